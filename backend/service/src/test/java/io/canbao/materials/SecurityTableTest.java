package io.canbao.materials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what OWASP ASVS asks names tests that there are. */
class SecurityTableTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern LEVEL_TWO = Pattern.compile("(?m)^\\| [1-9]");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        String table = Files.readString(Path.of("ASVS.md"), UTF_8);
        Set<String> named = NAMED.matcher(table)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(LEVEL_TWO.matcher(table).results().map(MatchResult::group).count())
                .isGreaterThan(90);
        assertThat(tests()).containsAll(named).hasSizeGreaterThan(named.size());
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        Path policypack = Path.of("..", "policypack");
        for (Path module : List.of(Path.of("."), policypack, policypack.resolve("proofs"))) {
            try (Stream<Path> files = Files.walk(module.resolve(Path.of("src", "test", "java")))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> tests.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return tests;
    }
}
