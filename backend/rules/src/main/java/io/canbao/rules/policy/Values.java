package io.canbao.rules.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How values of every {@link Type} are carried in a {@code long}, so that a decision neither parses nor allocates:
 * numbers as they are, amounts as fen, dates as epoch days, periods as months and days in the two halves.
 */
public final class Values {

    /** The value of a missing fact, and of everything computed from it. */
    public static final long ABSENT = Long.MIN_VALUE;

    /** A value that the text leaves to somebody else; everything computed from it is unspecified too. */
    public static final long UNSPECIFIED = Long.MIN_VALUE + 1;

    /** An amount that stands for one without bound, far above what packs may write. */
    public static final long BOUNDLESS = 100_000_000_000_000L;

    /** Whatever comes of an amount without bound, be it a small part of it, lies above this. */
    private static final long BOUND = 100_000_000_000L;

    /** The day of a recognition that nobody dated. */
    public static final long LONG_AGO = LocalDate.of(1, 1, 1).toEpochDay();

    private Values() {}

    /** Whether the value can be calculated with: neither absent nor unspecified. */
    public static boolean known(long value) {
        return value > UNSPECIFIED;
    }

    /** Whether an amount can be given: not one that grows with {@link #BOUNDLESS}. */
    public static boolean bounded(long amount) {
        return known(amount) && amount < BOUND;
    }

    /** The sentinel that results from calculating with two values of which at least one is not {@link #known}. */
    public static long unknown(long left, long right) {
        return left == ABSENT || right == ABSENT ? ABSENT : UNSPECIFIED;
    }

    /** A period of months and days, each of which may be below zero, packed into one number. */
    public static long period(int months, int days) {
        return ((long) months << 32) + days;
    }

    /** The months of a packed period. */
    public static int months(long period) {
        return (int) ((period - days(period)) >> 32);
    }

    /** The days of a packed period, beside its months. */
    public static int days(long period) {
        return (int) period;
    }

    /** A day as it is carried: days since 1970-01-01. */
    public static long date(LocalDate date) {
        return date.toEpochDay();
    }

    /** The day that is carried as so many days since 1970-01-01. */
    public static LocalDate date(long epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    /**
     * The day that lies a period later or earlier. Later, months are added first and end on the same day of the month, or on the
     * month's last day where it is shorter (31 January + 1 month = 28 or 29 February); days are added after that. Earlier is the
     * last day from which the period leads no further than the day given (28 February 2025 − 1 month = 31 January), so that it
     * is one question whether a period has passed since a day, and whether that day lies the period back.
     *
     * @param sign 1 for later, −1 for earlier
     */
    public static long shift(long epochDay, long period, int sign) {
        int months = months(period);
        int days = days(period);
        if (months == 0) {
            return epochDay + (long) sign * days;
        }
        return sign > 0
                ? LocalDate.ofEpochDay(epochDay).plusMonths(months).toEpochDay() + days
                : earlier(LocalDate.ofEpochDay(epochDay - days), months).toEpochDay();
    }

    private static LocalDate earlier(LocalDate day, long months) {
        LocalDate earlier = day.minusMonths(months);
        boolean lastOfMonth = day.getDayOfMonth() == day.lengthOfMonth();
        return lastOfMonth ? earlier.withDayOfMonth(earlier.lengthOfMonth()) : earlier;
    }

    /**
     * Whole years, months or days from one day to another: the most that can be added to {@code from} without passing
     * {@code until}. Negative where {@code until} lies earlier.
     */
    public static long elapsed(Expression.Unit unit, long from, long until) {
        if (unit == Expression.Unit.DAYS) {
            return until - from;
        }
        LocalDate start = LocalDate.ofEpochDay(from);
        LocalDate end = LocalDate.ofEpochDay(until);
        long months = (end.getYear() - start.getYear()) * 12L + end.getMonthValue() - start.getMonthValue();
        if (start.plusMonths(months).isAfter(end)) {
            months--;
        }
        return unit == Expression.Unit.MONTHS ? months : Math.floorDiv(months, 12);
    }

    /** A sum; not known if a part is not, absent if it is too large to be carried. */
    public static long plus(long left, long right) {
        if (!known(left) || !known(right)) {
            return unknown(left, right);
        }
        long sum = left + right;
        return ((left ^ sum) & (right ^ sum)) < 0 || !known(sum) ? ABSENT : sum;
    }

    /** A difference; not known if a part is not, absent if it is too large to be carried. */
    public static long minus(long left, long right) {
        if (!known(left) || !known(right)) {
            return unknown(left, right);
        }
        long difference = left - right;
        return ((left ^ right) & (left ^ difference)) < 0 || !known(difference) ? ABSENT : difference;
    }

    /** A value, nothing where it lies below zero. */
    public static long atLeastZero(long value) {
        return known(value) ? Math.max(value, 0) : value;
    }

    /** A period, none where it is shorter than none. */
    public static long atLeastNone(long period) {
        return known(period) && days30(period) < 0 ? 0 : period;
    }

    /** A known number or amount taken a known number of times; absent if that is too large to be carried. */
    public static long times(long value, long count) {
        long product = value * count;
        return Math.multiplyHigh(value, count) == product >> 63 && known(product) ? product : ABSENT;
    }

    /** A known period taken a known number of times, part by part; absent if that is too large to be carried. */
    public static long timesPeriod(long period, long count) {
        long months = times(months(period), count);
        long days = times(days(period), count);
        return (int) months == months && (int) days == days ? period((int) months, (int) days) : ABSENT;
    }

    /** Sum, difference, least or greatest of two known values of one type. */
    public static long combine(Expression.Operator operator, long left, long right, boolean periods) {
        return switch (operator) {
            case SUM -> plus(left, right);
            case DIFFERENCE -> minus(left, right);
            case LEAST -> compare(left, right, periods) <= 0 ? left : right;
            case GREATEST -> compare(left, right, periods) >= 0 ? left : right;
        };
    }

    /** Periods are compared with 30 days a month, all other values as they are. */
    private static int compare(long left, long right, boolean periods) {
        return periods ? Long.compare(days30(left), days30(right)) : Long.compare(left, right);
    }

    /** The length of a period where periods are compared: 30 days a month. */
    public static long days30(long period) {
        return 30L * months(period) + days(period);
    }

    /** A known value times a fraction, divided and rounded once; absent if that is too large to be carried. */
    public static long proportion(long value, long numerator, long denominator, RoundingMode rounding) {
        long product = times(value, numerator);
        if (product != ABSENT) {
            return divide(product, denominator, rounding);
        }
        BigDecimal quotient = BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, rounding);
        return quotient.toBigInteger().bitLength() < Long.SIZE - 1 ? quotient.longValueExact() : ABSENT;
    }

    /** A known value divided by another one, rounded to a multiple of a unit; absent where there is nothing to divide by. */
    public static long quotient(long dividend, long divisor, RoundingMode rounding, long unit) {
        if (divisor == 0) {
            return ABSENT;
        }
        BigDecimal units = BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor).multiply(BigDecimal.valueOf(unit)), 0, rounding);
        return units.toBigInteger().bitLength() < Long.SIZE - 1 ? times(units.longValueExact(), unit) : ABSENT;
    }

    /** A quotient of whole numbers, rounded. */
    public static long divide(long dividend, long divisor, RoundingMode rounding) {
        long quotient = dividend / divisor;
        long rest = dividend % divisor;
        if (rest == 0) {
            return quotient;
        }
        return BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor), 0, rounding)
                .longValueExact();
    }

    /** The first or last day of a period of the calendar that a day lies in, or of the one after. */
    public static long snap(Expression.Snap snap, long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        LocalDate moved = switch (snap) {
            case MONTH_START -> day.withDayOfMonth(1);
            case MONTH_END -> YearMonth.from(day).atEndOfMonth();
            case NEXT_MONTH -> day.withDayOfMonth(1).plusMonths(1);
            case YEAR_START -> day.withDayOfYear(1);
            case YEAR_END -> day.withDayOfYear(1).plusYears(1).minusDays(1);
            case NEXT_YEAR -> day.withDayOfYear(1).plusYears(1);
        };
        return moved.toEpochDay();
    }
}
