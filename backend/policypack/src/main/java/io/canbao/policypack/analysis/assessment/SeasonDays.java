package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Milestones outside the season, and those that ask for less than one before them. */
final class SeasonDays {

    private SeasonDays() {}

    static void inspect(Inspection pack, Scheme scheme) {
        List<Scheme.Milestone> milestones = scheme.moments().milestones().stream()
                .sorted(Comparator.comparing(Scheme.Milestone::on))
                .toList();
        for (int index = 0; index < milestones.size(); index++) {
            Scheme.Milestone milestone = milestones.get(index);
            SchemeRow place = new SchemeRow(pack, scheme, Rows.MILESTONES, milestone.id());
            outside(place, scheme.head(), milestone.on());
            if (index > 0) {
                falls(place, milestones.get(index - 1), milestone);
            }
        }
    }

    private static void outside(SchemeRow place, Scheme.Head season, LocalDate on) {
        boolean early = season.from() != null && on.isBefore(season.from());
        boolean late = season.until() != null && on.isAfter(season.until());
        if (early || late) {
            place.warn(
                    AnalysisPhrase.OUTSIDE_SEASON.of(on),
                    AnalysisPhrase.DAY_IN_SEASON.of(shown(season.from()), shown(season.until())));
        }
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    private static void falls(SchemeRow place, Scheme.Milestone before, Scheme.Milestone milestone) {
        boolean same = Objects.equals(
                        before.part().numerator(), milestone.part().numerator())
                && Objects.equals(before.part().denominator(), milestone.part().denominator());
        Optional<Fraction> earlier = Constants.of(before.part().atLeast());
        Optional<Fraction> later = Constants.of(milestone.part().atLeast());
        if (same && earlier.isPresent() && later.isPresent() && later.get().compareTo(earlier.get()) < 0) {
            place.warn(
                    AnalysisPhrase.MILESTONE_FALLS.of(later.get(), earlier.get(), before.on()),
                    AnalysisPhrase.MILESTONES_RISE.of());
        }
    }
}
