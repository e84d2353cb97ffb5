package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which categories a person holds on the day of payment, and since when. */
final class Categories {

    private Categories() {}

    /** A time during which a category is held, both days inside. */
    private record HeldPeriod(LocalDate from, LocalDate until) {

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        /** Whether no day lies between this period and a later one. */
        boolean reaches(HeldPeriod later) {
            return until.equals(LocalDate.MAX) || !later.from.isAfter(until.plusDays(1));
        }

        HeldPeriod joined(HeldPeriod later) {
            return new HeldPeriod(from, until.isAfter(later.until) ? until : later.until);
        }
    }

    /** Without a day of payment, the categories that last. */
    static Map<String, LocalDate> held(Policy policy, Facts facts) {
        return held(policy, facts, Optional.ofNullable(facts.paid()).orElse(LocalDate.MAX));
    }

    /** The categories held on a day, with the day from which they are. */
    static Map<String, LocalDate> held(Policy policy, Facts facts, LocalDate day) {
        Map<String, LocalDate> held = new HashMap<>();
        for (String category : policy.vocabulary().categories().keySet()) {
            periods(policy, facts, category).stream()
                    .filter(period -> period.includes(day))
                    .forEach(period -> held.put(category, period.from()));
        }
        return held;
    }

    /** The earliest known day of recognition of categories held, or the last day of those held. */
    static Optional<LocalDate> day(Policy policy, Facts facts, Expression.CategoryDay day) {
        List<HeldPeriod> periods = day.categories().stream()
                .flatMap(category -> periods(policy, facts, category).stream())
                .toList();
        if (day.ended()) {
            return periods.stream()
                    .map(HeldPeriod::until)
                    .max(Comparator.naturalOrder())
                    .filter(last -> last.isBefore(LocalDate.MAX));
        }
        LocalDate paid = facts.paid();
        return held(policy, facts).entrySet().stream()
                .filter(held -> day.categories().contains(held.getKey()))
                .map(Map.Entry::getValue)
                .filter(first -> first.toEpochDay() > Values.LONG_AGO)
                .min(Comparator.naturalOrder())
                .or(() -> periods.stream()
                        .map(HeldPeriod::from)
                        .filter(first -> paid != null && first.isAfter(paid))
                        .min(Comparator.naturalOrder()));
    }

    /** The periods of a category, held itself or implied; periods without a day between them are one. */
    private static List<HeldPeriod> periods(Policy policy, Facts facts, String category) {
        List<HeldPeriod> periods = new ArrayList<>();
        facts.categories().stream()
                .filter(held -> Term.closure(policy.vocabulary().categories(), held.id())
                        .contains(category))
                .map(Categories::period)
                .sorted(Comparator.comparing(HeldPeriod::from))
                .forEach(period -> {
                    boolean joins = !periods.isEmpty() && periods.getLast().reaches(period);
                    periods.add(joins ? periods.removeLast().joined(period) : period);
                });
        return periods;
    }

    private static HeldPeriod period(Facts.HeldCategory held) {
        return new HeldPeriod(
                orElse(held.recognisedOn(), LocalDate.ofEpochDay(Values.LONG_AGO)),
                orElse(held.endedOn(), LocalDate.MAX));
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}
