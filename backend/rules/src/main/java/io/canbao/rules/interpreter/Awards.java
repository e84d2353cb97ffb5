package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import io.canbao.rules.quote.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rewards and cuts beside a price. */
final class Awards {

    private Awards() {}

    /** In order; all together stay within the ceiling, the later raises giving way, and within none that is left open. */
    static List<Ruling.Award> of(Situation now) {
        List<Rule.Incentive> rows = now.policy().tables().incentives().stream()
                .filter(row -> Conditions.holds(row.head().when(), now))
                .toList();
        List<Ruling.Award> awards = new ArrayList<>();
        Expression limit = now.policy().tables().incentiveLimit();
        Quantity ceiling = ceiling(limit, now);
        boolean limited = limit != null && ceiling != Quantity.Open.UNSPECIFIED;
        Quantity sum = rows.stream()
                .map(row -> Expressions.of(row.raise(), now))
                .filter(raise -> sign(raise) < 0)
                .reduce(Quantity.Plain.ZERO, Expressions::plus);
        for (Rule.Incentive row : rows) {
            Quantity uncut = Expressions.of(row.raise(), now);
            Quantity raise = uncut;
            if (limited && sign(uncut) > 0) {
                raise = Expressions.least(uncut, Expressions.minus(ceiling, sum));
                sum = Expressions.plus(sum, raise);
            }
            Quantity years = Expressions.of(row.years(), now);
            awards.add(new Ruling.Award(
                    row.id(),
                    Rulings.count(years),
                    mayBeMore(row.years(), years, now),
                    Rulings.amount(raise),
                    Rulings.amount(uncut)));
        }
        return awards;
    }

    private static int sign(Quantity raise) {
        return raise.known() ? Expressions.compare(raise, Quantity.Plain.ZERO) : 0;
    }

    /** The ceiling, or the most that one which is left open may become. */
    private static Quantity ceiling(@Nullable Expression limit, Situation now) {
        return limit instanceof Expression.Unspecified open && Values.known(open.atMost())
                ? Quantity.Plain.of(open.atMost())
                : Expressions.of(limit, now);
    }

    /** Whether a count grows with years of the person's life that nobody told of, were they without a gap. */
    private static boolean mayBeMore(@Nullable Expression count, Quantity counted, Situation now) {
        FactDefinition history = now.policy().vocabulary().facts().get(Facts.HISTORY);
        Set<String> values = history == null ? Set.of() : history.choices().keySet();
        return counted.known()
                && values.stream()
                        .filter(value -> !value.equals(Facts.MISSED))
                        .map(value -> Expressions.of(count, givenBesides(value, now)))
                        .anyMatch(grown -> grown.known() && Expressions.compare(grown, counted) > 0);
    }

    private static Situation givenBesides(String value, Situation now) {
        Map<String, String> given = new HashMap<>(now.choices());
        int first = now.value(Facts.BIRTH_DATE) instanceof Quantity.Day born
                ? born.date().getYear()
                : Expression.HistoryCount.EARLIEST_YEAR;
        for (int year = first; year < now.policy().year(); year++) {
            given.putIfAbsent(Facts.HISTORY + '.' + year, value);
        }
        return now.choosing(given);
    }
}
