package io.canbao.rules.quote;

import io.canbao.rules.engine.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which identities earned what, and why the others earn nothing more. */
final class Identities {

    private final Policy policy;
    private final Facts facts;
    private final Language language;
    private final Sentences sentences;
    private final Trace trace;

    Identities(Policy policy, Facts facts, Language language, Trace trace) {
        this.policy = policy;
        this.facts = facts;
        this.language = language;
        this.sentences = Sentences.in(language);
        this.trace = trace;
    }

    List<Quote.Subsidy> subsidies() {
        List<Quote.Subsidy> subsidies = new ArrayList<>();
        for (Trace.Grant grant : granted()) {
            for (int share = 0; share < grant.shares().size(); share++) {
                subsidies.add(new Quote.Subsidy(
                        category(grant.rule()),
                        Quoting.money(grant.shares().get(share)),
                        grant.rule().shares().get(share).funder(),
                        grant.rule().id()));
            }
        }
        return subsidies;
    }

    private List<Trace.Grant> granted() {
        return trace.grants.stream()
                .filter(grant -> grant.winner() == null && grant.amountFen() != 0)
                .toList();
    }

    /** The identity a row asks for that this person has on the day it asks about; null for rows that ask for none. */
    private @Nullable String category(Rule rule) {
        for (Condition.HasCategory asked : askedBy(rule.head().when())) {
            Optional<String> found =
                    heldOn(asked.on()).filter(asked.categories()::contains).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    /** The identities that a condition names: its own tests first, then those of the definitions it uses. */
    private List<Condition.HasCategory> askedBy(Condition root) {
        List<Condition.HasCategory> asked = new ArrayList<>();
        List<Condition> used = new ArrayList<>();
        References.walk(
                root,
                condition -> {
                    if (condition instanceof Condition.HasCategory has) {
                        asked.add(has);
                    } else if (condition instanceof Condition.Defined defined
                            && policy.definitions().get(defined.name()) instanceof Definition.Test test) {
                        used.add(test.condition());
                    }
                },
                _ -> {});
        used.forEach(condition -> asked.addAll(askedBy(condition)));
        return asked;
    }

    /** Identities held on the day of payment or on a fixed one, with those they imply; on a day that moves, all told. */
    private Stream<String> heldOn(@Nullable Expression on) {
        LocalDate day = on == null ? facts.paid() : on instanceof Expression.Constant fixed ? fixed(fixed) : null;
        Set<String> held = new LinkedHashSet<>();
        facts.categories().stream()
                .filter(category -> day == null || lasts(category, day))
                .forEach(category -> addWithImplied(category.id(), held));
        return held.stream();
    }

    private static LocalDate fixed(Expression.Constant day) {
        return Values.date(day.value());
    }

    private static boolean lasts(Facts.HeldCategory category, LocalDate day) {
        LocalDate from = category.recognisedOn();
        LocalDate until = category.endedOn();
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    private void addWithImplied(String category, Set<String> held) {
        Term term = policy.categories().get(category);
        if (held.add(category) && term != null) {
            term.implies().forEach(implied -> addWithImplied(implied, held));
        }
    }

    /** Rows that lost, then identities that no row speaks for. */
    List<Quote.OtherCategory> otherCategories() {
        Map<String, Quote.OtherCategory> others = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (Trace.Grant grant : granted()) {
            String category = category(grant.rule());
            if (category != null) {
                used.add(category);
            }
        }
        for (Trace.Grant grant : trace.grants) {
            String category = category(grant.rule());
            if (category != null && !used.contains(category)) {
                Rule.Subsidy winner = grant.winner();
                String why = winner == null
                        ? sentences.say("subsidy.none", policy.nameOf(category).in(language))
                        : sentences.say("other.lost", nameOfGrant(winner));
                others.putIfAbsent(category, new Quote.OtherCategory(category, Quoting.money(grant.amountFen()), why));
            }
        }
        for (Facts.HeldCategory held : facts.categories()) {
            Set<String> reach = new LinkedHashSet<>();
            addWithImplied(held.id(), reach);
            if (reach.stream().noneMatch(id -> used.contains(id) || others.containsKey(id))) {
                others.put(
                        held.id(), new Quote.OtherCategory(held.id(), Quoting.money(0), sentences.say("other.no-row")));
            }
        }
        return List.copyOf(others.values());
    }

    /** The row's title, or the identity it names. */
    String nameOfGrant(Rule.Subsidy rule) {
        String category = category(rule);
        Text title = rule.head().title();
        if (title != null) {
            return title.in(language);
        }
        return category == null
                ? sentences.say("subsidy.plain")
                : policy.nameOf(category).in(language);
    }
}
