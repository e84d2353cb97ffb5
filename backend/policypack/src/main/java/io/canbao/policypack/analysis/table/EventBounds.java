package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Windows for who pays within some time of an event, beside windows for who pays later: where the two times differ, some people have both
 * windows, or none.
 */
public final class EventBounds {

    /** A window that an event opens for some time, or after it. */
    private record Bound(Rule.Open window, Expression event, long period, boolean within) {}

    private final Inspection pack;
    private final List<Bound> bounds = new ArrayList<>();
    private final Map<Long, Integer> uses = new HashMap<>();

    private EventBounds(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning for each of the pack's own windows after an event whose time differs from that of all windows within it. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            EventBounds events = new EventBounds(pack);
            for (Rule.Window window : pack.policy().tables().windows()) {
                if (window instanceof Rule.Open open && pack.own(open)) {
                    References.walk(open.head().when(), test -> events.note(open, test), _ -> {});
                }
            }
            events.bounds.stream().filter(bound -> !bound.within).forEach(events::compare);
        }
    }

    private void note(Rule.Open window, Condition test) {
        if (test instanceof Condition.InRange in
                && in.value() instanceof Expression.FactValue paid
                && paid.fact().equals(Facts.PAID)) {
            Condition.Range range = in.range();
            if (range.high() instanceof Expression.Shifted end && end.date().equals(range.low())) {
                note(window, end, true);
            } else if (range.low() instanceof Expression.Shifted end && range.high() == null) {
                note(window, end, false);
            }
        }
    }

    private void note(Rule.Open window, Expression.Shifted end, boolean within) {
        if (end.date() instanceof Expression.FactValue && end.period() instanceof Expression.Constant period) {
            bounds.add(new Bound(window, end.date(), period.value(), within));
            uses.merge(period.value(), 1, Integer::sum);
        }
    }

    private void compare(Bound beyond) {
        List<Bound> within = bounds.stream()
                .filter(bound -> bound.within && bound.event.equals(beyond.event))
                .toList();
        if (!within.isEmpty() && within.stream().noneMatch(bound -> bound.period == beyond.period)) {
            Bound other = within.getFirst();
            boolean usual = uses.getOrDefault(beyond.period, 0) > uses.getOrDefault(other.period, 0);
            Bound wrong = usual ? other : beyond;
            Bound right = usual ? beyond : other;
            if (pack.reported("windows", wrong.window) || pack.reported("windows", right.window)) {
                return;
            }
            pack.warn(
                    pack.between("windows", wrong.window, right.window),
                    "windows[" + wrong.window.id() + ']',
                    AnalysisPhrase.TIME_OF_EVENT.of(shown(wrong.period), right.window.id(), shown(right.period)),
                    AnalysisPhrase.ONE_TIME_OF_EVENT.of(shown(right.period)));
        }
    }

    private static Wording shown(long period) {
        return Values.months(period) == 0
                ? AnalysisPhrase.DAYS.of(Values.days(period))
                : AnalysisPhrase.MONTHS.of(Values.months(period));
    }
}
