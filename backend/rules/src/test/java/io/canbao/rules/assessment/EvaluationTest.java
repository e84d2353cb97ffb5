package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.FEE;
import static io.canbao.rules.Formulas.RECOGNISED;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.above;
import static io.canbao.rules.Formulas.after;
import static io.canbao.rules.Formulas.all;
import static io.canbao.rules.Formulas.any;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.atMost;
import static io.canbao.rules.Formulas.before;
import static io.canbao.rules.Formulas.below;
import static io.canbao.rules.Formulas.between;
import static io.canbao.rules.Formulas.choose;
import static io.canbao.rules.Formulas.count;
import static io.canbao.rules.Formulas.date;
import static io.canbao.rules.Formulas.defined;
import static io.canbao.rules.Formulas.divided;
import static io.canbao.rules.Formulas.elapsed;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.greatest;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.known;
import static io.canbao.rules.Formulas.least;
import static io.canbao.rules.Formulas.less;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.not;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.shows;
import static io.canbao.rules.Formulas.snapped;
import static io.canbao.rules.Formulas.sum;
import static io.canbao.rules.Formulas.test;
import static io.canbao.rules.Formulas.times;
import static io.canbao.rules.Formulas.years;
import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.Formulas;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and conditions over figures of which some are told, one is a word, one untold, one has no rate, and others are not there. */
class EvaluationTest {

    private static final Expression TEN = fact("ten");
    private static final Expression THIRD = fact("third");
    private static final Expression WORD = fact("word");
    private static final Expression UNKNOWN = fact("untold");
    private static final Expression NO_RATE = fact("rate");
    private static final Expression NOTHING = fact("nothing");
    private static final Expression DAY = fact("day");
    private static final Condition OPEN = atLeast(UNKNOWN, number(1));

    private static final Map<String, Value> FACTS = Map.of(
            "ten", Value.of(10),
            "third", new Value.Exact(Fraction.of(1).over(Fraction.of(3))),
            "word", new Value.Word("yes"),
            "untold", new Value.Open(Gap.UNKNOWN),
            "rate", new Value.Open(Gap.NO_RATE),
            "day", Value.of(LocalDate.of(2024, 10, 31).toEpochDay()));

    private final Evaluation evaluation = new Evaluation(name -> FACTS.getOrDefault(name, Value.ABSENT));

    private static Value day(String day) {
        return Value.of(LocalDate.parse(day).toEpochDay());
    }

    private static Value fraction(long numerator, long denominator) {
        return new Value.Exact(Fraction.of(numerator).over(Fraction.of(denominator)));
    }

    static List<Arguments> values() {
        return List.of(
                comesTo(number(7), Value.of(7)),
                comesTo(TEN, Value.of(10)),
                comesTo(WORD, new Value.Word("yes")),
                comesTo(NOTHING, Value.ABSENT),
                comesTo(sum(TEN, THIRD, number(1)), fraction(34, 3)),
                comesTo(less(TEN, number(3), number(2)), Value.of(5)),
                comesTo(least(TEN, number(7), number(9)), Value.of(7)),
                comesTo(least(number(7), TEN), Value.of(7)),
                comesTo(greatest(TEN, number(12), number(11)), Value.of(12)),
                comesTo(greatest(number(12), TEN), Value.of(12)),
                comesTo(times(TEN, THIRD), fraction(10, 3)),
                comesTo(percent("2.5", TEN), fraction(1, 4)),
                comesTo(percent("25", TEN, CEILING, 1), Value.of(3)),
                comesTo(percent("25", TEN, HALF_UP, 5), Value.of(5)),
                comesTo(percent("25", UNKNOWN, CEILING, 1), new Value.Open(Gap.UNKNOWN)),
                comesTo(divided(number(1), number(4), HALF_UP, 1), fraction(1, 4)),
                comesTo(divided(TEN, number(4), HALF_UP, 2), Value.of(2)),
                comesTo(divided(TEN, number(4), CEILING, 1), Value.of(3)),
                comesTo(divided(THIRD, number(1), CEILING, 1), Value.of(1)),
                comesTo(divided(TEN, number(0), HALF_UP, 1), new Value.Open(Gap.NO_RATE)),
                comesTo(divided(NOTHING, number(2), HALF_UP, 1), Value.ABSENT),
                comesTo(divided(UNKNOWN, number(2), HALF_UP, 1), new Value.Open(Gap.UNKNOWN)),
                comesTo(sum(UNKNOWN, NO_RATE), new Value.Open(Gap.UNKNOWN)),
                comesTo(sum(NO_RATE, UNKNOWN), new Value.Open(Gap.NO_RATE)),
                comesTo(sum(NOTHING, UNKNOWN), new Value.Open(Gap.UNKNOWN)),
                comesTo(sum(TEN, UNKNOWN), new Value.Open(Gap.UNKNOWN)),
                comesTo(sum(TEN, NOTHING), Value.ABSENT),
                comesTo(sum(TEN, WORD), Value.ABSENT),
                comesTo(elapsed(Expression.Unit.DAYS, date("2024-10-01"), DAY), Value.of(30)),
                comesTo(after(DAY, months(1)), day("2024-11-30")),
                comesTo(before(DAY, Formulas.days(1)), day("2024-10-30")),
                comesTo(snapped(DAY, Expression.Snap.MONTH_START), day("2024-10-01")),
                comesTo(snapped(UNKNOWN, Expression.Snap.MONTH_START), new Value.Open(Gap.UNKNOWN)),
                comesTo(choose(is("word", "yes"), number(1), number(2)), Value.of(1)),
                comesTo(choose(is("word", "no"), number(1), number(2)), Value.of(2)),
                comesTo(choose(OPEN, number(1), number(2)), new Value.Open(Gap.UNKNOWN)),
                comesTo(UNSPECIFIED, new Value.Open(Gap.UNSPECIFIED)),
                comesTo(defined("name"), Value.ABSENT),
                comesTo(FEE, Value.ABSENT),
                comesTo(RECOGNISED, Value.ABSENT),
                comesTo(years("missed", 2020, 2024), Value.ABSENT),
                comesTo(count("evidence", "household-book"), Value.ABSENT));
    }

    private static Arguments comesTo(Expression expression, Value value) {
        return Arguments.of(expression, value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueComesTo(Expression expression, Value value) {
        assertThat(evaluation.value(expression)).isEqualTo(value);
    }

    static List<Arguments> conditions() {
        return List.of(
                holds(ALWAYS, Truth.YES),
                holds(any(), Truth.NO),
                holds(is("word", "yes", "perhaps"), Truth.YES),
                holds(is("word", "no"), Truth.NO),
                holds(is("ten", "10"), Truth.NO),
                holds(is("nothing", "yes"), Truth.NO),
                holds(is("untold", "yes"), Truth.UNKNOWN),
                holds(known("word"), Truth.YES),
                holds(known("ten"), Truth.YES),
                holds(known("untold"), Truth.NO),
                holds(known("nothing"), Truth.NO),
                holds(not(is("word", "yes")), Truth.NO),
                holds(not(OPEN), Truth.UNKNOWN),
                holds(all(is("word", "yes"), known("ten")), Truth.YES),
                holds(all(is("word", "yes"), OPEN), Truth.UNKNOWN),
                holds(all(OPEN, is("word", "no")), Truth.NO),
                holds(any(is("word", "no"), OPEN), Truth.UNKNOWN),
                holds(any(OPEN, is("word", "yes")), Truth.YES),
                holds(atLeast(TEN, number(10)), Truth.YES),
                holds(above(TEN, number(10)), Truth.NO),
                holds(above(TEN, number(9)), Truth.YES),
                holds(atMost(TEN, number(10)), Truth.YES),
                holds(below(TEN, number(10)), Truth.NO),
                holds(below(TEN, number(11)), Truth.YES),
                holds(between(number(9), TEN, number(11)), Truth.YES),
                holds(between(number(11), TEN, number(12)), Truth.NO),
                holds(between(number(8), TEN, number(9)), Truth.NO),
                holds(between(number(11), TEN, UNKNOWN), Truth.NO),
                holds(between(UNKNOWN, TEN, number(9)), Truth.NO),
                holds(atMost(TEN, UNKNOWN), Truth.UNKNOWN),
                holds(atMost(NO_RATE, UNKNOWN), Truth.NO_RATE),
                holds(atMost(NOTHING, UNKNOWN), Truth.NO),
                holds(atMost(UNKNOWN, NOTHING), Truth.NO),
                holds(atMost(WORD, TEN), Truth.NO),
                holds(new Condition.FallsOn(DAY, new Days.OfMonth(31, 31)), Truth.YES),
                holds(new Condition.FallsOn(DAY, new Days.OfMonth(1, 30)), Truth.NO),
                holds(new Condition.FallsOn(UNKNOWN, new Days.OfMonth(1, 30)), Truth.UNKNOWN),
                holds(new Condition.FallsOn(NOTHING, new Days.OfMonth(1, 30)), Truth.NO),
                holds(has("subsistence"), Truth.NO),
                holds(shows("household-book"), Truth.NO),
                holds(test("name"), Truth.NO));
    }

    private static Arguments holds(Condition condition, Truth truth) {
        return Arguments.of(condition, truth);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionHoldsOrNotOrCannotBeTold(Condition condition, Truth truth) {
        assertThat(evaluation.truth(condition)).isEqualTo(truth);
    }
}
