package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.finding.Mark;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Identities that last year's pack subsidised, and that no row of this one names: most often a row was deleted with its neighbour. What a
 * row says, be it that there is no subsidy any more, is meant; so is a row that is dropped, and an identity that is no word any more.
 */
public final class LostSubsidies {

    private final Inspection pack;
    private final Inspection lastYear;

    private LostSubsidies(Inspection pack, Inspection lastYear) {
        this.pack = pack;
        this.lastYear = lastYear;
    }

    /** Adds one warning for all of them. */
    public static void inspect(Inspection pack, Inspection lastYear) {
        if (pack.county()) {
            new LostSubsidies(pack, lastYear).inspect();
        }
    }

    private void inspect() {
        Set<String> named = named();
        Map<String, String> lost = new LinkedHashMap<>();
        for (Rule.Subsidy row : rows(lastYear.policy())) {
            if (row.amount() != null && !dropped(row)) {
                for (String identity : TestedCategories.of(lastYear.policy(), row)) {
                    if (!named.contains(identity)
                            && !pack.reportedWithout(identity)
                            && !pack.reportedUnder(Rows.SUBSIDIES + '[' + lastYear.name(Rows.SUBSIDIES, row))
                            && pack.policy().vocabulary().categories().containsKey(identity)) {
                        lost.putIfAbsent(identity, lastYear.name(Rows.SUBSIDIES, row));
                    }
                }
            }
        }
        if (!lost.isEmpty()) {
            pack.warn(
                    place(),
                    Rows.SUBSIDIES,
                    AnalysisPhrase.LOST_SUBSIDY.of(
                            lost.keySet().stream().map(pack::named).toList(),
                            List.copyOf(new LinkedHashSet<>(lost.values()))),
                    AnalysisPhrase.SUBSIDY_OR_NONE.of());
        }
    }

    private Mark place() {
        Mark table = pack.rows().mark(Rows.SUBSIDIES);
        return table.file().equals(pack.mark().file()) ? table : pack.rows().mark("year");
    }

    /** What rows of this year name, and what leads to an identity that they name. */
    private Set<String> named() {
        Set<String> words = new LinkedHashSet<>();
        rows(pack.policy()).forEach(row -> words.addAll(TestedCategories.of(pack.policy(), row)));
        Map<String, Term> categories = pack.policy().vocabulary().categories();
        Set<String> named = new LinkedHashSet<>(words);
        categories.keySet().stream()
                .filter(id -> Term.closure(categories, id).stream().anyMatch(words::contains))
                .forEach(named::add);
        return named;
    }

    /** A pack that takes over last year's loses a row only by dropping it. */
    private boolean dropped(Rule.Subsidy row) {
        String name = lastYear.name(Rows.SUBSIDIES, row);
        return takesOver()
                && rows(pack.policy()).stream()
                        .noneMatch(kept -> pack.name(Rows.SUBSIDIES, kept).equals(name));
    }

    private boolean takesOver() {
        String file = lastYear.mark().file();
        return Table.of(pack.policy()).stream()
                .anyMatch(table -> table.rules().stream()
                        .map(row -> pack.rows().mark(table.section(), row.id()).file())
                        .anyMatch(file::equals));
    }

    private static List<Rule.Subsidy> rows(Policy policy) {
        return policy.tables().subsidies().stream()
                .flatMap(stage -> stage.rules().stream())
                .toList();
    }
}
