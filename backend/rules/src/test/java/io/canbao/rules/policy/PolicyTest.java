package io.canbao.rules.policy;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.rules.APolicy;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static APolicy policy() {
        return aPolicy()
                .fact("income", Type.AMOUNT)
                .fact("persons", Type.NUMBER)
                .define("rest", Type.PERIOD, months(3))
                .define("aided", has("subsistence"));
    }

    private static Type typeOf(Expression expression) {
        return policy().build().vocabulary().typeOf(expression);
    }

    @Test
    void everyWordOfTheVocabularyHasItsName() {
        Policy policy = policy().category("subsistence", new Text("低保对象", "Subsistence allowance"))
                .build();
        assertThat(policy.vocabulary().nameOf("subsistence")).isEqualTo(new Text("低保对象", "Subsistence allowance"));
        for (String id : List.of("standard", "newborn", "disability", "migrant-work", "voucher", "nothing")) {
            assertThat(policy.vocabulary().nameOf(id)).isEqualTo(Text.of(id));
        }
    }

    @Test
    void aTextIsReadInBothLanguages() {
        Text text = new Text("低保对象", "Subsistence allowance");
        assertThat(text.in(Language.ZH)).isEqualTo("低保对象");
        assertThat(text.in(Language.EN)).isEqualTo("Subsistence allowance");
    }

    @Test
    void valuesHaveTheTypeOfWhatTheyAreMadeOf() {
        assertThat(typeOf(number(1))).isEqualTo(Type.NUMBER);
        assertThat(typeOf(fact("income"))).isEqualTo(Type.AMOUNT);
        assertThat(typeOf(defined("rest"))).isEqualTo(Type.PERIOD);
        assertThat(typeOf(defined("aided"))).isEqualTo(Type.BOOLEAN);
        assertThat(typeOf(FEE)).isEqualTo(Type.AMOUNT);
        for (Expression day : List.of(RECOGNISED, WAIT_END, after(PAYMENT, days(1)), since("subsistence"))) {
            assertThat(typeOf(day)).isEqualTo(Type.DATE);
        }
        assertThat(typeOf(snapped(PAYMENT, Expression.Snap.YEAR_END))).isEqualTo(Type.DATE);
        for (Expression count : List.of(age(), years("missed", 2021, 2024), count("evidence", "migrant-work"))) {
            assertThat(typeOf(count)).isEqualTo(Type.NUMBER);
        }
        assertThat(typeOf(new Expression.WaitMonths(true))).isEqualTo(Type.NUMBER);
        assertThat(typeOf(times(days(1), number(2)))).isEqualTo(Type.PERIOD);
        assertThat(typeOf(percent("50", fact("persons")))).isEqualTo(Type.NUMBER);
    }

    @Test
    void aQuotientIsANumberWhereAmountsAreDivided() {
        assertThat(typeOf(divided(fact("income"), fact("income"), RoundingMode.DOWN, 1)))
                .isEqualTo(Type.NUMBER);
        assertThat(typeOf(divided(fact("income"), fact("persons"), RoundingMode.DOWN, 1)))
                .isEqualTo(Type.AMOUNT);
        assertThat(typeOf(divided(fact("persons"), number(2), RoundingMode.DOWN, 1)))
                .isEqualTo(Type.NUMBER);
    }

    /** An open value has no type of its own. */
    @Test
    void theFirstValueThatIsNotOpenGivesTheType() {
        assertThat(typeOf(UNSPECIFIED)).isEqualTo(Type.AMOUNT);
        assertThat(typeOf(least(UNSPECIFIED, days(3)))).isEqualTo(Type.PERIOD);
        assertThat(typeOf(choose(ALWAYS, UNSPECIFIED, PAYMENT))).isEqualTo(Type.DATE);
        assertThat(typeOf(choose(ALWAYS, PAYMENT, UNSPECIFIED))).isEqualTo(Type.DATE);
        assertThatThrownBy(() -> typeOf(fact("nothing"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRowsOfAllTablesStandInTheirOrder() {
        Policy policy = aPolicy()
                .refund("refund", ALWAYS, null)
                .incentive("incentive", ALWAYS, null, null)
                .wait("wait", ALWAYS, days(1), null)
                .subsidy("subsidy", ALWAYS, FEE)
                .surcharge("surcharge", ALWAYS, FISCAL)
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("window", ALWAYS, YEAR_START)
                .refusing("refusal", any())
                .reimbursing(aPart("basic").rate("rate", ALWAYS, "80"))
                .build();
        List<String> deciding =
                List.of("refusal", "window", "fee", "fiscal", "surcharge", "subsidy", "wait", "incentive", "refund");
        assertThat(policy.tables().decidingRules()).extracting(Rule::id).containsExactlyElementsOf(deciding);
        assertThat(policy.tables().rules())
                .extracting(Rule::id)
                .startsWith("refusal")
                .endsWith("refund", "rate");
    }
}
