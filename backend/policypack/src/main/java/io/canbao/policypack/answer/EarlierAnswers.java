package io.canbao.policypack.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Stored answers of releases that said less: what they do not say is filled in as not said. */
final class EarlierAnswers {

    private EarlierAnswers() {}

    /** An answer with all fields that answers have today. */
    static JsonNode completed(JsonNode decided) {
        for (JsonNode tier : decided.path("tiers")) {
            tier.path("otherIdentities").forEach(other -> list(other, "unmet"));
            tier.path("needs")
                    .forEach(need -> need.path("effects").forEach(effect -> {
                        none(effect, "to");
                        none(effect, "retroactiveFrom");
                    }));
            JsonNode ruling = tier.path("ruling");
            list(ruling, "sparing");
            list(ruling, "notes");
            none(ruling, "benefitTier");
            ruling.path("awards").forEach(EarlierAnswers::award);
        }
        return decided;
    }

    private static void list(JsonNode of, String field) {
        if (of instanceof ObjectNode object && !object.has(field)) {
            object.putArray(field);
        }
    }

    private static void none(JsonNode of, String field) {
        if (of instanceof ObjectNode object && !object.has(field)) {
            object.putNull(field);
        }
    }

    private static void award(JsonNode award) {
        if (award instanceof ObjectNode object && !object.has("uncut")) {
            object.put("yearsAtLeast", false);
            object.set("uncut", object.path("raise"));
        }
    }

    /** Whether an answer decides what another one did: every field of it with the same value, and lists of the same length. */
    static boolean says(JsonNode answer, JsonNode earlier) {
        if (earlier.isObject()) {
            return earlier.properties().stream().allMatch(field -> said(answer, field));
        }
        if (!earlier.isArray()) {
            return answer.equals(earlier);
        }
        boolean all = answer.isArray() && answer.size() == earlier.size();
        for (int item = 0; all && item < earlier.size(); item++) {
            all = says(answer.path(item), earlier.path(item));
        }
        return all;
    }

    private static boolean said(JsonNode answer, Map.Entry<String, JsonNode> field) {
        JsonNode now = answer.path(field.getKey());
        JsonNode then = field.getValue();
        return answer.has(field.getKey())
                && switch (field.getKey()) {
                    case "needs" -> true; // what is worth asking decides nothing
                    case "applied" -> beginsWith(now, then);
                    case "refunds" -> says(now, then) || isOfRefused(now, then);
                    default -> says(now, then);
                };
    }

    /** Rules that an earlier release did not name stand behind those that it named. */
    private static boolean beginsWith(JsonNode rules, JsonNode earlier) {
        boolean all = rules.size() >= earlier.size();
        for (int item = 0; all && item < earlier.size(); item++) {
            all = says(rules.path(item), earlier.path(item));
        }
        return all;
    }

    /** A day that is refused once told no refunds; now it tells those of a payment made before, of which no amount is known. */
    private static boolean isOfRefused(JsonNode refunds, JsonNode earlier) {
        return earlier.isEmpty()
                && refunds.valueStream()
                        .allMatch(refund -> refund.path("amount").isNull());
    }
}
