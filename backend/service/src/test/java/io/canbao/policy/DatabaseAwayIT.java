package io.canbao.policy;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.testkit.Database;
import io.canbao.testkit.Line;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseAwayIT {

    @ParameterizedTest
    @EnumSource
    void answersGoOnFromMemory(DatabaseKind kind) {
        try (Served served = Served.on(kind.create())) {
            String upper = served.quote(UPPER, SUBSISTENCE).text();
            String lower = served.quote(LOWER, SUBSISTENCE).text();
            String counties = served.get("/api/v1/public/counties").text();

            pool(served).close();
            served.bean(PublishedPolicies.class).revalidate();

            assertThat(served.quote(UPPER, SUBSISTENCE).text()).isEqualTo(upper);
            assertThat(served.quote(LOWER, SUBSISTENCE).text()).isEqualTo(lower);
            assertThat(served.get("/api/v1/public/counties").text()).isEqualTo(counties);
            assertThat(served.get("/health").status()).isEqualTo(200);
        }
    }

    @OnMySql
    void aFullConnectionPoolKeepsNobodyWaiting(DatabaseKind kind) throws Exception {
        try (Served served = Served.on(kind.create(), TwoCounties.packs(), Map.of("canbao.database.connections", 2));
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            String upper = served.quote(UPPER, SUBSISTENCE).text();
            String counties = served.get("/api/v1/public/counties").text();

            try (Connection first = pool(served).getConnection();
                    Connection second = pool(served).getConnection()) {
                assertThat(List.of(first, second)).hasSize(pool(served).getMaximumPoolSize());
                Future<?> revalidation = background.submit(served.bean(PublishedPolicies.class)::revalidate);
                do {
                    assertThat(served.quote(UPPER, SUBSISTENCE).text()).isEqualTo(upper);
                    assertThat(served.get("/api/v1/public/counties").text()).isEqualTo(counties);
                    assertThat(served.get("/health").status()).isEqualTo(200);
                } while (!revalidation.isDone());
                assertThat(served.bean(PublishedPolicies.class).unconfirmed()).isGreaterThan(Duration.ofSeconds(1));
                assertThat(served.post("/api/v1/login", "{\"username\":\"operator\",\"password\":\"a guess\"}")
                                .at("/code"))
                        .isEqualTo("UNAVAILABLE");
            }

            served.bean(PublishedPolicies.class).revalidate();
            assertThat(served.bean(PublishedPolicies.class).unconfirmed()).isLessThan(Duration.ofSeconds(1));
            assertThat(served.quote(UPPER, SUBSISTENCE).text()).isEqualTo(upper);
        }
    }

    @Test
    void aServerThatStopsAnsweringIsNoticedAndFoundAgain() throws Exception {
        Database database = DatabaseKind.MYSQL.create();
        try (Line line = Line.to(database.url());
                Served served = Served.on(line.database(database));
                Served other = Served.on(database, TwoCounties.packsWithUpperPaying(80), Map.of())) {
            served.quote(UPPER, SUBSISTENCE); // packs are read when somebody asks, not by a start
            line.cut();
            served.bean(PublishedPolicies.class).revalidate();
            assertThat(served.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("1");

            line.mend();
            revalidateWithEveryConnection(served);
            assertThat(served.quote(UPPER, SUBSISTENCE).text())
                    .isEqualTo(other.quote(UPPER, SUBSISTENCE).text());
        }
    }

    /** A broken connection that was used just now is handed out once more before the pool drops it. */
    private static void revalidateWithEveryConnection(Served served) {
        for (int broken = 0; broken <= pool(served).getMaximumPoolSize(); broken++) {
            served.bean(PublishedPolicies.class).revalidate();
        }
    }

    private static HikariDataSource pool(Served served) {
        return (HikariDataSource) DelegatingDataSource.unwrapDataSource(served.bean(DataSource.class));
    }
}
