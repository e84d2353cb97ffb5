package io.canbao.rules.wording;

import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Values;
import java.util.List;

/** The texts that rules are worded with, {@code rules_zh.properties} and {@code rules_en.properties}, and how phrases are joined. */
final class RuleTexts extends Phrases {

    private static final RuleTexts CHINESE = new RuleTexts(Language.ZH);
    private static final RuleTexts ENGLISH = new RuleTexts(Language.EN);
    private static final int MONTHS_IN_YEAR = 12;

    private RuleTexts(Language language) {
        super("io.canbao.rules.wording.rules", language);
    }

    static RuleTexts in(Language language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    boolean knows(String key) {
        return has(key);
    }

    /** {@code a、b或c}: one of several names. */
    String oneOf(List<String> names) {
        return row(names, "or");
    }

    /** {@code a、b和c}: all of several names. */
    String allOf(List<String> names) {
        return row(names, "with");
    }

    private String row(List<String> names, String word) {
        return names.size() < 2
                ? String.join("", names)
                : list(names.subList(0, names.size() - 1)) + say(word) + names.getLast();
    }

    /** Phrases that hold together, as one. */
    String and(List<String> phrases) {
        return String.join(say("and"), phrases);
    }

    /** Phrases of which one holds, as one. */
    String orElse(List<String> phrases) {
        return String.join(say("orElse"), phrases);
    }

    String quoted(String text) {
        return say("quoted", text);
    }

    /** Whether a phrase has parts that are set off from each other. */
    boolean hasComma(String phrase) {
        return phrase.contains("，") || phrase.contains(", ");
    }

    /** In brackets, so that what stands around it visibly holds for the whole of it. */
    String grouped(String text) {
        return say("grouped", text);
    }

    /** A packed period; whole years as years. */
    String length(long period) {
        int months = Values.months(period);
        if (months == 0 && Values.days(period) == 0) {
            return say("noTime");
        }
        return Values.days(period) == 0 && months % MONTHS_IN_YEAR == 0
                ? say("period.years", months / MONTHS_IN_YEAR)
                : period(period);
    }
}
