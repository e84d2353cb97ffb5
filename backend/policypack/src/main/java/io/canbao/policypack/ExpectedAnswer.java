package io.canbao.policypack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An expectation beside an answer: an object must have at least the expected fields, a list the expected items in order, or those
 * {@code among} others, and every other value must be equal.
 *
 * @param expected
 *            what the notice gives
 * @param answered
 *            what the pack answers, with more fields than are expected
 */
record ExpectedAnswer(JsonNode expected, JsonNode answered) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AMONG = "among";

    /** Adds what differs. */
    void differences(String path, List<Wording> differences) {
        if (expected.isObject() && answered.isObject()) {
            expected.properties().forEach(entry -> field(entry, path, differences));
        } else if (expected.isArray() && answered.isArray() && expected.size() == answered.size()) {
            for (int index = 0; index < expected.size(); index++) {
                item(index).differences(path + '[' + index + ']', differences);
            }
        } else if (amongOthers()) {
            expected.get(AMONG).forEach(item -> {
                if (!isAnswered(item)) {
                    differences.add(CasePhrase.CASE_LACKS_AMONG.of(path, item, answered));
                }
            });
        } else if (expected.isNumber() && answered.isTextual() && sameAmount()) {
            differences.add(CasePhrase.CASE_AMOUNT.of(path, expected, answered));
        } else if (!expected.equals(answered)) {
            differences.add(
                    answered.isMissingNode()
                            ? CasePhrase.CASE_LACKS.of(path, expected)
                            : CasePhrase.CASE_DIFFERS.of(path, expected, answered));
        }
    }

    private boolean sameAmount() {
        return answered.asText().matches("\\d+\\.\\d{2}")
                && new BigDecimal(answered.asText()).compareTo(expected.decimalValue()) == 0;
    }

    /** Whether some items are asked for, wherever they stand in the list. */
    private boolean amongOthers() {
        return answered.isArray()
                && expected.size() == 1
                && expected.path(AMONG).isArray();
    }

    private boolean isAnswered(JsonNode item) {
        for (JsonNode other : answered) {
            List<Wording> differences = new ArrayList<>();
            new ExpectedAnswer(item, other).differences("", differences);
            if (differences.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void field(Map.Entry<String, JsonNode> field, String path, List<Wording> differences) {
        List<String> known = new ArrayList<>();
        answered.fieldNames().forEachRemaining(known::add);
        List<String> near = Nearest.to(field.getKey(), known);
        if (answered.has(field.getKey()) || near.isEmpty()) {
            field(field).differences(path + '.' + field.getKey(), differences);
        } else {
            differences.add(CasePhrase.CASE_FIELD.of(path, field.getKey(), near));
        }
    }

    private ExpectedAnswer field(Map.Entry<String, JsonNode> field) {
        return new ExpectedAnswer(field.getValue(), answered.path(field.getKey()));
    }

    private ExpectedAnswer item(int index) {
        return new ExpectedAnswer(expected.path(index), answered.path(index));
    }

    /** The answer without what nobody asked about, so that both can be read side by side. */
    JsonNode shown() {
        if (!expected.isObject() || !answered.isObject()) {
            return answered.isMissingNode() ? JSON.nullNode() : answered;
        }
        ObjectNode shown = JSON.createObjectNode();
        expected.properties()
                .forEach(entry -> shown.set(entry.getKey(), field(entry).shown()));
        return shown;
    }
}
