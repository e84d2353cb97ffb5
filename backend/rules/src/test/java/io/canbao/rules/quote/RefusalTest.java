package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static APolicy fee() {
        return aPolicy().fee("fee", ALWAYS, "basic", yuan("400.00"));
    }

    private static final Resident LATE = aResident().paying("2025-03-01");

    @Test
    void aClosedDayNamesItsRowAndTheNextOpening() {
        APolicy policy = fee().window("autumn", paid("2025-09-01..2025-12-31"), YEAR_END)
                .titled("集中参保期已结束")
                .closed("closed", paid("2025-01-01.."));
        Quote.Option option = answer(policy, LATE);
        assertThat(refusals(option))
                .containsExactly("WINDOW_CLOSED (closed) 2025年3月1日不在缴费期内（集中参保期已结束），下一次可以缴费的日期是2025年9月1日");
        Quote.Refusal refusal = option.refusals().getFirst();
        assertThat(refusal.nextOpensOn()).isEqualTo("2025-09-01");
        assertThat(refusal.clause()).isEqualTo(APolicy.clause("closed"));
        assertThat(refusal.proof()).isEmpty();
        assertThat(reasons(option)).containsExactly("closed: 集中参保期已结束");
    }

    @Test
    void aRefusedPaymentHasNoAmountsAndNoCover() {
        Quote.Option option = answer(fee().closed("closed", ALWAYS), LATE);
        assertThat(option.outcome()).isEqualTo(Quote.Outcome.REFUSED);
        assertThat(amounts(option)).isEqualTo("null null null null null");
        assertThat(option.coverage()).isNull();
        assertThat(option.waiting()).isNull();
        assertThat(option.entry()).isNull();
        assertThat(option.warnings()).isEmpty();
    }

    @Test
    void aClosedRowWithoutATitleSaysOnlyTheDay() {
        Quote.Option option = answer(fee().closed("first", ALWAYS).closed("second", ALWAYS), LATE);
        assertThat(refusals(option)).containsExactly("WINDOW_CLOSED (first) 2025年3月1日不在缴费期内");
        assertThat(option.refusals().getFirst().nextOpensOn()).isNull();
        assertThat(reasons(option)).containsExactly("first: 2025年3月1日不在缴费期内");
    }

    @Test
    void aDayOfWhichNoRowSpeaksIsClosed() {
        Quote.Option option = answer(fee().window("autumn", paid("2025-09-01.."), YEAR_END), LATE);
        assertThat(refusals(option)).containsExactly("WINDOW_CLOSED (null) 2025年3月1日不在缴费期内，下一次可以缴费的日期是2025年9月1日");
        assertThat(option.refusals().getFirst().clause()).isNull();
        assertThat(option.reasons()).isEmpty();
    }

    @Test
    void theNextOpeningMayBeTomorrow() {
        Quote.Option option = answer(fee().window("window", paid("2025-03-02..2025-03-02"), YEAR_END), LATE);
        assertThat(option.refusals().getFirst().nextOpensOn()).isEqualTo("2025-03-02");
    }

    @Test
    void aWindowThatClosedYesterdayIsNoNextOpening() {
        Quote.Option option = answer(fee().window("window", paid("..2025-02-28"), YEAR_END), LATE);
        assertThat(option.refusals().getFirst().nextOpensOn()).isNull();
    }

    @Test
    void theNextOpeningIsLookedForUntilTheYearAfterEnds() {
        assertThat(answer(fee().window("last", paid("2026-12-31.."), YEAR_END), LATE)
                        .refusals()
                        .getFirst()
                        .nextOpensOn())
                .isEqualTo("2026-12-31");
        assertThat(answer(fee().window("never", paid("2027-01-01.."), YEAR_END), LATE)
                        .refusals()
                        .getFirst()
                        .nextOpensOn())
                .isNull();
    }

    @Test
    void theProofThatWouldOpenAWindowIsNamed() {
        APolicy policy = fee().titled("外出务工人员")
                .window(
                        "migrants",
                        paid("..2025-05-31"),
                        YEAR_END,
                        needing(shows("migrant-work", "household-book"), "migrant-work", "household-book"))
                .window("autumn", paid("2025-09-01.."), YEAR_END);
        Quote.Option option = answer(policy, LATE);
        assertThat(refusals(option))
                .containsExactly("EVIDENCE_REQUIRED (migrants) 按“外出务工人员”办理，要带上：migrant-work、household-book");
        Quote.Refusal refusal = option.refusals().getFirst();
        assertThat(refusal.proof()).containsExactly("migrant-work", "household-book");
        assertThat(refusal.nextOpensOn()).isEqualTo("2025-09-01");
        assertThat(refusal.clause()).isEqualTo(APolicy.clause("migrants"));
        assertThat(reasons(option)).containsExactly("migrants: 2025年3月1日缴费，属于“外出务工人员”");
    }

    @Test
    void everyUnmetNeedIsARefusalOfItsOwn() {
        Rule.Need counter = new Rule.Need("CHANNEL_NOT_ACCEPTED", is(Facts.CHANNEL, "counter"), List.of("counter"));
        APolicy policy =
                fee().window("migrants", ALWAYS, YEAR_END, needing(shows("migrant-work"), "migrant-work"), counter);
        assertThat(refusals(answer(policy, LATE)))
                .containsExactly(
                        "EVIDENCE_REQUIRED (migrants) 按“参保缴费”办理，要带上：migrant-work",
                        "CHANNEL_NOT_ACCEPTED (migrants) 按“参保缴费”办理，要这样缴费：counter");
        assertThat(refusals(answer(policy, LATE.showing("migrant-work")))).hasSize(1);
        assertThat(reasons(answer(policy, LATE))).containsExactly("migrants: 2025年3月1日缴费，属于“参保缴费”");
    }

    @Test
    void aProofThatOpensAWindowIsNamedThoughTheDayIsClosedOtherwise() {
        APolicy policy = fee().window("migrants", ALWAYS, YEAR_END, needing(shows("migrant-work"), "migrant-work"))
                .closed("closed", ALWAYS);
        Quote.Option option = answer(policy, LATE);
        assertThat(option.refusals()).extracting(Quote.Refusal::code).containsExactly("EVIDENCE_REQUIRED");
        assertThat(reasons(option)).containsExactly("migrants: 2025年3月1日缴费，属于“参保缴费”");
    }

    @Test
    void whoMayNotEnrollIsToldWhy() {
        APolicy policy = aPlainPolicy().refusing("non-local", is("residence", "none"));
        Quote.Option option = answer(policy, LATE.giving("residence", "none"));
        assertThat(refusals(option)).containsExactly("NOT_ELIGIBLE (non-local) non-local");
        Quote.Refusal refusal = option.refusals().getFirst();
        assertThat(refusal.clause()).isEqualTo(APolicy.clause("non-local"));
        assertThat(refusal.nextOpensOn()).isNull();
        assertThat(reasons(option)).containsExactly("non-local: non-local");
    }

    @Test
    void whoMayNotEnrollOnAClosedDayIsToldBoth() {
        APolicy policy = fee().refusing("non-local", is("residence", "none"))
                .refusing("other", ALWAYS)
                .window("autumn", paid("2025-09-01.."), YEAR_END);
        assertThat(refusals(answer(policy, LATE.giving("residence", "none"))))
                .containsExactly(
                        "NOT_ELIGIBLE (non-local) non-local",
                        "NOT_ELIGIBLE (other) other",
                        "WINDOW_CLOSED (null) 2025年3月1日不在缴费期内");
    }

    @Test
    void whatIsMissingIsAskedForTheDayOfPayment() {
        APolicy policy = fee().window(
                        "migrants",
                        paid("2025-03-01..2025-03-31"),
                        YEAR_END,
                        needing(shows("migrant-work"), "migrant-work"))
                .window("autumn", paid("2025-09-01.."), YEAR_END);
        assertThat(answer(policy, LATE).needs()).extracting(Quote.Need::fact).containsExactly(Facts.EVIDENCE);
    }

    @Test
    void englishReadersAreRefusedInEnglish() {
        APolicy policy = fee().window("autumn", paid("2025-09-01.."), YEAR_END).closed("closed", ALWAYS);
        assertThat(refusals(answerInEnglish(policy, LATE)))
                .containsExactly(
                        "WINDOW_CLOSED (closed) Payments are not taken on 1 March 2025; they are next taken on 1 September 2025");
    }

    @Test
    void whatAWindowAsksOfFactsIsSaidWhereItIsNotMet() {
        Rule.Need local = new Rule.Need("NOT_ELIGIBLE", is("residence", "local"), List.of("residence"));
        Rule.Need student = new Rule.Need("NOT_ELIGIBLE", is(Facts.GROUP, "university-student"), List.of("group"));
        APolicy policy = fee().titled("学生参保").window("students", ALWAYS, YEAR_END, local, student);

        assertThat(refusals(answer(policy, LATE)))
                .containsExactly("NOT_ELIGIBLE (students) 不符合“学生参保”的条件：university-student");
        assertThat(refusals(answer(policy, LATE.giving("residence", "none"))))
                .containsExactly(
                        "NOT_ELIGIBLE (students) 不符合“学生参保”的条件：local",
                        "NOT_ELIGIBLE (students) 不符合“学生参保”的条件：university-student");
        assertThat(answer(policy, LATE).refusals().getFirst().proof()).isEmpty();
    }

    @Test
    void aNeedOfFactsThatDoesNotSayWhichOnesNamesThemAll() {
        Rule.Need local = new Rule.Need("NOT_ELIGIBLE", is("residence", "local"), List.of());
        Rule.Need counter = new Rule.Need("CHANNEL_NOT_ACCEPTED", is(Facts.CHANNEL, "counter"), List.of("counter"));
        Rule.Need student = new Rule.Need("NOT_ELIGIBLE", is(Facts.GROUP, "university-student"), List.of("group"));
        APolicy policy = fee().window("students", ALWAYS, YEAR_END, local, counter, student);

        assertThat(refusals(answer(
                        policy,
                        LATE.giving("residence", "none")
                                .giving(Facts.CHANNEL, "counter")
                                .belongingTo("university-student"))))
                .containsExactly("NOT_ELIGIBLE (students) 不符合“参保缴费”的条件：local、university-student");
    }
}
