package io.canbao.policypack.analysis.search;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes conditions as formulas over the variables of a space, and notes the values that they can tell apart; ranges are left to
 * {@link RangeTranslator}.
 */
final class Translator {

    private final Policy policy;
    private final Space space;
    private final RangeTranslator ranges;

    Translator(Policy policy, Space space) {
        this.policy = policy;
        this.space = space;
        this.ranges = new RangeTranslator(policy, space);
    }

    Formula formula(Condition condition) {
        return formula(condition, null);
    }

    private Formula formula(Condition condition, @Nullable Recognition recognition) {
        return switch (condition) {
            case Condition.All all ->
                Formula.all(all.parts().stream()
                        .map(part -> formula(part, recognition))
                        .toList());
            case Condition.AnyOf any ->
                Formula.any(any.parts().stream()
                        .map(part -> formula(part, recognition))
                        .toList());
            case Condition.Not not -> new Formula.Not(formula(not.part(), recognition));
            case Condition.ChoiceIs is -> choice(is);
            case Condition.Holds holds ->
                Formula.any(holds.values().stream()
                        .map(id -> Formula.yes(space.member(holds.set(), id)))
                        .toList());
            case Condition.HasCategory has -> hasCategory(has);
            case Condition.InRange in -> ranges.formula(in, recognition);
            case Condition.FallsOn falls -> ranges.fallsOn(falls, recognition);
            case Condition.Known known -> known(known.fact());
            case Condition.Defined defined ->
                policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Test test
                        ? formula(test.condition(), recognition)
                        : Formula.any(List.of());
            case Condition.EntryIs is -> entryIs(is);
        };
    }

    private Formula choice(Condition.ChoiceIs is) {
        Variable choice = space.choice(is.fact());
        Set<Long> positions = space.positions(is.fact(), is.values());
        space.tryOut(choice, is.fact(), positions);
        return new Formula.Atom(List.of(choice), values -> positions.contains(values.of(choice)));
    }

    private Formula hasCategory(Condition.HasCategory has) {
        List<Formula> held = new ArrayList<>();
        for (String category : has.categories()) {
            Formula holds = Formula.yes(space.category(category, has.on()));
            Condition recognised = has.recognised();
            held.add(
                    recognised == null
                            ? holds
                            : new Formula.And(
                                    List.of(holds, recognised(new Recognition(category, has.on()), recognised))));
        }
        return Formula.any(held);
    }

    /** A test on the recognition of an identity that is held on a day, and so was recognised before the day was over. */
    private Formula recognised(Recognition recognition, Condition test) {
        Formula formula = formula(test, recognition);
        if (recognition.on() == null) {
            return formula;
        }
        Condition.Range untilThen = new Condition.Range(null, true, recognition.on(), true);
        return new Formula.And(List.of(
                formula, formula(new Condition.InRange(new Expression.RecognisedOn(), untilThen), recognition)));
    }

    private Formula known(String fact) {
        Variable given = given(fact);
        return new Formula.Atom(List.of(given), values -> values.of(given) != Values.ABSENT);
    }

    private Variable given(String fact) {
        FactDefinition definition = policy.vocabulary().facts().get(fact);
        return switch (definition == null ? Type.CHOICE : definition.type()) {
            case DATE -> fact.equals(Facts.PAID) ? space.paid() : space.givenDay(fact);
            case NUMBER, AMOUNT, PERIOD -> space.number(fact);
            case CHOICE, BOOLEAN, SET -> {
                Variable choice = space.choice(fact);
                space.tryOut(choice, fact, Set.of());
                yield choice;
            }
        };
    }

    private Formula entryIs(Condition.EntryIs is) {
        Variable entry = space.entry();
        Set<Long> accepted = new HashSet<>();
        for (int index = 0; index < policy.tables().windows().size(); index++) {
            if (is.windows().contains(policy.tables().windows().get(index).id())) {
                accepted.add((long) index);
            }
        }
        return new Formula.Atom(List.of(entry), values -> accepted.contains(values.of(entry)));
    }

    /** The window in hand is one that is open to the case. */
    Formula entryIsOpen() {
        Variable entry = space.entry();
        List<Formula> windows = new ArrayList<>();
        for (int index = 0; index < policy.tables().windows().size(); index++) {
            if (policy.tables().windows().get(index) instanceof Rule.Open open) {
                int position = index;
                List<Formula> parts = new ArrayList<>();
                parts.add(new Formula.Atom(List.of(entry), values -> values.of(entry) == position));
                parts.add(formula(open.head().when()));
                open.needs().forEach(need -> parts.add(formula(need.condition())));
                windows.add(new Formula.And(parts));
            }
        }
        return new Formula.Or(windows);
    }
}
