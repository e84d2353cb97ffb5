package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import java.util.OptionalLong;

/** Rows that ask for more indicators or milestones than the scheme has. */
final class PartsMet {

    private PartsMet() {}

    static void inspect(Inspection pack, Scheme scheme) {
        for (Rows.Row row : Rows.of(scheme)) {
            SchemeRow place =
                    new SchemeRow(pack, scheme, row.table(), row.head().id());
            References.walk(row.head().when(), test -> test(place, scheme, test), _ -> {});
        }
    }

    private static void test(SchemeRow place, Scheme scheme, Condition test) {
        if (test instanceof Condition.InRange in
                && in.value() instanceof Expression.FactValue fact
                && in.range().low() != null) {
            OptionalLong most = most(scheme, fact.fact());
            Constants.of(in.range().low())
                    .filter(_ -> most.isPresent())
                    .filter(least -> least.compareTo(Fraction.of(most.getAsLong())) > 0)
                    .ifPresent(least -> place.warn(
                            (fact.fact().startsWith(Rows.INDICATORS)
                                            ? AnalysisPhrase.MORE_INDICATORS
                                            : AnalysisPhrase.MORE_MILESTONES)
                                    .of(least, most.getAsLong()),
                            AnalysisPhrase.UP_TO.of(most.getAsLong())));
        }
    }

    /** How many can be met or missed; nothing for another fact. */
    static OptionalLong most(Scheme scheme, String fact) {
        return switch (fact) {
            case "indicators.met", "indicators.missed" ->
                OptionalLong.of(scheme.tables().indicators().size());
            case "milestones.met", "milestones.missed" ->
                OptionalLong.of(scheme.moments().milestones().size());
            default -> OptionalLong.empty();
        };
    }
}
