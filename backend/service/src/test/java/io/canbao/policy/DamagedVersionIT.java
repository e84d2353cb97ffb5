package io.canbao.policy;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

    /** What was spoilt in one row took a county, or all of them, away at the next start, with health up. */
    @ParameterizedTest
    @EnumSource
    void theLastReadableVersionAnswersAndHealthSaysSo(DatabaseKind kind) throws SQLException {
        Database database = kind.create();
        try (Served first = Served.on(database);
                Served later = Served.on(database, TwoCounties.packsWithUpperPaying(80), Map.of())) {
            assertThat(first.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("1");
            assertThat(later.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("2");
        }
        damage(
                database,
                "policy_version SET names = '{\"zh\":\"上县\"}', cases = '{' WHERE version = 2 AND region_code = '"
                        + UPPER + "'");
        damage(database, "policy_release SET kind = 'zz' WHERE region_code = '" + LOWER + "'");
        whatCanBeReadAnswers(database);
    }

    /** One brace in place of a name took all counties away, with health up; one word of a release did so too. */
    private static void whatCanBeReadAnswers(Database database) {
        try (Served again = Served.on(database, List.of(), Map.of())) {
            assertThat(again.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("1");
            assertThat(again.quote(LOWER, SUBSISTENCE).at("/code")).isEqualTo("UNAVAILABLE");
            assertThat(again.get("/api/v1/public/counties").json().findValuesAsText("name"))
                    .containsExactly("上县", "下县");

            again.bean(PublishedPolicies.class).revalidate();
            Answer health = again.get("/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.at("/status")).isEqualTo("DEGRADED");
            assertThat(again.get(again.metrics()).text()).contains("canbao_policies_unreadable 2.0");
            PolicyVersions versions = again.bean(PolicyVersions.class);
            assertThat(again.bean(VersionLife.class).list(UPPER, 2025))
                    .as("the office is told which one answers")
                    .extracting(VersionLife.Lived::state, VersionLife.Lived::damaged)
                    .containsExactly(
                            tuple(VersionLife.State.SUPERSEDED, true), tuple(VersionLife.State.IN_FORCE, false));
            assertThat(versions.list(UPPER, 2025))
                    .extracting(version -> versions.findProvenance(version).isPresent())
                    .containsExactly(true, false);
        }
    }

    private static void damage(Database database, String damage) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE " + damage)).isEqualTo(1);
        }
    }
}
