package io.canbao.policy.impact;

import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.util.Locale;

/** What another policy means for somebody in one tier: everybody is counted under one of these. */
enum PaymentChange {
    MORE(new Text("缴费增加", "Pay more")),
    LESS(new Text("缴费减少", "Pay less")),
    SAME(new Text("缴费不变", "Pay the same")),
    ADMITTED(new Text("新可参保", "Newly accepted")),
    EXCLUDED(new Text("不再可参保", "No longer accepted")),
    REFUSED(new Text("前后都不能参保", "Accepted by neither")),
    OPEN(new Text("缴费金额未定", "Amount left open"));

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Text called;

    PaymentChange(Text called) {
        this.called = called;
    }

    static PaymentChange of(Decision before, Decision after) {
        if (!before.accepted() || !after.accepted()) {
            return before.accepted() ? EXCLUDED : after.accepted() ? ADMITTED : REFUSED;
        }
        if (!Values.known(before.payableFen()) || !Values.known(after.payableFen())) {
            return OPEN;
        }
        int more = Long.compare(after.payableFen(), before.payableFen());
        return more > 0 ? MORE : more < 0 ? LESS : SAME;
    }

    /** By what results know it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text called() {
        return called;
    }
}
