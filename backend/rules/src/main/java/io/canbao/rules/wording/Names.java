package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What facts, their values and the words of the vocabulary are called in one language, wherever the engine speaks of them. Safe for
 * use by several threads.
 */
public final class Names {

    private static final String EVENT = Facts.EVENTS + '.';
    private static final String YEAR = Facts.HISTORY + '.';

    private final Policy policy;
    private final Language language;
    private final RuleTexts texts;

    /** The names that a policy gives. */
    public Names(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
        this.texts = RuleTexts.in(language);
    }

    /** A text of the policy. */
    public String in(Text text) {
        return text.in(language);
    }

    /** The name of a word of the vocabulary; its id where it has none. */
    public String term(String id) {
        return in(policy.vocabulary().nameOf(id));
    }

    List<String> terms(Collection<String> ids) {
        return ids.stream().map(this::term).toList();
    }

    /** The name of an identity. */
    public String category(String id) {
        return named(policy.vocabulary().categories(), id);
    }

    List<String> categories(Collection<String> ids) {
        return ids.stream().map(this::category).toList();
    }

    String tier(String id) {
        return named(policy.vocabulary().tiers(), id);
    }

    /** Members of one of the sets {@code categories}, {@code evidence} and {@code products}. */
    List<String> members(String set, Collection<String> ids) {
        Map<String, Term> terms = switch (set) {
            case Facts.CATEGORIES -> policy.vocabulary().categories();
            case Facts.EVIDENCE -> policy.vocabulary().evidence();
            default -> policy.vocabulary().products();
        };
        return ids.stream().map(id -> named(terms, id)).toList();
    }

    private String named(Map<String, Term> terms, String id) {
        Term term = terms.get(id);
        return term == null ? term(id) : in(term.name());
    }

    /** The event's name of a fact {@code events.ID}; null of other facts. */
    @Nullable
    String event(String fact) {
        return fact.startsWith(EVENT) ? term(fact.substring(EVENT.length())) : null;
    }

    /** The year of a fact {@code history.YEAR}; null of other facts. */
    static @Nullable String year(String fact) {
        return fact.startsWith(YEAR) ? fact.substring(YEAR.length()) : null;
    }

    /** What a fact is called inside a sentence: built-in ones by a noun, events by their name, declared ones by their question. */
    String fact(String fact) {
        if (texts.knows("fact." + fact)) {
            return texts.say("fact." + fact);
        }
        String event = event(fact);
        return event == null ? texts.say("answerTo", question(fact)) : texts.quoted(event);
    }

    /** The question that asks for a fact, or the name of what it is about where the vocabulary has no question. */
    public String question(String fact) {
        FactDefinition definition = definition(fact);
        Text question = definition == null ? null : definition.question();
        if (question == null) {
            String about = term(subject(fact));
            return definition != null && definition.type() == Type.DATE ? texts.say("question.day", about) : about;
        }
        return in(question).replace("{year}", subject(fact)).replace("{category}", recognised(fact));
    }

    /** Why a fact is asked; null where the vocabulary gives no reason. */
    public @Nullable String why(String fact) {
        FactDefinition definition = definition(fact);
        Text why = definition == null ? null : definition.why();
        return why == null ? null : in(why);
    }

    /** A value of a fact: a choice by its text, a word by its name, anything else as it is written. */
    public String value(String fact, String value) {
        FactDefinition definition = definition(fact);
        Text choice = definition == null ? null : definition.choices().get(value);
        return choice == null ? term(value) : in(choice);
    }

    /** How a fact is defined: a year of the history like the history, a day of recognition like any other; null for other words. */
    public @Nullable FactDefinition definition(String fact) {
        FactDefinition own = policy.vocabulary().facts().get(fact);
        if (own != null) {
            return own;
        }
        int dot = fact.indexOf('.');
        if (dot > 0 && fact.startsWith(Facts.CATEGORIES)) {
            return policy.vocabulary().facts().get("recognisedOn");
        }
        return policy.vocabulary().facts().get(dot > 0 ? fact.substring(0, dot) : fact);
    }

    private static String subject(String fact) {
        return fact.substring(fact.indexOf('.') + 1);
    }

    /** The identity whose day of recognition a fact is. */
    private String recognised(String fact) {
        int first = fact.indexOf('.');
        int last = fact.lastIndexOf('.');
        return last > first && first > 0 ? term(fact.substring(first + 1, last)) : "";
    }

    /** Whether a fact is answered, and not one of the words of the vocabulary that name somebody by themselves. */
    boolean isQuestion(String fact) {
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        return definition != null && (definition.type() == Type.BOOLEAN || fact.startsWith(Facts.DECLARED + '.'));
    }

    /** Values of a choice, without those that are meant because they imply another one that is named. */
    List<String> values(String fact, Set<String> values) {
        return stated(values).stream().map(value -> value(fact, value)).toList();
    }

    /** A village is meant wherever its town is named; saying the town is enough. */
    Set<String> stated(Set<String> values) {
        Set<String> stated = new LinkedHashSet<>(values);
        for (String value : values) {
            if (implied(value).stream().anyMatch(stated::contains)) {
                stated.remove(value);
            }
        }
        return stated;
    }

    private Set<String> implied(String value) {
        Term term = policy.vocabulary().groups().containsKey(value)
                ? policy.vocabulary().groups().get(value)
                : policy.vocabulary().terms().get(value);
        return term == null ? Set.of() : term.implies();
    }
}
