package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill settled without words. Settling the same bill by the same rules again gives an equal one.
 *
 * @param reimbursed unspecified where a text leaves a value open, absent where a missing fact decides it or no rule grants
 *     anything to such a bill; a warning says which
 * @param toPay what is left to the person
 */
public record DecidedBill(
        Figure<Money> reimbursed, Figure<Money> toPay, List<Step> steps, List<Decided.Warning> warnings) {

    /** Keeps the lists as they are now. */
    public DecidedBill {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** What a step does. */
    public enum Kind {
        /** The costs that a part of the reimbursement begins with: all that are eligible. */
        ELIGIBLE("eligible"),
        /** What earlier parts left to the person. */
        LEFT("left"),
        /** What the person has paid in the year. */
        SELF_PAID("selfPaid"),
        /** The deductible is taken off. */
        DEDUCTIBLE("deductible"),
        /** The costs do not reach above the deductible. */
        BELOW("below"),
        /** A rate applies. */
        BAND("band"),
        /** Points are added to the rate. */
        ADDITION("addition"),
        /** Points are taken off the rate. */
        TAKEN_OFF("takenOff"),
        /** A part of what the rates come to is granted. */
        TIMES("times"),
        /** The benefits are those of another tier than the one paid for. */
        TIER("tier"),
        /** A fixed sum is reimbursed. */
        LUMP("lump"),
        /** The ceiling of one bill cuts. */
        BILL_CEILING("billCeiling"),
        /** The ceiling of the year cuts. */
        CEILING("ceiling");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Key of its sentence. */
        String key() {
            return "step." + key;
        }
    }

    /**
     * One step.
     *
     * @param amount what it adds to or takes from the reimbursement, or what a part begins with
     * @param on the amount it works on: the costs that a rate applies to, the deductible, what a ceiling leaves
     * @param percent rate or points, null for steps without
     */
    public record Step(
            Kind kind, Money amount, Money on, @Nullable BigDecimal percent, String rule, Clause clause) {}
}
