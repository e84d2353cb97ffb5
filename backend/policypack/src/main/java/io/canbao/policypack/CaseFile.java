package io.canbao.policypack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.analysis.Coverage;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases of a pack: facts with the answer that the notice gives. They are what an officer can read and check, and they
 * gate publication.
 */
public final class CaseFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The keys of a file of cases. */
    static final Set<String> FILE_KEYS = Set.of("pack", "cases");

    private static final String FACTS = "facts";
    private static final String BILL = "bill";

    /** The keys of a case. */
    static final Set<String> KEYS = Set.of("name", FACTS, BILL, "expect", "cite", "note");

    private final String name;
    private final Tree.Mapping document;

    CaseFile(String name, Tree.Mapping document) {
        this.name = name;
        this.document = document;
    }

    /**
     * The outcome of one case.
     *
     * @param differences
     *            what differs from the expectation, empty if the case holds
     */
    public record Result(String file, int line, String name, List<String> differences) {

        public boolean holds() {
            return differences.isEmpty();
        }
    }

    public String name() {
        return name;
    }

    /** The pack that the cases are for, {@code REGION/YEAR}. */
    public String pack() {
        return String.valueOf(document.text("pack"));
    }

    /** Runs every case against its pack in a library. */
    public List<Result> run(PackLibrary library) {
        String[] pack = pack().split("/", 2);
        EffectivePolicy policy = pack.length == 2 && pack[1].matches("\\d{4}")
                ? library.find(pack[0], Integer.parseInt(pack[1])).orElse(null)
                : null;
        if (policy == null) {
            return List.of(
                    new Result(name, document.mark().line(), "pack", List.of("no usable pack '" + pack() + "'")));
        }
        List<Result> results = new ArrayList<>();
        if (!(document.get("cases") instanceof Tree.Sequence cases)
                || cases.items().isEmpty()) {
            return List.of(new Result(name, document.mark().line(), "cases", List.of("no cases")));
        }
        document.entries().forEach((key, value) -> {
            if (!FILE_KEYS.contains(key)) {
                results.add(new Result(name, value.mark().line(), key, List.of("unknown key '" + key + "'")));
            }
        });
        Set<String> names = new LinkedHashSet<>();
        for (Tree item : cases.items()) {
            results.add(run(item, policy, names));
        }
        return results;
    }

    /** Notes what the cases try of their pack; cases that are wrong try nothing. */
    void cover(Coverage coverage) {
        if (document.get("cases") instanceof Tree.Sequence cases) {
            for (Tree item : cases.items()) {
                if (item instanceof Tree.Mapping row && row.get("expect") instanceof Tree.Mapping expected) {
                    cover(row, expected.entries().keySet(), coverage);
                }
            }
        }
    }

    private static void cover(Tree.Mapping row, Set<String> tiers, Coverage coverage) {
        EffectivePolicy pack = coverage.pack();
        try {
            Tree bill = row.get(BILL);
            if (bill != null) {
                JSON.readTree(Answers.reimbursement(pack, body(bill), Language.ZH))
                        .path("steps")
                        .forEach(step -> coverage.settled(step.path("rule").asText()));
            } else {
                byte[] facts = body(row.entries().getOrDefault(FACTS, row));
                coverage.asked(Answers.facts(pack.policy(), facts), tiers);
            }
        } catch (InvalidFacts _) {
            // running the case tells what is wrong with it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(Tree item, EffectivePolicy policy, Set<String> names) {
        Mark mark = item.mark();
        if (!(item instanceof Tree.Mapping row)
                || row.text("name") == null
                || (row.get(FACTS) == null) == (row.get(BILL) == null)
                || !(row.get("expect") instanceof Tree.Mapping expected)) {
            return new Result(name, mark.line(), "?", List.of("a case has name, facts or bill, and expect"));
        }
        List<String> differences = new ArrayList<>();
        String title = String.valueOf(row.text("name"));
        if (!names.add(title)) {
            differences.add("a second case of this name");
        }
        Set<String> unknown = new LinkedHashSet<>(row.entries().keySet());
        unknown.removeAll(KEYS);
        unknown.forEach(key -> differences.add("unknown key '" + key + "'"));
        try {
            compare(row, expected, policy, differences);
        } catch (InvalidFacts e) {
            e.faults()
                    .forEach(fault -> differences.add("facts " + fault.pointer() + ": " + fault.message(Language.EN)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result(name, mark.line(), title, differences);
    }

    /** Facts are quoted and compared tier by tier; a bill is settled. */
    private static void compare(
            Tree.Mapping row, Tree.Mapping expected, EffectivePolicy policy, List<String> differences)
            throws IOException {
        Tree bill = row.get(BILL);
        if (bill != null) {
            JsonNode answer = JSON.readTree(Answers.reimbursement(policy, body(bill), Language.ZH));
            contains(BILL, JSON.readTree(TreeWriter.json(expected)), answer, differences);
        } else {
            byte[] facts = body(row.entries().getOrDefault(FACTS, row));
            compare(expected, JSON.readTree(Answers.quote(policy, 1, facts, Language.ZH, true)), differences);
        }
    }

    private static byte[] body(Tree tree) {
        return TreeWriter.json(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static void compare(Tree.Mapping expected, JsonNode answer, List<String> differences)
            throws JsonProcessingException {
        for (String tier : expected.entries().keySet()) {
            JsonNode wanted = JSON.readTree(TreeWriter.json(expected.entries().getOrDefault(tier, expected)));
            JsonNode found = tier.equals("recommendedTier") ? answer.path(tier) : option(answer, tier);
            contains(tier, wanted, found, differences);
        }
    }

    private static JsonNode option(JsonNode answer, String tier) {
        for (JsonNode option : answer.path("options")) {
            if (option.path("tier").asText().equals(tier)) {
                return option;
            }
        }
        return JSON.missingNode();
    }

    /** An object must have at least the wanted fields, a list the wanted items in order. */
    private static void contains(String path, JsonNode wanted, JsonNode found, List<String> differences) {
        if (wanted.isObject() && found.isObject()) {
            wanted.properties()
                    .forEach(entry -> contains(
                            path + '.' + entry.getKey(), entry.getValue(), found.path(entry.getKey()), differences));
        } else if (wanted.isArray() && found.isArray() && wanted.size() == found.size()) {
            for (int index = 0; index < wanted.size(); index++) {
                contains(path + '[' + index + ']', wanted.path(index), found.path(index), differences);
            }
        } else if (!wanted.equals(found)) {
            boolean absent = found.isMissingNode();
            differences.add(path + ": wanted " + wanted + ", found " + (absent ? "nothing" : found));
        }
    }
}
