package io.canbao.policy;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.testkit.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database from before releases were recorded: one table, whose last version was in force. */
class EarlierDatabaseIT {

    @ParameterizedTest
    @EnumSource
    void whatWasInForceStillIs(DatabaseKind kind) throws Exception {
        Database database = kind.create();
        fill(database);

        try (Served served = Served.on(database, TwoCounties.packsWithUpperPaying(70), Map.of())) {
            assertThat(served.get("/api/v1/public/counties").json().findValuesAsText("code"))
                    .containsExactly(UPPER, LOWER);
            assertThat(served.get("/api/v1/public/counties").at("/0/path/0")).isEqualTo(name());
            assertThat(served.quote(UPPER, SUBSISTENCE).at("/policy/version")).isEqualTo("2");
            assertThat(served.quote(UPPER, SUBSISTENCE).at("/options/0/payable"))
                    .isEqualTo("80.00");
            assertThat(served.bean(Releases.class).list(UPPER, 2025))
                    .extracting(Release::version)
                    .containsExactly(1, 2);
            assertThat(served.bean(PolicyVersions.class).list(UPPER, 2025))
                    .extracting(PolicyVersion::origin)
                    .containsOnly(Origin.EARLIER);
        }
    }

    private static String name() {
        return TwoCounties.packs().stream()
                .filter(pack -> pack.region().equals(UPPER))
                .findFirst()
                .orElseThrow()
                .path()
                .getFirst()
                .zh();
    }

    private static void fill(Database database) throws SQLException, LiquibaseException {
        try (Connection connection = database.connect()) {
            new Liquibase(
                            "changelog/policy/0001-published-versions.yaml",
                            new ClassLoaderResourceAccessor(),
                            new JdbcConnection(connection))
                    .update("");
            connection.setAutoCommit(true);
            for (EffectivePolicy pack : TwoCounties.packs()) {
                insert(connection, pack, 1);
            }
            for (EffectivePolicy pack : TwoCounties.packsWithUpperPaying(80)) {
                insert(connection, pack, 2);
            }
        }
    }

    private static void insert(Connection connection, EffectivePolicy pack, int version) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO policy_version (region_code, insurance_year, version, digest, published_at, pack) VALUES (?, ?, ?, ?, ?, ?)")) {
            row.setString(1, pack.region());
            row.setInt(2, pack.year());
            row.setInt(3, version);
            row.setString(4, pack.digest());
            row.setTimestamp(5, Timestamp.valueOf(LocalDateTime.of(2024, 9, version, 8, 0)));
            row.setString(6, pack.json());
            row.executeUpdate();
        }
    }
}
