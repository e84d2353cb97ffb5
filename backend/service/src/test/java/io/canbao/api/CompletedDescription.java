package io.canbao.api;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The description of the API as annotations make it, with what only the code tells: statuses, headers on which a request depends, parameters of lists, files beside JSON, who may
 * ask.
 */
final class CompletedDescription {
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, Map<String, Object>> FILES = Map.of(
            Lists.CSV,
            ordered("type", "string"),
            Lists.XLSX,
            ordered("type", "string", "format", "binary"),
            "application/pdf",
            ordered("type", "string", "format", "binary"),
            "application/zip",
            ordered("type", "string", "format", "binary"),
            "application/yaml",
            ordered("type", "string"));

    private final Map<String, Endpoint> endpoints;

    private CompletedDescription(Map<String, Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** YAML, with every operation completed. */
    static String of(Map<String, Object> generated, Map<String, Endpoint> endpoints) {
        new CompletedDescription(endpoints).complete(generated);
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(120)
                        .build())
                .dumpToString(unshared(generated));
    }

    /** What stands in several places, YAML would write once and refer to. */
    private static Object unshared(Object node) {
        if (node instanceof Map<?, ?>) {
            Map<String, Object> copy = new LinkedHashMap<>();
            cast(node).forEach((key, value) -> copy.put(key, unshared(value)));
            return copy;
        }
        return node instanceof List<?> items
                ? new ArrayList<>(
                        items.stream().map(CompletedDescription::unshared).toList())
                : node;
    }

    private void complete(Map<String, Object> description) {
        map(description, "paths")
                .values()
                .forEach(path -> cast(path).forEach((verb, operation) -> {
                    if (operation instanceof Map<?, ?>) {
                        completeOperation(cast(operation));
                    }
                }));
        map(description, "components").put("securitySchemes", schemes());
    }

    private static Map<String, Object> schemes() {
        Map<String, Object> schemes = new LinkedHashMap<>();
        schemes.put("token", ordered("type", "http", "scheme", "bearer", "description", "What POST /login answers"));
        schemes.put(
                "browser",
                ordered(
                        "type",
                        "apiKey",
                        "in",
                        "cookie",
                        "name",
                        "__Host-canbao",
                        "description",
                        "What POST /login?as=browser sets; writing wants an address of this platform as Origin"));
        return schemes;
    }

    private void completeOperation(Map<String, Object> operation) {
        Endpoint endpoint = endpoints.get(String.valueOf(operation.get("operationId")));
        if (endpoint == null) {
            return;
        }
        Map<String, Object> responses = statuses(endpoint, map(operation, "responses"));
        operation.put("responses", responses);
        responses.values().forEach(response -> files(cast(response)));
        lists(endpoint, operation);
        if (endpoint.handsOutTag()) {
            successes(responses)
                    .forEach(response ->
                            map(response, "headers").put("ETag", header("What is there now, for If-Match")));
        }
        key(endpoint, operation, responses);
        preconditions(endpoint, operation, responses);
        if (endpoint.isGuarded()) {
            operation.put("security", List.of(Map.of("token", List.of()), Map.of("browser", List.of())));
            responses.putIfAbsent("401", problem("SIGN_IN_REQUIRED"));
            responses.putIfAbsent("403", problem("NOT_ALLOWED"));
        }
        responses.putIfAbsent("default", problem("Any other problem, by its code"));
    }

    private static Map<String, Object> statuses(Endpoint endpoint, Map<String, Object> responses) {
        Map<String, Object> all = new TreeMap<>(responses);
        Object usual = all.get("200");
        Set<Integer> statuses = endpoint.statuses();
        if (usual == null || statuses.equals(Set.of(200))) {
            return all;
        }
        if (!statuses.contains(200)) {
            all.remove("200");
        }
        for (int status : statuses) {
            Map<String, Object> copy = new LinkedHashMap<>(cast(usual));
            copy.computeIfPresent("description", (_, text) -> text.toString().replace(" 200 ", " " + status + " "));
            if (status == 204) {
                copy.remove("content");
            }
            all.putIfAbsent(Integer.toString(status), copy);
        }
        return all;
    }

    private static void files(Map<String, Object> response) {
        map(response, "content")
                .replaceAll((type, content) -> FILES.containsKey(type)
                        ? ordered("schema", new LinkedHashMap<>(FILES.getOrDefault(type, Map.of())))
                        : content);
        if (map(response, "content").isEmpty()) {
            response.remove("content");
        }
    }

    private static void lists(Endpoint endpoint, Map<String, Object> operation) {
        Set<String> sortable = new TreeSet<>();
        Set<String> filters = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        for (Listing<?> listing : endpoint.listings()) {
            sortable.addAll(listing.sortable().keySet());
            filters.addAll(listing.filters());
            required.addAll(listing.required());
        }
        if (endpoint.listings().isEmpty()) {
            return;
        }
        query(operation, "page", "From 1", ordered("type", "integer", "format", "int32", "default", 1));
        query(operation, "size", "Lines of a page", ordered("type", "integer", "format", "int32", "default", 50));
        if (!sortable.isEmpty()) {
            String text = "Fields with commas between, each with - before it for the other way: "
                    + String.join(", ", sortable);
            query(operation, "sort", text, ordered("type", "string"));
        }
        filters.forEach(filter -> query(operation, filter, "Only lines of it", ordered("type", "string"))
                .computeIfAbsent("required", _ -> required.contains(filter) ? true : null));
    }

    private static Map<String, Object> query(
            Map<String, Object> operation, String name, String text, Map<String, Object> schema) {
        Map<String, Object> parameter = ordered("name", name, "in", "query", "description", text, "schema", schema);
        add(operation, name, parameter);
        return parameter;
    }

    private static void key(Endpoint endpoint, Map<String, Object> operation, Map<String, Object> responses) {
        Optional<Boolean> required = endpoint.requiresKey();
        if (required.isEmpty()) {
            return;
        }
        Map<String, Object> parameter = ordered(
                "name",
                IdempotencyKey.HEADER,
                "in",
                "header",
                "description",
                "The same request again is answered as the first time, with Idempotent-Replayed: true",
                "schema",
                ordered("type", "string", "maxLength", 100));
        if (required.get()) {
            parameter.put("required", true);
            responses.putIfAbsent("400", problem("IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_INVALID"));
        }
        add(operation, IdempotencyKey.HEADER, parameter);
        responses.putIfAbsent("422", problem("IDEMPOTENCY_KEY_REUSED, and what is wrong with the body"));
        successes(responses)
                .forEach(response -> map(response, "headers")
                        .put("Idempotent-Replayed", header("true where it is the first answer again")));
    }

    private static void preconditions(Endpoint endpoint, Map<String, Object> operation, Map<String, Object> responses) {
        if (endpoint.hasPreconditions()) {
            for (String name : List.of("If-Match", "If-None-Match")) {
                String text = name.equals("If-Match") ? "ETag of what was read" : "* for what is not there yet";
                add(
                        operation,
                        name,
                        ordered(
                                "name",
                                name,
                                "in",
                                "header",
                                "description",
                                text,
                                "schema",
                                ordered("type", "string")));
            }
            responses.putIfAbsent("412", problem("PRECONDITION_FAILED, with current and its ETag"));
            responses.putIfAbsent("428", problem("PRECONDITION_REQUIRED"));
        }
    }

    @SuppressWarnings("unchecked") // as YAML is read
    private static void add(Map<String, Object> operation, String name, Map<String, Object> parameter) {
        List<Object> parameters = new ArrayList<>((List<Object>) operation.getOrDefault("parameters", List.of()));
        if (parameters.stream().noneMatch(known -> name.equals(cast(known).get("name")))) {
            parameters.add(parameter);
            operation.put("parameters", parameters);
        }
    }

    private static List<Map<String, Object>> successes(Map<String, Object> responses) {
        return responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> cast(response.getValue()))
                .toList();
    }

    private static Map<String, Object> problem(String codes) {
        return ordered(
                "description",
                codes,
                "content",
                ordered(PROBLEM, ordered("schema", ordered("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> header(String text) {
        return ordered("description", text, "schema", ordered("type", "string"));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index].toString(), pairs[index + 1]);
        }
        return map;
    }

    private static Map<String, Object> map(Map<String, Object> of, String name) {
        return cast(of.computeIfAbsent(name, _ -> new LinkedHashMap<>()));
    }

    @SuppressWarnings("unchecked") // as YAML is read
    private static Map<String, Object> cast(@Nullable Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : new LinkedHashMap<>();
    }
}
