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

/** What the words of a policy are called: facts, their values, and whatever the vocabulary names. */
final class Names {

    private static final String EVENT = Facts.EVENTS + '.';
    private static final String YEAR = Facts.HISTORY + '.';

    private final Policy policy;
    private final Language language;
    private final RuleTexts texts;

    Names(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
        this.texts = RuleTexts.in(language);
    }

    String in(Text text) {
        return text.in(language);
    }

    String term(String id) {
        return in(policy.nameOf(id));
    }

    List<String> terms(Collection<String> ids) {
        return ids.stream().map(this::term).toList();
    }

    String category(String id) {
        return named(policy.categories(), id);
    }

    List<String> categories(Collection<String> ids) {
        return ids.stream().map(this::category).toList();
    }

    String tier(String id) {
        return named(policy.tiers(), id);
    }

    /** Members of one of the sets {@code categories}, {@code evidence} and {@code products}. */
    List<String> members(String set, Collection<String> ids) {
        Map<String, Term> terms = switch (set) {
            case Facts.CATEGORIES -> policy.categories();
            case Facts.EVIDENCE -> policy.evidence();
            default -> policy.products();
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

    /** The question for a fact, or its name where there is none. */
    String question(String fact) {
        FactDefinition definition = policy.facts().get(fact);
        Text question = definition == null ? null : definition.question();
        return question == null ? term(fact) : in(question);
    }

    /** Whether a fact is answered, and not one of the words of the vocabulary that name somebody by themselves. */
    boolean asked(String fact) {
        FactDefinition definition = policy.facts().get(fact);
        return definition != null && (definition.type() == Type.BOOLEAN || fact.startsWith("facts."));
    }

    /** Values of a choice, without those that are meant because they imply another one that is named. */
    List<String> values(String fact, Set<String> values) {
        FactDefinition definition = policy.facts().get(year(fact) == null ? fact : Facts.HISTORY);
        return stated(values).stream()
                .map(value -> {
                    Text choice =
                            definition == null ? null : definition.choices().get(value);
                    return choice == null ? term(value) : in(choice);
                })
                .toList();
    }

    /** A village is meant wherever its town is named; saying the town is enough. */
    private Set<String> stated(Set<String> values) {
        Set<String> stated = new LinkedHashSet<>(values);
        for (String value : values) {
            if (implied(value).stream().anyMatch(stated::contains)) {
                stated.remove(value);
            }
        }
        return stated;
    }

    private Set<String> implied(String value) {
        Term term = policy.groups().containsKey(value)
                ? policy.groups().get(value)
                : policy.terms().get(value);
        return term == null ? Set.of() : term.implies();
    }
}
