package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Unknowns;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an entry costs where its text leaves amounts to somebody else: it is priced with the least and the most that each of them
 * may become. So the whole of an unknown fee, once it is granted, leaves nothing to pay, and an unknown subsidy leaves the fee at
 * most.
 */
final class OpenPrice {

    /** Combinations of more open amounts are not tried: a price that rests on them stays open. */
    static final int MOST_OPEN = 6;

    private final Pricing pricing;
    private final Unknowns unknowns;
    private final Runnable enter;
    private final Subject subject;

    /** By the number of an open amount, what is tried for it. */
    private final Map<Integer, long[]> tried = new LinkedHashMap<>();

    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private boolean leastKnown = true;

    /**
     * For a subject that has just been priced in a window.
     *
     * @param enter enters the window again
     */
    OpenPrice(Pricing pricing, Unknowns unknowns, Subject subject, Runnable enter) {
        this.pricing = pricing;
        this.unknowns = unknowns;
        this.subject = subject;
        this.enter = enter;
    }

    /** Writes down what is certain of the payment, and its bounds; the subject is left as it was. */
    void settle(Decision decision) {
        boolean bounded = collect() && tryAll();
        Arrays.fill(subject.assumed, Values.UNSPECIFIED);
        enter.run();
        pricing.price(subject);
        pricing.subsidise(subject, null);
        if (bounded) {
            decision.payableAtMost = Values.bounded(most) ? most : Values.ABSENT;
            decision.payableAtLeast = leastKnown && Values.bounded(least) ? least : Values.ABSENT;
            if (least == most && Values.bounded(most)) {
                decision.payable = most;
                subject.payable = most;
            }
        }
    }

    /** Notes the open amounts that the price rests on and then those of the subsidies; whether there are few enough. */
    private boolean collect() {
        enter.run();
        pricing.price(subject);
        collect(true);
        pricing.subsidise(subject, null);
        return collect(false);
    }

    private boolean collect(boolean ofPrice) {
        for (int unknown = 0; unknown < subject.met.length; unknown++) {
            if (subject.met[unknown] && !tried.containsKey(unknown)) {
                Expression.Unspecified open = unknowns.get(unknown);
                long[] probes = open.probes(ofPrice);
                if (probes.length == 0) {
                    continue;
                }
                tried.put(unknown, probes);
                leastKnown &= !ofPrice || Values.known(open.atLeast());
            }
        }
        return tried.size() <= MOST_OPEN;
    }

    /** Prices every combination; whether each has a price. An amount that comes into play only then begins the round again. */
    private boolean tryAll() {
        int known = tried.size();
        for (int combination = 0; combination < 1 << known; combination++) {
            int bit = 0;
            for (Map.Entry<Integer, long[]> open : tried.entrySet()) {
                subject.assumed[open.getKey()] = open.getValue()[combination >>> bit & 1];
                bit++;
            }
            enter.run();
            long price = pricing.price(subject);
            boolean few = collect(true);
            long payable = Values.minus(price, pricing.subsidise(subject, null));
            if (!few || !collect(false)) {
                return false;
            }
            if (tried.size() > known) {
                return tryAll();
            }
            if (!Values.known(payable)) {
                return false;
            }
            least = Math.min(least, payable);
            most = Math.max(most, payable);
        }
        return true;
    }
}
