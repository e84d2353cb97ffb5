package io.canbao.rules.policy;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APart;
import io.canbao.rules.APolicy;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final Expression ONE = number(1);
    private static final Expression TWO = number(2);
    private static final Expression THREE = number(3);

    /** Every constant inside, which is where all formulas end. */
    private static List<Expression> constants(Expression root) {
        List<Expression> found = new ArrayList<>();
        References.walk(root, _ -> {}, inner -> add(found, inner));
        return found;
    }

    private static List<Expression> constants(Condition root) {
        List<Expression> found = new ArrayList<>();
        References.walk(root, _ -> {}, inner -> add(found, inner));
        return found;
    }

    private static void add(List<Expression> found, Expression inner) {
        if (inner instanceof Expression.Constant) {
            found.add(inner);
        }
    }

    @Test
    void everythingInsideAFormulaIsShown() {
        assertThat(constants(sum(ONE, TWO, THREE))).containsExactly(ONE, TWO, THREE);
        assertThat(constants(times(ONE, TWO))).containsExactly(ONE, TWO);
        assertThat(constants(percent("5", ONE))).containsExactly(ONE);
        assertThat(constants(divided(ONE, TWO, RoundingMode.UP, 1))).containsExactly(ONE, TWO);
        assertThat(constants(elapsed(Expression.Unit.DAYS, ONE, TWO))).containsExactly(ONE, TWO);
        assertThat(constants(after(ONE, TWO))).containsExactly(ONE, TWO);
        assertThat(constants(snapped(ONE, Expression.Snap.MONTH_END))).containsExactly(ONE);
        assertThat(constants(choose(atLeast(FEE, ONE), TWO, THREE))).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void everythingInsideAConditionIsShown() {
        assertThat(constants(all(atLeast(FEE, ONE), any(not(atMost(TWO, THREE))))))
                .containsExactly(ONE, TWO, THREE);
        assertThat(constants(hasOn(ONE, "subsistence"))).containsExactly(ONE);
        assertThat(constants(recognised(between(ONE, RECOGNISED, TWO), "subsistence")))
                .containsExactly(ONE, TWO);
    }

    @Test
    void whatIsShownFirstIsTheWhole() {
        List<Condition> conditions = new ArrayList<>();
        Condition whole = all(not(known("paid")));
        References.walk(whole, conditions::add, _ -> {});
        assertThat(conditions).containsExactly(whole, not(known("paid")), known("paid"));
    }

    @Test
    void definitionsAreLookedIntoWhereTheyAreGiven() {
        Policy policy = aPolicy()
                .define("share", Type.NUMBER, sum(ONE, TWO))
                .define("aided", atLeast(defined("share"), THREE))
                .build();
        List<Expression> found = new ArrayList<>();
        References.walk(test("aided"), policy.vocabulary().definitions(), _ -> {}, inner -> add(found, inner));
        assertThat(found).containsExactly(ONE, TWO, THREE);
        found.clear();
        References.walk(defined("share"), policy.vocabulary().definitions(), _ -> {}, inner -> add(found, inner));
        assertThat(found).containsExactly(ONE, TWO);
        assertThat(constants(test("aided"))).isEmpty();
        assertThat(constants(defined("share"))).isEmpty();
        References.walk(test("nothing"), Map.of(), _ -> {}, found::add);
        assertThat(found).hasSize(2);
    }

    private static List<Expression> expressionsOf(APolicy policy) {
        return References.expressionsOf(policy.build().tables().rules().getLast());
    }

    @Test
    void aRowComputesAllItsFormulas() {
        assertThat(expressionsOf(aPolicy().refusing("r", atLeast(FEE, ONE)))).isEmpty();
        assertThat(expressionsOf(aPolicy().closed("w", atLeast(FEE, ONE)))).isEmpty();
        assertThat(expressionsOf(aPolicy().window("w", ALWAYS, ONE, TWO, THREE)))
                .containsExactly(ONE, TWO, THREE);
        assertThat(expressionsOf(aPolicy().window("w", ALWAYS, ONE, TWO, null))).containsExactly(ONE, TWO);
        assertThat(expressionsOf(aPolicy().fee("f", ALWAYS, "a", ONE, "b", TWO)))
                .containsExactly(ONE, TWO);
        assertThat(expressionsOf(aPolicy().subsidy("s", ALWAYS, ONE, new Rule.Share("city", TWO))))
                .containsExactly(ONE, TWO);
        assertThat(expressionsOf(aPolicy().wait("w", ALWAYS, ONE, TWO, THREE, PAYMENT, WAIT_END)))
                .containsExactly(ONE, TWO, THREE, PAYMENT, WAIT_END);
        assertThat(expressionsOf(aPolicy().incentive("i", ALWAYS, ONE, TWO))).containsExactly(ONE, TWO);
        assertThat(expressionsOf(aPolicy().refund("r", ALWAYS, ONE))).containsExactly(ONE);
        assertThat(expressionsOf(aPolicy().refund("r", ALWAYS, null))).isEmpty();
    }

    @Test
    void aRowOfReimbursementsComputesAllItsFormulas() {
        Rule.Head head = aPolicy()
                .refusing("r", ALWAYS)
                .build()
                .tables()
                .rules()
                .getFirst()
                .head();
        Rule.Band band = new Rule.Band(FEE, FISCAL);
        Rule row = new Rule.Benefit(
                head, "basic", ONE, List.of(band), TWO, THREE, PAYMENT, WAIT_END, "all", RECOGNISED, BASIC, null);
        assertThat(References.expressionsOf(row))
                .containsExactlyInAnyOrder(ONE, TWO, THREE, PAYMENT, WAIT_END, RECOGNISED, BASIC, FEE, FISCAL);
        assertThat(expressionsOf(aPolicy().reimbursing(APart.aPart("basic").rate("rate", ALWAYS, "80"))))
                .containsExactly(APart.points("80"));
    }

    @Test
    void aLimitComputesWhatItMeasuresAndItsBounds() {
        Rule.Head head = aPolicy()
                .refusing("r", ALWAYS)
                .build()
                .tables()
                .rules()
                .getFirst()
                .head();
        assertThat(References.expressionsOf(new Rule.Limit(head, FEE, ONE, TWO, true)))
                .containsExactly(FEE, ONE, TWO);
        assertThat(References.expressionsOf(new Rule.Limit(head, FEE, null, TWO, true)))
                .containsExactly(FEE, TWO);
    }
}
