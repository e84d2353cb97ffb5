package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What windows are called: by their title, or by their days, or by whom they are for. */
final class WindowNames {

    private final Policy policy;
    private final Names names;
    private final RuleTexts texts;
    private final ConditionWords conditions;

    WindowNames(Policy policy, Names names, RuleTexts texts, ConditionWords conditions) {
        this.policy = policy;
        this.names = names;
        this.texts = texts;
        this.conditions = conditions;
    }

    /** The names of windows in the order of the policy, each once. */
    List<String> of(Set<String> ids) {
        return policy.tables().windows().stream()
                .filter(window -> ids.contains(window.id()))
                .map(this::of)
                .distinct()
                .toList();
    }

    String of(Rule.Window window) {
        if (window.head().title() != null) {
            return names.in(window.head().title());
        }
        PaymentDays days = days(window);
        if (days == null) {
            List<String> whom = conditions.phrases(window.head().when());
            return whom.isEmpty() ? texts.say("window.plain") : texts.and(whom);
        }
        return words("window", days);
    }

    /** Days of payment as words of a kind of text: {@code window} for a name. */
    String words(String kind, PaymentDays days) {
        if (days.from() == null) {
            return texts.say(kind + ".until", day(days.until()));
        }
        return days.until() == null
                ? texts.say(kind + ".from", day(days.from()))
                : texts.say(kind + ".between", day(days.from()), day(days.until()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : texts.date(day.toEpochDay());
    }

    /** The days of payment that a window's row names, where they are the same for everybody; null where they are not. */
    @Nullable
    PaymentDays days(Rule.Window window) {
        return Conjunction.of(window.head().when()).stream()
                .filter(WindowNames::isOfPayment)
                .map(test -> days(((Condition.InRange) test).range()))
                .reduce((_, _) -> PaymentDays.NONE)
                .filter(days -> !days.equals(PaymentDays.NONE))
                .orElse(null);
    }

    /** Whether a test compares the day of payment. */
    static boolean isOfPayment(Condition test) {
        return test instanceof Condition.InRange range
                && range.value() instanceof Expression.FactValue fact
                && fact.fact().equals(Facts.PAID);
    }

    private PaymentDays days(Condition.Range range) {
        long from = end(range.low(), range.lowInclusive() ? 0 : 1);
        long until = end(range.high(), range.highInclusive() ? 0 : -1);
        boolean open = range.low() == null && range.high() == null;
        boolean moves = (range.low() != null && !Values.known(from)) || (range.high() != null && !Values.known(until));
        return open || moves ? PaymentDays.NONE : new PaymentDays(date(from), date(until));
    }

    private long end(@Nullable Expression bound, int inside) {
        long day = bound == null ? Values.ABSENT : conditions.values().days().fixed(bound);
        return Values.known(day) ? day + inside : Values.ABSENT;
    }

    private static @Nullable LocalDate date(long day) {
        return Values.known(day) ? Values.date(day) : null;
    }
}
