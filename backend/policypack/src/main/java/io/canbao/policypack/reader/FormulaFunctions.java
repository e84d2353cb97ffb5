package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the functions of formulas make of their arguments. */
final class FormulaFunctions {

    private static final Map<String, RoundingMode> ROUNDINGS =
            Map.of("floor", RoundingMode.FLOOR, "ceiling", RoundingMode.CEILING, "round", RoundingMode.HALF_UP);

    private FormulaFunctions() {}

    /** What a formula may call. */
    static final Set<String> NAMES = Set.of(
            "min",
            "max",
            "years",
            "months",
            "days",
            "age",
            "count",
            "recognised",
            "ended",
            "floor",
            "ceiling",
            "round");

    static boolean rounds(String name) {
        return ROUNDINGS.containsKey(name);
    }

    static Typed extreme(Expression.Operator operator, List<Typed> arguments) throws FormulaFault {
        Type type = arguments.getFirst().type();
        for (Typed argument : arguments) {
            if (argument.type() != type) {
                throw new FormulaFault(
                        PackPhrase.BESIDE.of(Typed.word(type), argument.word()), PackPhrase.VALUES_OF_ONE_TYPE.of());
            }
        }
        return new Typed(
                new Expression.Combined(
                        operator, arguments.stream().map(Typed::expression).toList()),
                type);
    }

    static Typed elapsed(Expression.Unit unit, List<Typed> dates) throws FormulaFault {
        if (dates.size() != 2 || dates.stream().anyMatch(date -> date.type() != Type.DATE)) {
            throw new FormulaFault(PackPhrase.COUNT_OF_VALUES.of(dates.size()), PackPhrase.TWO_DATES.of());
        }
        return new Typed(
                new Expression.Elapsed(
                        unit, dates.getFirst().expression(), dates.getLast().expression()),
                Type.NUMBER);
    }

    /** Whole years from birth to a day. */
    static Typed age(List<Typed> arguments) throws FormulaFault {
        if (arguments.size() != 1) {
            throw new FormulaFault(PackPhrase.COUNT_OF_VALUES.of(arguments.size()), PackPhrase.ONE_DATE.of());
        }
        Typed birth = new Typed(new Expression.FactValue(Facts.BIRTH_DATE), Type.DATE);
        return elapsed(Expression.Unit.YEARS, List.of(birth, arguments.getFirst()));
    }

    /** A number rounded to whole ones, or an amount to a multiple of a unit of fen; a division inside is rounded only here. */
    static Typed rounded(String name, Typed value, long unit) throws FormulaFault {
        if (!value.is(Type.NUMBER) && !value.is(Type.AMOUNT)) {
            throw new FormulaFault(PackPhrase.ROUNDING_OF.of(name, value.word()), PackPhrase.NUMBER_OR_AMOUNT.of());
        }
        RoundingMode rounding = ROUNDINGS.getOrDefault(name, RoundingMode.HALF_UP);
        Expression rounded = switch (value.expression()) {
            case Expression.Quotient quotient ->
                new Expression.Quotient(quotient.dividend(), quotient.divisor(), rounding, unit);
            case Expression.Percentage percentage ->
                new Expression.Percentage(percentage.percent(), percentage.of(), rounding, unit);
            default ->
                new Expression.Quotient(value.expression(), Literals.number(1).expression(), rounding, unit);
        };
        return new Typed(rounded, value.type());
    }

    /** The same value, of which no rounding of its own is taken over: a division that is exact stays so until it is rounded. */
    static Typed wrapped(Typed value) {
        return new Typed(
                new Expression.Product(value.expression(), Literals.number(1).expression()), value.type());
    }

    /** The fen of a unit of money that an amount is rounded to; 1 for numbers, which have none. */
    static long unit(String unit) throws FormulaFault {
        return switch (unit) {
            case "fen" -> 1;
            case "jiao" -> 10;
            case "yuan" -> 100;
            default -> throw new FormulaFault(GeneralPhrase.TEXT.of(unit), PackPhrase.ROUNDING_UNITS.of());
        };
    }

    static Typed categoryDay(String name, Set<String> categories) {
        return new Typed(new Expression.CategoryDay(categories, name.equals("ended")), Type.DATE);
    }
}
