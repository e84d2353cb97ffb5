package io.canbao.policypack.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.rollover.CasesText;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
    private static final String COVER_FROM = "coverFrom";
    private static final List<String> COMPARED = List.of("outcome", "payable");

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
     * The cases whose answer differs, in their order. Of policies of different years each is asked on the same day of its own year: what lies a year
     * apart for that reason alone is the same.
     *
     * @param ofFrom texts of files of cases of the earlier policy
     * @param ofTo   of the later one; of two cases of one name the last one counts
     */
    public static List<Change> of(EffectivePolicy from, EffectivePolicy to, List<String> ofFrom, List<String> ofTo) {
        int years = to.year() - from.year();
        Map<String, Asked> asked = new LinkedHashMap<>();
        ofFrom.forEach(text -> collect(text, later(text, years), asked));
        Map<String, Asked> ofLater = new LinkedHashMap<>();
        ofTo.forEach(text -> collect(later(text, -years), text, ofLater));
        ofLater.forEach(asked::put);
        List<Change> changes = new ArrayList<>();
        asked.forEach((name, facts) -> {
            JsonNode before = answer(from, facts.from());
            JsonNode after = answer(to, facts.to());
            if (!later(before, years).equals(after)) {
                changes.add(new Change(name, before.toString(), after.toString()));
            }
        });
        return changes;
    }

    /** What each of two policies is asked. */
    private record Asked(Tree from, Tree to) {}

    /** A text of cases with its days so many years later; as it is where they cannot be told. */
    private static String later(String cases, int years) {
        try {
            return years == 0 ? cases : CasesText.copied(cases, years, "", 0);
        } catch (IllegalArgumentException _) {
            return cases;
        }
    }

    /** An answer whose days lie so many years later; the last day of a month stays the last. */
    private static JsonNode later(JsonNode answer, int years) {
        JsonNode moved = answer.deepCopy();
        moved.forEach(tier -> {
            if (tier instanceof ObjectNode said && said.hasNonNull(COVER_FROM)) {
                LocalDate day = LocalDate.parse(said.get(COVER_FROM).asText());
                LocalDate then = day.plusYears(years);
                boolean last = day.getDayOfMonth() == day.lengthOfMonth();
                said.put(COVER_FROM, (last ? then.with(TemporalAdjusters.lastDayOfMonth()) : then).toString());
            }
        });
        return moved;
    }

    /** The cases of a text as both policies are asked about them; both texts are the same one but for their days. */
    private static void collect(String ofFrom, String ofTo, Map<String, Asked> asked) {
        List<Tree> earlier = cases(ofFrom);
        List<Tree> later = cases(ofTo);
        for (int index = 0; index < Math.min(earlier.size(), later.size()); index++) {
            if (earlier.get(index) instanceof Tree.Mapping one
                    && later.get(index) instanceof Tree.Mapping other
                    && one.get("facts") instanceof Tree.Mapping before
                    && other.get("facts") instanceof Tree.Mapping after) {
                asked.put(String.valueOf(other.text("name")), new Asked(before, after));
            }
        }
    }

    private static List<Tree> cases(String text) {
        return TreeReader.read("cases", text.getBytes(StandardCharsets.UTF_8), new Findings())
                                        .orElse(null)
                                instanceof Tree.Mapping document
                        && document.get("cases") instanceof Tree.Sequence cases
                ? cases.items()
                : List.of();
    }

    private static JsonNode answer(EffectivePolicy policy, Tree given) {
        byte[] facts = TreeWriter.json(given).getBytes(StandardCharsets.UTF_8);
        ObjectNode answer = JSON.createObjectNode();
        try {
            JsonNode quote = JSON.readTree(Answers.quote(policy, 1, facts, Language.ZH, false));
            for (JsonNode option : quote.path("options")) {
                ObjectNode tier = answer.putObject(option.path("tier").asText());
                COMPARED.stream().filter(option::hasNonNull).forEach(field -> tier.set(field, option.get(field)));
                JsonNode from = option.path("coverage").path("from");
                if (from.isTextual()) {
                    tier.set(COVER_FROM, from);
                }
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
