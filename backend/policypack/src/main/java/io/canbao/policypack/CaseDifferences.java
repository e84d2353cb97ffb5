package io.canbao.policypack;

import static io.canbao.policypack.CaseKeys.ASSESSMENT;
import static io.canbao.policypack.CaseKeys.BILL;
import static io.canbao.policypack.CaseKeys.CHECK;
import static io.canbao.policypack.CaseKeys.EXPECT;
import static io.canbao.policypack.CaseKeys.FACTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what differs between two texts of a case, value by value, each with its path. */
final class CaseDifferences {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode NOTHING = JSON.missingNode();

    private final List<Wording> found = new ArrayList<>();

    List<Wording> found() {
        return found;
    }

    /** Notes that there are more or fewer cases of one name than there were. */
    void number(int before, int now) {
        found.add(CasePhrase.CASE_NUMBER.of(before, now));
    }

    void collect(Tree before, Tree now) {
        Parts earlier = Parts.of(read(before));
        Parts later = Parts.of(read(now));
        collect(CasePhrase.CASE_EXPECTS, "", earlier.expected(), later.expected());
        collect(CasePhrase.CASE_ASKS, "", earlier.asked(), later.asked());
        collect(CasePhrase.CASE_SAYS, "", earlier.rest(), later.rest());
    }

    private void collect(CasePhrase phrase, String path, JsonNode before, JsonNode now) {
        if (before.equals(now)) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            fields(before, now)
                    .forEach(field -> collect(
                            phrase, path.isEmpty() ? field : path + '.' + field, before.path(field), now.path(field)));
        } else if (before.isArray() && now.isArray() && before.size() == now.size() && holdsObjects(before)) {
            for (int index = 0; index < now.size(); index++) {
                collect(phrase, path + '[' + index + ']', before.path(index), now.path(index));
            }
        } else {
            found.add(phrase.of(path, orUnwritten(before), orUnwritten(now)));
        }
    }

    private static Set<String> fields(JsonNode before, JsonNode now) {
        Set<String> fields = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        now.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** Items that are values say little one by one. */
    private static boolean holdsObjects(JsonNode list) {
        return list.path(0).isObject();
    }

    private static Object orUnwritten(JsonNode node) {
        return node.isMissingNode() ? CasePhrase.CASE_UNWRITTEN.of() : node;
    }

    private static JsonNode read(Tree item) {
        try {
            return JSON.readTree(TreeWriter.json(item));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A case taken apart.
     *
     * @param rest what stands beside, and all of what is no case
     */
    private record Parts(JsonNode expected, JsonNode asked, JsonNode rest) {
        private static final List<String> ASKED = List.of(FACTS, BILL, ASSESSMENT, CHECK);

        static Parts of(JsonNode item) {
            if (!(item instanceof ObjectNode rest)) {
                return new Parts(NOTHING, NOTHING, JSON.createObjectNode().set("text", item));
            }
            rest.remove("name");
            JsonNode expected = Optional.ofNullable(rest.remove(EXPECT))
                    .or(() -> Optional.of(rest.path(ASSESSMENT))
                            .filter(ObjectNode.class::isInstance)
                            .map(tried -> ((ObjectNode) tried).remove(EXPECT)))
                    .or(() -> Optional.ofNullable(rest.remove(CHECK)))
                    .orElse(NOTHING);
            ObjectNode asked = JSON.createObjectNode();
            ASKED.stream().filter(rest::has).forEach(key -> asked.set(key, rest.remove(key)));
            return new Parts(expected, asked, rest);
        }
    }
}
