package io.canbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the API is kept in the repository: what clients rely on does not go away unseen. */
class KeptDescriptionTest {
    private static final Path KEPT = Path.of("openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi/generated.yaml");
    private static final Path COMPLETED = Path.of("target/openapi/openapi.yaml");
    private static final String SAMPLE = """
        paths:
          /notes:
            get:
              parameters: [{name: page, in: query, schema: {type: integer}}]
              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewNote'}}}}
        components:
          schemas:
            Note: {required: [number, kind], properties: {number: {type: integer}, kind: {type: string, enum: [a, b]}}}
            NewNote: {required: [words], properties: {words: {type: string}, kind: {type: string}}}
        """;

    @BeforeAll
    static void complete() throws IOException {
        Files.writeString(COMPLETED, CompletedDescription.of(read(Files.readString(GENERATED)), Endpoints.find()));
    }

    @Test
    void nothingThatClientsRelyOnIsGone() throws IOException {
        assertThat(ApiBreaks.between(read(Files.readString(KEPT)), read(Files.readString(COMPLETED))))
                .as("breaks clients that are written against backend/service/openapi.yaml; where it is meant, mend"
                        + " that file by hand")
                .isEmpty();
    }

    @Test
    void whatWasAddedIsKept() throws IOException {
        assertThat(Files.readString(COMPLETED))
                .as("backend/service/openapi.yaml is not what the code says: cp"
                        + " backend/service/target/openapi/openapi.yaml"
                        + " backend/service/openapi.yaml")
                .isEqualTo(Files.readString(KEPT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /notes:                                 | /other:                                        | /notes is gone
        post:                                   | put:                                           | /notes/post is gone
        number: {type: integer}                 | number: {type: string}                         | /schemas/Note/properties/number/type was integer and is string
        'number: {type: integer}, '              | ''                                             | /schemas/Note/properties/number is gone
        'enum: [a, b]'                          | 'enum: [a]'                                    | /schemas/Note/properties/kind/enum/b is gone
        'required: [number, kind]'              | 'required: [number]'                           | /schemas/Note/kind may be left out
        'required: [words]'                     | 'required: [words, kind]'                      | /schemas/NewNote/kind is demanded
        '[{name: page,'                         | '[{name: year, required: true}, {name: page,'  | /notes/get/parameters/year is demanded
        name: page                              | name: seite                                    | /notes/get/parameters/page is gone
        """)
    void whatBreaksAClientIsFound(String before, String after, String found) {
        assertThat(SAMPLE).contains(before);
        assertThat(ApiBreaks.between(read(SAMPLE), read(SAMPLE.replace(before, after))))
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'number: {type: integer},'   | 'number: {type: integer}, more: {type: string},'
        'required: [number, kind]'   | 'required: [number, kind, more]'
        'required: [words]'          | 'required: []'
        'enum: [a, b]'               | 'enum: [a, b, c]'
        """)
    void whatIsAddedBreaksNobody(String before, String after) {
        assertThat(ApiBreaks.between(read(SAMPLE), read(SAMPLE.replace(before, after))))
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // a description is a mapping
    private static Map<String, Object> read(String yaml) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
