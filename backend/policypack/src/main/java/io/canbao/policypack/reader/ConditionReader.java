package io.canbao.policypack.reader;

import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads conditions: each key of a {@code when} is a test, and all of them must hold. */
final class ConditionReader {

    private static final String EVENT = Facts.EVENTS + '.';

    private final Scope scope;
    private final ExpressionReader expressions;
    private final RangeReader ranges;
    private final MembershipReader memberships;

    ConditionReader(Scope scope) {
        this.scope = scope;
        this.expressions = new ExpressionReader(scope, this);
        this.ranges = new RangeReader(expressions, new DaysReader(scope));
        this.memberships = new MembershipReader(scope, this, ranges);
    }

    ExpressionReader expressions() {
        return expressions;
    }

    /** The conjunction of all tests; what cannot be read is reported and left out. */
    Condition read(Place when) {
        List<Condition> parts = new ArrayList<>();
        when.entries().forEach((key, place) -> test(key, place).ifPresent(parts::add));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Optional<Condition> test(String key, Place place) {
        return switch (key) {
            case "any" ->
                Optional.of(new Condition.AnyOf(
                        place.items().stream().map(this::read).toList()));
            case "all" ->
                Optional.of(
                        new Condition.All(place.items().stream().map(this::read).toList()));
            case "not" -> Optional.of(new Condition.Not(read(place)));
            case "known" -> known(place);
            case "categories", "category" -> memberships.categories(place);
            case Facts.EVIDENCE -> memberships.set(key, place, scope.evidence);
            case Facts.PRODUCTS -> memberships.set(key, place, scope.products);
            case Facts.HISTORY -> history(place);
            case "entry" -> entry(place);
            case "age" -> age(place);
            case "compare" -> compare(place);
            default -> named(key, place);
        };
    }

    private Optional<Condition> named(String key, Place place) {
        Type defined = scope.definitions.get(key);
        if (defined == Type.BOOLEAN) {
            Condition holds = new Condition.Defined(key);
            return Optional.of(place.flag(true) ? holds : new Condition.Not(holds));
        }
        if (defined != null) {
            return ranges.range(new Expression.Defined(key), defined, place);
        }
        Optional<FactDefinition> fact = scope.fact(key);
        if (fact.isPresent()) {
            return factTest(fact.get(), place);
        }
        Wording otherwise = key.startsWith(EVENT) ? events() : PackPhrase.A_FACT_NAME.of();
        place.faultOfKey(PackPhrase.UNKNOWN_FACT.of(key), Nearest.wanted(key, tests(), scope.names(), otherwise));
        return Optional.empty();
    }

    /** All that a key may test. */
    private Set<String> tests() {
        Set<String> tests = new LinkedHashSet<>(Shape.WHEN.keys());
        tests.addAll(scope.definitions.keySet());
        scope.facts.keySet().forEach(fact -> tests.add(FactNames.written(fact)));
        return tests;
    }

    private Wording events() {
        Set<String> known = new TreeSet<>(scope.facts.keySet());
        known.removeIf(fact -> !fact.startsWith(EVENT));
        return PackPhrase.EVENT_NAMES.of(List.copyOf(known));
    }

    private Optional<Condition> factTest(FactDefinition fact, Place place) {
        return switch (fact.type()) {
            case CHOICE -> choice(fact.id(), place, choices(fact.id()));
            case BOOLEAN -> {
                String wanted = Boolean.toString(place.flag(true));
                yield Optional.of(new Condition.ChoiceIs(fact.id(), Set.of(wanted)));
            }
            case NUMBER, AMOUNT, DATE, PERIOD -> {
                boolean given = place.isScalar()
                        && place.text()
                                .filter(Set.of("true", "false")::contains)
                                .isPresent();
                if (given) {
                    Condition known = new Condition.Known(fact.id());
                    yield Optional.of(place.flag(true) ? known : new Condition.Not(known));
                }
                yield ranges.range(new Expression.FactValue(fact.id()), fact.type(), place);
            }
            case SET -> {
                place.fault(PackPhrase.A_TEST_ON.of(fact.id()), PackPhrase.FACT_WITH_A_VALUE.of());
                yield Optional.empty();
            }
        };
    }

    /** The values of a choice. */
    Set<String> choices(String fact) {
        FactDefinition definition = scope.facts.get(fact);
        return definition == null ? Set.of() : definition.choices().keySet();
    }

    private Optional<Condition> choice(String fact, Place place, Set<String> known) {
        if (place.isMapping()) {
            place.allow(Shape.OTHER_THAN);
            Set<String> values = withThoseThatImply(fact, ids(place.at("not"), known, FactNames.of(fact)));
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Condition.Not(new Condition.ChoiceIs(fact, values)));
        }
        Set<String> values = withThoseThatImply(fact, ids(place, known, FactNames.of(fact)));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Condition.ChoiceIs(fact, values));
    }

    /** A group or unit that implies another one is meant where the other one is: a village where its town is. */
    private Set<String> withThoseThatImply(String fact, Set<String> values) {
        Map<String, Term> terms = switch (fact) {
            case Facts.GROUP -> scope.groups;
            case "unit" -> scope.units;
            default -> Map.of();
        };
        Set<String> meant = new LinkedHashSet<>(values);
        boolean grown = !meant.isEmpty();
        while (grown) {
            grown = false;
            for (Term term : terms.values()) {
                grown |= !Collections.disjoint(term.implies(), meant) && meant.add(term.id());
            }
        }
        return meant;
    }

    /** The ids that are known; the others are faults. */
    Set<String> ids(Place place, Set<String> known, Object kind) {
        Set<String> ids = new LinkedHashSet<>();
        if (!place.present()) {
            place.fault(GeneralPhrase.NOTHING.of(), PackPhrase.A_KIND.of(kind));
        }
        for (Place item : place.items()) {
            item.text().ifPresent(id -> {
                if (known.contains(id)) {
                    item.once(id, ids);
                } else {
                    item.fault(
                            GeneralPhrase.UNKNOWN_WORD.of(kind, id),
                            Nearest.wanted(id, known, scope.names(), Place.oneOfKnown(known, scope.names())));
                }
            });
        }
        return ids;
    }

    private Optional<Condition> known(Place place) {
        List<Condition> parts = new ArrayList<>();
        for (Place item : place.items()) {
            item.text()
                    .ifPresent(name -> scope.fact(name)
                            .ifPresentOrElse(
                                    fact -> parts.add(new Condition.Known(fact.id())),
                                    () -> item.fault(PackPhrase.UNKNOWN_FACT.of(name), PackPhrase.A_FACT.of())));
        }
        return Optional.of(new Condition.All(parts));
    }

    private Optional<Condition> history(Place place) {
        List<Condition> parts = new ArrayList<>();
        place.entries().forEach((key, value) -> {
            Optional<Integer> year = switch (key) {
                case "current" -> Optional.of(scope.year);
                case "previous" -> Optional.of(scope.year - 1);
                default -> key.matches("(19|20|21)\\d\\d") ? Optional.of(Integer.parseInt(key)) : Optional.empty();
            };
            if (year.isEmpty()) {
                value.faultOfKey(GeneralPhrase.TEXT.of(key), PackPhrase.A_YEAR_WORD.of());
            } else {
                choice(Facts.HISTORY + '.' + year.get(), value, choices(Facts.HISTORY))
                        .ifPresent(parts::add);
            }
        });
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Condition.All(parts));
    }

    private Optional<Condition> entry(Place place) {
        Set<String> windows = new LinkedHashSet<>();
        Place list = place;
        if (place.isMapping()) {
            place.allow(Shape.OTHER_THAN);
            list = place.at("not");
        }
        for (String name : ids(list, scope.entries.keySet(), GeneralPhrase.KIND_WINDOW.of())) {
            windows.addAll(scope.entries.getOrDefault(name, Set.of()));
        }
        Condition is = new Condition.EntryIs(windows);
        return windows.isEmpty() ? Optional.empty() : Optional.of(place.isMapping() ? new Condition.Not(is) : is);
    }

    private Optional<Condition> age(Place place) {
        Expression at = place.isMapping() && place.has("at")
                ? expressions.read(place.at("at"), Type.DATE).orElse(RangeReader.PAID)
                : RangeReader.PAID;
        Expression age = new Expression.Elapsed(Expression.Unit.YEARS, new Expression.FactValue(Facts.BIRTH_DATE), at);
        return ranges.bounds(age, Type.NUMBER, place, Shape.AGE);
    }

    private Optional<Condition> compare(Place place) {
        for (Type type : List.of(Type.NUMBER, Type.AMOUNT, Type.DATE, Type.PERIOD)) {
            Optional<Expression> value = expressions.read(place.at("value").quiet(), type);
            if (value.isPresent()) {
                Shape shape = type == Type.DATE ? Shape.COMPARE_DATES : Shape.COMPARE_NUMBERS;
                return ranges.bounds(value.get(), type, place, shape);
            }
        }
        Set<String> keys = new LinkedHashSet<>(Shape.COMPARE_NUMBERS.keys());
        keys.addAll(Shape.COMPARE_DATES.keys());
        place.allow(keys);
        expressions.read(place.at("value"), Type.NUMBER);
        return Optional.empty();
    }
}
