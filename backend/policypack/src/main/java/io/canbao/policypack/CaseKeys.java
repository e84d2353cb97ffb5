package io.canbao.policypack;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys that cases may have, and what is said about others. */
final class CaseKeys {

    static final String FACTS = "facts";
    static final String BILL = "bill";
    static final String ASSESSMENT = "assessment";
    static final String CHECK = "check";
    static final String EXPECT = "expect";

    /** What is asked instead of facts; differences of its answer begin with it. */
    static final Set<String> ASKED = Set.of(BILL, ASSESSMENT, CHECK);

    /** The keys of a file of cases. */
    static final Set<String> OF_FILE = Set.of("pack", "cases");

    /** The keys of a case. */
    static final Set<String> OF_CASE = Set.of("name", FACTS, BILL, ASSESSMENT, CHECK, EXPECT, "cite", "note");

    /** The keys of a case that tries an assessment. */
    private static final Set<String> OF_ASSESSMENT = Set.of("counts", EXPECT);

    /** The keys of a case about what is found in the pack itself. */
    private static final Set<String> OF_CHECK = Set.of("refused", "findings");

    /** Keys without which a case is the same. */
    private static final Set<String> NOTES = Set.of("cite", "note");

    private CaseKeys() {}

    /** A key that is nearly one without which nothing can be asked, and which the case lacks. */
    static Optional<String> misspelt(Tree.Mapping row) {
        return row.entries().keySet().stream()
                .filter(key -> !OF_CASE.contains(key)
                        && Nearest.to(key, OF_CASE).stream()
                                .anyMatch(meant -> !NOTES.contains(meant) && row.get(meant) == null))
                .findFirst();
    }

    /** Adds what is said about every key of a case that means nothing. */
    static void inspect(Tree.Mapping row, List<Wording> differences) {
        inspect(row, OF_CASE, differences);
        if (row.get(ASSESSMENT) instanceof Tree.Mapping tried) {
            inspect(tried, OF_ASSESSMENT, differences);
        } else if (row.get(CHECK) instanceof Tree.Mapping checked) {
            inspect(checked, OF_CHECK, differences);
        }
    }

    private static void inspect(Tree.Mapping row, Set<String> keys, List<Wording> differences) {
        Set<String> unknown = new LinkedHashSet<>(row.entries().keySet());
        unknown.removeAll(keys);
        unknown.forEach(key -> differences.add(unknown(key, keys)));
    }

    /** What is said about a key that no case has. */
    static Wording unknown(String key) {
        return unknown(key, OF_CASE);
    }

    private static Wording unknown(String key, Set<String> keys) {
        return CasePhrase.CASE_KEY.of(
                key, Nearest.wanted(key, keys, Map.of(), GeneralPhrase.ONE_OF.of(List.copyOf(new TreeSet<>(keys)))));
    }
}
