package io.canbao.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.micronaut.transaction.TransactionOperations;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publications, plans and withdrawals, one after the other. */
class TurnsIT {

    /** A county planned on the fee that its province was just changing, and neither saw the other: it came into force on the old one. */
    @ParameterizedTest
    @EnumSource
    void whoeverPlansWhileALayerIsPublishedWaitsForItAndSeesIt(DatabaseKind kind) throws Exception {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        Desk desk = Desk.of(served, fresh);
        String digest = desk.approved(80);
        TransactionOperations<?> transactions = served.bean(TransactionOperations.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {

            Future<Answer> planned = transactions.executeWrite(_ -> {
                served.bean(PublishPacks.class)
                        .publish(
                                fresh.given(text -> text.replace("400.00", "410.00")).stream()
                                        .filter(pack -> !pack.policy().county())
                                        .toList(),
                                new By("somebody", "a test"));
                Future<Answer> asked = threads.submit(() -> desk.publish(digest, "\"2099-08-31T16:00:00Z\""));
                assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return asked;
            });

            assertThat(planned.get().at("/code")).as(planned.get().text()).isEqualTo("LAYERS_CHANGED");
        }
    }
}
