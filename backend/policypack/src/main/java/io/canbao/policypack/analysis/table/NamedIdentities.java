package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Set<String> meant = TestedCategories.of(pack.policy(), row);
        Optional<String> called = List.of(pack.name(Rows.SUBSIDIES, row).split("\\.")).stream()
                .filter(categories::containsKey)
                .findFirst();
        if (!meant.isEmpty() && called.isPresent() && meant.stream().noneMatch(id -> isOne(id, called.get()))) {
            pack.warn(
                    pack.wholeRow(Rows.SUBSIDIES, row),
                    Rows.SUBSIDIES + '[' + pack.name(Rows.SUBSIDIES, row) + ']',
                    AnalysisPhrase.CALLED_OTHERWISE.of(
                            meant.stream().map(pack::named).toList(), pack.name(Rows.SUBSIDIES, row)),
                    GeneralPhrase.MEANT.of(pack.named(called.get())));
        }
    }

    private boolean isOne(String identity, String called) {
        return Term.closure(categories, identity).contains(called)
                || Term.closure(categories, called).contains(identity);
    }
}
