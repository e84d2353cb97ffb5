package io.canbao.policypack.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema and the readers know the same keys. Each closed object of the schema says in {@code $comment} which
 * {@link Shape} it is, or that it is open to keys of a pack's own.
 */
class SchemaKeysTest {

    /** Keys that are resolved while layers are merged, before a row is read. */
    private static final Set<String> RESOLVED = Set.of("by", "drop");

    /** Parts of other shapes. */
    private static final Set<Shape> PARTS = EnumSet.of(Shape.FUNDING, Shape.SCHEME_TABLES);

    private static final List<JsonNode> CLOSED = closed();

    private static List<JsonNode> closed() {
        try (InputStream content =
                SchemaKeysTest.class.getClassLoader().getResourceAsStream("schema/policy.schema.json")) {
            List<JsonNode> closed = new ArrayList<>();
            collect(new ObjectMapper().readTree(Objects.requireNonNull(content)), closed);
            return closed;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> closed) {
        boolean isClosed = node.path("additionalProperties").isBoolean()
                && !node.path("additionalProperties").asBoolean();
        if (isClosed || node.has("$comment")) {
            closed.add(node);
        }
        node.forEach(child -> collect(child, closed));
    }

    private static Set<String> keys(JsonNode schema) {
        Set<String> keys = new LinkedHashSet<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aShapeHasTheSameKeysInTheSchema(Shape shape) {
        List<JsonNode> schemas = CLOSED.stream()
                .filter(schema -> schema.path("$comment").asText().equals(shape.name()))
                .toList();
        assertThat(schemas.isEmpty()).as("missing in the schema").isEqualTo(PARTS.contains(shape));
        schemas.forEach(schema -> {
            Set<String> keys = keys(schema);
            keys.removeIf(key -> RESOLVED.contains(key) && !shape.keys().contains(key));
            assertThat(keys).containsExactlyInAnyOrderElementsOf(shape.keys());
        });
    }

    @Test
    void everyClosedObjectOfTheSchemaIsAShape() {
        Set<String> names = new LinkedHashSet<>();
        EnumSet.allOf(Shape.class).forEach(shape -> names.add(shape.name()));
        assertThat(CLOSED)
                .allSatisfy(schema -> assertThat(schema.path("$comment").asText())
                        .satisfiesAnyOf(
                                name -> assertThat(names).contains(name),
                                name -> assertThat(name).startsWith("open: ")));
    }

    @Test
    void everyKeyOfTheSchemaIsToldInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../../config/README.md"));
        Set<String> keys = new TreeSet<>();
        CLOSED.forEach(schema -> keys.addAll(keys(schema)));
        keys.removeIf(key -> Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "(?![\\w-])")
                .matcher(readme)
                .find());
        assertThat(keys).as("not told in config/README.md").isEmpty();
    }

    private static Set<String> tests() {
        return Shape.WHEN.keys();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void aTestOfTheSchemaIsOneThatTheReaderKnows(String key) {
        assertThat(findings(key)).noneMatch(finding -> finding.contains("unknown fact '" + key + "'"));
    }

    @Test
    void anyOtherTestIsUnknown() {
        assertThat(findings("colour")).anyMatch(finding -> finding.contains("unknown fact 'colour'"));
    }

    private static List<String> findings(String test) {
        Findings findings = new Findings();
        String pack = "year: 2025\ndefine: {x: {test: {" + test + ": {}}}}\n";
        Tree tree = TreeReader.read("pack", pack.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();
        PolicyReader.read((Tree.Mapping) tree, findings);
        return findings.all().stream().map(Object::toString).toList();
    }
}
