package io.canbao.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The service is granted of each table what its statements do: a table that nobody updates is not granted to be updated, also where it is a new one. */
class ServiceGrantsTest {
    private static final Path MIGRATIONS = Path.of("..", "..", "migrations", "changelog");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Made by Liquibase and by db-scheduler, whose statements are theirs. */
    private static final Set<String> OF_LIBRARIES = Set.of("scheduled_tasks");

    private static final Pattern TABLE = Pattern.compile("createTable:\\s+tableName: (\\w+)");
    private static final Pattern RENAMED =
            Pattern.compile("renameTable: \\{oldTableName: (\\w+), newTableName: (\\w+)}");
    private static final Pattern UPDATE = Pattern.compile("UPDATE (\\w+) SET (.*?)(?:WHERE|\")", Pattern.DOTALL);
    private static final Pattern UPSERT = Pattern.compile(
            "INSERT INTO (\\w+)(?:(?!INSERT|@Query).)*?ON DUPLICATE KEY UPDATE (.*?)\"\\)", Pattern.DOTALL);
    private static final Pattern DELETE = Pattern.compile("DELETE FROM (\\w+)");
    private static final Pattern SET = Pattern.compile("(\\w+) = ");

    @Test
    void eachTableIsGrantedWhatIsDoneWithIt() throws IOException {
        Map<String, Set<String>> updated = updated();
        Set<String> deleted = found(statements(), DELETE);

        for (String table : tables()) {
            List<String> rights = Arrays.stream(ServiceGrants.rights(table).split(", (?![^(]*\\))"))
                    .toList();
            String update = rights.stream()
                    .filter(right -> right.startsWith("UPDATE"))
                    .findFirst()
                    .orElse("");
            assertThat(rights).as(table).contains("SELECT", "INSERT");
            assertThat(rights.contains("DELETE")).as("DELETE of " + table).isEqualTo(deleted.contains(table));
            assertThat(!update.isEmpty()).as("UPDATE of " + table).isEqualTo(updated.containsKey(table));
            if (update.contains("(")) {
                assertThat(update.replaceAll("UPDATE \\(|\\)", "").split(", "))
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(updated.get(table));
            }
        }
    }

    private static Set<String> tables() throws IOException {
        String changelog = texts(MIGRATIONS, ".yaml");
        Set<String> tables = found(changelog, TABLE);
        RENAMED.matcher(changelog).results().forEach(renamed -> {
            tables.remove(renamed.group(1));
            tables.add(renamed.group(2));
        });
        tables.removeAll(OF_LIBRARIES);
        assertThat(tables).contains("posting", "policy_version").hasSizeGreaterThan(40);
        return tables;
    }

    /** Columns that are set, by table. */
    private static Map<String, Set<String>> updated() throws IOException {
        Map<String, Set<String>> updated = new TreeMap<>();
        for (Pattern pattern : List.of(UPDATE, UPSERT)) {
            pattern.matcher(statements())
                    .results()
                    .forEach(found -> updated.computeIfAbsent(found.group(1), _ -> new TreeSet<>())
                            .addAll(found(found.group(2), SET)));
        }
        return updated;
    }

    private static String statements() throws IOException {
        return texts(SOURCES, "Rows.java").replaceAll("\"\\s+\\+ \"", "");
    }

    private static Set<String> found(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String texts(Path folder, String ending) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                texts.append(Files.readString(file, UTF_8)).append('\n');
            }
        }
        return texts.toString();
    }
}
