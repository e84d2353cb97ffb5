package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Identities that two layers pay in stages of different names: stages follow one another and each pays, so a county that meant
 * to replace what its province pays has added to it. A stage that pays of what is left is meant to follow.
 */
public final class SecondPayments {

    private static final Set<String> LEFT = Set.of("remaining", "subsidy", "payable", "surcharge");

    private final Inspection pack;

    private SecondPayments(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to each of the pack's own rows beside which a row of another layer pays an identity in another stage. */
    public static void inspect(Inspection pack) {
        if (pack.whole(Rows.SUBSIDIES)) {
            SecondPayments payments = new SecondPayments(pack);
            for (SubsidyStage stage : pack.policy().tables().subsidies()) {
                stage.rules().stream()
                        .filter(row -> pack.own(row) && payments.pays(row))
                        .forEach(row -> payments.beside(stage, row));
            }
        }
    }

    private void beside(SubsidyStage own, Rule.Subsidy row) {
        for (SubsidyStage stage : pack.policy().tables().subsidies()) {
            for (Rule.Subsidy other : stage.equals(own) ? List.<Rule.Subsidy>of() : stage.rules()) {
                if (!pack.own(other)
                        && pays(other)
                        && !Collections.disjoint(
                                TestedCategories.of(pack.policy(), row), TestedCategories.of(pack.policy(), other))
                        && search(row, other) instanceof CaseSearch.Outcome.Found found) {
                    pack.warn(
                            Rows.SUBSIDIES,
                            row,
                            AnalysisPhrase.PAID_AGAIN.of(
                                    found.example().words(),
                                    other.id(),
                                    stage.id(),
                                    other.head().layer()),
                            AnalysisPhrase.ONE_STAGE.of());
                    return;
                }
            }
        }
    }

    private CaseSearch.Outcome search(Rule.Subsidy row, Rule.Subsidy other) {
        return pack.search().where(row.head().when()).where(other.head().when()).find();
    }

    /** Whether it grants a sum that does not depend on what other stages grant. */
    private boolean pays(Rule.Subsidy row) {
        boolean[] depends = {row.amount() == null};
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void expression(Expression inner, boolean recognised) {
                        depends[0] |= inner instanceof Expression.NamedAmount named && LEFT.contains(named.name());
                    }
                })
                .expression(row.amount());
        return !depends[0];
    }
}
