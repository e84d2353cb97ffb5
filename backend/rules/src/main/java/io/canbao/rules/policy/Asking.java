package io.canbao.rules.policy;

/**
 * Whether and of whom a fact is asked.
 *
 * @param when what must hold for the question to make sense; a test on what nobody told does not hold
 */
public record Asking(Of of, Condition when) {

    /** Of every resident whose answer it can change. */
    public static final Asking ALWAYS = new Asking(Of.RESIDENT, Condition.ALWAYS);

    /** Who is asked. */
    public enum Of {
        /** Whoever is about to pay. */
        RESIDENT,
        /** The office that keeps it: years counted, money used. A payer is not asked. */
        OFFICE,
        /** Whoever wants a payment back. */
        REFUND
    }
}
