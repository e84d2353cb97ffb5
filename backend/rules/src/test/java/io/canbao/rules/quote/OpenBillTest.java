package io.canbao.rules.quote;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APart.band;
import static io.canbao.rules.APart.points;
import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.quote.ABill.aBill;
import static io.canbao.rules.quote.ABill.outcome;
import static io.canbao.rules.quote.ABill.steps;
import static io.canbao.rules.quote.ABill.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APart;
import io.canbao.rules.APolicy;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bills whose settlement the text leaves open, a missing fact decides, or no row is about. */
class OpenBillTest {

    private static final String OPEN = "UNSPECIFIED: 报销比例或者限额未在文件中确定，由市医保局另行规定";
    private static final String MISSING = "BILL_FACT_MISSING: 还缺少情况，暂时无法算出报销金额";
    private static final String NO_RULE = "NO_BENEFIT_RULE: 没有找到适用于这种治疗的报销规定，请向经办机构核实";
    private static final String UNKNOWN = "null + null";

    private static Reimbursement.Settlement settled(APart part) {
        return aBill("10000.00")
                .under(aPlainPolicy().fact("income", Type.AMOUNT).reimbursing(part));
    }

    private static APart eighty() {
        return aPart("basic").rate("rate", ALWAYS, "80");
    }

    static java.util.stream.Stream<APart> openParts() {
        return java.util.stream.Stream.of(
                aPart("basic").rate("rate", ALWAYS, new Rule.Band(null, UNSPECIFIED)),
                aPart("basic").rate("rate", ALWAYS, new Rule.Band(UNSPECIFIED, points("60")), band(null, "80")),
                aPart("basic").lump("birth", ALWAYS, UNSPECIFIED),
                eighty().deductible("deductible", ALWAYS, UNSPECIFIED),
                eighty().ceiling("ceiling", ALWAYS, UNSPECIFIED),
                eighty().billCeiling("visit", ALWAYS, UNSPECIFIED),
                eighty().addition("minor", ALWAYS, UNSPECIFIED),
                eighty().times("away", ALWAYS, UNSPECIFIED),
                eighty().addition("minor", ALWAYS, points("5")).rateLimit("limit", ALWAYS, UNSPECIFIED));
    }

    @ParameterizedTest
    @MethodSource("openParts")
    void aValueLeftOpenLeavesTheSettlementOpen(APart part) {
        assertThat(outcome(settled(part))).isEqualTo(UNKNOWN);
        assertThat(warnings(settled(part))).containsExactly(OPEN);
    }

    @Test
    void aBandThatTheBillDoesNotReachMayBeOpen() {
        APart part = aPart("basic").rate("bands", ALWAYS, band("10000.00", "60"), new Rule.Band(null, UNSPECIFIED));
        assertThat(outcome(settled(part))).isEqualTo("6000.00 + 4000.00");
        assertThat(settled(part).warnings()).isEmpty();
    }

    @Test
    void anOpenLimitDoesNotMatterWhereNothingIsAdded() {
        APart part = eighty().addition("no-referral", ALWAYS, points("-10")).rateLimit("limit", ALWAYS, UNSPECIFIED);
        assertThat(outcome(settled(part))).isEqualTo("7000.00 + 3000.00");
    }

    @Test
    void belowTheDeductibleAnOpenRateDoesNotMatter() {
        APart part = aPart("basic")
                .deductible("deductible", ALWAYS, yuan("20000.00"))
                .rate("rate", ALWAYS, new Rule.Band(null, UNSPECIFIED));
        assertThat(outcome(settled(part))).isEqualTo("0.00 + 10000.00");
    }

    @Test
    void anOpenSumIsNotToldAsAStep() {
        assertThat(steps(settled(aPart("basic").lump("birth", ALWAYS, UNSPECIFIED))))
                .containsExactly("能报销范围内的费用10,000元 = 10000.00");
    }

    @Test
    void nothingAddedNeedsNoLimit() {
        APart part = eighty().addition("nothing", ALWAYS, points("0")).rateLimit("limit", ALWAYS, UNSPECIFIED);
        assertThat(outcome(settled(part))).isEqualTo("8000.00 + 2000.00");
    }

    @Test
    void aMissingFactThatDecidesIsTold() {
        Reimbursement.Settlement settlement =
                settled(eighty().deductible("deductible", ALWAYS, percent("10", fact("income"))));
        assertThat(outcome(settlement)).isEqualTo(UNKNOWN);
        assertThat(warnings(settlement)).containsExactly(MISSING);
    }

    @Test
    void whereNoRowSpeaksNoRuleWasFound() {
        Reimbursement.Settlement settlement = settled(aPart("basic").rate("rate", is("group", "newborn"), "80"));
        assertThat(outcome(settlement)).isEqualTo(UNKNOWN);
        assertThat(settlement.steps()).isEmpty();
        assertThat(warnings(settlement)).containsExactly(NO_RULE);
    }

    @Test
    void aDeductibleAloneGrantsNothing() {
        Reimbursement.Settlement settlement = settled(aPart("basic").deductible("deductible", ALWAYS, yuan("500.00")));
        assertThat(outcome(settlement)).isEqualTo(UNKNOWN);
        assertThat(warnings(settlement)).containsExactly(NO_RULE);
    }

    @Test
    void afterAnOpenPartTheLaterOnesAreNotCounted() {
        APolicy policy = aPlainPolicy()
                .reimbursing(aPart("basic").rate("rate", ALWAYS, new Rule.Band(null, UNSPECIFIED)))
                .reimbursing(aPart("large-illness").rate("large", ALWAYS, "60"));
        assertThat(steps(aBill("10000.00").under(policy))).containsExactly("能报销范围内的费用10,000元 = 10000.00");
        assertThat(outcome(aBill("10000.00").under(policy))).isEqualTo(UNKNOWN);
    }

    @Test
    void anOpenLaterPartLeavesTheWholeOpen() {
        APolicy policy = aPlainPolicy()
                .reimbursing(eighty())
                .reimbursing(aPart("large-illness").rate("large", ALWAYS, new Rule.Band(null, UNSPECIFIED)));
        assertThat(outcome(aBill("10000.00").under(policy))).isEqualTo(UNKNOWN);
        assertThat(warnings(aBill("10000.00").under(policy))).containsExactly(OPEN);
    }

    @Test
    void englishReadersReadTheSameInEnglish() {
        Reimbursement.Settlement settlement = aBill("12000.00")
                .under(
                        aPlainPolicy()
                                .reimbursing(eighty().deductible("deductible", ALWAYS, yuan("500.00"))
                                        .ceiling("ceiling", ALWAYS, yuan("1234.50"))),
                        Language.EN);
        assertThat(steps(settlement))
                .containsExactly(
                        "Reimbursable costs CNY\u00a012,000 = 12000.00",
                        "Less the deductible of CNY\u00a0500 = -500.00",
                        "80% of CNY\u00a011,500 = 9200.00",
                        "Capped at the CNY\u00a01234.50 left of the annual ceiling = -7965.50");
    }
}
