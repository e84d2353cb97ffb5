package io.canbao.policypack.reader;

import io.canbao.policypack.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads conditions: each key of a {@code when} is a test, and all of them must hold. */
final class ConditionReader {

    private static final String EVENT = Facts.EVENTS + '.';
    private static final String NAMES = "a fact, an event (events.ID), a declared fact or a definition";
    private static final Expression PAID = new Expression.FactValue(Facts.PAID);

    private final Scope scope;
    private final ExpressionReader expressions;

    ConditionReader(Scope scope) {
        this.scope = scope;
        this.expressions = new ExpressionReader(scope, this);
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
            case "categories", "category" -> categories(place);
            case Facts.EVIDENCE -> set(key, place, scope.evidence);
            case Facts.PRODUCTS -> set(key, place, scope.products);
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
            return range(new Expression.Defined(key), defined, place);
        }
        Optional<FactDefinition> fact = scope.fact(key);
        if (fact.isPresent()) {
            return factTest(fact.get(), place);
        }
        place.fault("unknown fact '" + key + "'", key.startsWith(EVENT) ? events() : NAMES);
        return Optional.empty();
    }

    private String events() {
        Set<String> known = new TreeSet<>(scope.facts.keySet());
        known.removeIf(fact -> !fact.startsWith(EVENT));
        return "one of " + String.join(", ", known) + "; further ones are declared under vocabulary.events";
    }

    private Optional<Condition> factTest(FactDefinition fact, Place place) {
        return switch (fact.type()) {
            case CHOICE -> choice(fact.id(), place, choices(fact.id()));
            case BOOLEAN -> {
                String wanted = Boolean.toString(place.flag(true));
                yield Optional.of(new Condition.ChoiceIs(fact.id(), Set.of(wanted)));
            }
            case NUMBER, AMOUNT, DATE, PERIOD -> {
                boolean told = place.isScalar()
                        && place.text()
                                .filter(Set.of("true", "false")::contains)
                                .isPresent();
                if (told) {
                    Condition known = new Condition.Known(fact.id());
                    yield Optional.of(place.flag(true) ? known : new Condition.Not(known));
                }
                yield range(new Expression.FactValue(fact.id()), fact.type(), place);
            }
            case SET -> {
                place.fault("a test on '" + fact.id() + "'", "a fact with a value of its own");
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
            Set<String> values = withThoseThatImply(fact, ids(place.at("not"), known, fact));
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Condition.Not(new Condition.ChoiceIs(fact, values)));
        }
        Set<String> values = withThoseThatImply(fact, ids(place, known, fact));
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
    Set<String> ids(Place place, Set<String> known, String kind) {
        Set<String> ids = new LinkedHashSet<>();
        if (!place.present()) {
            place.fault("nothing", "a " + kind);
        }
        for (Place item : place.items()) {
            item.text().ifPresent(id -> {
                if (known.contains(id)) {
                    ids.add(id);
                } else {
                    item.fault(
                            "unknown " + kind + " '" + id + "'", "one of " + String.join(", ", new TreeSet<>(known)));
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
                                    () -> item.fault("unknown fact '" + name + "'", "a fact")));
        }
        return Optional.of(new Condition.All(parts));
    }

    private Optional<Condition> set(String set, Place place, Map<String, ?> vocabulary) {
        return combined(place, Shape.MEMBERS, vocabulary.keySet(), set, ids -> new Condition.Holds(set, ids));
    }

    private Optional<Condition> categories(Place place) {
        boolean mapping = place.isMapping();
        Expression on = mapping && place.has("on")
                ? expressions.read(place.at("on"), Type.DATE).orElse(null)
                : null;
        Condition recognised = mapping && place.has("recognised")
                ? range(new Expression.RecognisedOn(), Type.DATE, place.at("recognised"))
                        .orElse(null)
                : null;
        return combined(
                place,
                Shape.CATEGORIES,
                scope.categories.keySet(),
                "category",
                ids -> new Condition.HasCategory(ids, on, recognised));
    }

    /** {@code any}, {@code all} and {@code none} of a set; a plain list is any of. */
    private Optional<Condition> combined(
            Place place, Shape shape, Set<String> known, String kind, Function<Set<String>, Condition> has) {
        if (!place.isMapping()) {
            Set<String> any = ids(place, known, kind);
            return any.isEmpty() ? Optional.empty() : Optional.of(has.apply(any));
        }
        place.allow(shape);
        List<Condition> parts = new ArrayList<>();
        if (place.has("any")) {
            parts.add(has.apply(ids(place.at("any"), known, kind)));
        }
        if (place.has("all")) {
            ids(place.at("all"), known, kind).forEach(id -> parts.add(has.apply(Set.of(id))));
        }
        if (place.has("none")) {
            parts.add(new Condition.Not(has.apply(ids(place.at("none"), known, kind))));
        }
        if (parts.isEmpty()) {
            place.fault("no any, all or none", "at least one of them");
        }
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Condition.All(parts));
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
                value.fault("'" + key + "'", "current, previous or a year");
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
        for (String name : ids(list, scope.entries.keySet(), "window or kind of window")) {
            windows.addAll(scope.entries.getOrDefault(name, Set.of()));
        }
        Condition is = new Condition.EntryIs(windows);
        return windows.isEmpty() ? Optional.empty() : Optional.of(place.isMapping() ? new Condition.Not(is) : is);
    }

    private Optional<Condition> age(Place place) {
        Expression at = place.isMapping() && place.has("at")
                ? expressions.read(place.at("at"), Type.DATE).orElse(PAID)
                : PAID;
        Expression age = new Expression.Elapsed(Expression.Unit.YEARS, new Expression.FactValue(Facts.BIRTH_DATE), at);
        return bounds(age, Type.NUMBER, place, Shape.AGE);
    }

    private Optional<Condition> compare(Place place) {
        for (Type type : List.of(Type.NUMBER, Type.AMOUNT, Type.DATE, Type.PERIOD)) {
            Place quiet = new Place(place.at("value").tree(), place.path(), place.mark(), new Findings());
            Optional<Expression> value = expressions.read(quiet, type);
            if (value.isPresent()) {
                Shape shape = type == Type.DATE ? Shape.COMPARE_DATES : Shape.COMPARE_NUMBERS;
                return bounds(value.get(), type, place, shape);
            }
        }
        expressions.read(place.at("value"), Type.NUMBER);
        return Optional.empty();
    }

    private Optional<Condition> range(Expression value, Type type, Place place) {
        return bounds(value, type, place, type == Type.DATE ? Shape.DATES : Shape.NUMBERS);
    }

    /** Bounds of a number, amount or date; a single value is equal, a list one of, {@code A..B} from A to B. */
    private Optional<Condition> bounds(Expression value, Type type, Place place, Shape shape) {
        if (place.isSequence()) {
            List<Condition> equal = new ArrayList<>();
            place.items().forEach(item -> single(value, type, item).ifPresent(equal::add));
            return Optional.of(new Condition.AnyOf(equal));
        }
        if (!place.isMapping()) {
            return single(value, type, place);
        }
        boolean dates = type == Type.DATE;
        place.allow(shape);
        List<Condition> parts = new ArrayList<>();
        low(value, type, place, dates ? "from" : "min", true).ifPresent(parts::add);
        low(value, type, place, dates ? "after" : "above", false).ifPresent(parts::add);
        high(value, type, place, dates ? "until" : "max", true).ifPresent(parts::add);
        high(value, type, place, dates ? "before" : "below", false).ifPresent(parts::add);
        if (place.has("within")) {
            since(value, place.at("within")).ifPresent(end -> {
                parts.add(new Condition.InRange(PAID, new Condition.Range(value, true, end, true)));
            });
        }
        if (place.has("beyond")) {
            since(value, place.at("beyond")).ifPresent(end -> {
                parts.add(new Condition.InRange(PAID, new Condition.Range(end, false, null, true)));
            });
        }
        if (place.has("not")) {
            range(value, type, place.at("not")).ifPresent(part -> parts.add(new Condition.Not(part)));
        }
        if (shape.keys().stream().noneMatch(place::has)) {
            place.fault(
                    "no bound", dates ? "from, until, after, before, within or beyond" : "min, max, above or below");
        }
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Condition.All(merge(parts)));
    }

    /** Both ends of one value make one range, which is easier to explain and to analyse. */
    private static List<Condition> merge(List<Condition> parts) {
        if (parts.size() == 2
                && parts.getFirst() instanceof Condition.InRange low
                && parts.getLast() instanceof Condition.InRange high
                && low.value().equals(high.value())
                && low.range().high() == null
                && high.range().low() == null) {
            return List.of(new Condition.InRange(
                    low.value(),
                    new Condition.Range(
                            low.range().low(),
                            low.range().lowInclusive(),
                            high.range().high(),
                            high.range().highInclusive())));
        }
        return parts;
    }

    private Optional<Expression> since(Expression event, Place place) {
        return expressions.read(place, Type.PERIOD).map(period -> new Expression.Shifted(event, period, 1));
    }

    private Optional<Condition> low(Expression value, Type type, Place place, String key, boolean inclusive) {
        return place.has(key)
                ? expressions
                        .read(place.at(key), type)
                        .map(bound -> new Condition.InRange(value, new Condition.Range(bound, inclusive, null, true)))
                : Optional.empty();
    }

    private Optional<Condition> high(Expression value, Type type, Place place, String key, boolean inclusive) {
        return place.has(key)
                ? expressions
                        .read(place.at(key), type)
                        .map(bound -> new Condition.InRange(value, new Condition.Range(null, true, bound, inclusive)))
                : Optional.empty();
    }

    private Optional<Condition> single(Expression value, Type type, Place place) {
        Optional<String> text = place.text();
        int dots = text.map(written -> written.indexOf("..")).orElse(-1);
        if (dots < 0) {
            return expressions
                    .read(place, type)
                    .map(bound -> new Condition.InRange(value, new Condition.Range(bound, true, bound, true)));
        }
        String written = text.orElse("");
        Optional<Expression> from = end(written.substring(0, dots), type, place);
        Optional<Expression> until = end(written.substring(dots + 2), type, place);
        if (until.isPresent() && constant(from) > constant(until)) {
            place.fault("a range that ends before it begins", "the earlier end first");
        }
        return Optional.of(
                new Condition.InRange(value, new Condition.Range(from.orElse(null), true, until.orElse(null), true)));
    }

    private static long constant(Optional<Expression> bound) {
        return bound.orElse(null) instanceof Expression.Constant constant ? constant.value() : Values.ABSENT;
    }

    private Optional<Expression> end(String text, Type type, Place place) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Tree written = new Tree.Scalar(text.strip(), false, place.mark());
        return expressions.read(new Place(written, place.path(), place.mark(), place.findings()), type);
    }
}
