package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Grades that a row before them always gives, and figures between two grades that get none of their own. */
final class Grades {

    private static final Fraction ONE = Fraction.of(1);
    private static final Fraction HALF = ONE.over(Fraction.of(2));

    /** The figures that a grade is for; an end that is missing is open. */
    private record Span(
            String grade,
            Expression figure,
            @Nullable Fraction low,
            boolean lowInside,
            @Nullable Fraction high,
            boolean highInside) {

        static Optional<Span> of(Scheme.Grade row) {
            if (!(row.head().when() instanceof Condition.InRange in)) {
                return Optional.empty();
            }
            Condition.Range range = in.range();
            Optional<Fraction> low = Constants.of(range.low());
            Optional<Fraction> high = Constants.of(range.high());
            boolean fixed = (range.low() == null || low.isPresent()) && (range.high() == null || high.isPresent());
            return fixed
                    ? Optional.of(new Span(
                            row.head().id(),
                            in.value(),
                            low.orElse(null),
                            range.lowInclusive(),
                            high.orElse(null),
                            range.highInclusive()))
                    : Optional.empty();
        }

        boolean holds(Fraction figure) {
            boolean above = low == null || figure.compareTo(low) > 0 || (lowInside && figure.equals(low));
            boolean below = high == null || figure.compareTo(high) < 0 || (highInside && figure.equals(high));
            return above && below;
        }
    }

    private final Inspection pack;
    private final Scheme scheme;
    private final List<Span> spans = new ArrayList<>();

    private Grades(Inspection pack, Scheme scheme) {
        this.pack = pack;
        this.scheme = scheme;
    }

    static void inspect(Inspection pack, Scheme scheme) {
        Grades grades = new Grades(pack, scheme);
        List<Scheme.Grade> rows = scheme.tables().grades();
        rows.forEach(row -> Span.of(row).ifPresent(grades.spans::add));
        if (!grades.hides(rows) && !grades.spans.isEmpty()) {
            boolean rest = rows.getLast().head().when().equals(Condition.ALWAYS);
            boolean one = grades.spans.stream().map(Span::figure).distinct().count() == 1;
            boolean all = grades.spans.size() + (rest ? 1 : 0) == rows.size();
            if (one && all) {
                grades.compare(rest);
            }
        }
    }

    /** A row without a test before others. */
    private boolean hides(List<Scheme.Grade> rows) {
        List<String> behind = new ArrayList<>();
        Optional<Scheme.Grade> first = rows.stream()
                .filter(row -> row.head().when().equals(Condition.ALWAYS))
                .findFirst();
        first.ifPresent(row -> rows.subList(rows.indexOf(row) + 1, rows.size())
                .forEach(other -> behind.add(other.head().id())));
        if (!behind.isEmpty()) {
            place(first.get().head().id()).warn(AnalysisPhrase.HIDES.of(behind), AnalysisPhrase.PLACE_BEHIND.of());
        }
        return !behind.isEmpty();
    }

    private SchemeRow place(String grade) {
        return new SchemeRow(pack, scheme, Rows.GRADES, grade);
    }

    private void compare(boolean rest) {
        List<Fraction> figures = figures();
        List<Fraction> without = new ArrayList<>(figures);
        Set<String> given = new LinkedHashSet<>();
        for (Fraction figure : figures) {
            spans.stream().filter(span -> span.holds(figure)).findFirst().ifPresent(span -> {
                given.add(span.grade());
                without.remove(figure);
            });
        }
        if (rest) {
            without.removeIf(figure -> !isBetween(figure));
        }
        Optional<Span> never =
                spans.stream().filter(span -> !given.contains(span.grade())).findFirst();
        if (never.isPresent()) {
            never(never.get(), figures);
        } else if (!without.isEmpty()) {
            hole(without, rest);
        }
    }

    /** Whether some grade is for less than a figure, and some for more: what lies outside of all is meant for the rest. */
    private boolean isBetween(Fraction figure) {
        return spans.stream()
                        .anyMatch(span -> span.high() != null && span.high().compareTo(figure) <= 0)
                && spans.stream()
                        .anyMatch(span -> span.low() != null && span.low().compareTo(figure) >= 0);
    }

    private void never(Span span, List<Fraction> figures) {
        Set<String> before = new LinkedHashSet<>();
        figures.stream()
                .filter(span::holds)
                .forEach(figure -> spans.stream()
                        .filter(other -> other.holds(figure))
                        .findFirst()
                        .ifPresent(other -> before.add(other.grade())));
        if (!before.isEmpty() && !place(span.grade()).reported()) {
            place(span.grade())
                    .warn(
                            before.size() == 1
                                    ? AnalysisPhrase.NEVER_DOES.of(before)
                                    : AnalysisPhrase.NEVER_DO.of(before),
                            AnalysisPhrase.PLACE_BEFORE.of());
        }
    }

    private void hole(List<Fraction> without, boolean rest) {
        Expression figure = spans.getFirst().figure();
        Object name = figure instanceof Expression.FactValue fact ? fact.fact() : AnalysisPhrase.THE_FIGURE.of();
        String path = SchemeRow.path(scheme) + '.' + Rows.GRADES;
        String shown = counted().isPresent() ? without.getFirst().toString() : around(without);
        pack.warn(
                SchemeRow.table(pack, scheme, Rows.GRADES),
                path,
                rest ? AnalysisPhrase.NO_GRADE_OF_ITS_OWN.of(name, shown) : AnalysisPhrase.NO_GRADE.of(name, shown),
                rest ? AnalysisPhrase.GRADES_THAT_MEET.of() : AnalysisPhrase.GRADE_OR_REST.of());
    }

    /** From the grade that ends before some figures to the one that begins after them. */
    private String around(List<Fraction> without) {
        NavigableSet<Fraction> ends = ends();
        ends.removeIf(end -> without.contains(end) && without.indexOf(end) > 0);
        Fraction first = without.getFirst();
        Fraction from = ends.floor(first);
        Fraction until = ends.ceiling(without.size() > 1 ? without.get(1) : first);
        return from == null || until == null || from.equals(until) ? first.toString() : from + ".." + until;
    }

    private NavigableSet<Fraction> ends() {
        NavigableSet<Fraction> ends = new TreeSet<>();
        for (Span span : spans) {
            if (span.low() != null) {
                ends.add(span.low());
            }
            if (span.high() != null) {
                ends.add(span.high());
            }
        }
        return ends;
    }

    /** Every figure that tells grades apart: each number of what can be met, or the ends of the grades and one between each two. */
    private List<Fraction> figures() {
        OptionalLong most = counted();
        List<Fraction> figures = new ArrayList<>();
        if (most.isPresent()) {
            for (long met = 0; met <= most.getAsLong(); met++) {
                figures.add(Fraction.of(met));
            }
            return figures;
        }
        boolean openBelow = spans.stream().anyMatch(span -> span.low() == null);
        boolean openAbove = spans.stream().anyMatch(span -> span.high() == null);
        Fraction before = null;
        for (Fraction end : ends()) {
            if (before == null && openBelow) {
                figures.add(end.minus(ONE));
            } else if (before != null) {
                figures.add(before.plus(end).times(HALF));
            }
            figures.add(end);
            before = end;
        }
        if (before != null && openAbove) {
            figures.add(before.plus(ONE));
        }
        return figures;
    }

    private OptionalLong counted() {
        return spans.getFirst().figure() instanceof Expression.FactValue fact
                ? PartsMet.most(scheme, fact.fact())
                : OptionalLong.empty();
    }
}
