package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** Values that are written out: amounts, dates, numbers, periods and percentages, each within its bounds. */
final class Literals {

    private static final int AMOUNT_DIGITS = 9;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int PERIOD_MONTHS = 1200;
    private static final int PERIOD_DAYS = 36_600;

    private Literals() {}

    static Typed amount(String text) throws FormulaFault {
        if (text.length() > AMOUNT_DIGITS + ".00".length()) {
            throw new FormulaFault(GeneralPhrase.TEXT.of(text), PackPhrase.BELOW_A_BILLION.of());
        }
        return constant(Type.AMOUNT, Money.parse(text).fen());
    }

    static Typed date(String text) throws FormulaFault {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new FormulaFault(
                        GeneralPhrase.TEXT.of(text),
                        GeneralPhrase.DAY_BETWEEN.of(Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
            }
            return constant(Type.DATE, Values.date(day));
        } catch (DateTimeException _) {
            throw new FormulaFault(GeneralPhrase.TEXT.of(text), MeantDay.wanted(text, PackPhrase.EXISTING_DAY.of()));
        }
    }

    /** A day of a month in a year; 02-29 is the last day of February in every year. */
    static Typed dayOf(int year, String monthDay) throws FormulaFault {
        try {
            return constant(
                    Type.DATE, Values.date(MonthDay.parse("--" + monthDay).atYear(year)));
        } catch (DateTimeException _) {
            throw new FormulaFault(
                    GeneralPhrase.TEXT.of(monthDay), MeantDay.wanted(monthDay, PackPhrase.EXISTING_DAY.of()));
        }
    }

    static Typed number(int number) {
        return constant(Type.NUMBER, number);
    }

    static int count(String text) throws FormulaFault {
        if (text.length() > 9) {
            throw new FormulaFault(GeneralPhrase.TEXT.of(text), PackPhrase.NINE_DIGITS.of());
        }
        return Integer.parseInt(text);
    }

    /** A number of days, weeks, months or years; empty for other words. */
    static Optional<Typed> period(int count, String unit) throws FormulaFault {
        return switch (unit) {
            case "day", "days" -> Optional.of(period(0, (long) count));
            case "week", "weeks" -> Optional.of(period(0, 7L * count));
            case "month", "months" -> Optional.of(period(count, 0L));
            case "year", "years" -> Optional.of(period(12L * count, 0L));
            default -> Optional.empty();
        };
    }

    private static Typed period(long months, long days) throws FormulaFault {
        if (months > PERIOD_MONTHS || days > PERIOD_DAYS) {
            throw new FormulaFault(PackPhrase.CENTURY.of(), PackPhrase.SHORTER.of());
        }
        return constant(Type.PERIOD, Values.period((int) months, (int) days));
    }

    /** A percentage from 0 to 1000 with at most four decimals; 09 is none, but 90 with its digits exchanged. */
    static Optional<BigDecimal> percentage(String text) {
        return text.matches("(0|[1-9]\\d{0,3})(\\.\\d{1,4})?%?")
                ? Optional.of(new BigDecimal(text.replace("%", "")))
                        .filter(value -> value.compareTo(BigDecimal.valueOf(1000)) <= 0)
                : Optional.empty();
    }

    private static Typed constant(Type type, long value) {
        return new Typed(new Expression.Constant(type, value), type);
    }
}
