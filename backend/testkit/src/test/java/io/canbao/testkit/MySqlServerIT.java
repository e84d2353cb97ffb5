package io.canbao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MySqlServerIT {
    @Test
    void isARealServerOfASupportedVersion() {
        assertThat(MySqlServer.shared().version()).doesNotContain("MariaDB").matches("(8\\.[4-9]|9|\\d{2}).*");
    }

    @Test
    void databasesAreApart() throws SQLException {
        var one = MySqlServer.shared().createDatabase();
        var other = MySqlServer.shared().createDatabase();
        run(one, "CREATE TABLE resident (name VARCHAR(40) NOT NULL)");
        run(one, "INSERT INTO resident VALUES ('张三')");

        run(other, "CREATE TABLE resident (name VARCHAR(40) NOT NULL)");

        assertThat(count(one)).isEqualTo(1);
        assertThat(count(other)).isZero();
    }

    @Test
    void theEmbeddedDatabaseUnderstandsTheSame() throws SQLException {
        var embedded = Database.embedded();
        run(embedded, "CREATE TABLE resident (name VARCHAR(40) NOT NULL)");

        assertThat(count(embedded)).isZero();
    }

    private static void run(Database database, String statement) throws SQLException {
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int count(Database database) throws SQLException {
        try (var connection = database.connect();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT COUNT(*) FROM resident")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
