package io.canbao.enrollment;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A fact that the roll knows otherwise than at the payment.
 *
 * @param fact     its name in the public quote
 * @param identity of the policy; empty for any other fact
 */
public record ChangedFact(String fact, String identity) {
    private static final Map<String, Text> NAMES = Map.of(
            Facts.BIRTH_DATE,
            new Text("出生日期", "date of birth"),
            "sex",
            new Text("性别", "sex"),
            Facts.HISTORY,
            new Text("历年参保情况", "cover of earlier years"));

    /** Those that differ between the facts of a payment and those known now, identities one by one. */
    static List<ChangedFact> between(JsonNode paid, JsonNode known) {
        List<ChangedFact> changed = new ArrayList<>();
        differing(identities(paid), identities(known))
                .forEach(identity -> changed.add(new ChangedFact(Facts.CATEGORIES, identity)));
        differing(others(paid), others(known)).forEach(fact -> changed.add(new ChangedFact(fact, "")));
        return changed;
    }

    /** As they are stored. */
    public static String codes(List<ChangedFact> changed) {
        return changed.stream()
                .map(one -> one.identity.isEmpty() ? one.fact : one.fact + ':' + one.identity)
                .collect(joining(","));
    }

    /** As {@link #codes} writes them. */
    public static List<ChangedFact> parse(String codes) {
        return Stream.of(codes.split(","))
                .map(code -> code.split(":", 2))
                .map(parts -> new ChangedFact(parts[0], parts.length == 1 ? "" : parts[1]))
                .toList();
    }

    /** Its name: of an identity, as its policy calls it. */
    public Text name(Vocabulary vocabulary) {
        return identity.isEmpty() ? NAMES.getOrDefault(fact, vocabulary.nameOf(fact)) : vocabulary.nameOf(identity);
    }

    private static TreeSet<String> differing(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> one.containsKey(name) && one.get(name).equals(other.get(name)));
        return names;
    }

    private static Map<String, JsonNode> identities(JsonNode facts) {
        Map<String, JsonNode> identities = new TreeMap<>();
        facts.path(Facts.CATEGORIES)
                .forEach(one -> identities.put(one.path("id").asText(), one));
        return identities;
    }

    private static Map<String, JsonNode> others(JsonNode facts) {
        Map<String, JsonNode> others = new TreeMap<>();
        facts.properties().forEach(field -> others.put(field.getKey(), field.getValue()));
        others.remove(Facts.CATEGORIES);
        return others;
    }
}
