package io.canbao.policypack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What cases come to under two policies: whether somebody may enroll, what they pay, from when they are covered. What the cases expect is
 * not looked at; bills are left out.
 */
public final class CaseComparison {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMPARED = List.of("outcome", "payable", "coverFrom");

    private CaseComparison() {}

    /**
     * A case whose answer differs.
     *
     * @param name what the case is called
     * @param from JSON of the earlier answer by tier, {@code {"tier1":{"outcome":"ACCEPTED","payable":"40.00","coverFrom":"2025-01-01"}}};
     *     of facts that the policy does not know, {@code {"refused":["/categories/0/id"]}}
     * @param to   of the later answer likewise
     */
    public record Change(String name, String from, String to) {}

    /**
     * The cases whose answer differs, in their order.
     *
     * @param cases texts of files of cases; of two cases of one name the last one counts
     */
    public static List<Change> of(EffectivePolicy from, EffectivePolicy to, List<String> cases) {
        Map<String, Tree> facts = new LinkedHashMap<>();
        cases.forEach(text -> collect(text, facts));
        List<Change> changes = new ArrayList<>();
        facts.forEach((name, given) -> {
            byte[] body = TreeWriter.json(given).getBytes(StandardCharsets.UTF_8);
            JsonNode before = answer(from, body);
            JsonNode after = answer(to, body);
            if (!before.equals(after)) {
                changes.add(new Change(name, before.toString(), after.toString()));
            }
        });
        return changes;
    }

    private static void collect(String text, Map<String, Tree> facts) {
        TreeReader.read("cases", text.getBytes(StandardCharsets.UTF_8), new Findings())
                .ifPresent(tree -> {
                    if (tree instanceof Tree.Mapping document && document.get("cases") instanceof Tree.Sequence cases) {
                        cases.items().forEach(item -> add(item, facts));
                    }
                });
    }

    private static void add(Tree item, Map<String, Tree> facts) {
        if (item instanceof Tree.Mapping row && row.get("facts") instanceof Tree.Mapping given) {
            facts.put(String.valueOf(row.text("name")), given);
        }
    }

    private static JsonNode answer(EffectivePolicy policy, byte[] facts) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            JsonNode quote = JSON.readTree(Answers.quote(policy, 1, facts, Language.ZH, false));
            for (JsonNode option : quote.path("options")) {
                ObjectNode tier = answer.putObject(option.path("tier").asText());
                COMPARED.stream().filter(option::hasNonNull).forEach(field -> tier.set(field, option.get(field)));
            }
        } catch (InvalidFacts unknown) {
            ArrayNode refused = answer.putArray("refused");
            unknown.faults().forEach(fault -> refused.add(fault.pointer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer;
    }
}
