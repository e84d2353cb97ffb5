package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.Said;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.quote.Ruling;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundTest {

    /** What is paid back as {@code row amount}, on which both evaluations agree. */
    private static List<String> refunds(APolicy policy, Resident resident) {
        return Said.answer(policy.build(), resident.facts(), "standard").refunds().stream()
                .map(RefundTest::written)
                .toList();
    }

    private static String written(Ruling.Refund refund) {
        return refund.rule() + ' ' + Said.word(refund.amount());
    }

    @Test
    void everyRowThatMatchesIsPaidBack() {
        APolicy policy = aPlainPolicy()
                .subsidy("s", has("subsistence"), yuan("360.00"))
                .refund("school", known("events.school-entry"), PAYABLE)
                .refund("aided", has("subsistence"), yuan("10.00"))
                .refund("never", any(), yuan("1.00"));
        Resident aided = aResident().in("subsistence");
        assertThat(refunds(policy, aResident())).isEmpty();
        assertThat(refunds(policy, aided)).containsExactly("aided 10.00");
        assertThat(refunds(policy, aided.after("school-entry", "2024-09-01")))
                .containsExactly("school 40.00", "aided 0.00");
    }

    @Test
    void nothingLessThanNothingIsPaidBack() {
        APolicy policy = aPlainPolicy().refund("r", ALWAYS, less(yuan("10.00"), yuan("50.00")));
        assertThat(refunds(policy, aResident())).containsExactly("r 0.00");
    }

    @Test
    void anAmountThatATextLeavesOpenOrDoesNotNameIsNone() {
        APolicy policy = aPlainPolicy().refund("open", ALWAYS, UNSPECIFIED).refund("told", ALWAYS, null);
        assertThat(refunds(policy, aResident())).containsExactly("open open", "told none");
    }

    /** Nobody who should not have paid was once told that they have it paid back. */
    @Test
    void whoIsRefusedMayHaveAPaymentBackOfWhichNobodyKnowsTheAmount() {
        APolicy policy = aPlainPolicy().refund("r", ALWAYS, FEE);
        assertThat(refunds(policy, aResident())).containsExactly("r 400.00");
        assertThat(refunds(policy.refusing("all", ALWAYS), aResident())).containsExactly("r none");
    }

    /** Two reasons once paid the same payment back twice. */
    @Test
    void noMoreThanWasPaidIsPaidBack() {
        APolicy policy = aPlainPolicy()
                .refund("half", ALWAYS, yuan("200.00"))
                .refund("died", ALWAYS, PAYABLE)
                .refund("twice", ALWAYS, PAYABLE);
        assertThat(refunds(policy, aResident())).containsExactly("half 200.00", "died 200.00", "twice 0.00");
        assertThat(refunds(policy.refunding(SubsidyStage.Hit.BEST), aResident()))
                .containsExactly("died 400.00");
        assertThat(refunds(policy.refunding(SubsidyStage.Hit.FIRST), aResident()))
                .containsExactly("half 200.00");
    }
}
