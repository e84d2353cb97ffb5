package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.policypack.tree.TreeWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas in {@code config/schema} accept what the readers accept, and refuse what a schema can refuse. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A schema that refers to itself would otherwise be kept once for each path that leads to it: gigabytes. */
    private static final SchemaValidatorsConfig NOTHING_KEPT =
            SchemaValidatorsConfig.builder().cacheRefs(false).build();

    private static final JsonSchema POLICY = schema("policy");
    private static final JsonSchema CASES = schema("cases");

    private static JsonSchema schema(String name) {
        try (InputStream content =
                SchemaTest.class.getClassLoader().getResourceAsStream("schema/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(content), NOTHING_KEPT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path resources(String folder) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(SchemaTest.class.getResource(folder)).toURI());
    }

    @TestFactory
    Stream<DynamicTest> everyPackAndCaseFileIsValid() throws Exception {
        List<PackFile> files = new ArrayList<>(PackFile.builtIn());
        files.addAll(PackFile.under(resources("kinds")));
        files.addAll(PackFile.under(resources("faults/base")));
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.name(), () -> assertThat(errors(file)).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-keys",
                "missing-cite",
                "wrong-types",
                "wrong-head",
                "forgotten-version",
                "row-without-id",
                "hit-words",
                "data-sections"
            })
    void whatTheReadersRefuseByFormTheSchemaRefuses(String name) throws Exception {
        PackFile file = PackFile.under(resources("faults/" + name + ".yaml")).getFirst();
        assertThat(errors(file)).isNotEmpty();
    }

    @Test
    void aCaseHasTheKeysThatTheReaderKnows() {
        JsonNode schema = CASES.getSchemaNode();
        assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(CaseKeys.OF_FILE);
        assertThat(keys(schema.path("$defs").path("case"))).containsExactlyInAnyOrderElementsOf(CaseKeys.OF_CASE);
    }

    private static List<String> keys(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<ValidationMessage> errors(PackFile file) {
        Findings findings = new Findings();
        Tree tree = TreeReader.read(file.name(), file.content(), findings).orElseThrow();
        boolean cases = tree instanceof Tree.Mapping document && document.get("cases") != null;
        return (cases ? CASES : POLICY).validate(json(tree));
    }

    private static JsonNode json(Tree tree) {
        try {
            return JSON.readTree(TreeWriter.json(tree));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
