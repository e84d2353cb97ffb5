package io.canbao.rules.engine.expression;

import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Translates conditions into tests that read slots. */
final class ConditionCompiler {

    private final Policy policy;
    private final Compiler compiler;
    private final SymbolTable symbols;

    /** Shared by threads: more is compiled while others decide. */
    private final Map<String, Test> definedTests = new ConcurrentHashMap<>();

    ConditionCompiler(Policy policy, SymbolTable symbols, Compiler compiler) {
        this.policy = policy;
        this.symbols = symbols;
        this.compiler = compiler;
    }

    Test test(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all(all.parts().stream().map(this::test).toArray(Test[]::new));
            case Condition.AnyOf any -> any(any.parts().stream().map(this::test).toArray(Test[]::new));
            case Condition.Not not -> not(test(not.part()));
            case Condition.ChoiceIs is -> choiceIs(is);
            case Condition.Holds holds -> holds(holds);
            case Condition.HasCategory has -> hasCategory(has);
            case Condition.InRange in -> inRange(in);
            case Condition.FallsOn falls -> fallsOn(falls);
            case Condition.Known known -> known(known.fact());
            case Condition.Defined defined -> definedTest(defined.name());
            case Condition.EntryIs is -> entryIs(is.windows());
        };
    }

    private static Test all(Test[] parts) {
        return switch (parts.length) {
            case 0 -> _ -> true;
            case 1 -> parts[0];
            case 2 -> {
                Test first = parts[0];
                Test second = parts[1];
                yield subject -> first.holds(subject) && second.holds(subject);
            }
            default ->
                subject -> {
                    for (Test part : parts) {
                        if (!part.holds(subject)) {
                            return false;
                        }
                    }
                    return true;
                };
        };
    }

    private static Test any(Test[] parts) {
        return subject -> {
            for (Test part : parts) {
                if (part.holds(subject)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Test not(Test part) {
        return subject -> !part.holds(subject);
    }

    private Test choiceIs(Condition.ChoiceIs is) {
        int year = SymbolTable.historyYear(is.fact());
        if (year >= 0) {
            long mask = symbols.historyMask(is.values());
            int index = symbols.historyIndex(year);
            return subject -> index >= 0 && (mask >>> subject.history[index] & 1) != 0;
        }
        int slot = symbols.slot(is.fact());
        boolean[] accepted = new boolean[symbols.choiceCount(is.fact())];
        is.values().forEach(value -> accepted[symbols.ordinal(is.fact(), value)] = true);
        return subject -> {
            long value = subject.slots[slot];
            return value >= 0 && accepted[(int) value];
        };
    }

    private Test holds(Condition.Holds holds) {
        long bits = symbols.bits(holds.set(), holds.values());
        return holds.set().equals(Facts.EVIDENCE)
                ? subject -> (subject.evidence & bits) != 0
                : subject -> (subject.products & bits) != 0;
    }

    private Test hasCategory(Condition.HasCategory has) {
        long bits = symbols.categories(has.categories());
        if (has.on() == null && has.recognised() == null) {
            return subject -> (subject.categories & bits) != 0;
        }
        Value on = has.on() == null ? null : compiler.value(has.on());
        Test recognised = has.recognised() == null ? _ -> true : test(has.recognised());
        return subject -> {
            long day = on == null ? subject.asOf : on.of(subject);
            long held = on == null ? subject.categories : subject.held.heldOn(day);
            long outer = subject.recognised;
            boolean found = false;
            for (long open = held & bits; open != 0 && !found; open &= open - 1) {
                subject.recognised = subject.held.since(Long.numberOfTrailingZeros(open), day);
                found = recognised.holds(subject);
            }
            subject.recognised = outer;
            return found;
        };
    }

    private Test inRange(Condition.InRange in) {
        Condition.Range range = in.range();
        boolean periods = policy.vocabulary().typeOf(in.value()) == Type.PERIOD;
        Value value = comparable(compiler.value(in.value()), periods);
        Value low = range.low() == null ? null : comparable(bound(range.low(), true), periods);
        Value high = range.high() == null ? null : comparable(bound(range.high(), false), periods);
        long lowStep = range.lowInclusive() ? 0 : 1;
        long highStep = range.highInclusive() ? 0 : 1;
        if (!periods && constant(range.low()) && constant(range.high())) {
            long from = range.low() instanceof Expression.Constant bound ? bound.value() + lowStep : Long.MIN_VALUE + 2;
            long until = range.high() instanceof Expression.Constant bound ? bound.value() - highStep : Long.MAX_VALUE;
            return subject -> {
                long found = value.of(subject);
                return found >= from && found <= until && Values.known(found);
            };
        }
        return subject -> {
            long found = value.of(subject);
            if (!Values.known(found)) {
                return false;
            }
            if (low != null) {
                long bound = low.of(subject);
                if (!Values.known(bound) || found < bound + lowStep) {
                    return false;
                }
            }
            if (high != null) {
                long bound = high.of(subject);
                return Values.known(bound) && found <= bound - highStep;
            }
            return true;
        };
    }

    private Test fallsOn(Condition.FallsOn falls) {
        Value date = compiler.value(falls.date());
        return subject -> {
            long day = date.of(subject);
            return Values.known(day) && falls.days().include(Values.date(day));
        };
    }

    /** A bound that the text leaves open holds where it holds whatever is decided. */
    private Value bound(Expression bound, boolean low) {
        if (bound instanceof Expression.Unspecified open) {
            long worst = open.worst(low);
            return _ -> worst;
        }
        return compiler.value(bound);
    }

    /** Periods are compared with 30 days a month, all other values as they are carried. */
    private static Value comparable(Value value, boolean periods) {
        return periods
                ? subject -> {
                    long period = value.of(subject);
                    return Values.known(period) ? Values.days30(period) : period;
                }
                : value;
    }

    private static boolean constant(@Nullable Expression bound) {
        return bound == null || bound instanceof Expression.Constant;
    }

    private Test known(String fact) {
        int year = SymbolTable.historyYear(fact);
        if (year >= 0) {
            int index = symbols.historyIndex(year);
            return subject -> index >= 0 && subject.history[index] != 0;
        }
        int slot = symbols.slot(fact);
        return subject -> subject.slots[slot] != Values.ABSENT;
    }

    private Test definedTest(String name) {
        Test test = definedTests.get(name);
        if (test == null) {
            if (!(policy.vocabulary().definitions().get(name) instanceof Definition.Test definition)) {
                throw new IllegalArgumentException("unknown condition '" + name + "'");
            }
            test = test(definition.condition());
            definedTests.put(name, test);
        }
        return test;
    }

    private Test entryIs(Set<String> windows) {
        boolean[] accepted = new boolean[policy.tables().windows().size()];
        for (int window = 0; window < accepted.length; window++) {
            accepted[window] =
                    windows.contains(policy.tables().windows().get(window).id());
        }
        return subject -> subject.entry >= 0 && accepted[subject.entry];
    }
}
