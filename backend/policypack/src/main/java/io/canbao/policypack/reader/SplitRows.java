package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that are split {@code by} a fact: each becomes one row for each value of the fact, called {@code ID.VALUE}. */
final class SplitRows {

    private static final String BY = "by";
    private static final String LEVEL = "hospitalLevel";

    private final Set<String> facts;
    private final Map<String, Set<String>> values;
    private final Findings findings;

    private SplitRows(Set<String> facts, Map<String, Set<String>> values, Findings findings) {
        this.facts = facts;
        this.values = values;
        this.findings = findings;
    }

    /**
     * For the rows of a pack whose layers are merged.
     *
     * @param sections of the pack, where it declares what rows may be split by
     */
    static SplitRows of(Map<String, Tree> sections, Findings findings) {
        Set<String> facts = new LinkedHashSet<>(Shape.WHEN.keys());
        facts.addAll(keys(sections.get("facts")));
        facts.addAll(keys(sections.get("define")));
        if (sections.get("vocabulary") instanceof Tree.Mapping vocabulary) {
            keys(vocabulary.get("events")).forEach(event -> facts.add(Facts.EVENTS + '.' + event));
        }
        return new SplitRows(facts, values(sections), findings);
    }

    private static Set<String> keys(@Nullable Tree section) {
        return section instanceof Tree.Mapping mapping ? mapping.entries().keySet() : Set.of();
    }

    /** Whether a row is split. */
    static boolean split(Tree row) {
        return row instanceof Tree.Mapping mapping && mapping.get(BY) != null;
    }

    /** Whether a row is split and has a branch for a value. */
    static boolean hasBranch(Tree row, String value) {
        return row instanceof Tree.Mapping split
                && split.text(BY) != null
                && split.get("then") instanceof Tree.Mapping branches
                && branches.get(value) != null;
    }

    /** The branches of a split row by their values, as rows; a row that is not split is the only one, under no value. */
    Map<String, Tree.Mapping> branches(String section, Tree.Mapping row) {
        String fact = row.text(BY);
        String path = section + '[' + row.text("id") + ']';
        if (fact == null) {
            return forgotten(row, path) ? Map.of() : Map.of("", row);
        }
        if (!known(fact)) {
            findings.fault(
                    row.entries().getOrDefault(BY, row).mark(),
                    path + ".by",
                    PackPhrase.UNKNOWN_FACT.of(fact),
                    Nearest.wanted(fact, facts, Map.of(), PackPhrase.A_FACT_NAME.of()));
            return Map.of();
        }
        if (!(row.get("then") instanceof Tree.Mapping values)) {
            findings.fault(row.mark(), path + ".then", PackPhrase.NO_BRANCHES.of(), PackPhrase.BRANCHES_OF.of(fact));
            return Map.of();
        }
        Tree.Mapping when =
                row.get("when") instanceof Tree.Mapping mapping ? mapping : new Tree.Mapping(Map.of(), row.mark());
        if (when.get(fact) != null) {
            findings.fault(
                    when.mark(), path + ".when." + fact, PackPhrase.TEST_ON_SPLIT.of(), PackPhrase.NO_SUCH_TEST.of());
        }
        Map<String, Tree.Mapping> branches = new LinkedHashMap<>();
        values.entries().forEach((value, then) -> branches.put(value, branch(row, when, fact, value, then)));
        return branches;
    }

    /** Whether what a row sets is written for each value of a fact that it forgot to name; that is a fault. */
    private boolean forgotten(Tree.Mapping row, String path) {
        if (!(row.get("then") instanceof Tree.Mapping then) || then.entries().isEmpty()) {
            return false;
        }
        Optional<String> fact = values.entrySet().stream()
                .filter(known -> known.getValue().containsAll(then.entries().keySet()))
                .map(Map.Entry::getKey)
                .findFirst();
        fact.ifPresent(name -> findings.fault(
                row.mark(),
                path + ".then",
                PackPhrase.BRANCHES_WITHOUT_BY.of(List.copyOf(then.entries().keySet())),
                PackPhrase.BY_WANTED.of(name)));
        return fact.isPresent();
    }

    /** The values of the facts that rows are split by most. */
    private static Map<String, Set<String>> values(Map<String, Tree> sections) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        if (sections.get("vocabulary") instanceof Tree.Mapping vocabulary) {
            values.put(Facts.TIER, keys(vocabulary.get("tiers")));
            values.put(Facts.GROUP, keys(vocabulary.get("groups")));
        }
        if (sections.get("facts") instanceof Tree.Mapping declared
                && declared.get(LEVEL) instanceof Tree.Mapping level) {
            values.put(LEVEL, keys(level.get("choices")));
        }
        return values;
    }

    /** Whoever splits by a fact may write it with what it belongs to, {@code facts.ID}. */
    private boolean known(String fact) {
        return facts.contains(fact)
                || facts.contains(fact.substring(fact.indexOf('.') + 1))
                || fact.startsWith(Facts.HISTORY + '.');
    }

    private static Tree.Mapping branch(Tree.Mapping row, Tree.Mapping when, String fact, String value, Tree then) {
        Mark mark = then.mark();
        Map<String, Tree> branch = new LinkedHashMap<>(row.without(BY).entries());
        if (row.text("id") != null) {
            branch.put("id", new Tree.Scalar(row.text("id") + "." + value, true, row.mark()));
        }
        branch.put("when", when.with(fact, new Tree.Scalar(value, true, mark)));
        branch.put("then", then);
        return new Tree.Mapping(branch, row.keys(), mark);
    }
}
