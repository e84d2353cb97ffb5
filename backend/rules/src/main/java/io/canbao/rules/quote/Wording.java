package io.canbao.rules.quote;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import org.jspecify.annotations.Nullable;

/** How facts and their values are called; all words come from the policy's vocabulary. */
final class Wording {

    private final Policy policy;
    private final Language language;

    Wording(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    /** The question that asks for a fact, or its name where the vocabulary has no question. */
    String question(String fact) {
        FactDefinition definition = definition(fact);
        Text question = definition == null ? null : definition.question();
        if (question == null) {
            String name = policy.nameOf(subject(fact)).in(language);
            return definition != null && definition.type() == Type.DATE
                    ? Sentences.in(language).say("question.day", name)
                    : name;
        }
        return question.in(language).replace("{year}", subject(fact)).replace("{category}", categoryName(fact));
    }

    @Nullable
    String why(String fact) {
        FactDefinition definition = definition(fact);
        Text why = definition == null ? null : definition.why();
        return why == null ? null : why.in(language);
    }

    /**
     * The name of a value: a choice by its text, a word by its name, anything else as it is written.
     *
     * @param definition of the fact whose value it is
     */
    String value(@Nullable FactDefinition definition, String value) {
        Text choice = definition == null ? null : definition.choices().get(value);
        if (choice != null) {
            return choice.in(language);
        }
        return policy.nameOf(value).in(language);
    }

    /** A year of the history is asked like the history, a day of recognition like any other. */
    @Nullable
    FactDefinition definition(String fact) {
        FactDefinition own = policy.facts().get(fact);
        if (own != null) {
            return own;
        }
        int dot = fact.indexOf('.');
        if (dot > 0 && fact.startsWith(Facts.CATEGORIES)) {
            return policy.facts().get("recognisedOn");
        }
        return policy.facts().get(dot > 0 ? fact.substring(0, dot) : fact);
    }

    private static String subject(String fact) {
        return fact.substring(fact.indexOf('.') + 1);
    }

    private String categoryName(String fact) {
        int first = fact.indexOf('.');
        int last = fact.lastIndexOf('.');
        return last > first && first > 0
                ? policy.nameOf(fact.substring(first + 1, last)).in(language)
                : "";
    }
}
