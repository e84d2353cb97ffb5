package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
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

/** Reads values: formulas, and the forms that are written as mappings. Faults give nothing and are reported. */
final class ExpressionReader {

    private static final Set<String> VALUE_FORMS =
            Set.of("percent", "leaving", "history", "choose", "unspecified", "amount");

    /** A percentage with what it is a part of, as a formula would have it. */
    private static final Pattern PERCENT_OF = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)%?\\s*of\\s+(.+)");

    private final Scope scope;
    private final ConditionReader conditions;

    ExpressionReader(Scope scope, ConditionReader conditions) {
        this.scope = scope;
        this.conditions = conditions;
    }

    /** A value that must be there and have a type. */
    Optional<Expression> read(Place place, Type type) {
        if (!place.present()) {
            place.fault(GeneralPhrase.NOTHING.of(), Typed.wanted(type));
            return Optional.empty();
        }
        Optional<Expression> decimal = scope.exact && type == Type.NUMBER ? exactNumber(place) : Optional.empty();
        if (decimal.isPresent()) {
            return decimal;
        }
        return typed(place, type)
                .filter(typed -> {
                    boolean open = typed.expression() instanceof Expression.Unspecified;
                    if (typed.type() != type && !open) {
                        place.fault(
                                PackPhrase.OF_ANOTHER_TYPE.of(Typed.word(typed.type()), place.shown()),
                                wanted(place, type, Typed.wanted(type)));
                        return false;
                    }
                    return true;
                })
                .map(Typed::expression);
    }

    /** A number of any decimals, {@code 94.5}, {@code -0.5} or {@code 95%}, as figures of units are compared with. */
    private static Optional<Expression> exactNumber(Place place) {
        return place.isScalar()
                ? place.text().flatMap(ExpressionReader::signed).map(ExpressionReader::exact)
                : Optional.empty();
    }

    private static Expression exact(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        int scale = Math.max(plain.scale(), 0);
        Expression whole =
                new Expression.Constant(Type.NUMBER, plain.movePointRight(scale).longValueExact());
        Expression divisor =
                new Expression.Constant(Type.NUMBER, BigDecimal.TEN.pow(scale).longValueExact());
        return scale == 0 ? whole : new Expression.Quotient(whole, divisor, RoundingMode.HALF_UP, 1);
    }

    /** A value that may be missing. */
    Optional<Expression> readIfPresent(Place place, Type type) {
        return place.present() ? read(place, type) : Optional.empty();
    }

    /**
     * A percentage as written, {@code 95.5} or {@code 95.5%}, in hundredths of a point, below zero for points that are taken off;
     * also a formula for a number of points.
     */
    Optional<Expression> points(Place place) {
        Optional<BigDecimal> literal =
                place.isScalar() ? place.text().flatMap(ExpressionReader::signed) : Optional.empty();
        if (literal.isPresent()) {
            if (literal.get().compareTo(BigDecimal.valueOf(100)) > 0) {
                place.fault(place.shown(), PackPhrase.PERCENT_TO_100.of());
            }
            return literal.map(value -> value.movePointRight(2)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValue())
                    .map(value -> new Expression.Constant(Type.NUMBER, value));
        }
        return read(place, Type.NUMBER)
                .map(value -> value instanceof Expression.Unspecified
                        ? value
                        : new Expression.Product(value, new Expression.Constant(Type.NUMBER, 100)));
    }

    private static Optional<BigDecimal> signed(String text) {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return number.startsWith("-") ? decimal(number.substring(1)).map(BigDecimal::negate) : decimal(number);
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("\\d{1,7}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private Optional<Typed> typed(Place place, Type expected) {
        if (place.isScalar()) {
            return formula(place, expected);
        }
        if (!place.isMapping()) {
            place.fault(place.shown(), Typed.wanted(expected));
            return Optional.empty();
        }
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
        Wording meant = keys.stream()
                .map(key -> Nearest.to(key, VALUE_FORMS))
                .filter(near -> !near.isEmpty())
                .findFirst()
                .map(GeneralPhrase.MEANT::of)
                .orElseGet(PackPhrase.VALUE_FORMS::of);
        place.fault(PackPhrase.MAPPING_WITH.of(List.copyOf(keys)), meant);
        return Optional.empty();
    }

    /** How the language writes what stands at a place, or what else is wanted there. */
    private Wording wanted(Place place, Type type, Wording otherwise) {
        return place.isScalar()
                ? place.text()
                        .flatMap(text -> EverydayValues.value(text, type, value -> reads(value, type)))
                        .map(GeneralPhrase.WRITE::of)
                        .orElse(otherwise)
                : otherwise;
    }

    /** Whether a text is a formula for a value of a type. */
    boolean reads(String text, Type type) {
        if (scope.exact && type == Type.NUMBER && signed(text).isPresent()) {
            return true;
        }
        try {
            return FormulaReader.read(text, scope).type() == type;
        } catch (FormulaFault _) {
            return false;
        }
    }

    private Optional<Typed> formula(Place place, Type expected) {
        Optional<String> text = place.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FormulaReader.read(text.get(), scope));
        } catch (FormulaFault fault) {
            boolean all = fault.found.equals(GeneralPhrase.TEXT.of(text.get()));
            place.fault(
                    all ? fault.found : PackPhrase.IN_A_FORMULA.of(fault.found, text.get()),
                    wanted(place, expected, fault.wanted));
            return Optional.empty();
        }
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
        Optional<Expression> of = read(place.at("of"), type);
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
        Optional<Expression> part = read(place.at("percent"), type);
        return read(place.at("of"), type)
                .flatMap(whole -> part.map(open ->
                        new Typed(new Expression.Combined(Expression.Operator.LEAST, List.of(open, whole)), type)));
    }

    private Optional<Typed> leaving(Place place) {
        place.allow(Shape.LEAVING);
        Optional<Expression> personal = read(place.at("leaving"), Type.AMOUNT);
        Optional<Expression> of = read(place.at("of"), Type.AMOUNT);
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
            Optional<Expression> value = read(item.at("then"), expected);
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
        return who.map(
                text -> new Typed(new Expression.Unspecified(place.path(), text, expected, atLeast, atMost), expected));
    }

    private long bound(Place place, Type type) {
        Optional<Expression> bound = readIfPresent(place, type);
        if (bound.isPresent() && !(bound.get() instanceof Expression.Constant)) {
            place.fault(place.shown(), PackPhrase.FIXED_VALUE.of());
        }
        return bound.orElse(null) instanceof Expression.Constant constant ? constant.value() : Values.ABSENT;
    }
}
