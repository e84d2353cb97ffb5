package io.canbao.doubts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody told, without what points to a person: of each day but that of the payment the month stays, and the village is left out. A birth, a recognition or
 * the end of a job together with a village would be somebody whom people there know. Whoever asks an officer can say the day.
 */
final class CoarseFacts {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MONTH = "2025-03".length();
    private static final Set<String> OF_THE_PAYMENT = Set.of("payDate", "orderedOn", "arrivedOn");
    private static final String VILLAGE = "unit";

    private CoarseFacts() {}

    /** A question's facts, made coarse. */
    static ObjectNode of(ObjectNode facts) {
        ObjectNode coarse = JsonNodeFactory.instance.objectNode();
        facts.properties().forEach(fact -> {
            if (OF_THE_PAYMENT.contains(fact.getKey())) {
                coarse.set(fact.getKey(), fact.getValue());
            } else if (!fact.getKey().equals(VILLAGE)) {
                coarse.set(fact.getKey(), coarse(fact.getValue()));
            }
        });
        return coarse;
    }

    /**
     * An answer without the days that were told: where it names one, its month stays.
     *
     * @param facts as they were told
     */
    static JsonNode answer(ObjectNode answer, ObjectNode facts) {
        Set<String> told = new HashSet<>();
        facts.properties().forEach(fact -> {
            if (!OF_THE_PAYMENT.contains(fact.getKey())) {
                days(fact.getValue(), told);
            }
        });
        OF_THE_PAYMENT.forEach(fact -> told.remove(facts.path(fact).asText()));
        String text = answer.toString();
        for (String day : told) {
            text = text.replace('"' + day + '"', '"' + day.substring(0, MONTH) + '"');
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void days(JsonNode value, Set<String> found) {
        if (value.isTextual() && DAY.matcher(value.asText()).matches()) {
            found.add(value.asText());
        }
        value.forEach(each -> days(each, found));
    }

    private static JsonNode coarse(JsonNode value) {
        return switch (value) {
            case JsonNode text
            when text.isTextual() && DAY.matcher(text.asText()).matches() ->
                JsonNodeFactory.instance.textNode(text.asText().substring(0, MONTH));
            case JsonNode list
            when list.isArray() -> {
                var all = JsonNodeFactory.instance.arrayNode();
                list.forEach(each -> all.add(coarse(each)));
                yield all;
            }
            case ObjectNode object -> {
                var all = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(each -> all.set(each.getKey(), coarse(each.getValue())));
                yield all;
            }
            default -> value;
        };
    }
}
