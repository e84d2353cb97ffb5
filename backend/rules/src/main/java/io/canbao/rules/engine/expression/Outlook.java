package io.canbao.rules.engine.expression;

import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on somebody of whom not all is told yet: whether it is certain to hold, certain to fail, or neither while what it looks at is open. The group
 * counts as open until it is told, whatever follows from the rest.
 */
public sealed interface Outlook {

    /** Whether it holds whatever is told next. */
    boolean holds(Subject subject);

    /** Whether it does not hold whatever is told next. */
    boolean fails(Subject subject);

    /** Compiles a condition. */
    static Outlook of(Compiler compiler, Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> new All(all(compiler, parts));
            case Condition.AnyOf(List<Condition> parts) ->
                new Not(new All(all(
                        compiler,
                        parts.stream().<Condition>map(Condition.Not::new).toList())));
            case Condition.Not(Condition part) -> new Not(of(compiler, part));
            default -> Plain.of(compiler, condition);
        };
    }

    private static List<Outlook> all(Compiler compiler, List<Condition> parts) {
        return parts.stream().map(part -> of(compiler, part)).toList();
    }

    /** All parts. */
    record All(List<Outlook> parts) implements Outlook {
        @Override
        public boolean holds(Subject subject) {
            return parts.stream().allMatch(part -> part.holds(subject));
        }

        @Override
        public boolean fails(Subject subject) {
            return parts.stream().anyMatch(part -> part.fails(subject));
        }
    }

    /** The opposite. */
    record Not(Outlook part) implements Outlook {
        @Override
        public boolean holds(Subject subject) {
            return part.fails(subject);
        }

        @Override
        public boolean fails(Subject subject) {
            return part.holds(subject);
        }
    }

    /**
     * A test that is not made of others.
     *
     * @param slots of the facts that it looks at, and of the day of payment, on which an age is counted
     * @param group whether the group is among them
     * @param set whether a list is, to which something can always be added
     */
    record Plain(Test test, List<Integer> slots, boolean group, boolean set) implements Outlook {

        private static Plain of(Compiler compiler, Condition condition) {
            Policy policy = compiler.policy();
            SymbolTable symbols = compiler.symbols();
            Set<String> facts =
                    ComparisonsCollector.of(policy, symbols, condition).facts();
            return new Plain(
                    compiler.test(condition),
                    Stream.concat(Stream.of(Facts.PAID), facts.stream())
                            .filter(fact -> isScalar(policy.vocabulary().facts().get(fact)))
                            .map(symbols::slot)
                            .toList(),
                    facts.contains(Facts.GROUP),
                    !facts.stream()
                            .allMatch(
                                    fact -> isScalar(policy.vocabulary().facts().get(fact))));
        }

        private static boolean isScalar(@Nullable FactDefinition fact) {
            return fact != null && fact.type() != Type.SET;
        }

        private boolean isKnown(Subject subject) {
            return !set
                    && (!group || Values.known(subject.givenGroup))
                    && slots.stream().allMatch(slot -> Values.known(subject.slots[slot]));
        }

        @Override
        public boolean holds(Subject subject) {
            return isKnown(subject) && test.holds(subject);
        }

        @Override
        public boolean fails(Subject subject) {
            return isKnown(subject) && !test.holds(subject);
        }
    }
}
