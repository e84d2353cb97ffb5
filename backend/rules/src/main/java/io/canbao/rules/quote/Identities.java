package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Values;
import io.canbao.rules.quote.Decided.OtherIdentity;
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
    private final List<Trace.Grant> grants;
    private final Map<String, String> byRule = new LinkedHashMap<>();

    Identities(Policy policy, Facts facts, List<Trace.Grant> grants) {
        this.policy = policy;
        this.facts = facts;
        this.grants = grants;
        for (Trace.Grant grant : grants) {
            String category = category(grant.rule());
            if (category != null) {
                byRule.put(grant.rule().id(), category);
            }
        }
    }

    /** By rule of a subsidy that applies, the identity it asks for that this person has. */
    Map<String, String> byRule() {
        return byRule;
    }

    /** Identities that a row names, on a day, or after they ended. */
    private record NamedCategories(
            Set<String> categories, @Nullable Expression on, boolean ended) {}

    /** The identity a row asks for that this person has on the day it asks about; null for rows that ask for none. */
    private @Nullable String category(Rule rule) {
        for (NamedCategories named : namedBy(rule.head().when())) {
            Optional<String> found = (named.ended() ? given() : heldOn(named.on()))
                    .filter(named.categories()::contains)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    /** The identities that a condition names: its own tests first, then those of the definitions it uses. */
    private List<NamedCategories> namedBy(Condition root) {
        List<NamedCategories> named = new ArrayList<>();
        List<Condition> used = new ArrayList<>();
        References.walk(
                root,
                condition -> {
                    if (condition instanceof Condition.HasCategory has) {
                        named.add(new NamedCategories(has.categories(), has.on(), false));
                    } else if (condition instanceof Condition.Defined defined
                            && policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Test test) {
                        used.add(test.condition());
                    }
                },
                expression -> {
                    if (expression instanceof Expression.CategoryDay day && day.ended()) {
                        named.add(new NamedCategories(day.categories(), null, true));
                    }
                });
        used.forEach(condition -> named.addAll(namedBy(condition)));
        return named;
    }

    /** Identities held on the day of payment or on a fixed one, with those they imply; on a day that moves, all that are given. */
    private Stream<String> heldOn(@Nullable Expression on) {
        LocalDate day = on == null ? facts.paid() : on instanceof Expression.Constant fixed ? fixed(fixed) : null;
        return withImplied(category -> day == null || lasts(category, day));
    }

    private Stream<String> given() {
        return withImplied(_ -> true);
    }

    private Stream<String> withImplied(Predicate<Facts.HeldCategory> counts) {
        Set<String> held = new LinkedHashSet<>();
        facts.categories().stream()
                .filter(counts)
                .forEach(
                        category -> held.addAll(Term.closure(policy.vocabulary().categories(), category.id())));
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

    /** Identities of rules that lost or grant nothing, then those that no rule applies to. */
    List<OtherIdentity> others(Decision decision) {
        Set<String> used = new LinkedHashSet<>();
        for (Trace.Grant grant : grants) {
            String category = byRule.get(grant.rule().id());
            if (category != null && grant.winner() == null && grant.amountFen() != 0) {
                used.add(category);
            }
        }
        Map<String, OtherIdentity> others = new LinkedHashMap<>();
        for (Trace.Grant grant : grants) {
            String category = byRule.get(grant.rule().id());
            if (category != null && !used.contains(category)) {
                others.putIfAbsent(category, other(category, grant, decision));
            }
        }
        for (Facts.HeldCategory held : facts.categories()) {
            Set<String> reach = Term.closure(policy.vocabulary().categories(), held.id());
            if (reach.stream().noneMatch(id -> used.contains(id) || others.containsKey(id))) {
                others.put(held.id(), new OtherIdentity(held.id(), Figure.amount(0), OtherIdentity.Why.NO_RULE, null));
            }
        }
        return List.copyOf(others.values());
    }

    private OtherIdentity other(String category, Trace.Grant grant, Decision decision) {
        Figure<Money> amount = Figure.amount(grant.amountFen());
        Rule.Subsidy winner = grant.winner();
        if (winner != null) {
            return new OtherIdentity(category, amount, whyLost(grant.amountFen(), winner), winner.id());
        }
        boolean paid = Values.known(decision.feeFen()) && decision.subsidyFen() == decision.feeFen();
        OtherIdentity.Why why = paid ? OtherIdentity.Why.NOTHING_LEFT : OtherIdentity.Why.NONE;
        return new OtherIdentity(category, amount, why, null);
    }

    private OtherIdentity.Why whyLost(long amount, Rule.Subsidy winner) {
        long won = grants.stream()
                .filter(other -> other.rule().equals(winner))
                .mapToLong(Trace.Grant::amountFen)
                .findFirst()
                .orElse(Values.ABSENT);
        if (!Values.known(won) || !Values.known(amount) || amount > won) {
            return OtherIdentity.Why.BESIDE;
        }
        return won == amount ? OtherIdentity.Why.EQUAL : OtherIdentity.Why.LOWER;
    }
}
