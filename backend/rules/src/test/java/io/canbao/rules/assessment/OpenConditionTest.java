package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.divided;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.assessment.AScheme.LAST;
import static io.canbao.rules.assessment.AScheme.PROGRESS;
import static io.canbao.rules.assessment.AScheme.aScheme;
import static io.canbao.rules.assessment.AScheme.row;
import static io.canbao.rules.assessment.AScheme.unit;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Text;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each table makes of a condition that cannot be determined, and what the tables after it, and deductions, look at. */
class OpenConditionTest {

    /** There is no such rate where the target is nothing. */
    private static final Condition RATE = atLeast(divided(fact("enrolled"), fact("target"), HALF_UP, 1), number(1));

    static List<UnaryOperator<AScheme>> rows() {
        return List.of(
                scheme -> scheme.points(row("row", RATE), number(1)),
                scheme -> scheme.grade("row", RATE, "A"),
                scheme -> scheme.paying(row("row", RATE), yuan("1.00")),
                scheme -> scheme.prize("row", RATE, 1, 1, false, yuan("1.00")),
                scheme -> scheme.deducting(row("row", RATE), number(1), null),
                scheme -> scheme.consequence("row", RATE, 1, true, Text.of("约谈")),
                scheme -> scheme.milestone("row", LAST, PROGRESS));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachTableSaysThatThereIsNoRate(UnaryOperator<AScheme> table) {
        assertThat(table.apply(aScheme()).score(LAST, unit("a", 1, 0)).warnings())
                .containsExactly(new Scorecard.Warning(Scorecard.Code.NO_RATE, "a", null, List.of()));
    }

    @Test
    void aTableMayLookAtWhatThoseBeforeItDecided() {
        Scorecard.UnitScore score = aScheme()
                .points(row("points", ALWAYS), number(7))
                .grade("good", atLeast(fact("points"), number(7)), "A")
                .paying(row("money", is("grade", "A")), yuan("1.00"))
                .score(LAST, unit("a", 1, 1))
                .units()
                .getFirst();

        assertThat(score.grade()).isEqualTo("A");
        assertThat(score.moneyFen()).isEqualTo(100);
        assertThat(aScheme()
                        .grade("good", atLeast(fact("rank"), number(2)), "A")
                        .score(LAST, unit("a", 1, 1))
                        .units()
                        .getFirst()
                        .grade())
                .isNull();
    }

    /** Two shares, of which only the second one fell short. */
    private static Scorecard.DeductionScore deduction(UnaryOperator<AScheme> adding) {
        return adding.apply(aScheme().indicator("rate", ALWAYS, AScheme.share("enrolled", "target", 80), PROGRESS))
                .score(LAST, unit("a", 90, 100))
                .units()
                .getFirst()
                .deductions()
                .getFirst();
    }

    @Test
    void aDeductionShowsWhatItsPointsOrItsAmountLookAt() {
        Scorecard.DeductionScore points =
                deduction(scheme -> scheme.deducting(row("d", ALWAYS), fact("indicators.rate.shortfall"), null));
        Scorecard.DeductionScore amount =
                deduction(scheme -> scheme.deducting(row("d", ALWAYS), null, fact("indicators.missed")));
        Scorecard.DeductionScore neither =
                deduction(scheme -> scheme.deducting(row("d", ALWAYS), number(1), fact("enrolled")));

        assertThat(points.points()).isEqualTo(Fraction.of(5));
        assertThat(points.shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.indicator()).isEqualTo("rate");
            assertThat(shortfall.part().atLeast()).isEqualTo(Fraction.of(95));
        });
        assertThat(amount.amountFen()).isEqualTo(1);
        assertThat(amount.shortfalls()).hasSize(1);
        assertThat(neither.shortfalls()).isEmpty();
    }
}
