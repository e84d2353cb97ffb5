package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Translates conditions and expressions into objects that read slots: every id is resolved here, once, so that a
 * decision compares numbers only.
 */
final class Compiler {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policy policy;
    private final CompiledPolicy compiled;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Map<String, Integer>> ordinals = new HashMap<>();
    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Integer> evidence = new HashMap<>();
    private final Map<String, Integer> products = new HashMap<>();

    /** Shared by threads: measurements are compiled while others decide. */
    private final Map<String, Test> definedTests = new ConcurrentHashMap<>();

    private final Map<String, Value> definedValues = new ConcurrentHashMap<>();

    Compiler(Policy policy, CompiledPolicy compiled) {
        this.policy = policy;
        this.compiled = compiled;
        for (FactDefinition fact : policy.facts().values()) {
            slots.put(fact.id(), slots.size());
            ordinals.put(fact.id(), number(fact.choices().keySet()));
        }
        categories.putAll(number(policy.categories().keySet()));
        evidence.putAll(number(policy.evidence().keySet()));
        products.putAll(number(policy.products().keySet()));
    }

    private static Map<String, Integer> number(Set<String> ids) {
        Map<String, Integer> numbered = new HashMap<>();
        ids.forEach(id -> numbered.put(id, numbered.size()));
        return numbered;
    }

    int slotCount() {
        return slots.size();
    }

    int slot(String fact) {
        return require(slots.get(fact), "fact", fact);
    }

    int ordinal(String fact, String value) {
        return require(ordinals.getOrDefault(fact, Map.of()).get(value), fact, value);
    }

    int category(String id) {
        return require(categories.get(id), "category", id);
    }

    long bit(String set, String id) {
        Map<String, Integer> bits = set.equals(Facts.EVIDENCE) ? evidence : products;
        return 1L << require(bits.get(id), set, id);
    }

    private long bits(String set, Set<String> ids) {
        return ids.stream().mapToLong(id -> bit(set, id)).reduce(0, (left, right) -> left | right);
    }

    /** The bits of a category and of everything it implies. */
    long closure(String category) {
        long bits = 0;
        List<String> open = new ArrayList<>(List.of(category));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            long bit = 1L << category(next);
            Term term = policy.categories().get(next);
            if ((bits & bit) == 0 && term != null) {
                open.addAll(term.implies());
            }
            bits |= bit;
        }
        return bits;
    }

    private static <T> T require(@Nullable T found, String kind, String id) {
        if (found == null) {
            throw new IllegalArgumentException("unknown " + kind + " '" + id + "'");
        }
        return found;
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
        int year = historyYear(is.fact());
        if (year >= 0) {
            long mask = historyMask(is.values());
            int index = compiled.historyIndex(year);
            return subject -> index >= 0 && (mask >>> subject.history[index] & 1) != 0;
        }
        int slot = slot(is.fact());
        boolean[] accepted =
                new boolean[ordinals.getOrDefault(is.fact(), Map.of()).size()];
        is.values().forEach(value -> accepted[ordinal(is.fact(), value)] = true);
        return subject -> {
            long value = subject.slots[slot];
            return value >= 0 && accepted[(int) value];
        };
    }

    /** The year of a fact {@code history.<year>}, or −1 for other facts. */
    static int historyYear(String fact) {
        String prefix = Facts.HISTORY + '.';
        return fact.startsWith(prefix) ? Integer.parseInt(fact.substring(prefix.length())) : -1;
    }

    int historyCode(String value) {
        return ordinal(Facts.HISTORY, value) + 1;
    }

    private long historyMask(Set<String> values) {
        return values.stream().mapToLong(value -> 1L << historyCode(value)).reduce(0, (a, b) -> a | b);
    }

    private Test holds(Condition.Holds holds) {
        long bits = bits(holds.set(), holds.values());
        return holds.set().equals(Facts.EVIDENCE)
                ? subject -> (subject.evidence & bits) != 0
                : subject -> (subject.products & bits) != 0;
    }

    private Test hasCategory(Condition.HasCategory has) {
        long bits =
                has.categories().stream().mapToLong(id -> 1L << category(id)).reduce(0, (left, right) -> left | right);
        if (has.on() == null && has.recognised() == null) {
            return subject -> (subject.categories & bits) != 0;
        }
        Value on = has.on() == null ? null : value(has.on());
        Test recognised = has.recognised() == null ? _ -> true : test(has.recognised());
        return subject -> {
            long day = on == null ? subject.asOf : on.of(subject);
            long held = on == null ? subject.categories : subject.spells.heldOn(day);
            long outer = subject.recognised;
            boolean found = false;
            for (long open = held & bits; open != 0 && !found; open &= open - 1) {
                subject.recognised = subject.spells.since(Long.numberOfTrailingZeros(open), day);
                found = recognised.holds(subject);
            }
            subject.recognised = outer;
            return found;
        };
    }

    private Test inRange(Condition.InRange in) {
        Condition.Range range = in.range();
        boolean periods = policy.typeOf(in.value()) == Type.PERIOD;
        Value value = comparable(value(in.value()), periods);
        Value low = range.low() == null ? null : comparable(value(range.low()), periods);
        Value high = range.high() == null ? null : comparable(value(range.high()), periods);
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
        int year = historyYear(fact);
        if (year >= 0) {
            int index = compiled.historyIndex(year);
            return subject -> index >= 0 && subject.history[index] != 0;
        }
        int slot = slot(fact);
        return subject -> subject.slots[slot] != Values.ABSENT;
    }

    private Test definedTest(String name) {
        Test test = definedTests.get(name);
        if (test == null) {
            if (!(policy.definitions().get(name) instanceof Definition.Test definition)) {
                throw new IllegalArgumentException("unknown condition '" + name + "'");
            }
            test = test(definition.condition());
            definedTests.put(name, test);
        }
        return test;
    }

    private Test entryIs(Set<String> windows) {
        boolean[] accepted = new boolean[policy.windows().size()];
        for (int window = 0; window < accepted.length; window++) {
            accepted[window] = windows.contains(policy.windows().get(window).id());
        }
        return subject -> subject.entry >= 0 && accepted[subject.entry];
    }

    Value value(@Nullable Expression expression) {
        return switch (expression) {
            case null -> _ -> Values.ABSENT;
            case Expression.Constant constant -> {
                long value = constant.value();
                yield _ -> value;
            }
            case Expression.FactValue fact -> {
                int slot = slot(fact.fact());
                yield subject -> subject.slots[slot];
            }
            case Expression.Defined defined -> definedValue(defined.name());
            case Expression.NamedAmount named -> namedAmount(named);
            case Expression.RecognisedOn _ -> subject -> subject.recognised;
            case Expression.WaitEnd _ -> subject -> subject.waitEnd;
            case Expression.WaitMonths months -> waitMonths(months.fixedOnly());
            case Expression.HistoryCount count -> historyCount(count);
            case Expression.CountOf count -> countOf(count);
            case Expression.Elapsed elapsed -> {
                Value from = value(elapsed.from());
                Value until = value(elapsed.until());
                yield subject -> {
                    long start = from.of(subject);
                    long end = until.of(subject);
                    return Values.known(start) && Values.known(end)
                            ? Values.elapsed(elapsed.unit(), start, end)
                            : Values.unknown(start, end);
                };
            }
            case Expression.Combined combined -> combined(combined);
            case Expression.Product product ->
                product(value(product.value()), value(product.times()), policy.typeOf(product) == Type.PERIOD);
            case Expression.Percentage percentage -> percentage(percentage);
            case Expression.Shifted shifted -> {
                Value date = value(shifted.date());
                Value period = value(shifted.period());
                int sign = shifted.sign();
                yield subject -> {
                    long day = date.of(subject);
                    long by = period.of(subject);
                    return Values.known(day) && Values.known(by)
                            ? Values.shift(day, by, sign)
                            : Values.unknown(day, by);
                };
            }
            case Expression.Snapped snapped -> {
                Value date = value(snapped.date());
                yield subject -> {
                    long day = date.of(subject);
                    return Values.known(day) ? Values.snap(snapped.snap(), day) : day;
                };
            }
            case Expression.Choose choose -> choose(choose);
            case Expression.Unspecified _ -> _ -> Values.UNSPECIFIED;
        };
    }

    private Value definedValue(String name) {
        Value value = definedValues.get(name);
        if (value == null) {
            if (!(policy.definitions().get(name) instanceof Definition.Value definition)) {
                throw new IllegalArgumentException("unknown value '" + name + "'");
            }
            value = value(definition.expression());
            definedValues.put(name, value);
        }
        return value;
    }

    private Value namedAmount(Expression.NamedAmount named) {
        String name = named.name();
        Value plain = switch (name) {
            case "fee" -> subject -> compiled.fee(subject);
            case "fiscal" -> subject -> compiled.fiscal.total(subject, Values.ABSENT);
            case "surcharge" -> subject -> subject.surcharge;
            case "subsidy" -> subject -> subject.subsidy;
            case "granted" -> subject -> subject.granted;
            case "remaining" -> subject -> Values.minus(compiled.fee(subject), subject.subsidy);
            case "payable" ->
                subject -> Values.minus(Values.plus(compiled.fee(subject), subject.surcharge), subject.subsidy);
            default -> component(name);
        };
        return named.tier() == null && named.group() == null ? plain : repriced(plain, named);
    }

    /** Components are looked up when they are read: the tables are still being compiled now. */
    private Value component(String name) {
        int dot = name.indexOf('.');
        String table = dot < 0 ? "" : name.substring(0, dot);
        String component = name.substring(dot + 1);
        boolean known = (table.equals("fee") ? policy.fees() : policy.fiscal())
                .stream().anyMatch(row -> row.amounts().containsKey(component));
        if (!known || !(table.equals("fee") || table.equals("fiscal"))) {
            throw new IllegalArgumentException("unknown amount '" + name + "'");
        }
        return table.equals("fee")
                ? subject -> compiled.feeComponent(subject, compiled.fees.indexOf(component))
                : subject -> compiled.fiscal.component(subject, compiled.fiscal.indexOf(component));
    }

    private Value repriced(Value plain, Expression.NamedAmount named) {
        int tierSlot = slot(Facts.TIER);
        int groupSlot = slot(Facts.GROUP);
        long tier = named.tier() == null ? Values.ABSENT : ordinal(Facts.TIER, named.tier());
        long group = named.group() == null ? Values.ABSENT : ordinal(Facts.GROUP, named.group());
        return subject -> {
            long ownTier = subject.slots[tierSlot];
            long ownGroup = subject.slots[groupSlot];
            boolean outer = subject.repricing;
            subject.repricing = true;
            subject.slots[tierSlot] = tier == Values.ABSENT ? ownTier : tier;
            subject.slots[groupSlot] = group == Values.ABSENT ? ownGroup : group;
            long amount = plain.of(subject);
            subject.slots[tierSlot] = ownTier;
            subject.slots[groupSlot] = ownGroup;
            subject.repricing = outer;
            return amount;
        };
    }

    private static Value waitMonths(boolean fixedOnly) {
        return subject -> {
            long fixed = subject.waitFixed;
            long variable = fixedOnly ? 0 : subject.waitVariable;
            return Values.known(fixed) && Values.known(variable)
                    ? Values.months(fixed) + Values.months(variable) + (Values.days(fixed) + Values.days(variable)) / 30
                    : Values.unknown(fixed, variable);
        };
    }

    private Value historyCount(Expression.HistoryCount count) {
        long mask = historyMask(count.values());
        int first = compiled.firstHistoryYear();
        int from = Math.clamp((long) count.from() - first, 0, CompiledPolicy.HISTORY_YEARS);
        int until = Math.clamp((long) count.until() - first, -1, CompiledPolicy.HISTORY_YEARS - 1);
        boolean consecutive = count.consecutive();
        return subject -> {
            int years = 0;
            for (int year = until; year >= from; year--) {
                if ((mask >>> subject.history[year] & 1) != 0) {
                    years++;
                } else if (consecutive) {
                    break;
                }
            }
            return years;
        };
    }

    private Value countOf(Expression.CountOf count) {
        if (count.set().equals(Facts.CATEGORIES)) {
            long bits = count.values().stream()
                    .mapToLong(id -> 1L << category(id))
                    .reduce(0, (left, right) -> left | right);
            return subject -> Long.bitCount(subject.categories & bits);
        }
        long bits = bits(count.set(), count.values());
        return count.set().equals(Facts.EVIDENCE)
                ? subject -> Long.bitCount(subject.evidence & bits)
                : subject -> Long.bitCount(subject.products & bits);
    }

    private Value combined(Expression.Combined combined) {
        Value[] operands = combined.operands().stream().map(this::value).toArray(Value[]::new);
        Expression.Operator operator = combined.operator();
        boolean periods = policy.typeOf(combined) == Type.PERIOD;
        return subject -> {
            long result = operands[0].of(subject);
            for (int operand = 1; operand < operands.length; operand++) {
                long next = operands[operand].of(subject);
                result = Values.known(result) && Values.known(next)
                        ? Values.combine(operator, result, next, periods)
                        : Values.unknown(result, next);
            }
            return result;
        };
    }

    private static Value product(Value value, Value times, boolean periods) {
        return subject -> {
            long single = value.of(subject);
            long count = times.of(subject);
            if (!Values.known(single) || !Values.known(count)) {
                return Values.unknown(single, count);
            }
            return periods ? Values.timesPeriod(single, count) : Values.times(single, count);
        };
    }

    /** Percentages are exact: the product is divided once, by integers, and rounded as the pack says. */
    private Value percentage(Expression.Percentage percentage) {
        Value of = value(percentage.of());
        BigDecimal factor = percentage.percent().stripTrailingZeros();
        int scale = Math.max(factor.scale(), 0);
        long numerator = factor.movePointRight(scale).longValueExact();
        long denominator = HUNDRED.movePointRight(scale).longValueExact() * percentage.unitFen();
        long unit = percentage.unitFen();
        RoundingMode rounding = percentage.rounding();
        return subject -> {
            long whole = of.of(subject);
            return Values.known(whole)
                    ? Values.times(Values.proportion(whole, numerator, denominator, rounding), unit)
                    : whole;
        };
    }

    private Value choose(Expression.Choose choose) {
        Test[] tests =
                choose.branches().stream().map(branch -> test(branch.when())).toArray(Test[]::new);
        Value[] values =
                choose.branches().stream().map(branch -> value(branch.then())).toArray(Value[]::new);
        Value otherwise = value(choose.otherwise());
        return subject -> {
            for (int branch = 0; branch < tests.length; branch++) {
                if (tests[branch].holds(subject)) {
                    return values[branch].of(subject);
                }
            }
            return otherwise.of(subject);
        };
    }

    Test[] tests(List<? extends Rule> rules) {
        return rules.stream().map(rule -> test(rule.head().when())).toArray(Test[]::new);
    }
}
