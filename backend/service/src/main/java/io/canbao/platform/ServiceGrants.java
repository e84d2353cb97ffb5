package io.canbao.platform;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What the database user of a running service may do: read and write rows, and only read and add to what never changes, so that whoever breaks into a
 * service rewrites neither a published policy nor the trail. It makes no tables; another user migrates.
 */
@Singleton
public final class ServiceGrants {
    private static final Set<String> NEVER_CHANGED = Set.of(
            "policy_version", "policy_release", "policy_draft_step", "policy_approval", "audit_entry", "audit_seal");
    private static final Set<String> READ_ONLY = Set.of("databasechangelog", "databasechangeloglock");
    private static final Pattern USER = Pattern.compile("'[A-Za-z0-9_.-]{1,32}'@'[A-Za-z0-9_.%:-]{1,255}'");

    private final DataSource database;

    ServiceGrants(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /**
     * Gives a user of this MySQL database what serving needs, and no more.
     *
     * @param user {@code 'name'@'host'}, which is there already
     * @return the statements that did it
     * @throws IllegalArgumentException if the user is not written so, or the database is not MySQL
     */
    public List<String> grant(String user) {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException("a user of MySQL is written 'name'@'host'");
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
                throw new IllegalArgumentException("the embedded database has one user: grants are for MySQL");
            }
            List<String> grants = new ArrayList<>();
            for (String table : tables(connection)) {
                grants.add(
                        "GRANT %s ON `%s`.`%s` TO %s".formatted(rights(table), connection.getCatalog(), table, user));
            }
            for (String grant : grants) {
                statement.execute(grant);
            }
            return grants;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String rights(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        if (READ_ONLY.contains(name)) {
            return "SELECT";
        }
        return NEVER_CHANGED.contains(name) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = data.getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
