package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.MentionedGroups;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one point of a decision: the facts, and what has been decided so far.
 *
 * @param choices choice and boolean facts by id, with the tier asked for; what is missing has its default
 * @param values number, amount and date facts by id, likewise
 * @param held categories held on the day of payment, each with the day it was recognised
 * @param entry id of the window in hand, or null while windows are being chosen
 * @param surcharge absent until it has been decided
 * @param subsidy the subsidies so far
 * @param granted the subsidy that is being shared among funders
 * @param waitParts the wait, as far as it has been decided
 * @param recognised day of recognition of the category in hand
 * @param unknowns what the text leaves open
 */
record Situation(
        Policy policy,
        Facts facts,
        Map<String, String> choices,
        Map<String, Quantity> values,
        Map<String, LocalDate> held,
        @Nullable String entry,
        Quantity surcharge,
        Quantity subsidy,
        Quantity granted,
        Wait waitParts,
        Quantity recognised,
        Unknowns unknowns) {

    /** The parts of a wait and the first covered day that it leads to. */
    record Wait(Quantity fixed, Quantity variable, Quantity end) {

        static final Wait NONE = new Wait(Quantity.Span.NONE, Quantity.Span.NONE, Quantity.Open.ABSENT);
    }

    /** What is known before anything has been decided. */
    static Situation of(Policy policy, Facts facts, String tier) {
        Map<String, String> choices = new HashMap<>();
        Map<String, Quantity> values = new HashMap<>();
        policy.vocabulary().facts().values().forEach(fact -> fallBack(fact, choices, values));
        choices.putAll(facts.choices());
        choices.put(Facts.TIER, tier);
        facts.values().forEach((id, value) -> values.put(id, Quantity.carried(typeOf(policy, id), value)));
        Situation given = new Situation(
                policy,
                facts,
                choices,
                values,
                Categories.held(policy, facts),
                null,
                Quantity.Open.ABSENT,
                Quantity.Plain.ZERO,
                Quantity.Open.ABSENT,
                Wait.NONE,
                Quantity.Open.ABSENT,
                Unknowns.taking(Map.of()));
        String group = facts.choices().getOrDefault(Facts.GROUP, group(given).orElse(null));
        FactDefinition definition = policy.vocabulary().facts().get(Facts.GROUP);
        boolean mentioned = group != null && MentionedGroups.of(policy).contains(group);
        String counted = mentioned || definition == null ? group : definition.fallback();
        if (counted == null) {
            choices.remove(Facts.GROUP);
        } else {
            choices.put(Facts.GROUP, counted);
        }
        return given;
    }

    /** The group that follows from what is told, the first that fits. */
    private static Optional<String> group(Situation given) {
        return given.policy().vocabulary().memberships().entrySet().stream()
                .filter(group -> group.getValue().follows())
                .filter(group -> Conditions.holds(group.getValue().condition(), given))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void fallBack(FactDefinition fact, Map<String, String> choices, Map<String, Quantity> values) {
        String fallback = fact.fallback();
        if (fallback == null) {
            return;
        }
        switch (fact.type()) {
            case CHOICE, BOOLEAN, SET -> choices.put(fact.id(), fallback);
            case NUMBER, AMOUNT, DATE, PERIOD ->
                values.put(fact.id(), Quantity.carried(fact.type(), Long.parseLong(fallback)));
        }
    }

    private static Type typeOf(Policy policy, String fact) {
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        if (definition == null) {
            throw new IllegalArgumentException("unknown fact '" + fact + "'");
        }
        return definition.type();
    }

    Quantity value(String fact) {
        return values.getOrDefault(fact, Quantity.Open.ABSENT);
    }

    boolean knows(String fact) {
        return choices.containsKey(fact) || values.containsKey(fact);
    }

    Situation entering(String window) {
        return new Situation(
                policy,
                facts,
                choices,
                values,
                held,
                window,
                surcharge,
                subsidy,
                granted,
                waitParts,
                recognised,
                unknowns);
    }

    Situation surcharged(Quantity decided) {
        return new Situation(
                policy,
                facts,
                choices,
                values,
                held,
                entry,
                decided,
                subsidy,
                granted,
                waitParts,
                recognised,
                unknowns);
    }

    Situation subsidised(Quantity soFar) {
        return new Situation(
                policy,
                facts,
                choices,
                values,
                held,
                entry,
                surcharge,
                soFar,
                granted,
                waitParts,
                recognised,
                unknowns);
    }

    Situation granting(Quantity amount) {
        return new Situation(
                policy,
                facts,
                choices,
                values,
                held,
                entry,
                surcharge,
                subsidy,
                amount,
                waitParts,
                recognised,
                unknowns);
    }

    Situation waiting(Wait decided) {
        return new Situation(
                policy,
                facts,
                choices,
                values,
                held,
                entry,
                surcharge,
                subsidy,
                granted,
                decided,
                recognised,
                unknowns);
    }

    Situation recognisedOn(LocalDate day) {
        return new Situation(
                policy,
                facts,
                choices,
                values,
                held,
                entry,
                surcharge,
                subsidy,
                granted,
                waitParts,
                new Quantity.Day(day),
                unknowns);
    }

    /** The same person asking for another tier or belonging to another group, for the price that would hold then. */
    Situation as(@Nullable String tier, @Nullable String group) {
        Map<String, String> changed = new HashMap<>(choices);
        if (tier != null) {
            changed.put(Facts.TIER, tier);
        }
        if (group != null) {
            changed.put(Facts.GROUP, group);
        }
        return new Situation(
                policy,
                facts,
                changed,
                values,
                held,
                entry,
                surcharge,
                subsidy,
                granted,
                waitParts,
                recognised,
                tier == null && group == null ? unknowns : unknowns.paying(Quantity.Open.ABSENT));
    }

    /** The same with other choices. */
    Situation choosing(Map<String, String> chosen) {
        return new Situation(
                policy,
                facts,
                chosen,
                values,
                held,
                entry,
                surcharge,
                subsidy,
                granted,
                waitParts,
                recognised,
                unknowns);
    }

    /** The same with open values taken to be something. */
    Situation where(Unknowns taken) {
        return new Situation(
                policy, facts, choices, values, held, entry, surcharge, subsidy, granted, waitParts, recognised, taken);
    }
}
