package io.canbao.rules.quote;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.YEAR_END;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.atMost;
import static io.canbao.rules.Formulas.date;
import static io.canbao.rules.Formulas.defined;
import static io.canbao.rules.Formulas.event;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.run;
import static io.canbao.rules.Formulas.sum;
import static io.canbao.rules.Formulas.times;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.ABill.aBill;
import static io.canbao.rules.quote.ABill.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bills look at the day of the treatment: whether it is covered, and what holds on it. */
class TreatmentDayTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 1);

    private static APolicy priced() {
        return aPolicy().fee("fee", ALWAYS, "basic", yuan("400.00"));
    }

    /** A policy is added to: with its part put in here once, it may be asked often. */
    private static APolicy reimbursing() {
        return priced().reimbursing(aPart("basic").rate("rate", ALWAYS, "80"));
    }

    private static String settled(APolicy policy, String treatedOn) {
        return outcome(aBill("1000.00")
                .of(aResident().paying(treatedOn))
                .enrolledOn("2025-03-01")
                .under(policy));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, 0.00 + 1000.00",
        "2025-03-01, 800.00 + 200.00",
        "2025-08-31, 800.00 + 200.00",
        "2025-09-01, 0.00 + 1000.00"
    })
    void firstAndLastCoveredDayAreCovered(String treatedOn, String outcome) {
        assertThat(settled(reimbursing().window("window", ALWAYS, PAYMENT, date("2025-08-31"), null), treatedOn))
                .isEqualTo(outcome);
    }

    @Test
    void costsSinceTheDayToWhichCoverReachesBackAreCovered() {
        APolicy policy = reimbursing().window("window", ALWAYS, PAYMENT, YEAR_END, date("2025-02-01"));
        assertThat(settled(policy, "2025-02-01")).isEqualTo("800.00 + 200.00");
        assertThat(settled(policy, "2025-01-31")).isEqualTo("0.00 + 1000.00");
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31, 0.00 + 1000.00", "2025-06-01, 800.00 + 200.00"})
    void aTreatmentDuringTheWaitOfTheEnrollmentIsNotCovered(String treatedOn, String outcome) {
        APolicy waiting = reimbursing().window("window", ALWAYS, PAYMENT).wait("late", ALWAYS, months(3), null);
        assertThat(settled(waiting, treatedOn)).isEqualTo(outcome);
    }

    @Test
    void aReimbursementHasTheRoomThatARewardOfTheEnrollmentMakes() {
        Expression raise = times(yuan("100.00"), run("insured", 2021, 2024));
        APolicy policy = priced().window("window", ALWAYS, YEAR_START)
                .define("raise", Type.AMOUNT, raise)
                .incentive("continuity", ALWAYS, null, defined("raise"))
                .reimbursing(aPart("basic")
                        .rate("rate", ALWAYS, "80")
                        .ceiling("ceiling", ALWAYS, sum(yuan("500.00"), defined("raise"))));
        ABill bill = aBill("1000.00").enrolledOn("2025-03-01");

        assertThat(outcome(bill.of(aResident().paying("2025-05-01")).under(policy)))
                .isEqualTo("500.00 + 500.00");
        assertThat(outcome(bill.of(aResident()
                                .paying("2025-05-01")
                                .having(2023, "insured")
                                .having(2024, "insured"))
                        .under(policy)))
                .isEqualTo("700.00 + 300.00");
    }

    @Test
    void whereTheTextLeavesTheFirstDayOpenAnyDayMayBeCovered() {
        assertThat(settled(reimbursing().window("window", ALWAYS, UNSPECIFIED), "2025-01-01"))
                .isEqualTo("800.00 + 200.00");
    }

    @Test
    void whereTheFirstDayIsNotKnownNoneIsCovered() {
        assertThat(settled(reimbursing().window("window", ALWAYS, event("school-entry")), "2025-05-01"))
                .isEqualTo("0.00 + 1000.00");
    }

    @Test
    void whereNobodyToldTheDayEveryDayIsCovered() {
        Reimbursement.Bill bill = bill(aResident(), LocalDate.of(2025, 3, 1));
        assertThat(new Reimbursement(
                                reimbursing().window("window", ALWAYS, PAYMENT).compile())
                        .decide(bill)
                        .reimbursed())
                .isEqualTo(Figure.amount(800_00));
    }

    private static Reimbursement.Bill bill(Resident resident, LocalDate enrolledOn) {
        return new Reimbursement.Bill(resident.undated(), 1_000_00, 0, 0, 0, enrolledOn);
    }

    private static List<String> warnings(Condition when, Resident resident) {
        var policy = aPlainPolicy()
                .window("window", ALWAYS, YEAR_START)
                .reimbursing(aPart("basic").rate("special", when, "90").rate("rate", ALWAYS, "80"));
        var bill = new Reimbursement.Bill(resident.undated(), 1_000_00, 0, 0, 0, null);
        return new Reimbursement(policy.compile())
                .settle(bill.orTreatedOn(TODAY), Language.ZH).warnings().stream()
                        .map(Quote.Warning::text)
                        .toList();
    }

    @Test
    void aDayThatWasTakenInsteadIsToldWhereARowLooksAtIt() {
        String said = "没有填写就诊日期，按2025年5月1日就诊计算";
        assertThat(warnings(paid("2025-01-01.."), aResident())).containsExactly(said);
        assertThat(warnings(has("subsistence"), aResident().in("subsistence"))).containsExactly(said);
        assertThat(warnings(has("subsistence"), aResident())).isEmpty();
        assertThat(warnings(is("residence", "local"), aResident().in("subsistence")))
                .isEmpty();
        assertThat(warnings(atMost(event("school-entry"), YEAR_END), aResident()))
                .isEmpty();
    }

    @Test
    void aDayThatWasToldIsNotReplaced() {
        var given = new Reimbursement.Bill(aResident().facts(), 1_000_00, 0, 0, 0, null);
        assertThat(given.orTreatedOn(TODAY)).isEqualTo(given);
        var untold = bill(aResident(), TODAY).orTreatedOn(TODAY);
        assertThat(untold.facts().paid()).isEqualTo(TODAY);
        assertThat(untold.dayAssumed()).isTrue();
        assertThat(untold.enrolledOn()).isEqualTo(TODAY);
    }
}
