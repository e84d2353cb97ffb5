package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sums, percentages, days, months and numbers that are ten or a hundred times those of last year's row of the same id, or a tenth of them: a digit
 * or a point slipped.
 */
public final class SlippedDigits {

    private static final List<BigDecimal> TIMES = List.of(BigDecimal.TEN, BigDecimal.valueOf(100));

    /** Sums change from year to year by less than a fifth, so that a tenfold one is near ten times last year's. */
    private static final BigDecimal LESS = new BigDecimal("0.8");

    private static final BigDecimal MORE = new BigDecimal("1.25");

    /** What figures count. */
    private enum Kind {
        SUM,
        PART,
        DAYS,
        MONTHS,
        NUMBER;

        Object shown(String figure) {
            return switch (this) {
                case SUM -> AnalysisPhrase.YUAN.of(figure);
                case PART -> AnalysisPhrase.PERCENT.of(figure);
                case DAYS -> AnalysisPhrase.DAYS.of(figure);
                case MONTHS -> AnalysisPhrase.MONTHS.of(figure);
                case NUMBER -> figure;
            };
        }
    }

    private record Figure(Kind kind, BigDecimal value) {

        /** Whether this is ten or a hundred times another figure. */
        boolean isTimes(Figure less) {
            return less.value.signum() > 0
                    && TIMES.stream().map(less.value::multiply).anyMatch(this::isNear);
        }

        private boolean isNear(BigDecimal slipped) {
            return kind == Kind.SUM
                    ? value.compareTo(slipped.multiply(LESS)) >= 0 && value.compareTo(slipped.multiply(MORE)) <= 0
                    : value.compareTo(slipped) == 0;
        }

        Object shown() {
            return kind.shown(value.toPlainString());
        }
    }

    private record Slip(Figure now, Figure then) {}

    private final Inspection pack;

    private SlippedDigits(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to each of the pack's own rows, about the first of its figures, and one about the limit of rewards. */
    public static void inspect(Inspection pack, Inspection lastYear) {
        SlippedDigits digits = new SlippedDigits(pack);
        List<Table> before = Table.of(lastYear.policy());
        for (Table table : Table.of(pack.policy())) {
            List<? extends Rule> earlier = before.stream()
                    .filter(other -> other.section().equals(table.section()))
                    .findFirst()
                    .orElseThrow()
                    .rules();
            table.rules().stream()
                    .filter(row -> pack.own(row) && !pack.reported(table.section(), row))
                    .forEach(row -> digits.row(table.section(), row, earlier));
        }
        slipped(
                        figures(pack.policy().tables().incentiveLimit()),
                        figures(lastYear.policy().tables().incentiveLimit()))
                .ifPresent(slip -> pack.warn(
                        pack.rows().mark("incentives"),
                        "incentives.limit",
                        AnalysisPhrase.TIMES_LAST_YEAR.of(slip.now.shown(), slip.then.shown()),
                        AnalysisPhrase.LIKE_LAST_YEAR.of()));
    }

    private void row(String section, Rule row, List<? extends Rule> earlier) {
        earlier.stream()
                .filter(other -> other.id().equals(row.id()))
                .findFirst()
                .flatMap(other -> slipped(figures(row), figures(other)))
                .ifPresent(slip -> pack.warn(
                        section,
                        row,
                        AnalysisPhrase.TIMES_LAST_YEAR.of(slip.now.shown(), slip.then.shown()),
                        AnalysisPhrase.LIKE_LAST_YEAR.of()));
    }

    /** Rows that have other figures than last year's say something else, and are not compared. */
    private static Optional<Slip> slipped(List<Figure> now, List<Figure> then) {
        boolean alike = now.stream()
                .map(Figure::kind)
                .toList()
                .equals(then.stream().map(Figure::kind).toList());
        return IntStream.range(0, alike ? now.size() : 0)
                .mapToObj(index -> new Slip(now.get(index), then.get(index)))
                .filter(slip -> slip.now.isTimes(slip.then) || slip.then.isTimes(slip.now))
                .findFirst();
    }

    private static List<Figure> figures(Rule row) {
        List<Figure> figures = new ArrayList<>();
        References.walk(row.head().when(), _ -> {}, value -> add(value, figures));
        References.expressionsOf(row).forEach(value -> {
            if (row instanceof Rule.Benefit
                    && value instanceof Expression.Constant rate
                    && rate.type() == Type.NUMBER) {
                figures.add(new Figure(
                        Kind.PART, BigDecimal.valueOf(rate.value(), 2).stripTrailingZeros()));
            } else {
                References.walk(value, _ -> {}, inner -> add(inner, figures));
            }
        });
        return figures;
    }

    private static List<Figure> figures(@Nullable Expression limit) {
        List<Figure> figures = new ArrayList<>();
        References.walk(limit, _ -> {}, inner -> add(inner, figures));
        return figures;
    }

    private static void add(Expression value, List<Figure> figures) {
        switch (value) {
            case Expression.Percentage part -> figures.add(new Figure(Kind.PART, part.percent()));
            case Expression.Constant constant -> constant(constant, figures);
            default -> {}
        }
    }

    private static void constant(Expression.Constant constant, List<Figure> figures) {
        long value = constant.value();
        switch (constant.type()) {
            case AMOUNT -> figures.add(new Figure(Kind.SUM, BigDecimal.valueOf(value, 2)));
            case NUMBER -> figures.add(new Figure(Kind.NUMBER, BigDecimal.valueOf(value)));
            case PERIOD -> {
                long months = Values.months(value);
                figures.add(
                        months == 0
                                ? new Figure(Kind.DAYS, BigDecimal.valueOf(Values.days(value)))
                                : new Figure(Kind.MONTHS, BigDecimal.valueOf(months)));
            }
            case DATE, CHOICE, BOOLEAN, SET -> {}
        }
    }
}
