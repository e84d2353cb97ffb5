package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests of a number, amount or day against bounds, in words: ages, spans since an event, ranges of days and of values. */
final class RangeWords {

    private static final Expression PAYMENT = new Expression.FactValue(Facts.PAID);

    private final Policy policy;
    private final RuleTexts texts;
    private final ValueWords values;

    RangeWords(Policy policy, RuleTexts texts, ValueWords values) {
        this.policy = policy;
        this.texts = texts;
        this.values = values;
    }

    String words(Condition.InRange test) {
        Span span = Span.of(test);
        if (span != null) {
            return span(span, values.days().occasion(span.since()));
        }
        return values.open(test.value()) instanceof Expression.Elapsed elapsed && ValueWords.isAge(elapsed)
                ? age(test.range(), at(elapsed))
                : texts.say("is", what(test.value()), bounds(test));
    }

    /** One value that lies in one of several ranges; null where the tests are not such ones. */
    @Nullable
    String oneOf(List<Condition> tests) {
        List<Condition.InRange> ranges = new ArrayList<>();
        for (Condition test : tests) {
            if (!(test instanceof Condition.InRange range)
                    || Span.of(range) != null
                    || !range.value().equals(((Condition.InRange) tests.getFirst()).value())) {
                return null;
            }
            ranges.add(range);
        }
        if (ranges.size() < 2) {
            return null;
        }
        boolean single = ranges.stream().allMatch(range -> single(range.range()));
        Expression value = ranges.getFirst().value();
        if (values.open(value) instanceof Expression.Elapsed elapsed && ValueWords.isAge(elapsed)) {
            return single
                    ? texts.say(
                            "age.is",
                            texts.oneOf(ranges.stream().map(this::bounds).toList()),
                            at(elapsed))
                    : texts.orElse(ranges.stream().map(this::words).toList());
        }
        List<String> bounds = ranges.stream().map(this::bounds).toList();
        return texts.say("is", what(value), single ? texts.oneOf(bounds) : texts.orElse(bounds));
    }

    /** Whether a test compares the last day of just these categories. */
    boolean isOfTheEnd(Condition.InRange test, Set<String> categories) {
        Span span = Span.of(test);
        Expression value = span == null ? test.value() : span.since();
        return value instanceof Expression.CategoryDay day
                && day.ended()
                && day.categories().equals(categories);
    }

    /** A test of the last day on which something was held. */
    String ended(Condition.InRange test) {
        Span span = Span.of(test);
        String end = texts.say("occasion.ended");
        return span == null ? texts.say("is", texts.say("dayOfOccasion", end), bounds(test)) : span(span, end);
    }

    private String span(Span span, @Nullable String occasion) {
        String since = occasion == null ? values.words(span.since()) : texts.say("since.occasion", occasion);
        return texts.say(span.key(), since, values.words(span.length()));
    }

    /** What is compared: a day by what happens on it, anything else by its words. */
    private String what(Expression value) {
        String occasion = values.days().occasion(value);
        return occasion == null ? values.words(value) : texts.say("dayOfOccasion", occasion);
    }

    private String at(Expression.Elapsed age) {
        return age.until().equals(PAYMENT) ? "" : texts.say("ageAt", values.words(age.until()));
    }

    private String age(Condition.Range range, String at) {
        if (single(range)) {
            return texts.say("age.is", bound(range.low()), at);
        }
        if (range.low() != null && range.lowInclusive() && range.high() != null && range.highInclusive()) {
            return texts.say("age.between", bound(range.low()), bound(range.high()), at);
        }
        List<String> ends = new ArrayList<>();
        if (range.low() != null) {
            ends.add(texts.say(range.lowInclusive() ? "age.min" : "age.above", bound(range.low()), at));
        }
        if (range.high() != null) {
            ends.add(texts.say(range.highInclusive() ? "age.max" : "age.below", bound(range.high()), at));
        }
        return texts.and(ends);
    }

    /** Lower and upper end, each inclusive or not; one value where both are the same. */
    private String bounds(Condition.InRange test) {
        Condition.Range range = test.range();
        String kind = policy.vocabulary().typeOf(test.value()) == Type.DATE ? "days." : "numbers.";
        if (single(range)) {
            return bound(range.low());
        }
        if (range.low() != null && range.lowInclusive() && range.high() != null && range.highInclusive()) {
            return texts.say(kind + "between", bound(range.low()), bound(range.high()));
        }
        List<String> ends = new ArrayList<>();
        if (range.low() != null) {
            ends.add(texts.say(kind + (range.lowInclusive() ? "from" : "after"), bound(range.low())));
        }
        if (range.high() != null) {
            ends.add(texts.say(kind + (range.highInclusive() ? "until" : "before"), bound(range.high())));
        }
        return ends.isEmpty() ? texts.say("any") : texts.and(ends);
    }

    private String bound(@Nullable Expression bound) {
        return bound == null ? "" : values.phrase(bound);
    }

    private static boolean single(Condition.Range range) {
        return range.low() != null && range.low().equals(range.high()) && range.lowInclusive() && range.highInclusive();
    }

    /**
     * A payment so long after a day.
     *
     * @param key {@code within}, {@code full} or {@code beyond} that length
     */
    private record Span(String key, Expression since, Expression length) {

        static @Nullable Span of(Condition.InRange test) {
            Condition.Range range = test.range();
            if (!test.value().equals(PAYMENT)) {
                return null;
            }
            if (range.high() instanceof Expression.Shifted until
                    && until.sign() > 0
                    && until.date().equals(range.low())
                    && range.lowInclusive()
                    && range.highInclusive()
                    && moves(until.date())) {
                return new Span("within", until.date(), until.period());
            }
            return range.high() == null
                            && range.low() instanceof Expression.Shifted from
                            && from.sign() > 0
                            && moves(from.date())
                    ? new Span(range.lowInclusive() ? "full" : "beyond", from.date(), from.period())
                    : null;
        }

        /** Whether a day is another one for each person, so that what matters is the time since. */
        private static boolean moves(Expression day) {
            return day instanceof Expression.FactValue
                    || day instanceof Expression.RecognisedOn
                    || day instanceof Expression.CategoryDay
                    || day instanceof Expression.Defined;
        }
    }
}
