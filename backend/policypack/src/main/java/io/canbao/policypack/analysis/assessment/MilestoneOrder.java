package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Milestones of one figure that ask for less than one before them, or stand on the same day: a bound or a day is a slip. */
final class MilestoneOrder {

    /** What milestones have in common that follow each other. */
    private record Figure(Expression numerator, @Nullable Expression denominator) {}

    /** @param written its place in the file, counted from 0 */
    private record Step(SchemeRow place, String id, LocalDate on, Fraction bound, int written) {}

    private MilestoneOrder() {}

    /** Adds one warning for each milestone without which the others would rise. */
    static void inspect(Inspection pack, Scheme scheme) {
        Map<Figure, List<Step>> series = new LinkedHashMap<>();
        List<Scheme.Milestone> milestones = scheme.moments().milestones();
        for (int index = 0; index < milestones.size(); index++) {
            Scheme.Milestone milestone = milestones.get(index);
            Scheme.Part part = milestone.part();
            SchemeRow place = new SchemeRow(pack, scheme, Rows.MILESTONES, milestone.id());
            Optional<Fraction> bound = Constants.of(part.atLeast());
            if (bound.isPresent() && !place.reported()) {
                series.computeIfAbsent(new Figure(part.numerator(), part.denominator()), _ -> new ArrayList<>())
                        .add(new Step(place, milestone.id(), milestone.on(), bound.get(), index));
            }
        }
        series.values().forEach(MilestoneOrder::order);
    }

    private static void order(List<Step> steps) {
        steps.sort(Comparator.comparing(Step::on).thenComparing(Step::written));
        int index = 1;
        while (index < steps.size()) {
            Step before = steps.get(index - 1);
            Step here = steps.get(index);
            if (before.on().equals(here.on())) {
                here.place()
                        .warn(AnalysisPhrase.SAME_DAY.of(before.id(), here.on()), AnalysisPhrase.DAY_OF_ITS_OWN.of());
                steps.remove(index);
            } else if (here.bound().compareTo(before.bound()) >= 0) {
                index++;
            } else if (aheadOf(steps, index)) {
                before.place()
                        .warn(
                                AnalysisPhrase.MILESTONE_AHEAD.of(before.bound(), here.bound(), here.on()),
                                AnalysisPhrase.MILESTONES_RISE.of());
                steps.remove(index - 1);
                index = Math.max(1, index - 1);
            } else {
                here.place()
                        .warn(
                                AnalysisPhrase.MILESTONE_FALLS.of(here.bound(), before.bound(), before.on()),
                                AnalysisPhrase.MILESTONES_RISE.of());
                steps.remove(index);
            }
        }
    }

    /** Whether the earlier of two milestones is the odd one: it is written behind the later one, or the others rise without it alone. */
    private static boolean aheadOf(List<Step> steps, int index) {
        Step before = steps.get(index - 1);
        Step here = steps.get(index);
        boolean risesWithoutHere =
                index + 1 == steps.size() || steps.get(index + 1).bound().compareTo(before.bound()) >= 0;
        boolean risesWithoutBefore = index == 1 || steps.get(index - 2).bound().compareTo(here.bound()) <= 0;
        return before.written() > here.written() || (risesWithoutBefore && !risesWithoutHere);
    }
}
