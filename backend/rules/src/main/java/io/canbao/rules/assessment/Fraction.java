package io.canbao.rules.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: 2366 of 2490 is that, and neither 95.02 % nor 0.95. Rates are compared as such and rounded nowhere but where
 * they are printed.
 *
 * @param numerator in lowest terms
 * @param denominator above zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** Decimals of a number that no decimal gives exactly: a third of a point. */
    private static final int LONGEST = 6;

    /**
     * Keeps it in lowest terms, with the sign above the line.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("nothing is divided by zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal number, as it is written. */
    public static Fraction of(BigDecimal decimal) {
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other one is zero
     */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The same share in percent: 2366 of 2490 is 95.02… */
    public Fraction percent() {
        return new Fraction(numerator.multiply(HUNDRED), denominator);
    }

    /** −1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** Whether nothing stands behind the point. */
    public boolean whole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * The nearest multiple of a unit.
     *
     * @param unit above zero
     */
    public Fraction rounded(RoundingMode rounding, long unit) {
        BigDecimal units = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator.multiply(BigInteger.valueOf(unit))), 0, rounding);
        return new Fraction(units.toBigIntegerExact().multiply(BigInteger.valueOf(unit)), BigInteger.ONE);
    }

    /**
     * A rounded number as it is carried elsewhere.
     *
     * @throws ArithmeticException if it does not fit, or is not whole
     */
    public long longValue() {
        if (!whole()) {
            throw new ArithmeticException(this + " is not whole");
        }
        return numerator.longValueExact();
    }

    /** Two decimals, with whatever comes behind them cut off: 94.999 is {@code 94.99}, which must not look like 95. */
    public String cutOff() {
        return decimal(2, RoundingMode.DOWN).toPlainString();
    }

    /** Two decimals, rounded away from zero: what is missing to 95 where {@link #cutOff} prints the rest. */
    public String filledUp() {
        return decimal(2, RoundingMode.UP).toPlainString();
    }

    /** As few decimals as it has, {@code -0.5}; cut off after six where it has no end. */
    public String plain() {
        BigDecimal decimal = decimal(LONGEST, RoundingMode.DOWN).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }

    private BigDecimal decimal(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As {@link #plain} gives it. */
    @Override
    public String toString() {
        return plain();
    }
}
