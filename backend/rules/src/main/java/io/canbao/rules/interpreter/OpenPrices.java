package io.canbao.rules.interpreter;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is paid by an entry whose text leaves amounts open: the prices of all that these may become. */
final class OpenPrices {

    private static final int MOST_OPEN = 6;

    private final Situation entering;
    private final Map<Expression.Unspecified, long[]> open = new LinkedHashMap<>();

    private OpenPrices(Situation entering) {
        this.entering = entering;
    }

    /**
     * What is paid.
     *
     * @param certain the sum where it is the same whatever is decided, otherwise open
     * @param atMost the most that it may become; absent where there is no bound
     */
    record Payment(Quantity certain, Quantity atMost) {

        static Payment of(Quantity payable) {
            return new Payment(payable, payable.known() ? payable : Quantity.Open.ABSENT);
        }
    }

    /** The payment by an entry, open as it is. */
    static Payment payment(Situation entering, Quantity payable) {
        return payable == Quantity.Open.UNSPECIFIED ? new OpenPrices(entering).payment(payable) : Payment.of(payable);
    }

    private Payment payment(Quantity payable) {
        read(Map.of());
        List<Long> sums = open.size() > MOST_OPEN ? null : sums();
        if (sums == null) {
            return Payment.of(payable);
        }
        long most = sums.stream().mapToLong(Long::longValue).max().orElseThrow();
        boolean same = sums.stream().distinct().count() == 1;
        Quantity bound = Values.bounded(most) ? Quantity.Plain.of(most) : Quantity.Open.ABSENT;
        return new Payment(same && bound.known() ? bound : payable, bound);
    }

    /** The sums of all combinations, or null where there are too many or one has none. */
    private @Nullable List<Long> sums() {
        List<Long> sums = new ArrayList<>();
        for (Map<Expression.Unspecified, Quantity> combination : combinations()) {
            int before = open.size();
            Quantity sum = read(combination);
            if (open.size() > before) {
                return open.size() > MOST_OPEN ? null : sums();
            }
            if (!(sum instanceof Quantity.Plain plain)) {
                return null;
            }
            sums.add(plain.value().min(BigDecimal.valueOf(Values.BOUNDLESS)).longValueExact());
        }
        return sums;
    }

    private List<Map<Expression.Unspecified, Quantity>> combinations() {
        List<Map<Expression.Unspecified, Quantity>> combinations = List.of(Map.of());
        for (Map.Entry<Expression.Unspecified, long[]> unknown : open.entrySet()) {
            List<Map<Expression.Unspecified, Quantity>> longer = new ArrayList<>();
            for (Map<Expression.Unspecified, Quantity> shorter : combinations) {
                for (long value : unknown.getValue()) {
                    Map<Expression.Unspecified, Quantity> taken = new HashMap<>(shorter);
                    taken.put(
                            unknown.getKey(), Quantity.carried(unknown.getKey().type(), value));
                    longer.add(taken);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** What is paid if the open values are these; values that are read besides are noted, those of prices first. */
    private Quantity read(Map<Expression.Unspecified, Quantity> taken) {
        Unknowns unknowns = Unknowns.taking(taken);
        Situation now = entering.where(unknowns);
        Quantity fee = Prices.fee(now);
        Situation priced = now.surcharged(Prices.surcharge(now));
        note(unknowns, true);
        Quantity subsidy = Subsidies.total(Subsidies.of(priced));
        note(unknowns, false);
        return Expressions.minus(Expressions.plus(fee, priced.surcharge()), subsidy);
    }

    private void note(Unknowns unknowns, boolean ofPrice) {
        unknowns.read().stream()
                .filter(value -> value.probes(ofPrice).length > 0)
                .forEach(value -> open.putIfAbsent(value, value.probes(ofPrice)));
    }
}
