package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.Phrase;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is given to those who miss or are last, or taken from those who reach or are first: true and false, or a sign, changed places. */
final class Directions {

    private Directions() {}

    static void inspect(Inspection pack, Scheme scheme) {
        Scheme.Tables tables = scheme.tables();
        tables.points()
                .forEach(row -> Constants.of(row.points())
                        .filter(points -> points.signum() != 0)
                        .ifPresent(points -> look(
                                new SchemeRow(
                                        pack, scheme, Rows.POINTS, row.row().id()),
                                row.row().head().when(),
                                points.signum() > 0)));
        tables.money()
                .forEach(row -> look(
                        new SchemeRow(pack, scheme, Rows.MONEY, row.row().id()),
                        row.row().head().when(),
                        true));
        tables.prizes()
                .forEach(row -> look(
                        new SchemeRow(pack, scheme, Rows.PRIZES, row.head().id()),
                        row.head().when(),
                        true));
        tables.deductions()
                .forEach(row -> look(
                        new SchemeRow(pack, scheme, Rows.DEDUCTIONS, row.row().id()),
                        row.row().head().when(),
                        false));
    }

    private static void look(SchemeRow place, Condition when, boolean given) {
        tests(when)
                .flatMap(test -> contrary(test, given).stream())
                .findFirst()
                .filter(_ -> !place.reported())
                .ifPresent(found -> place.warn(found.of(), AnalysisPhrase.OTHER_WAY_ROUND.of()));
    }

    private static Stream<Condition> tests(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(Directions::tests)
                : Stream.of(condition);
    }

    private static Optional<Phrase> contrary(Condition test, boolean given) {
        return switch (test) {
            case Condition.ChoiceIs is
            when reaches(is.fact()) && given == is.values().equals(Set.of("false")) ->
                Optional.of(given ? AnalysisPhrase.GIVEN_FOR_MISSING : AnalysisPhrase.TAKEN_FOR_REACHING);
            case Condition.InRange in
            when among(in, given ? "last" : "rank") ->
                Optional.of(given ? AnalysisPhrase.GIVEN_TO_LAST : AnalysisPhrase.TAKEN_FROM_FIRST);
            case Condition.All _,
                    Condition.AnyOf _,
                    Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.HasCategory _,
                    Condition.InRange _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.Defined _,
                    Condition.EntryIs _ -> Optional.empty();
        };
    }

    private static boolean reaches(String fact) {
        return fact.equals("reached") || fact.startsWith("indicators.") || fact.startsWith("milestones.");
    }

    private static boolean among(Condition.InRange in, String places) {
        boolean ends = in.range().high() != null
                && (in.range().low() == null
                        || in.range().low().equals(in.range().high()));
        return in.value().equals(new Expression.FactValue(places)) && ends;
    }
}
