package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How rules, facts and their values are called in one language; all words come from the policy. */
final class Wording {

    private final CompiledPolicy compiled;
    private final Policy policy;
    private final Language language;
    private final Sentences sentences;

    Wording(CompiledPolicy compiled, Language language) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.language = language;
        this.sentences = Sentences.in(language);
    }

    Policy policy() {
        return policy;
    }

    Sentences sentences() {
        return sentences;
    }

    String in(Text text) {
        return text.in(language);
    }

    String name(String id) {
        return policy.nameOf(id).in(language);
    }

    /** The rule of an id, which must be of that kind. */
    <R extends Rule> R rule(Class<R> kind, String id) {
        return kind.cast(compiled.rule(id));
    }

    /** The title of a rule, or a sentence where it has none. */
    String title(Rule rule, String otherwise) {
        return title(rule, () -> sentences.say(otherwise));
    }

    /** The title of a rule, or something else where it has none. */
    String title(Rule rule, Supplier<String> otherwise) {
        Text title = rule.head().title();
        return title == null ? otherwise.get() : title.in(language);
    }

    /** The question that asks for a fact, or its name where the vocabulary has no question. */
    String question(String fact) {
        FactDefinition definition = definition(fact);
        Text question = definition == null ? null : definition.question();
        if (question == null) {
            String name = name(subject(fact));
            return definition != null && definition.type() == Type.DATE ? sentences.say("question.day", name) : name;
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
        return name(value);
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
        return last > first && first > 0 ? name(fact.substring(first + 1, last)) : "";
    }
}
