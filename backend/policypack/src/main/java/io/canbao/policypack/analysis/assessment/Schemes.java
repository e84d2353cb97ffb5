package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Scheme;

/** Inspects the assessment schemes of a pack, as far as they could be read. */
public final class Schemes {

    private Schemes() {}

    /** Adds what is wrong or doubtful about them. */
    public static void inspect(Inspection pack) {
        if (pack.whole("assessment")) {
            CountedCircles.inspect(pack);
            MissingIdentities.inspect(pack);
            CountedKinds.inspect(pack);
            for (Scheme scheme : pack.data().assessment()) {
                Percentages.inspect(pack, scheme);
                ShareBounds.inspect(pack, scheme);
                Bands.inspect(pack, scheme);
                SeasonDays.inspect(pack, scheme);
                SchemeTitles.inspect(pack, scheme);
                MilestoneOrder.inspect(pack, scheme);
                PrizePlaces.inspect(pack, scheme);
                PartsMet.inspect(pack, scheme);
                Grades.inspect(pack, scheme);
                Directions.inspect(pack, scheme);
                SchemeNames.inspect(pack, scheme);
                SchemeFigures.inspect(pack, scheme);
                Sides.inspect(pack, scheme);
            }
        }
        LargeTargets.inspect(pack);
    }
}
