package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/**
 * Which facts that nobody told can still change an answer, and how: every missing fact is tried with every value that
 * the rules can tell apart, all others staying on their footing.
 */
public final class Openness {

    /**
     * A missing fact that can change the answer.
     *
     * @param effects one for each different answer that a value of the fact leads to
     * @param weight how much the fact can change at most: another outcome outweighs any amount, a day of cover a yuan
     */
    public record Open(String fact, List<Effect> effects, long weight) {}

    /** What the answer becomes with one value of a missing fact. */
    public record Effect(String value, Decision decision) {}

    private static final long OTHER_OUTCOME = 1_000_000_00;
    private static final long FEN_A_DAY = 100;
    private static final long DAYS_A_YEAR = 365;

    private final CompiledPolicy policy;
    private final Alternatives alternatives;

    Openness(CompiledPolicy policy, Numbering numbering) {
        this.policy = policy;
        this.alternatives = new Alternatives(policy, numbering);
    }

    /**
     * The missing facts that can change the answer for a tier, the most decisive first.
     *
     * @param facts what has been told; the subject is these facts, bound
     */
    public List<Open> of(Facts facts, Subject subject, int tier) {
        List<Open> open = new ArrayList<>();
        Decision footing = policy.decide(subject, tier);
        List<Trace.Award> awards = policy.awards(subject, footing);
        Subject changed = new Subject(policy);
        alternatives.byFact().forEach((fact, values) -> {
            if (missing(facts, fact)) {
                List<Effect> effects = new ArrayList<>();
                boolean changes = false;
                long weight = 0;
                for (Alternatives.Alternative value : values) {
                    changed.copy(subject);
                    if (value.setting().applyTo(changed)) {
                        Decision decision = policy.decide(changed, tier);
                        boolean same = decision.sameAs(footing) && awards.equals(policy.awards(changed, decision));
                        changes |= !same;
                        weight = Math.max(weight, weight(footing, decision));
                        Effect effect = new Effect(value.label().apply(subject), decision);
                        if (worthShowing(fact, same, effect, effects)) {
                            effects.add(effect);
                        }
                    }
                }
                if (changes) {
                    open.add(new Open(fact, List.copyOf(effects), weight));
                }
            }
        });
        open.sort(Comparator.comparingLong(Open::weight).reversed());
        return open;
    }

    private static long weight(Decision footing, Decision changed) {
        return (footing.accepted() == changed.accepted() ? 0 : OTHER_OUTCOME)
                + distance(footing.payableFen(), changed.payableFen(), OTHER_OUTCOME)
                + FEN_A_DAY * distance(footing.coverFrom(), changed.coverFrom(), DAYS_A_YEAR);
    }

    private static long distance(long one, long other, long unknown) {
        if (one == other) {
            return 0;
        }
        return Values.known(one) && Values.known(other) ? Math.abs(one - other) : unknown;
    }

    /** Fixed days on which the policy may begin to answer otherwise, as epoch days. */
    public SortedSet<Long> paymentDays() {
        return alternatives.paymentDays();
    }

    /** All values of a choice, the members of a set that change something, and one day or number for each answer. */
    private boolean worthShowing(String fact, boolean same, Effect effect, List<Effect> effects) {
        FactDefinition definition = policy.policy().facts().get(fact);
        if (definition != null && (definition.type() == Type.CHOICE || definition.type() == Type.BOOLEAN)) {
            return true;
        }
        Type type = definition == null ? Type.SET : definition.type();
        return !same && effects.stream().noneMatch(shown -> standsFor(shown, effect, type, fact));
    }

    /** Whether an effect need not be shown beside another one. */
    private static boolean standsFor(Effect shown, Effect effect, Type type, String fact) {
        if (fact.endsWith(Alternatives.RECOGNISED_ON)) {
            return shown.decision().sameAs(effect.decision());
        }
        return switch (type) {
            case CHOICE, BOOLEAN, SET -> shown.value().equals(effect.value());
            case DATE -> shown.decision().alikeButForDays(effect.decision());
            case NUMBER, AMOUNT, PERIOD -> shown.decision().sameAs(effect.decision());
        };
    }

    /** A recognition day is missing as long as the category is told without one. */
    private static boolean missing(Facts facts, String fact) {
        boolean recognition = fact.startsWith(Facts.CATEGORIES + '.');
        return recognition ? !facts.told().contains(fact) : !facts.tells(fact);
    }
}
