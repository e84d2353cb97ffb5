package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of a scheme that are called by one milestone and asked at another one, {@code october.first} at {@code november-end}; and points of which those
 * that are taken are ten times those that are given beside them: 2 for the first and -20 for the last.
 */
final class SchemeNames {

    private static final Fraction TEN = Fraction.of(10);

    private SchemeNames() {}

    static void inspect(Inspection pack, Scheme scheme) {
        Set<String> milestones =
                scheme.moments().milestones().stream().map(Scheme.Milestone::id).collect(Collectors.toSet());
        List<Scheme.Points> points = scheme.tables().points();
        points.forEach(
                row -> called(new SchemeRow(pack, scheme, Rows.POINTS, row.row().id()), row.row(), milestones));
        scheme.tables()
                .money()
                .forEach(row ->
                        called(new SchemeRow(pack, scheme, Rows.MONEY, row.row().id()), row.row(), milestones));
        List<Scheme.Grade> grades = scheme.tables().grades();
        grades.forEach(row ->
                graded(new SchemeRow(pack, scheme, Rows.GRADES, row.head().id()), row, grades));
        points.forEach(row ->
                slipped(new SchemeRow(pack, scheme, Rows.POINTS, row.row().id()), row, points));
    }

    private static void called(SchemeRow place, Scheme.Occasion row, Set<String> milestones) {
        String called = row.id().split("\\.", 2)[0];
        if (milestones.contains(called) && !row.at().isEmpty() && !row.at().contains(called) && !place.reported()) {
            place.warn(
                    AnalysisPhrase.CALLED_OTHERWISE.of("at: " + String.join(", ", row.at()), row.id()),
                    GeneralPhrase.MEANT.of("at: " + called));
        }
    }

    private static void slipped(SchemeRow place, Scheme.Points row, List<Scheme.Points> all) {
        all.stream()
                .filter(other -> other.row().at().equals(row.row().at()) && isTenTimesAgainst(row, other))
                .findFirst()
                .filter(_ -> !place.reported())
                .ifPresent(other -> place.warn(
                        AnalysisPhrase.ODD_BRANCH.of(
                                plain(row), plain(other), other.row().id()),
                        AnalysisPhrase.LIKE_THE_ROWS.of()));
    }

    /** Whether points are ten times others, with the other sign. */
    private static boolean isTenTimesAgainst(Scheme.Points row, Scheme.Points other) {
        return Constants.of(row.points())
                .flatMap(points -> Constants.of(other.points())
                        .filter(fewer -> fewer.signum() != 0
                                && Fraction.ZERO.minus(fewer.times(TEN)).equals(points)))
                .isPresent();
    }

    private static String plain(Scheme.Points row) {
        return Constants.of(row.points()).map(Fraction::plain).orElse("");
    }

    /** A grade that is given by a row which is called by another letter, where the other rows are called by their own. */
    private static void graded(SchemeRow place, Scheme.Grade row, List<Scheme.Grade> all) {
        String called = letter(row);
        boolean others = all.size() > 1
                && all.stream()
                        .filter(other -> !other.equals(row))
                        .allMatch(other -> letter(other).equalsIgnoreCase(other.grade()));
        if (called.length() == 1
                && row.grade().length() == 1
                && !called.equalsIgnoreCase(row.grade())
                && others
                && !place.reported()) {
            place.warn(
                    AnalysisPhrase.CALLED_OTHERWISE.of(
                            "grade: " + row.grade(), row.head().id()),
                    GeneralPhrase.MEANT.of("grade: " + called.toUpperCase(Locale.ROOT)));
        }
    }

    private static String letter(Scheme.Grade row) {
        String id = row.head().id();
        return id.substring(Math.max(id.lastIndexOf('.'), id.lastIndexOf('-')) + 1);
    }
}
