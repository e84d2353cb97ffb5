package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads values: formulas here, the forms that are written as mappings by {@link ValueFormReader}. Faults give nothing and are reported. */
final class ExpressionReader {

    private final Scope scope;
    private final ValueFormReader forms;

    ExpressionReader(Scope scope, ConditionReader conditions) {
        this.scope = scope;
        this.forms = new ValueFormReader(scope, conditions, this);
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
                        Wording word = Typed.word(typed.type());
                        place.fault(
                                place.isScalar()
                                        ? PackPhrase.OF_ANOTHER_TYPE.of(
                                                word, place.text().orElse(""))
                                        : PackPhrase.FORM_OF_ANOTHER_TYPE.of(word),
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
        return text.matches("(0|[1-9]\\d{0,6})(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private Optional<Typed> typed(Place place, Type expected) {
        if (place.isScalar()) {
            return formula(place, expected);
        }
        if (!place.isMapping()) {
            place.fault(place.shown(), Typed.wanted(expected));
            return Optional.empty();
        }
        return forms.read(place, expected);
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

    private static Wording inFormula(Wording found, String text) {
        return found.phrase() == PackPhrase.THE_END
                ? PackPhrase.FORMULA_ENDS.of(text)
                : PackPhrase.IN_A_FORMULA.of(found, text);
    }

    private Optional<Typed> formula(Place place, Type expected) {
        Optional<String> text = place.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FormulaReader.read(text.get(), scope));
        } catch (FormulaFault fault) {
            boolean all = fault.found.equals(GeneralPhrase.TEXT.of(text.get()))
                    || fault.found.equals(PackPhrase.UNKNOWN_NAME.of(text.get()));
            place.fault(all ? fault.found : inFormula(fault.found, text.get()), wanted(place, expected, fault.wanted));
            return Optional.empty();
        }
    }
}
