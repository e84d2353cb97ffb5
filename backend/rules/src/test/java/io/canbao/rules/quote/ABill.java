package io.canbao.rules.quote;

import io.canbao.rules.APolicy;
import io.canbao.rules.Money;
import io.canbao.rules.Resident;
import io.canbao.rules.policy.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bill built by words, of somebody treated on the day of payment: {@code aBill("12000.00").afterPaying("3000.00")}. */
record ABill(
        Resident of,
        String amount,
        String chineseMedicine,
        String reimbursed,
        String selfPaid,
        @Nullable LocalDate enrolledOn) {

    private static final String NOTHING = "0.00";

    static ABill aBill(String amount) {
        return new ABill(Resident.aResident(), amount, NOTHING, NOTHING, NOTHING, null);
    }

    ABill of(Resident resident) {
        return new ABill(resident, amount, chineseMedicine, reimbursed, selfPaid, enrolledOn);
    }

    ABill withChineseMedicine(String part) {
        return new ABill(of, amount, part, reimbursed, selfPaid, enrolledOn);
    }

    /** The contribution was paid on that day. */
    ABill enrolledOn(String day) {
        return new ABill(of, amount, chineseMedicine, reimbursed, selfPaid, LocalDate.parse(day));
    }

    /** So much was reimbursed before in the same year. */
    ABill afterReimbursed(String before) {
        return new ABill(of, amount, chineseMedicine, before, selfPaid, enrolledOn);
    }

    /** So much did the person pay before in the same year. */
    ABill afterPaying(String before) {
        return new ABill(of, amount, chineseMedicine, reimbursed, before, enrolledOn);
    }

    Reimbursement.Settlement under(APolicy policy) {
        return under(policy, Language.ZH);
    }

    Reimbursement.Settlement under(APolicy policy, Language language) {
        return new Reimbursement(policy.compile())
                .settle(
                        new Reimbursement.Bill(
                                of.facts(),
                                fen(amount),
                                fen(chineseMedicine),
                                fen(reimbursed),
                                fen(selfPaid),
                                enrolledOn),
                        language);
    }

    private static long fen(String yuan) {
        return Money.parse(yuan).fen();
    }

    /** What is reimbursed, and what is left to pay. */
    static String outcome(Reimbursement.Settlement settlement) {
        return settlement.reimbursed() + " + " + settlement.toPay();
    }

    /** Steps as {@code text = amount}. */
    static List<String> steps(Reimbursement.Settlement settlement) {
        return settlement.steps().stream()
                .map(step -> step.text() + " = " + step.amount())
                .toList();
    }

    /** Warnings as {@code CODE: text}. */
    static List<String> warnings(Reimbursement.Settlement settlement) {
        return settlement.warnings().stream()
                .map(warning -> warning.code() + ": " + warning.text())
                .toList();
    }
}
