package io.canbao.policypack.analysis.search;

import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for a case for which some conditions hold and others do not. The policy's definitions must not refer to each
 * other in a circle.
 */
public final class CaseSearch {

    /** Values tried before a search is given up; a table that needs more looks at too many facts at once. */
    private static final int MAXIMUM_STEPS = 20_000;

    private final Space space;
    private final Translator translator;
    private final List<Formula> goals = new ArrayList<>();
    private boolean whole;
    private int stepsLeft = MAXIMUM_STEPS;

    /** What a search comes to. */
    public sealed interface Outcome {

        /** There is such a case. */
        record Found(Case example) implements Outcome {}

        /** There is no such case. */
        record None() implements Outcome {}

        /** There are too many cases to try them all. */
        record Undecided() implements Outcome {}
    }

    /** A search among all cases of a policy. */
    public CaseSearch(Policy policy) {
        this.space = new Space(policy);
        this.translator = new Translator(policy, space);
    }

    /** Looks among cases for which a condition holds. */
    public CaseSearch where(Condition condition) {
        goals.add(translator.formula(condition));
        return this;
    }

    /** Looks among cases for which a condition does not hold. */
    public CaseSearch whereNot(Condition condition) {
        goals.add(new Formula.Not(translator.formula(condition)));
        return this;
    }

    /** Looks among cases of which every fact is known. */
    public CaseSearch whereEverythingIsGiven() {
        whole = true;
        return this;
    }

    /** Gives up sooner, where an example is welcome but nothing is to be proven. */
    public CaseSearch within(int steps) {
        stepsLeft = steps;
        return this;
    }

    /** The outcome; a search is used once. */
    public Outcome find() {
        if (space.hasEntry()) {
            goals.add(translator.entryIsOpen());
        }
        goals.addAll(space.certainties());
        space.days().complete();
        return search(new Assignment(space.variables().size()));
    }

    private Outcome search(Assignment values) {
        Formula undecided = null;
        for (Formula goal : goals) {
            switch (goal.under(values)) {
                case FAILS -> {
                    return new Outcome.None();
                }
                case OPEN -> undecided = undecided == null ? goal : undecided;
                case HOLDS -> {}
            }
        }
        return undecided == null ? new Outcome.Found(example(values)) : branch(undecided.open(values), values);
    }

    private Outcome branch(Variable wanted, Assignment values) {
        Variable paid = wanted.followsPayment() ? space.paid() : null;
        Variable variable = paid != null && !values.has(paid) ? paid : wanted;
        for (long value : variable.values(paid != null && values.has(paid) ? values.of(paid) : 0)) {
            if (whole && value == Values.ABSENT) {
                continue;
            }
            if (--stepsLeft < 0) {
                return new Outcome.Undecided();
            }
            values.set(variable, value);
            Outcome outcome = search(values);
            if (!(outcome instanceof Outcome.None)) {
                return outcome;
            }
            values.clear(variable);
        }
        return new Outcome.None();
    }

    private Case example(Assignment values) {
        List<Wording> parts = new ArrayList<>();
        boolean exact = true;
        for (Variable variable : space.variables()) {
            if (values.has(variable)) {
                exact &= variable.kind != Variable.Kind.FREE;
                variable.show(values.of(variable)).ifPresent(parts::add);
            }
        }
        return new Case(parts, exact, space.facts(values));
    }
}
