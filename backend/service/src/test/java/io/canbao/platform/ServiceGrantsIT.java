package io.canbao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.audit.SealTrail;
import io.canbao.testkit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceGrantsIT {
    /** A grant names the tables of all counties, and sees no row. */
    private static final Map<String, Object> UNWATCHED =
            Map.of("datasources.default.driver-class-name", "com.mysql.cj.jdbc.Driver");

    /** On MySQL only: the embedded database has one user. */
    @Test
    void whoServesRewritesNeitherVersionsNorTheTrailNorWhatIsBooked() throws SQLException {
        Database owner = DatabaseKind.MYSQL.create();
        String name = "s" + Long.toString(System.nanoTime(), 36);
        Database service = new Database(owner.url(), name, "only for this test");
        try (Served migrated = Served.on(owner, TwoCounties.packs(), UNWATCHED)) {
            execute(owner, "CREATE USER '%s'@'%%' IDENTIFIED BY 'only for this test'".formatted(name));
            execute(
                    owner,
                    "GRANT UPDATE, DELETE ON posting_line TO '%s'@'%%'".formatted(name)); // as an earlier release did
            migrated.bean(ServiceGrants.class).grant("'" + name + "'@'%'");
        }

        try (Served served = Served.on(service, TwoCounties.packs(), Map.of("canbao.database.migrate", false))) {
            Person operator = served.operator();
            assertThat(operator.get("/platform/counties").status()).isEqualTo(200);
            served.bean(SealTrail.class).seal();
            assertThat(served.quote(TwoCounties.UPPER, Served.SUBSISTENCE).status())
                    .isEqualTo(200);
            String removal = "/platform/counties/" + TwoCounties.LOWER + "/removal";
            assertThat(operator.post(removal, "{\"confirm\":\"" + TwoCounties.LOWER + "\"}")
                            .status())
                    .isEqualTo(200);
        }
        for (String forbidden : List.of(
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "UPDATE audit_seal SET hash = ''",
                "DELETE FROM audit_seal",
                "UPDATE policy_version SET digest = ''",
                "DELETE FROM policy_version",
                "UPDATE posting SET event = ''",
                "UPDATE posting_line SET amount_fen = 0",
                "UPDATE payment SET amount_fen = 0",
                "UPDATE receipt SET receipt_no = ''",
                "UPDATE refund SET amount_fen = 0",
                "UPDATE day_closing SET digest = ''",
                "UPDATE funder_claim SET total_fen = 0",
                "UPDATE resident_event SET detail = ''",
                "TRUNCATE TABLE audit_seal",
                "DROP TABLE audit_entry",
                "ALTER TABLE audit_entry ADD COLUMN more INT")) {
            assertThatThrownBy(() -> execute(service, forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
        execute(owner, "DROP USER '%s'@'%%'".formatted(name));
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
