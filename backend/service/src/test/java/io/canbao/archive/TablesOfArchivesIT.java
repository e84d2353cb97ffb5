package io.canbao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.assessment.SealedDay;
import io.canbao.enrollment.Season;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.testkit.isolation.SharedTables;
import io.canbao.testkit.isolation.TablesOfCounties;
import io.canbao.testkit.isolation.WatchedDriver;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a county keeps, wherever a capability keeps it, goes along in its archive and goes with it; or it is said here why not. */
class TablesOfArchivesIT {
    private static final CountyCode NATION = CountyCode.parse("100000");
    private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN)\\s+`?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DELETED = Pattern.compile("\\bDELETE\\s+FROM\\s+`?(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Tables that no archive has, with the reason. */
    private static final Map<String, String> LEFT_HERE = Map.ofEntries(
            Map.entry("session", "nobody's secrets travel"),
            Map.entry("invitation", "nobody's secrets travel: people are invited anew"),
            Map.entry("idempotency", "answers that were given here"),
            Map.entry("job", "work of this platform"),
            Map.entry("file_import", "what a file said is on the roll"),
            Map.entry("file_import_chunk", "likewise"),
            Map.entry("policy_webhook", "its secret is sealed with keys of this platform"),
            Map.entry("policy_delivery", "what was sent from here"),
            Map.entry("policy_recall", "what came of it is a release, and what was asked for is in the trail"),
            Map.entry("authority_list", "likewise: the files that it names stay here"),
            Map.entry("answer_doubt", "about answers of this platform, and forgotten soon"),
            Map.entry("cash_holder", "says nothing: its rows are there to be locked"));

    /** Tables that keep their rows when the county leaves, with the reason. */
    private static final Map<String, String> KEPT = Map.of(
            "audit_entry", "the trail stays",
            "audit_seal", "with its seals",
            "policy_draft_step", "who wrote and approved what was in force",
            "policy_approval", "and as what");

    @Test
    void eachTableOfCountiesIsInTheArchiveAndGoesWithTheCounty() throws SQLException {
        Served served = Served.twoCounties(DatabaseKind.EMBEDDED);
        Season season = Season.of(served);
        season.pay(
                season.somebody(Role.CASHIER), season.enroll(season.register(1)).at("/id"), "400.00");
        SealedDay.of(season);
        season.somebody(Role.POLICY_EDITOR).put(season.roll().path("/policies/2024/draft"), "{}", "If-None-Match", "*");
        CountyScope operator = CountyScope.withoutSession(NATION, Asker.SYSTEM, Role.PLATFORM_OPERATOR);
        RemoveCounty removing = served.bean(RemoveCounty.class); // which writes the archive first, for its digests

        Set<String> statements = WatchedDriver.during(
                () -> removing.remove(operator, CountyCode.parse(season.roll().code())));

        try (Connection connection = served.database().connect()) {
            Set<String> all = tables(connection);
            assertThat(union(named(statements, READ, "SELECT"), LEFT_HERE.keySet()))
                    .as("a table that is not read for the archive: give its capability a CountyRecords, or say"
                            + " above why it stays")
                    .containsAll(all);
            assertThat(union(goneWith(connection, named(statements, DELETED, "DELETE"), all), KEPT.keySet()))
                    .as("a table whose rows stay when the county leaves: take them away in a CountyRecords or"
                            + " LeftBehind, or say above why")
                    .containsAll(all);
        }
    }

    /** Tables whose rows go with rows that are deleted, since they hang on them. */
    private static Set<String> goneWith(Connection connection, Set<String> deleted, Set<String> all)
            throws SQLException {
        Set<String> gone = new TreeSet<>(deleted);
        for (String table : all) {
            try (ResultSet keys = connection
                    .getMetaData()
                    .getImportedKeys(connection.getCatalog(), connection.getSchema(), table.toUpperCase(Locale.ROOT))) {
                while (keys.next()) {
                    boolean cascades = keys.getShort("DELETE_RULE") == DatabaseMetaData.importedKeyCascade;
                    if (cascades
                            && deleted.contains(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT))) {
                        gone.add(table);
                    }
                }
            }
        }
        return gone;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>(TablesOfCounties.in(connection));
        tables.removeAll(SharedTables.names());
        return tables;
    }

    private static Set<String> named(Set<String> statements, Pattern pattern, String kind) {
        return statements.stream()
                .filter(sql -> sql.stripLeading().regionMatches(true, 0, kind, 0, kind.length()))
                .flatMap(sql -> pattern.matcher(sql).results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
