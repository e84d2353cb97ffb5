package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Identities that must have been recognised by a day before all windows, a year before one of them ends: the day of last year's notice. */
public final class RecognitionDays {

    private final Inspection pack;

    private RecognitionDays(Inspection pack) {
        this.pack = pack;
    }

    /** Adds one warning, about the first of the pack's own subsidies that rests on such a day. */
    public static void inspect(Inspection pack) {
        if (pack.whole("subsidies", "windows")) {
            RecognitionDays days = new RecognitionDays(pack);
            pack.policy().tables().subsidies().stream()
                    .flatMap(stage -> stage.rules().stream())
                    .filter(row -> pack.own(row) && days.lastYears(row).isPresent())
                    .findFirst()
                    .ifPresent(days::tell);
        }
    }

    private Optional<LocalDate> lastYears(Rule.Subsidy row) {
        LocalDate[] found = new LocalDate[1];
        References.walk(
                row.head().when(),
                test -> {
                    if (test instanceof Condition.InRange in
                            && in.value() instanceof Expression.RecognisedOn
                            && in.range().high() instanceof Expression.Constant day
                            && openWindows().allMatch(window -> window.first() > day.value())
                            && openWindows().anyMatch(window -> window.last() == yearLater(day))) {
                        found[0] = Values.date(day.value());
                    }
                },
                _ -> {});
        return Optional.ofNullable(found[0]);
    }

    private Stream<RowRange> openWindows() {
        return pack.policy().tables().windows().stream()
                .filter(Rule.Open.class::isInstance)
                .flatMap(window -> RowRange.of(window).stream())
                .filter(range ->
                        range.value().equals(new Expression.FactValue(Facts.PAID)) && range.first() != Long.MIN_VALUE);
    }

    private static long yearLater(Expression.Constant day) {
        return Values.date(Values.date(day.value()).plusYears(1));
    }

    private void tell(Rule.Subsidy row) {
        LocalDate day = lastYears(row).orElseThrow();
        pack.warn(
                "subsidies",
                row,
                AnalysisPhrase.RECOGNISED_LAST_YEAR.of(day, day.plusYears(1)),
                AnalysisPhrase.RECOGNISED_THIS_YEAR.of(day.plusYears(1)));
    }
}
