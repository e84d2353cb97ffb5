package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import org.jspecify.annotations.Nullable;

/** Days in words: a fixed one as the day it is, others by what happens on them. */
final class DayWords {

    private static final long ONE_DAY = Values.period(0, 1);

    private final Names names;
    private final RuleTexts texts;
    private final ValueWords values;

    DayWords(Names names, RuleTexts texts, ValueWords values) {
        this.names = names;
        this.texts = texts;
        this.values = values;
    }

    /** The epoch day that a formula gives for everybody, or {@link Values#ABSENT} where it depends on the person. */
    long fixed(Expression day) {
        Expression open = values.open(day);
        if (open instanceof Expression.Constant constant && constant.type() == Type.DATE) {
            return constant.value();
        }
        if (open instanceof Expression.Shifted shifted) {
            return shifted(shifted);
        }
        long from = open instanceof Expression.Snapped snapped ? fixed(snapped.date()) : Values.ABSENT;
        return Values.known(from) ? Values.snap(((Expression.Snapped) open).snap(), from) : Values.ABSENT;
    }

    private long shifted(Expression.Shifted shifted) {
        long from = fixed(shifted.date());
        return Values.known(from) && values.open(shifted.period()) instanceof Expression.Constant period
                ? Values.shift(from, period.value(), shifted.sign())
                : Values.ABSENT;
    }

    /** What happens on a day, as a noun: {@code 缴费}, {@code 出生}, an event's name; null where the day is none of these. */
    @Nullable
    String occasion(Expression day) {
        return switch (values.open(day)) {
            case Expression.FactValue fact -> occasion(fact.fact());
            case Expression.RecognisedOn _ -> texts.say("occasion.recognised");
            case Expression.WaitEnd _ -> texts.say("occasion.wait");
            default -> null;
        };
    }

    private @Nullable String occasion(String fact) {
        return switch (fact) {
            case Facts.PAID -> texts.say("occasion.payment");
            case Facts.ORDERED -> texts.say("occasion.ordered");
            case Facts.ARRIVED -> texts.say("occasion.arrived");
            case Facts.BIRTH, Facts.BIRTH_DATE -> texts.say("occasion.birth");
            default -> {
                String event = names.event(fact);
                yield event == null ? null : texts.quoted(event);
            }
        };
    }

    /** The day itself: {@code 缴费当天}, or for a declared fact the answer to its question. */
    String fact(Expression.FactValue fact) {
        String occasion = occasion(fact.fact());
        return occasion == null ? names.fact(fact.fact()) : texts.say("dayOf", occasion);
    }

    String on(String occasion) {
        return texts.say("dayOf", texts.say("occasion." + occasion));
    }

    String shifted(Expression.Shifted shifted, boolean later) {
        String from = stem(shifted.date());
        if (values.open(shifted.period()) instanceof Expression.Constant period && period.value() == ONE_DAY) {
            return texts.say(later ? "dayAfter" : "dayBefore", from);
        }
        return texts.say(later ? "later" : "earlier", from, values.words(shifted.period()));
    }

    String snapped(Expression.Snapped snapped) {
        String occasion = occasion(snapped.date());
        String of = occasion == null ? texts.say("composite", values.words(snapped.date())) : occasion;
        return texts.say("snap." + snapped.snap(), of);
    }

    /** The bare occasion, to which "after" and "the month of" refer, or the words of something longer. */
    private String stem(Expression day) {
        String occasion = occasion(day);
        return occasion == null ? values.words(day) : occasion;
    }
}
