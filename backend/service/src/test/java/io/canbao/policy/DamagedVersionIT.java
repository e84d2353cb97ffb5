package io.canbao.policy;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.testkit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamagedVersionIT {

    /** One blank behind a pack took its county away at the next start, with health up. */
    @ParameterizedTest
    @EnumSource
    void theLastReadableVersionAnswersAndHealthSaysSo(DatabaseKind kind) throws SQLException {
        Database database = kind.create();
        try (Served first = Served.on(database);
                Served later = Served.on(database, TwoCounties.packsWithUpperPaying(80), Map.of())) {
            assertThat(first.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("1");
            assertThat(later.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("2");
        }
        for (String damage : List.of("pack = CONCAT(pack, ' ')", "names = '{'")) {
            damage(database, damage);
            theFirstVersionAnswers(database);
        }
    }

    /** One brace in place of a name took all counties away, with health up. */
    private static void theFirstVersionAnswers(Database database) {
        try (Served again = Served.on(database, List.of(), Map.of())) {
            assertThat(again.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("1");
            assertThat(again.quote(LOWER, SUBSISTENCE).status()).isEqualTo(200);
            assertThat(again.get("/api/v1/public/counties").json()).hasSize(2);

            again.bean(PublishedPolicies.class).revalidate();
            Answer health = again.get("/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.at("/status")).isEqualTo("DEGRADED");
            assertThat(again.get(again.metrics()).text()).contains("canbao_policies_unreadable 1.0");
        }
    }

    private static void damage(Database database, String damage) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE policy_version SET " + damage + " WHERE region_code = '" + UPPER
                            + "' AND version = 2"))
                    .isEqualTo(1);
        }
    }
}
