package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.FEE;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.choose;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.sum;
import static io.canbao.rules.Formulas.times;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Money;
import io.canbao.rules.Said;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.SubsidyStage.Hit;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is certain of a payment whose amounts a text leaves to somebody else: {@code least..most}, or what it comes to anyhow. */
class OpenPriceTest {

    private static Expression open(String place, Type type, long atLeast, long atMost) {
        return new Expression.Unspecified(place, Text.of("市医保局"), type, atLeast, atMost);
    }

    private static Expression open(String place, @Nullable String atLeast, @Nullable String atMost) {
        return open(place, Type.AMOUNT, fen(atLeast), fen(atMost));
    }

    private static long fen(@Nullable String yuan) {
        return yuan == null ? Values.ABSENT : Money.parse(yuan).fen();
    }

    private static APolicy costing(Expression fee) {
        return aPolicy().fee("fee", ALWAYS, "basic", fee).window("window", ALWAYS, YEAR_START);
    }

    private static String payable(APolicy policy) {
        CompiledPolicy compiled = policy.compile();
        Decision decision = compiled.decide(compiled.subject(aResident().facts()), 0);
        Said said = policy.answer(aResident());
        String bounds = written(decision.payableAtLeastFen()) + ".." + written(decision.payableAtMostFen());
        return said.payable().equals("open") ? bounds : said.payable();
    }

    private static String written(long fen) {
        return Values.known(fen) ? Money.ofFen(fen).toString() : "";
    }

    @Test
    void aFeeLiesWithinItsBounds() {
        assertThat(payable(costing(open("fee", "300.00", "500.00")))).isEqualTo("300.00..500.00");
        assertThat(payable(costing(open("fee", "300.00", null)))).isEqualTo("300.00..");
        assertThat(payable(costing(open("fee", null, "500.00")))).isEqualTo("..500.00");
        assertThat(payable(costing(open("fee", null, null)))).isEqualTo("..");
        assertThat(payable(costing(open("fee", "300.00", "300.00")))).isEqualTo("300.00");
    }

    @Test
    void aSubsidyReducesTheFeeByNothingOrByItAll() {
        APolicy policy = costing(yuan("400.00"));
        assertThat(payable(policy.subsidy("aid", ALWAYS, open("aid", null, null))))
                .isEqualTo("0.00..400.00");
        assertThat(payable(costing(yuan("400.00")).subsidy("aid", ALWAYS, open("aid", "100.00", "150.00"))))
                .isEqualTo("250.00..300.00");
        assertThat(payable(costing(yuan("400.00")).subsidy("aid", ALWAYS, open("aid", "400.00", null))))
                .isEqualTo("0.00");
    }

    @Test
    void theWholeOfAnOpenFeeLeavesNothing() {
        assertThat(payable(costing(open("fee", null, null)).subsidy("free", ALWAYS, FEE)))
                .isEqualTo("0.00");
        assertThat(payable(costing(open("fee", "300.00", "500.00")).subsidy("half", ALWAYS, percent("50", FEE))))
                .isEqualTo("150.00..250.00");
    }

    @Test
    void openAmountsAreTakenTogether() {
        assertThat(payable(costing(open("fee", "300.00", "500.00"))
                        .subsidy("aid", ALWAYS, open("aid", "100.00", "200.00"))))
                .isEqualTo("100.00..400.00");
        assertThat(payable(costing(sum(open("one", "1.00", "2.00"), open("other", "10.00", "20.00")))))
                .isEqualTo("11.00..22.00");
    }

    /** The second amount plays a part only where the first one is high. */
    @Test
    void anAmountThatPlaysAPartOnlyThenIsTakenToo() {
        Expression aid = choose(atLeast(FEE, yuan("500.00")), open("aid", "100.00", "200.00"), yuan("0.00"));
        assertThat(payable(costing(open("fee", "300.00", "500.00")).subsidy("aid", ALWAYS, aid)))
                .isEqualTo("300.00..400.00");
        assertThat(payable(costing(open("fee", "350.00", "500.00")).subsidy("aid", ALWAYS, aid)))
                .isEqualTo("300.00..400.00");
    }

    @Test
    void aNumberIsTakenWithinItsBoundsAndNotWithoutThem() {
        assertThat(payable(costing(times(yuan("100.00"), open("times", Type.NUMBER, 2, 4)))))
                .isEqualTo("200.00..400.00");
        assertThat(payable(costing(times(yuan("100.00"), open("times", Type.NUMBER, 2, Values.ABSENT)))))
                .isEqualTo("..");
    }

    @Test
    void theBoundsOfAFeeReachBelowItsLeastWhereOneOfItsPartsHasNone() {
        assertThat(payable(costing(sum(open("one", "1.00", "2.00"), open("other", null, "20.00")))))
                .isEqualTo("..22.00");
    }

    @Test
    void sixOpenAmountsAreTriedAndSevenNot() {
        APolicy six = costing(yuan("0.00"));
        for (int part = 1; part <= 6; part++) {
            six.fee("fee." + part, ALWAYS, "part" + part, open("fee" + part, "1.00", "2.00"));
        }
        assertThat(payable(six)).isEqualTo("6.00..12.00");
        assertThat(payable(six.fee("fee.7", ALWAYS, "part7", open("fee7", "1.00", "2.00"))))
                .isEqualTo("..");
    }

    @Test
    void sixOfTheFeeLeaveNoPlaceForOneOfTheSubsidies() {
        APolicy policy = costing(yuan("100.00")).stage(Hit.SUM);
        for (int part = 1; part <= 5; part++) {
            policy.fee("fee." + part, ALWAYS, "part" + part, open("fee" + part, "1.00", "2.00"));
        }
        policy.subsidy("one", ALWAYS, open("one", "10.00", "20.00"));
        assertThat(payable(policy)).isEqualTo("85.00..100.00");
        assertThat(payable(policy.subsidy("other", ALWAYS, open("other", "1.00", "2.00"))))
                .isEqualTo("..");
    }

    /** Whatever was tried, what the cover and the rewards rest on is as open as before. */
    @Test
    void whatWasTriedIsForgotten() {
        Expression fee = open("fee", "300.00", "500.00");
        Said said = costing(fee).incentive("reward", ALWAYS, null, fee).answer(aResident());
        assertThat(said.fee()).isEqualTo("open");
        assertThat(said.awards()).containsEntry("reward", "open");
    }
}
