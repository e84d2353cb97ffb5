package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where the text and not the order of its rows decides, rows may stand in any order. */
class RowOrderTest {

    private static final int PEOPLE = 2;

    @TestFactory
    Stream<DynamicTest> rowsOfWhichTheBestOneWinsMayStandInAnyOrder() {
        return Counties.each(asked -> {
            CompiledPolicy inOrder = asked.county().compiled();
            CompiledPolicy mixed = CompiledPolicy.compile(mixed(inOrder.policy(), asked.source()));
            asked.onEveryDay(PEOPLE, facts -> {
                for (int tier = 0; tier < asked.tiers().size(); tier++) {
                    Decision one = inOrder.decide(inOrder.subject(facts), tier);
                    Decision other = mixed.decide(mixed.subject(facts), tier);
                    assertThat(given(other)).as("%s", facts).isEqualTo(given(one));
                }
            });
        });
    }

    /** Which of two windows with the same cover and payment is named is a matter of order. */
    private static List<Object> given(Decision decision) {
        return List.of(decision.obstacle(), decision.payableFen(), decision.coverFrom());
    }

    private static Policy mixed(Policy policy, Random source) {
        Tables tables = policy.tables();
        return policy.with(tables.with(
                mixed(tables.eligibility(), source),
                tables.subsidies().stream().map(stage -> mixed(stage, source)).toList(),
                tables.windowsFirst(),
                tables.windowsFirst() ? tables.windows() : mixed(tables.windows(), source)));
    }

    private static SubsidyStage mixed(SubsidyStage stage, Random source) {
        return stage.hit() == SubsidyStage.Hit.FIRST
                ? stage
                : new SubsidyStage(stage.id(), stage.hit(), mixed(stage.rules(), source));
    }

    private static <R extends Rule> List<R> mixed(List<R> rows, Random source) {
        List<R> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, source);
        return mixed;
    }
}
