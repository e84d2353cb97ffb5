package io.canbao.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows the tables have that only ever grow: a database that has fewer than it once had has lost some.
 *
 * @param counts by name of table
 */
record Rows(SortedMap<String, Long> counts) {
    /** Tables in which no row is ever removed, unless its county is. */
    private static final List<String> ONLY_GROWING =
            List.of("audit_entry", "payment", "policy_release", "policy_version", "posting", "receipt");

    static final Rows NONE = new Rows(new TreeMap<>());

    private static final String TABLE = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_NAME) = ?";

    /** Counts them; a table that is not there has none. */
    static Rows in(Connection database) throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String table : ONLY_GROWING) {
            counts.put(table, hasTable(database, table) ? count(database, "SELECT COUNT(*) FROM " + table) : 0);
        }
        return new Rows(counts);
    }

    /** @param table in small letters */
    static boolean hasTable(Connection database, String table) throws SQLException {
        return count(database, TABLE, table) > 0;
    }

    /** Whether no table has any. */
    boolean isEmpty() {
        return counts.values().stream().allMatch(rows -> rows == 0);
    }

    /** What was witnessed; nothing where there is no such file. */
    static Rows witnessed(Path witness) throws IOException {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (Files.exists(witness)) {
            for (String line : Files.readAllLines(witness)) {
                String[] words = line.split(" ", 2);
                counts.put(words[0], Long.valueOf(words[1]));
            }
        }
        return new Rows(counts);
    }

    /** Leaves a witness; where writing it is interrupted, the one before stays. */
    void witness(Path witness) throws IOException {
        Path next = witness.resolveSibling(witness.getFileName() + ".next");
        List<String> lines = new ArrayList<>();
        counts.forEach((table, rows) -> lines.add(table + ' ' + rows));
        Files.write(next, lines);
        Files.move(next, witness, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is gone of what was there before, in words. */
    List<String> lostSince(Rows before) {
        List<String> lost = new ArrayList<>();
        before.counts.forEach((table, rows) -> {
            long left = counts.getOrDefault(table, 0L);
            if (left < rows) {
                lost.add("%d of %d rows of %s".formatted(rows - left, rows, table));
            }
        });
        return lost;
    }

    private static long count(Connection database, String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int argument = 0; argument < arguments.length; argument++) {
                statement.setString(argument + 1, arguments[argument]);
            }
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }
}
