package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Expression;
import org.jspecify.annotations.Nullable;

/** Bounds of rates that are hardly meant: {@code 0.95} for 95, more than all, or at most all. */
final class Percentages {

    private static final Fraction ONE = Fraction.of(1);
    private static final Fraction ALL = Fraction.of(100);

    private Percentages() {}

    static void inspect(Inspection pack, Scheme scheme) {
        scheme.tables().indicators().forEach(row -> {
            SchemeRow place =
                    new SchemeRow(pack, scheme, Rows.INDICATORS, row.head().id());
            row.parts().forEach(part -> part(place, part));
        });
        scheme.moments()
                .milestones()
                .forEach(row -> part(new SchemeRow(pack, scheme, Rows.MILESTONES, row.id()), row.part()));
        scheme.tables().money().forEach(row -> {
            Scheme.Part share = row.share();
            if (share != null && share.denominator() != null) {
                SchemeRow place =
                        new SchemeRow(pack, scheme, Rows.MONEY, row.row().id());
                row.bands().forEach(band -> low(place, band.from()));
            }
        });
    }

    private static void part(SchemeRow place, Scheme.Part part) {
        if (part.denominator() != null) {
            low(place, part.atLeast());
            Constants.of(part.atMost())
                    .filter(bound -> part.atLeast() == null && bound.compareTo(ALL) >= 0)
                    .ifPresent(bound ->
                            place.warn(AnalysisPhrase.KEPT_BY_ALL.of(bound), AnalysisPhrase.A_LEAST.of(bound)));
            Constants.of(part.atLeast())
                    .filter(bound -> bound.compareTo(ALL) > 0)
                    .ifPresent(bound ->
                            place.warn(AnalysisPhrase.MORE_THAN_ALL.of(bound), AnalysisPhrase.AT_MOST_ALL.of()));
        }
    }

    private static void low(SchemeRow place, @Nullable Expression bound) {
        Constants.of(bound)
                .filter(percent -> percent.signum() > 0 && percent.compareTo(ONE) <= 0)
                .ifPresent(percent -> place.warn(
                        AnalysisPhrase.LOW_RATE.of(percent), AnalysisPhrase.POINTS_OF_HUNDRED.of(percent.percent())));
    }
}
