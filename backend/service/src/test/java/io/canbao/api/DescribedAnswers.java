package io.canbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Holds what the running application answers against its description, in every test that asks it: status, type, tag, and the parameters by which it was asked. What is not described at
 * all, samples of tests and pages, passes.
 */
public final class DescribedAnswers {
    private static final Set<Integer> HELD = Set.of(200, 201, 202, 204, 401, 403, 412, 428);
    private static final DescribedAnswers KEPT = read();

    private final List<Operation> operations;

    private DescribedAnswers(List<Operation> operations) {
        this.operations = operations;
    }

    /** Fails where an answer is another one than the description tells. */
    public static void require(HttpRequest request, HttpResponse<?> answer) {
        KEPT.find(request.method(), request.uri())
                .filter(_ -> HELD.contains(answer.statusCode()))
                .ifPresent(operation -> require(operation, request, answer));
    }

    private static void require(Operation operation, HttpRequest request, HttpResponse<?> answer) {
        String what = "%s %s answers %d, which openapi.yaml does not tell"
                .formatted(request.method(), operation.path(), answer.statusCode());
        Map<String, Object> response = operation.response(answer.statusCode());
        assertThat(response).as(what).isNotEmpty();
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> assertThat(map(response, "content"))
                        .as(what + " with this type")
                        .containsKey(type.split(";")[0]));
        if (answer.statusCode() < 300) {
            assertThat(operation.queries()).as(what + " of these parameters").containsAll(names(request.uri()));
            if (answer.headers().firstValue("ETag").isPresent()) {
                assertThat(map(response, "headers")).as(what + " with a tag").containsKey("ETag");
            }
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
            return new DescribedAnswers(map(description, "paths").entrySet().stream()
                    .flatMap(path -> cast(path.getValue()).entrySet().stream()
                            .map(verb -> new Operation(
                                    path.getKey(), verb.getKey().toUpperCase(Locale.ROOT), cast(verb.getValue()))))
                    .toList());
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
    private record Operation(String path, String method, Map<String, Object> described) {
        boolean fits(String asked, String address) {
            return method.equals(asked) && address.matches(path.replaceAll("\\{[^}]*}", "[^/]+"));
        }

        int variables() {
            return path.split("\\{").length;
        }

        Map<String, Object> response(int status) {
            return map(map(described, "responses"), Integer.toString(status));
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
