package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Values;
import io.canbao.rules.wording.Phrases;
import java.time.LocalDate;
import java.time.Period;

/** The sentences of explanations, in one language: {@code sentences_zh.properties} and {@code sentences_en.properties}. */
final class Sentences extends Phrases {

    private static final Sentences CHINESE = new Sentences(Language.ZH);
    private static final Sentences ENGLISH = new Sentences(Language.EN);

    private Sentences(Language language) {
        super("io.canbao.rules.quote.sentences", language);
    }

    static Sentences in(Language language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    /** An amount of yuan, or the words for one that is left open. */
    String amount(Figure<Money> amount) {
        Money money = amount.orNull();
        return amount(money == null ? Values.ABSENT : money.fen());
    }

    /** A day, or the words for one that is left open. */
    String date(Figure<LocalDate> day) {
        LocalDate date = day.orNull();
        return date(date == null ? Values.ABSENT : Values.date(date));
    }

    String date(LocalDate day) {
        return date(Values.date(day));
    }

    /** A period of months and days; each part is named by itself. */
    @SuppressWarnings("JavaPeriodGetDays")
    String period(Period period) {
        return period(Values.period(period.getMonths(), period.getDays()));
    }
}
