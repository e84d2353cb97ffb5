package io.canbao.testkit.architecture.wrong.service.payment.internal;

/** Public only because its own capability needs it across packages. */
public final class Words {
    /** Copied into whatever class uses it. */
    public static final String CASH = "cash";

    private Words() {}
}
