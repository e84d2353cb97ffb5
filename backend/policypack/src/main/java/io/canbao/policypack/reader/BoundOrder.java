package io.canbao.policypack.reader;

import io.canbao.rules.policy.Expression;
import org.jspecify.annotations.Nullable;

/** Whether two bounds leave anything between them. */
final class BoundOrder {
    private BoundOrder() {}

    /**
     * Faults a lower bound that is above the upper one; bounds that are calculated are not compared.
     *
     * @param place of which both are keys
     * @return whether they are in order
     */
    static boolean requireOrder(
            Place place, String lower, @Nullable Expression low, String upper, @Nullable Expression high) {
        boolean crossed = low instanceof Expression.Constant least
                && high instanceof Expression.Constant most
                && least.value() > most.value();
        if (crossed) {
            fault(place, lower, upper);
        }
        return !crossed;
    }

    private static Object written(Place place) {
        return place.isScalar() ? place.text().orElse("") : place.shown();
    }

    /** Says that they are not. */
    static void fault(Place place, String lower, String upper) {
        place.at(lower)
                .fault(
                        PackPhrase.BOUNDS_CROSSED.of(written(place.at(lower)), written(place.at(upper))),
                        PackPhrase.BOUNDS_IN_ORDER.of(lower, upper));
    }
}
