package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Term;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Subsidies that are called by one identity and are for another one: {@code subsidy.disability} for {@code subsistence}. */
public final class NamedIdentities {

    private final Inspection pack;
    private final Map<String, Term> categories;

    private NamedIdentities(Inspection pack) {
        this.pack = pack;
        this.categories = pack.policy().vocabulary().categories();
    }

    /** Adds a warning to each of the pack's own rows, once for all its branches. */
    public static void inspect(Inspection pack) {
        if (!pack.whole(Rows.SUBSIDIES)) {
            return;
        }
        NamedIdentities identities = new NamedIdentities(pack);
        Set<String> reported = new HashSet<>();
        for (SubsidyStage stage : pack.policy().tables().subsidies()) {
            for (Rule.Subsidy row : stage.rules()) {
                if (pack.own(row) && reported.add(pack.name(Rows.SUBSIDIES, row))) {
                    identities.row(row);
                }
            }
        }
    }

    private void row(Rule.Subsidy row) {
        Set<String> meant = TestedCategories.named(pack.policy(), row);
        Optional<String> called = List.of(pack.name(Rows.SUBSIDIES, row).split("\\.")).stream()
                .filter(categories::containsKey)
                .findFirst();
        boolean otherwise = !meant.isEmpty()
                && called.isPresent()
                && (meant.stream().noneMatch(id -> isOne(id, called.get()))
                        || isPartOf(row, meant, called.get())
                        || leavesOut(row, called.get()));
        if (otherwise) {
            pack.warn(
                    pack.wholeRow(Rows.SUBSIDIES, row),
                    Rows.SUBSIDIES + '[' + pack.name(Rows.SUBSIDIES, row) + ']',
                    AnalysisPhrase.CALLED_OTHERWISE.of(
                            leavesOut(row, called.orElseThrow())
                                    ? "none: " + List.copyOf(meant)
                                    : meant.stream().map(pack::named).toList(),
                            pack.name(Rows.SUBSIDIES, row)),
                    GeneralPhrase.MEANT.of(pack.named(called.orElseThrow())));
        }
    }

    /** Whether a row is for everybody but those by whom it is called. */
    private static boolean leavesOut(Rule.Subsidy row, String called) {
        List<Condition> tests = RowTests.of(row).toList();
        return tests.stream()
                        .anyMatch(test -> test instanceof Condition.Not(Condition.HasCategory has)
                                && has.categories().contains(called))
                && tests.stream().noneMatch(Condition.HasCategory.class::isInstance);
    }

    /** Whether a row is for some of those only by whom it is called, and no other row is for the rest of them. */
    private boolean isPartOf(Rule.Subsidy row, Set<String> meant, String called) {
        Set<String> kinds = categories.keySet().stream()
                .filter(id -> !id.equals(called) && Term.closure(categories, id).contains(called))
                .collect(Collectors.toSet());
        return meant.size() == 1
                && kinds.containsAll(meant)
                && pack.policy().tables().subsidies().stream()
                        .flatMap(stage -> stage.rules().stream())
                        .noneMatch(other -> besides(row, meant).containsAll(besides(other, Set.of(called)))
                                && TestedCategories.of(pack.policy(), other).contains(called));
    }

    /** What a row tests besides that somebody has one of some identities on the day of the payment. */
    private static Set<Condition> besides(Rule.Subsidy row, Set<String> identities) {
        return RowTests.of(row)
                .filter(test -> !(test instanceof Condition.HasCategory has
                        && has.on() == null
                        && has.recognised() == null
                        && !Collections.disjoint(has.categories(), identities)))
                .collect(Collectors.toSet());
    }

    private boolean isOne(String identity, String called) {
        return Term.closure(categories, identity).contains(called)
                || Term.closure(categories, called).contains(identity);
    }
}
