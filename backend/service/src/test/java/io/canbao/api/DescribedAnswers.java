package io.canbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Holds what the running application answers against its description, in every test that asks it: status, type, the body's shape, and the parameters by which it was asked. What is
 * not described at all, samples of tests and pages, passes.
 */
public final class DescribedAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DescribedAnswers KEPT = read();

    private final List<Operation> operations;
    private final DescribedShape shape;

    private DescribedAnswers(List<Operation> operations, DescribedShape shape) {
        this.operations = operations;
        this.shape = shape;
    }

    /** Fails where an answer is another one than the description tells. */
    public static void require(HttpRequest request, HttpResponse<byte[]> answer) {
        KEPT.find(request.method(), request.uri()).ifPresent(operation -> KEPT.require(operation, request, answer));
    }

    private void require(Operation operation, HttpRequest request, HttpResponse<byte[]> answer) {
        String what =
                "openapi.yaml on %s %s, answered %d".formatted(request.method(), operation.path(), answer.statusCode());
        Map<String, Object> response = operation.response(answer.statusCode());
        assertThat(response).as(what).isNotEmpty();
        answer.headers()
                .firstValue("Content-Type")
                .filter(_ -> answer.body().length > 0) // what a caller has already is not sent
                .map(type -> type.split(";")[0])
                .ifPresent(type -> {
                    assertThat(map(response, "content")).as(what).containsKey(type);
                    if (type.endsWith("json")) {
                        Object schema = map(map(response, "content"), type).get("schema");
                        assertThat(differences(schema, answer.body())).as(what).isEmpty();
                    }
                });
        if (answer.statusCode() < 300) {
            assertThat(operation.queries()).as(what).containsAll(names(request.uri()));
        }
    }

    private List<String> differences(@Nullable Object schema, byte[] body) {
        try {
            return shape.differences(schema, JSON.readTree(new String(body, StandardCharsets.UTF_8)), "");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Of several that fit, the one that leaves least to a variable. */
    private Optional<Operation> find(String method, URI asked) {
        return operations.stream()
                .filter(operation -> operation.fits(method, asked.getRawPath()))
                .min(Comparator.comparing(Operation::variables));
    }

    private static Set<String> names(URI asked) {
        String query = asked.getRawQuery();
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=")[0])
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedAnswers read() {
        try {
            Map<String, Object> description = cast(
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("openapi.yaml"))));
            List<Operation> operations = map(description, "paths").entrySet().stream()
                    .flatMap(path -> cast(path.getValue()).entrySet().stream()
                            .map(verb -> Operation.of(path.getKey(), verb.getKey(), cast(verb.getValue()))))
                    .toList();
            return new DescribedAnswers(operations, new DescribedShape(map(map(description, "components"), "schemas")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> map(Map<String, Object> of, String name) {
        return cast(of.get(name));
    }

    @SuppressWarnings("unchecked") // as YAML is read
    private static Map<String, Object> cast(@Nullable Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }

    /** One of the description. */
    private record Operation(String path, Pattern address, String method, Map<String, Object> described) {
        static Operation of(String path, String verb, Map<String, Object> described) {
            return new Operation(
                    path,
                    Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+")),
                    verb.toUpperCase(Locale.ROOT),
                    described);
        }

        boolean fits(String asked, String path) {
            return method.equals(asked) && address.matcher(path).matches();
        }

        int variables() {
            return path.split("\\{").length;
        }

        /** Any problem is described once, as what may come besides. */
        Map<String, Object> response(int status) {
            Map<String, Object> responses = map(described, "responses");
            Object told = responses.get(Integer.toString(status));
            return cast(told == null && status >= 400 ? responses.get("default") : told);
        }

        Set<String> queries() {
            Set<String> names = new TreeSet<>();
            if (described.get("parameters") instanceof List<?> parameters) {
                parameters.stream()
                        .map(DescribedAnswers::cast)
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .forEach(parameter -> names.add(String.valueOf(parameter.get("name"))));
            }
            return names;
        }
    }
}
