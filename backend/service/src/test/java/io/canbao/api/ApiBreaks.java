package io.canbao.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a client written for one description of the API would miss in another: what went away, what has another type, what is demanded anew. */
final class ApiBreaks {
    private static final List<String> SAME = List.of("type", "format", "$ref", "nullable", "pattern", "in");

    private final Map<String, Object> now;
    private final Set<String> asked = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();

    private ApiBreaks(Map<String, Object> now) {
        this.now = now;
    }

    /** One line each; none where everything that was described still is. */
    static List<String> between(Map<String, Object> kept, Map<String, Object> now) {
        ApiBreaks found = new ApiBreaks(now);
        found.reach(found.now, false);
        found.objects("", map(kept.get("paths")), map(now.get("paths")), false);
        Map<String, Object> before = map(map(kept.get("components")).get("schemas"));
        Map<String, Object> after = map(map(now.get("components")).get("schemas"));
        before.forEach((name, schema) -> {
            if (after.containsKey(name)) {
                found.objects("/schemas/" + name, map(schema), map(after.get(name)), found.asked.contains(name));
            } else {
                found.breaks.add("/schemas/" + name + " is gone");
            }
        });
        return List.copyOf(found.breaks);
    }

    private void objects(String at, Map<String, Object> before, Map<String, Object> after, boolean inRequest) {
        demanded(at, before, after, inRequest);
        before.forEach((key, value) -> {
            String here = key.startsWith("/") ? at + key : at + "/" + key; // a path of the API brings its own
            if (SAME.contains(key) && !value.equals(after.get(key))) {
                breaks.add("%s was %s and is %s".formatted(here, value, after.get(key)));
            } else if (key.equals("enum")) {
                values(here, list(value), list(after.get(key)));
            } else if (key.equals("parameters")) {
                parameters(here, list(value), list(after.get(key)));
            } else if (value instanceof Map<?, ?> && !key.equals("example")) {
                if (after.get(key) instanceof Map<?, ?>) {
                    objects(here, map(value), map(after.get(key)), inRequest || key.equals("requestBody"));
                } else {
                    breaks.add(here + " is gone");
                }
            }
        });
    }

    private void demanded(String at, Map<String, Object> before, Map<String, Object> after, boolean inRequest) {
        Set<Object> was = new HashSet<>(before.get("required") instanceof List<?> names ? names : List.of());
        Set<Object> is = new HashSet<>(after.get("required") instanceof List<?> names ? names : List.of());
        Set<Object> changed = new HashSet<>(inRequest ? is : was);
        changed.removeAll(inRequest ? was : is);
        changed.forEach(
                name -> breaks.add("%s/%s %s".formatted(at, name, inRequest ? "is demanded" : "may be left out")));
    }

    private void parameters(String at, List<Object> before, List<Object> after) {
        before.forEach(parameter -> after.stream()
                .filter(other -> name(other).equals(name(parameter)))
                .findFirst()
                .ifPresentOrElse(
                        other -> objects(at + "/" + name(parameter), map(parameter), map(other), true),
                        () -> breaks.add(at + "/" + name(parameter) + " is gone")));
        after.stream()
                .filter(parameter -> Boolean.TRUE.equals(map(parameter).get("required")))
                .filter(parameter ->
                        before.stream().noneMatch(other -> name(other).equals(name(parameter))))
                .forEach(parameter -> breaks.add(at + "/" + name(parameter) + " is demanded"));
    }

    private void values(String at, List<Object> before, List<Object> after) {
        Set<String> gone = new TreeSet<>();
        before.stream().filter(value -> !after.contains(value)).forEach(value -> gone.add(String.valueOf(value)));
        gone.forEach(value -> breaks.add(at + "/" + value + " is gone"));
    }

    /** Schemas that stand in what is sent. */
    private void reach(Object node, boolean inRequest) {
        if (node instanceof List<?> items) {
            items.forEach(item -> reach(item, inRequest));
        } else if (node instanceof Map<?, ?>) {
            map(node).forEach((key, value) -> {
                boolean sent = inRequest || key.equals("requestBody");
                if (sent && key.equals("$ref")) {
                    String name = String.valueOf(value).replaceFirst(".*/", "");
                    if (asked.add(name)) {
                        reach(map(map(map(now.get("components")).get("schemas")).get(name)), true);
                    }
                } else {
                    reach(value, sent);
                }
            });
        }
    }

    private static String name(Object parameter) {
        return String.valueOf(map(parameter).get("name"));
    }

    @SuppressWarnings("unchecked") // as YAML is read
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }

    @SuppressWarnings("unchecked") // as YAML is read
    private static List<Object> list(@Nullable Object node) {
        return node instanceof List<?> ? (List<Object>) node : List.of();
    }
}
