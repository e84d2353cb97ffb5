package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of rows are called, what all packs write by one key and components by their names in the vocabulary; and how
 * figures that stand in them are written, each with its unit. Safe for use by several threads.
 */
public final class PartNames {

    private static final String FIELD = "field.";

    /** Facts that are told one by one, each by its own name. */
    private static final Set<String> SETS =
            Set.of(Facts.CATEGORIES, Facts.EVIDENCE, Facts.PRODUCTS, Facts.HISTORY, Facts.EVENTS);

    private final Names names;
    private final RuleTexts texts;
    private final WindowNames windows;

    PartNames(Names names, RuleTexts texts, WindowNames windows) {
        this.names = names;
        this.texts = texts;
        this.windows = windows;
    }

    /**
     * The name of a part, by the longest end of its path that has one: {@code then.cover.from}, {@code cover.from}, {@code from}.
     *
     * @param path where it stands in the row, as packs write it: {@code when}, {@code then.cover.from}, {@code then.basic}
     */
    public String of(String path) {
        String end = path;
        while (!texts.knows(FIELD + end)) {
            int dot = end.indexOf('.');
            if (dot < 0) {
                return word(end).orElse(end);
            }
            end = end.substring(dot + 1);
        }
        return texts.say(FIELD + end);
    }

    /**
     * The name of a part in a table: what the government gives is called by the component that it stands beside, and is no part of what people pay.
     *
     * @param path as for {@link #of(String)}
     */
    public String of(String table, String path) {
        String component = path.substring(path.indexOf('.') + 1);
        boolean given = table.equals("fiscal") && path.startsWith("then.") && !texts.knows(FIELD + component);
        return given ? texts.say("table.fiscal") : of(path);
    }

    /** What a key is called that names a word of the vocabulary or one fact; empty for the keys of the language. */
    public Optional<String> word(String key) {
        String declared = Facts.DECLARED + '.' + key;
        if (names.definition(declared) != null) {
            return Optional.of(names.fact(declared));
        }
        if (names.definition(key) != null || texts.knows("fact." + key)) {
            return SETS.contains(key) ? Optional.empty() : Optional.of(names.fact(key));
        }
        return Optional.of(names.term(key)).filter(name -> !name.equals(key));
    }

    /**
     * One of several that have no name.
     *
     * @param position from 1
     */
    public String item(int position) {
        return texts.say("item", position);
    }

    /** A value of a fact, by its id: a choice by its text, a word of the vocabulary by its name. */
    public String value(String fact, String id) {
        return names.value(fact, id);
    }

    /** The costs that a rate is raised for, by the word that packs have for them. */
    public String costs(String on) {
        return on.equals("all") ? texts.say("benefit.on.all") : names.fact("bill." + on);
    }

    /** Why somebody waits, by the word that packs have for it; a word of their own stands for itself. */
    public String waitReason(String reason) {
        return texts.knows("waitReason." + reason) ? texts.say("waitReason." + reason) : names.term(reason);
    }

    /** A percentage by its number. */
    public String percent(String number) {
        return texts.say("percent", number);
    }

    /** Points that an assessment gives or takes. */
    public String points(String number) {
        return texts.say("inPoints", number);
    }

    /** A year by its number. */
    public String year(String number) {
        return texts.say("inYear", number);
    }

    /** An amount of fen. */
    public String amount(long fen) {
        return texts.amount(fen);
    }

    /** A day, by its number since 1970. */
    public String day(long epochDay) {
        return texts.date(epochDay);
    }

    /** Days from one to another, of which one may be open. */
    public String days(PaymentDays days) {
        return windows.words("days.span", days);
    }

    /** Phrases that belong together, as one. */
    public String together(List<String> phrases) {
        return String.join(texts.say("comma"), phrases);
    }
}
