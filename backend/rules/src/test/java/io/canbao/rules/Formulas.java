package io.canbao.rules;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Expression.Operator;
import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Expression.Unit;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Words to write conditions and formulas with. */
public final class Formulas {

    public static final Condition ALWAYS = Condition.ALWAYS;
    public static final Expression PAYMENT = fact(Facts.PAID);
    public static final Expression BIRTH = fact(Facts.BIRTH);
    public static final Expression YEAR_START = date("2025-01-01");
    public static final Expression YEAR_END = date("2025-12-31");
    public static final Expression FEE = amount("fee");
    public static final Expression BASIC = amount("fee.basic");
    public static final Expression FISCAL = amount("fiscal");
    public static final Expression REMAINING = amount("remaining");
    public static final Expression GRANTED = amount("granted");
    public static final Expression PAYABLE = amount("payable");
    public static final Expression WAIT_END = new Expression.WaitEnd();
    public static final Expression RECOGNISED = new Expression.RecognisedOn();
    public static final Expression UNSPECIFIED = new Expression.Unspecified(Text.of("市医保局"));

    private Formulas() {}

    public static Expression number(long number) {
        return new Expression.Constant(Type.NUMBER, number);
    }

    public static Expression yuan(String yuan) {
        return new Expression.Constant(Type.AMOUNT, Money.parse(yuan).fen());
    }

    public static Expression date(String day) {
        return new Expression.Constant(Type.DATE, LocalDate.parse(day).toEpochDay());
    }

    public static Expression months(int months) {
        return period(months, 0);
    }

    public static Expression days(int days) {
        return period(0, days);
    }

    public static Expression period(int months, int days) {
        return new Expression.Constant(Type.PERIOD, Values.period(months, days));
    }

    public static Expression fact(String id) {
        return new Expression.FactValue(id);
    }

    public static Expression event(String id) {
        return fact(Facts.EVENTS + '.' + id);
    }

    public static Expression defined(String name) {
        return new Expression.Defined(name);
    }

    public static Expression amount(String name) {
        return new Expression.NamedAmount(name, null, null);
    }

    /** What a component costs in another tier. */
    public static Expression inTier(String component, String tier) {
        return new Expression.NamedAmount("fee." + component, tier, null);
    }

    /** What a component costs in another tier and group. */
    public static Expression inTier(String component, String tier, String group) {
        return new Expression.NamedAmount("fee." + component, tier, group);
    }

    public static Expression percent(String percent, Expression of) {
        return percent(percent, of, RoundingMode.HALF_UP, 1);
    }

    public static Expression percent(String percent, Expression of, RoundingMode rounding, long unitFen) {
        return new Expression.Percentage(new BigDecimal(percent), of, rounding, unitFen);
    }

    public static Expression sum(Expression... operands) {
        return new Expression.Combined(Operator.SUM, List.of(operands));
    }

    public static Expression less(Expression... operands) {
        return new Expression.Combined(Operator.DIFFERENCE, List.of(operands));
    }

    public static Expression least(Expression... operands) {
        return new Expression.Combined(Operator.LEAST, List.of(operands));
    }

    public static Expression greatest(Expression... operands) {
        return new Expression.Combined(Operator.GREATEST, List.of(operands));
    }

    public static Expression times(Expression value, Expression times) {
        return new Expression.Product(value, times);
    }

    /** A quotient rounded to a multiple of a unit, fen for amounts. */
    public static Expression divided(Expression dividend, Expression divisor, RoundingMode rounding, long unit) {
        return new Expression.Quotient(dividend, divisor, rounding, unit);
    }

    public static Expression after(Expression date, Expression period) {
        return new Expression.Shifted(date, period, 1);
    }

    public static Expression before(Expression date, Expression period) {
        return new Expression.Shifted(date, period, -1);
    }

    public static Expression snapped(Expression date, Snap snap) {
        return new Expression.Snapped(date, snap);
    }

    /** Whole units of time from one date to another. */
    public static Expression elapsed(Unit unit, Expression from, Expression until) {
        return new Expression.Elapsed(unit, from, until);
    }

    public static Expression age() {
        return elapsed(Unit.YEARS, fact(Facts.BIRTH_DATE), PAYMENT);
    }

    /** Years with one of the values, both bounds inside. */
    public static Expression years(String value, int since, int until) {
        return new Expression.HistoryCount(Set.of(value), since, until, false);
    }

    /** Years with the value counted back from one of them to the first that differs. */
    public static Expression run(String value, int since, int until) {
        return new Expression.HistoryCount(Set.of(value), since, until, true);
    }

    public static Expression count(String set, String... ids) {
        return new Expression.CountOf(set, Set.of(ids));
    }

    public static Expression choose(Condition when, Expression then, Expression otherwise) {
        return new Expression.Choose(List.of(new Expression.Branch(when, then)), otherwise);
    }

    public static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    public static Condition any(Condition... parts) {
        return new Condition.AnyOf(List.of(parts));
    }

    public static Condition not(Condition part) {
        return new Condition.Not(part);
    }

    public static Condition is(String fact, String... values) {
        return new Condition.ChoiceIs(fact, Set.of(values));
    }

    public static Condition shows(String... evidence) {
        return new Condition.Holds(Facts.EVIDENCE, Set.of(evidence));
    }

    public static Condition takes(String... products) {
        return new Condition.Holds(Facts.PRODUCTS, Set.of(products));
    }

    public static Condition has(String... categories) {
        return new Condition.HasCategory(Set.of(categories), null, null);
    }

    public static Condition recognised(Condition recognised, String... categories) {
        return new Condition.HasCategory(Set.of(categories), null, recognised);
    }

    /** Holds one of the categories on a day that need not be the day of payment. */
    public static Condition hasOn(Expression day, String... categories) {
        return new Condition.HasCategory(Set.of(categories), day, null);
    }

    /** The first day since which one of the categories is held, or will be. */
    public static Expression since(String... categories) {
        return new Expression.CategoryDay(Set.of(categories), false);
    }

    /** The last day on which one of the categories was held. */
    public static Expression ended(String... categories) {
        return new Expression.CategoryDay(Set.of(categories), true);
    }

    public static Condition known(String fact) {
        return new Condition.Known(fact);
    }

    public static Condition test(String name) {
        return new Condition.Defined(name);
    }

    public static Condition entering(String... windows) {
        return new Condition.EntryIs(Set.of(windows));
    }

    /** Both ends inside. */
    public static Condition between(Expression low, Expression value, Expression high) {
        return new Condition.InRange(value, new Condition.Range(low, true, high, true));
    }

    public static Condition atLeast(Expression value, Expression low) {
        return new Condition.InRange(value, new Condition.Range(low, true, null, true));
    }

    public static Condition atMost(Expression value, Expression high) {
        return new Condition.InRange(value, new Condition.Range(null, true, high, true));
    }

    public static Condition above(Expression value, Expression low) {
        return new Condition.InRange(value, new Condition.Range(low, false, null, true));
    }

    public static Condition below(Expression value, Expression high) {
        return new Condition.InRange(value, new Condition.Range(null, true, high, false));
    }

    /** The payment lies on these days, written as in packs: {@code 2024-09-01..2024-12-31}, either end open. */
    public static Condition paid(String days) {
        String[] ends = days.split("\\.\\.", -1);
        return new Condition.InRange(
                PAYMENT,
                new Condition.Range(
                        ends[0].isEmpty() ? null : date(ends[0]),
                        true,
                        ends[1].isEmpty() ? null : date(ends[1]),
                        true));
    }

    /** Event ≤ payment ≤ event + period. */
    public static Condition within(Expression event, Expression period) {
        return between(event, PAYMENT, after(event, period));
    }
}
