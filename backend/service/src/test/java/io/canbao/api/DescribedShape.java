package io.canbao.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds JSON against a schema of the description: kinds of values, members that have to be there, and members that are not described. */
final class DescribedShape {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Object> schemas;

    DescribedShape(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** Where they differ, each with its place; none where they agree. */
    List<String> differences(@Nullable Object schema, JsonNode value, String place) {
        Map<String, Object> described = cast(schema);
        if (value.isNull() && Boolean.TRUE.equals(described.get("nullable"))) {
            return List.of();
        }
        if (described.get("$ref") instanceof String reference) {
            return differences(schemas.get(reference.substring(REFERENCE.length())), value, place);
        }
        if (described.get("allOf") instanceof List<?> parts) {
            return parts.stream()
                    .flatMap(part -> differences(part, value, place).stream())
                    .toList();
        }
        if (alternatives(described) instanceof List<?> some) {
            return some.stream().anyMatch(one -> differences(one, value, place).isEmpty())
                    ? List.of()
                    : List.of(place + " is none of " + some);
        }
        return ofKind(described, value, place);
    }

    private static @Nullable Object alternatives(Map<String, Object> described) {
        return described.getOrDefault("oneOf", described.get("anyOf"));
    }

    private List<String> ofKind(Map<String, Object> described, JsonNode value, String place) {
        String kind = String.valueOf(described.getOrDefault("type", "anything"));
        boolean agrees = switch (kind) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
        if (!agrees) {
            return List.of(place + " is no " + kind);
        }
        if (described.get("enum") instanceof List<?> known && !known.contains(value.asText())) {
            return List.of(place + " is none of " + known);
        }
        return switch (kind) {
            case "object" -> members(described, value, place);
            case "array" -> items(described, value, place);
            default -> List.of();
        };
    }

    private List<String> items(Map<String, Object> described, JsonNode value, String place) {
        return Stream.iterate(0, index -> index < value.size(), index -> index + 1)
                .flatMap(index -> differences(described.get("items"), value.get(index), place + "/" + index).stream())
                .toList();
    }

    private List<String> members(Map<String, Object> described, JsonNode value, String place) {
        Map<String, Object> properties = cast(described.get("properties"));
        Object others = described.get("additionalProperties");
        List<String> differences = new ArrayList<>();
        if (described.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !value.has(String.valueOf(name)))
                    .forEach(name -> differences.add(place + "/" + name + " is missing"));
        }
        value.properties().forEach(member -> {
            String where = place + "/" + member.getKey();
            if (properties.containsKey(member.getKey())) {
                differences.addAll(differences(properties.get(member.getKey()), member.getValue(), where));
            } else if (others instanceof Map<?, ?>) {
                differences.addAll(differences(others, member.getValue(), where));
            } else if (!properties.isEmpty() && !Boolean.TRUE.equals(others)) {
                differences.add(where + " is not described");
            }
        });
        return differences;
    }

    @SuppressWarnings("unchecked") // as YAML is read
    private static Map<String, Object> cast(@Nullable Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }
}
