package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values that are written as mappings: {@code {percent: 90, of: basic}} and the other forms beside formulas. */
final class ValueFormReader {

    private static final Set<String> VALUE_FORMS =
            Set.of("percent", "leaving", "history", "choose", "unspecified", "amount");

    /** A percentage with what it is a part of, as a formula would have it. */
    private static final Pattern PERCENT_OF = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)%?\\s*of\\s+(.+)");

    private final Scope scope;
    private final ConditionReader conditions;
    private final ExpressionReader expressions;

    ValueFormReader(Scope scope, ConditionReader conditions, ExpressionReader expressions) {
        this.scope = scope;
        this.conditions = conditions;
        this.expressions = expressions;
    }

    /** A value that is written as a mapping; nothing after a fault. */
    Optional<Typed> read(Place place, Type expected) {
        if (place.has("percent")) {
            return percentage(place, expected);
        }
        if (place.has("leaving")) {
            return leaving(place);
        }
        if (place.has("history")) {
            return history(place);
        }
        if (place.has("choose")) {
            return choose(place, expected);
        }
        if (place.has("unspecified")) {
            return unspecified(place, expected);
        }
        Set<String> keys = place.entries().keySet();
        Wording meant = alone(place)
                .or(() -> keys.stream()
                        .map(key -> Nearest.to(key, VALUE_FORMS))
                        .filter(near -> !near.isEmpty())
                        .findFirst()
                        .map(GeneralPhrase.MEANT::of))
                .orElseGet(PackPhrase.VALUE_FORMS::of);
        place.fault(PackPhrase.MAPPING_WITH.of(List.copyOf(keys)), meant);
        return Optional.empty();
    }

    /** The one value in a mapping that should not be there; {@code then} of a subsidy is one that has {@code amount}. */
    private static Optional<Wording> alone(Place place) {
        List<Place> entries = List.copyOf(place.entries().values());
        boolean only = entries.size() == 1 && !place.path().endsWith(".then");
        return only && entries.getFirst().tree() instanceof Tree.Scalar value && !value.isNull()
                ? Optional.of(GeneralPhrase.WRITE.of(
                        value.text().matches("\\d+\\.\\d\\d") ? '"' + value.text() + '"' : value.text()))
                : Optional.empty();
    }

    private Optional<Typed> percentage(Place place, Type expected) {
        place.allow(Shape.PERCENTAGE);
        Type type = expected == Type.NUMBER ? Type.NUMBER : Type.AMOUNT;
        if (place.at("percent").isMapping()) {
            return openPercentage(place, type);
        }
        Optional<BigDecimal> percent = place.at("percent").text().flatMap(Literals::percentage);
        Matcher both = PERCENT_OF.matcher(place.at("percent").text().orElse(""));
        if (both.matches()) {
            place.at("percent")
                    .fault(place.at("percent").shown(), PackPhrase.PERCENT_AND_OF.of(both.group(1), both.group(2)));
            return Optional.empty();
        }
        if (percent.isEmpty()) {
            Wording otherwise = PackPhrase.PERCENT_TO_1000.of();
            place.at("percent")
                    .fault(
                            place.at("percent").shown(),
                            place.at("percent")
                                    .text()
                                    .map(text -> EverydayValues.wanted(text, "\\d+(\\.\\d+)?%?", otherwise))
                                    .orElse(otherwise));
        }
        Optional<Expression> of = expressions.read(place.at("of"), type);
        RoundingMode rounding = switch (place.at("round").present()
                ? place.at("round").oneOf(Set.of("half-up", "up", "down")).orElse("half-up")
                : "half-up") {
            case "up" -> RoundingMode.UP;
            case "down" -> RoundingMode.DOWN;
            default -> RoundingMode.HALF_UP;
        };
        long unit = switch (place.at("to").present()
                ? place.at("to").oneOf(Set.of("fen", "jiao", "yuan")).orElse("fen")
                : "fen") {
            case "yuan" -> 100;
            case "jiao" -> 10;
            default -> 1;
        };
        return percent.flatMap(
                value -> of.map(base -> new Typed(new Expression.Percentage(value, base, rounding, unit), type)));
    }

    /** A percentage that is left open is a part of the whole that is left open: no less than nothing, no more than all of it. */
    private Optional<Typed> openPercentage(Place place, Type type) {
        Optional<Expression> part = expressions.read(place.at("percent"), type);
        return expressions
                .read(place.at("of"), type)
                .flatMap(whole -> part.map(open ->
                        new Typed(new Expression.Combined(Expression.Operator.LEAST, List.of(open, whole)), type)));
    }

    private Optional<Typed> leaving(Place place) {
        place.allow(Shape.LEAVING);
        Optional<Expression> personal = expressions.read(place.at("leaving"), Type.AMOUNT);
        Optional<Expression> of = expressions.read(place.at("of"), Type.AMOUNT);
        return personal.flatMap(own -> of.map(base -> new Typed(
                new Expression.Combined(
                        Expression.Operator.GREATEST,
                        List.of(
                                new Expression.Constant(Type.AMOUNT, 0),
                                new Expression.Combined(Expression.Operator.DIFFERENCE, List.of(base, own)))),
                Type.AMOUNT)));
    }

    private Optional<Typed> history(Place place) {
        place.allow(Shape.HISTORY);
        Set<String> values =
                conditions.ids(place.at("history"), conditions.choices(Facts.HISTORY), GeneralPhrase.KIND_HISTORY.of());
        int since = year(place.at("since"), Expression.HistoryCount.EARLIEST_YEAR);
        int until = year(place.at("until"), scope.year - 1);
        boolean consecutive = place.at("consecutive").flag(false);
        return Optional.of(new Typed(new Expression.HistoryCount(values, since, until, consecutive), Type.NUMBER));
    }

    private static int year(Place place, int otherwise) {
        Optional<Integer> year = place.present() ? place.whole() : Optional.of(otherwise);
        return year.filter(value -> {
                    if (value < 1900 || value > 2199) {
                        place.fault(
                                GeneralPhrase.TEXT.of(value.toString()), PackPhrase.YEAR_BETWEEN.of("1900", "2199"));
                    }
                    return value >= 1900 && value <= 2199;
                })
                .orElse(otherwise);
    }

    private Optional<Typed> choose(Place place, Type expected) {
        place.allow(Shape.CHOOSE);
        List<Expression.Branch> branches = new ArrayList<>();
        Optional<Expression> otherwise = Optional.empty();
        List<Place> items = place.at("choose").items();
        for (Place item : items) {
            item.allow(Shape.BRANCH);
            Optional<Expression> value = expressions.read(item.at("then"), expected);
            if (item.has("when")) {
                Condition when = conditions.read(item.at("when"));
                value.ifPresent(then -> branches.add(new Expression.Branch(when, then)));
            } else {
                otherwise = value;
            }
        }
        if (items.isEmpty() || items.getLast().has("when")) {
            place.at("choose").fault(PackPhrase.NO_LAST_BRANCH.of(), PackPhrase.VALUE_OTHERWISE.of());
        }
        return otherwise.map(value -> new Typed(new Expression.Choose(branches, value), expected));
    }

    /** What the text leaves to somebody else, with the bounds that it gives. */
    private Optional<Typed> unspecified(Place place, Type expected) {
        place.allow(Shape.UNSPECIFIED);
        Place by = place.at("unspecified");
        boolean named = by.isMapping() && !by.has("zh");
        if (named) {
            by.allow(Shape.UNSPECIFIED_BY);
        }
        if (named && !by.has("by") && by.hasUnknownKey()) {
            return Optional.empty();
        }
        Optional<Text> who = named ? by.need("by").bilingual() : by.bilingual();
        long atLeast = named ? bound(by.at("atLeast"), expected) : Values.ABSENT;
        long atMost = named ? bound(by.at("atMost"), expected) : Values.ABSENT;
        if (atLeast != Values.ABSENT && atMost != Values.ABSENT && atLeast > atMost) {
            BoundOrder.fault(by, "atLeast", "atMost");
        }
        return who.map(
                text -> new Typed(new Expression.Unspecified(place.path(), text, expected, atLeast, atMost), expected));
    }

    private long bound(Place place, Type type) {
        Optional<Expression> bound = expressions.readIfPresent(place, type);
        if (bound.isPresent() && !(bound.get() instanceof Expression.Constant)) {
            place.fault(place.shown(), PackPhrase.FIXED_VALUE.of());
        }
        return bound.orElse(null) instanceof Expression.Constant constant ? constant.value() : Values.ABSENT;
    }
}
