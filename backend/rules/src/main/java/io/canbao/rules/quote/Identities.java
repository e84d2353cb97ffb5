package io.canbao.rules.quote;

import io.canbao.rules.engine.Decision;
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
import java.util.function.Predicate;
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

    /** Identities that a row asks for, on a day, or after they ended. */
    private record Asked(Set<String> categories, @Nullable Expression on, boolean ended) {}

    /** The identity a row asks for that this person has on the day it asks about; null for rows that ask for none. */
    private @Nullable String category(Rule rule) {
        for (Asked asked : askedBy(rule.head().when())) {
            Optional<String> found = (asked.ended() ? told() : heldOn(asked.on()))
                    .filter(asked.categories()::contains)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    /** The identities that a condition names: its own tests first, then those of the definitions it uses. */
    private List<Asked> askedBy(Condition root) {
        List<Asked> asked = new ArrayList<>();
        List<Condition> used = new ArrayList<>();
        References.walk(
                root,
                condition -> {
                    if (condition instanceof Condition.HasCategory has) {
                        asked.add(new Asked(has.categories(), has.on(), false));
                    } else if (condition instanceof Condition.Defined defined
                            && policy.definitions().get(defined.name()) instanceof Definition.Test test) {
                        used.add(test.condition());
                    }
                },
                expression -> {
                    if (expression instanceof Expression.CategoryDay day && day.ended()) {
                        asked.add(new Asked(day.categories(), null, true));
                    }
                });
        used.forEach(condition -> asked.addAll(askedBy(condition)));
        return asked;
    }

    /** Identities held on the day of payment or on a fixed one, with those they imply; on a day that moves, all told. */
    private Stream<String> heldOn(@Nullable Expression on) {
        LocalDate day = on == null ? facts.paid() : on instanceof Expression.Constant fixed ? fixed(fixed) : null;
        return withImplied(category -> day == null || lasts(category, day));
    }

    private Stream<String> told() {
        return withImplied(_ -> true);
    }

    private Stream<String> withImplied(Predicate<Facts.HeldCategory> counts) {
        Set<String> held = new LinkedHashSet<>();
        facts.categories().stream().filter(counts).forEach(category -> addWithImplied(category.id(), held));
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
    List<Quote.OtherCategory> otherCategories(Decision decision) {
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
                String why = grant.winner() == null
                        ? nothing(policy.nameOf(category).in(language), decision)
                        : lost(grant, grant.winner());
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

    /** Why an identity earns nothing: its row says so, or nothing is left to pay. */
    String nothing(String name, Decision decision) {
        boolean paid = Values.known(decision.feeFen()) && decision.subsidyFen() == decision.feeFen();
        return sentences.say(paid ? "subsidy.nothing-left" : "subsidy.none", name);
    }

    private String lost(Trace.Grant grant, Rule.Subsidy winner) {
        long won = trace.grants.stream()
                .filter(other -> other.rule().equals(winner))
                .mapToLong(Trace.Grant::amountFen)
                .findFirst()
                .orElse(Values.ABSENT);
        boolean comparable = Values.known(won) && Values.known(grant.amountFen()) && grant.amountFen() <= won;
        String key = !comparable ? "other.beside" : won == grant.amountFen() ? "other.equal" : "other.lost";
        return sentences.say(key, nameOfGrant(winner));
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
