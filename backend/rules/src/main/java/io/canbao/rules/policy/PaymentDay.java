package io.canbao.rules.policy;

import io.canbao.rules.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Which day a policy takes as that of a payment that is ordered on one day and arrives on another. */
public enum PaymentDay {
    /** The one that is told; the policy does not tell them apart. */
    PAID(null),
    /** The day on which the person orders it. */
    ORDER(Facts.ORDERED),
    /** The day on which the money arrives. */
    ARRIVAL(Facts.ARRIVED);

    private final @Nullable String fact;

    PaymentDay(@Nullable String fact) {
        this.fact = fact;
    }

    /** The fact that decides, or null. */
    public @Nullable String fact() {
        return fact;
    }
}
