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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What the database user of a running service may do: of each table what its statements do, and no more, so that whoever breaks into a service rewrites
 * neither a published policy nor the trail nor what is booked. Rows of money and of a person's past go when their county goes, in whole; nobody changes
 * one. It makes no tables; another user migrates.
 */
@Singleton
public final class ServiceGrants {
    private static final String ALL = "SELECT, INSERT, UPDATE, DELETE";
    private static final String KEPT = "SELECT, INSERT";
    private static final String NEVER_REWRITTEN = "SELECT, INSERT, DELETE";

    /** Of tables that the service does less with than all. */
    private static final Map<String, String> LESS = Map.ofEntries(
            Map.entry("databasechangelog", "SELECT"),
            Map.entry("databasechangeloglock", "SELECT"),
            Map.entry("policy_version", KEPT),
            Map.entry("policy_release", KEPT),
            Map.entry("policy_draft_step", KEPT),
            Map.entry("policy_approval", KEPT),
            Map.entry("audit_entry", KEPT),
            Map.entry("audit_seal", KEPT),
            Map.entry("sign_in_name", KEPT),
            Map.entry("used_name", KEPT),
            Map.entry("publication_turn", "SELECT, INSERT, UPDATE"),
            Map.entry("region", "SELECT, INSERT, UPDATE"),
            Map.entry("county", "SELECT, INSERT, UPDATE"),
            Map.entry("audit_queue", NEVER_REWRITTEN),
            Map.entry("unit_parent", NEVER_REWRITTEN),
            Map.entry("role_grant", NEVER_REWRITTEN),
            Map.entry("account_unit", NEVER_REWRITTEN),
            Map.entry("invitation", NEVER_REWRITTEN),
            Map.entry("policy_confirmation", NEVER_REWRITTEN),
            Map.entry("policy_joining", NEVER_REWRITTEN),
            Map.entry("policy_outbox", NEVER_REWRITTEN),
            Map.entry("resident_event", NEVER_REWRITTEN),
            Map.entry("coverage_claim", NEVER_REWRITTEN),
            Map.entry("posting", NEVER_REWRITTEN),
            Map.entry("posting_line", NEVER_REWRITTEN),
            Map.entry("payment", NEVER_REWRITTEN),
            Map.entry("day_closing", NEVER_REWRITTEN),
            Map.entry("funder_claim", NEVER_REWRITTEN),
            Map.entry("count_delta", NEVER_REWRITTEN),
            Map.entry("unit_report", NEVER_REWRITTEN),
            Map.entry("answer_doubt", NEVER_REWRITTEN + ", UPDATE (done_by)"),
            Map.entry("scheme_closing", NEVER_REWRITTEN),
            Map.entry("closing_adjustment", NEVER_REWRITTEN),
            Map.entry("receipt", NEVER_REWRITTEN + ", UPDATE (void_reason, voided_at, voided_by)"),
            Map.entry("refund", NEVER_REWRITTEN + ", UPDATE (paid_from, paid_at, paid_by)"),
            Map.entry("suspense", NEVER_REWRITTEN + ", UPDATE (refund_id, settled_by)"),
            Map.entry("cash_transfer", NEVER_REWRITTEN + ", UPDATE (confirmed_at, confirmed_by)"),
            Map.entry("receipt_range", NEVER_REWRITTEN + ", UPDATE (next_number)"),
            Map.entry("key_check", KEPT + ", UPDATE (sealed)"));

    private static final Pattern USER = Pattern.compile("'[A-Za-z0-9_.-]{1,32}'@'[A-Za-z0-9_.%:-]{1,255}'");

    private final DataSource database;

    ServiceGrants(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /**
     * Gives a user of this MySQL database what serving needs, and takes what an earlier release gave beyond that.
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
                String on = "`%s`.`%s`".formatted(connection.getCatalog(), table);
                beyond(table)
                        .ifPresent(more -> grants.add("REVOKE IF EXISTS %s ON %s FROM %s".formatted(more, on, user)));
                grants.add("GRANT %s ON %s TO %s".formatted(rights(table), on, user));
            }
            for (String grant : grants) {
                statement.execute(grant);
            }
            return grants;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As MySQL writes them. */
    static String rights(String table) {
        return LESS.getOrDefault(table.toLowerCase(Locale.ROOT), ALL);
    }

    /** Rights over whole rows that serving does not need. */
    private static Optional<String> beyond(String table) {
        List<String> needed = List.of(rights(table).split(", "));
        List<String> beyond = Stream.of(ALL.split(", "))
                .filter(right -> !needed.contains(right))
                .toList();
        return beyond.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", beyond));
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
