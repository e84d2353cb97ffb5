package io.canbao.testkit.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.testkit.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedDriverTest {
    private final Database database = Database.embedded();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", database.user());
        properties.put("password", database.password());
        connection = Objects.requireNonNull(new WatchedDriver().connect(database.url(), properties));
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE resident (county_code CHAR(6), name VARCHAR(50), PRIMARY KEY (county_code, name))");
            statement.execute("CREATE TABLE region (code CHAR(6) PRIMARY KEY)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementOverAllCountiesIsStoppedHoweverItIsMade() throws SQLException {
        String sql = "SELECT county_code FROM resident";

        assertThatThrownBy(() -> connection.prepareStatement(sql)).hasMessageContaining("every county");
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(sql)).hasMessageContaining("every county");
            assertThatThrownBy(() -> statement.addBatch("DELETE FROM resident")).hasMessageContaining("every county");
        }
        assertThat(WatchedDriver.stopped(database.url())).hasSize(3);
    }

    @Test
    void whatKeepsToOneCountyAndWhatIsNobodysPasses() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT name FROM resident WHERE county_code = ?");
                Statement plain = connection.createStatement()) {
            statement.setString(1, "990101");
            assertThat(statement.executeQuery().next()).isFalse();
            assertThat(plain.executeQuery("SELECT code FROM region").next()).isFalse();
        }
        assertThat(WatchedDriver.stopped(database.url())).isEmpty();
    }

    @Test
    void whichTablesAreCountiesIsReadFromTheDatabase() throws SQLException {
        assertThat(TablesOfCounties.in(connection)).containsExactly("resident");
        assertThat(TablesOfCounties.complaints(connection, Set.of("region"))).isEmpty();
        assertThat(TablesOfCounties.complaints(connection, Set.of()))
                .singleElement()
                .asString()
                .startsWith("region has no county_code");
    }

    @Test
    void anIndexThatAnotherColumnLeadsIsFound() throws SQLException {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE INDEX by_name ON resident (name, county_code)");
        }

        assertThat(TablesOfCounties.complaints(connection, Set.of("region")))
                .singleElement()
                .asString()
                .containsIgnoringCase("name leads the index by_name");
    }
}
