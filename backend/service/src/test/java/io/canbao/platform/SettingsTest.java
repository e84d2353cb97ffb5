package io.canbao.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whoever runs the platform finds every setting in application.yaml, with the default that it has. */
class SettingsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path YAML = Path.of("src", "main", "resources", "application.yaml");
    private static final Pattern GROUP = Pattern.compile(
            "@ConfigurationProperties\\(\"([\\w.-]+)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\) \\{", Pattern.DOTALL);
    private static final Pattern OF_A_GROUP =
            Pattern.compile("@Bindable\\(defaultValue = \"([^\"]*)\"\\) [\\w<>]+ (\\w+)");
    private static final Pattern ALONE =
            Pattern.compile("@Property\\(name = \"(canbao[\\w.-]+)\", defaultValue = \"([^\"]*)\"\\)");

    @Test
    void everySettingStandsInTheFileWithItsDefault() throws IOException {
        Map<String, String> known = settings();
        JsonNode file = new ObjectMapper()
                .valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(YAML, UTF_8)));

        assertThat(known)
                .containsKeys("canbao.rate-limit.callers", "canbao.secrets.hash-key")
                .hasSizeGreaterThan(20);
        known.forEach((setting, fallback) -> {
            JsonNode written = file.at("/" + setting.replace('.', '/'));
            assertThat(written.isArray() && written.isEmpty() ? "" : written.asText("missing"))
                    .as(setting)
                    .isEqualTo(fallback);
        });
    }

    /** By name, with defaults. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        for (String source : sources()) {
            ALONE.matcher(source).results().forEach(found -> settings.put(found.group(1), found.group(2)));
            for (MatchResult group : GROUP.matcher(source).results().toList()) {
                OF_A_GROUP
                        .matcher(group.group(2))
                        .results()
                        .forEach(found -> settings.put(group.group(1) + "." + kebab(found.group(2)), found.group(1)));
            }
        }
        return settings;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SettingsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
