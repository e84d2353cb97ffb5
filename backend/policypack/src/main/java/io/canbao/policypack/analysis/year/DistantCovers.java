package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Windows that an event opens however long ago it was, and whose cover begins with it however long ago that is: a choice between the event and the
 * year's start that was turned round, or {@code min} for {@code max}; and those that stay open when the year has passed. Windows of those who are newly born name a last day for it.
 */
final class DistantCovers {

    /** So old are people and events that are tried: children of a welfare home are children still. */
    private static final List<Integer> YEARS_AGO = List.of(3, 6, 20);

    /** A school year with the months up to the year's end, the longest cover there is. */
    private static final long LONGEST_MONTHS = 16;

    private DistantCovers() {}

    /** Adds a warning to a window that an event opens. */
    static void inspect(Inspection pack, Rule.Open window) {
        Set<String> events = events(pack.policy(), window);
        if (events.isEmpty() || pack.reported("windows", window)) {
            return;
        }
        Policy policy = pack.policy();
        Trials.of(policy.with(policy.tables().with(List.of(), List.of(), false, List.of(window))))
                .ifPresent(trials -> events.forEach(event -> {
                    tell(pack, window, trials, event);
                    tellOfLatePayment(pack, window, trials, event);
                }));
    }

    /** A window that an event of the year opens for ever: whoever pays when the year has long passed is covered no day. */
    private static void tellOfLatePayment(Inspection pack, Rule.Open window, Trials trials, String event) {
        int year = pack.policy().year();
        LocalDate paid = LocalDate.of(year + 1, 7, 1);
        Facts facts = Facts.NONE
                .with(Facts.BIRTH_DATE, LocalDate.of(year - YEARS_AGO.get(1), 6, 15))
                .with(event, LocalDate.of(year, 6, 15));
        Trial trial = trials.one(facts, paid, trials.tiers().getFirst());
        if (!trial.accepted() || pack.reported("windows", window)) {
            return;
        }
        long last = window.coverTo() == null
                ? Values.date(LocalDate.of(year, 12, 31))
                : trial.evaluation().of(window.coverTo());
        if (Values.known(last) && last < Values.date(paid)) {
            pack.warn(
                    "windows",
                    window,
                    AnalysisPhrase.PAID_AFTER_COVER.of(paid, Values.date(last)),
                    AnalysisPhrase.ENDS_WITH_COVER.of());
        }
    }

    private static void tell(Inspection pack, Rule.Open window, Trials trials, String event) {
        for (int years : YEARS_AGO) {
            LocalDate day = LocalDate.of(pack.policy().year() - years, 6, 15);
            OptionalLong from = coveredSince(pack.policy().year(), window, trials, event, day);
            if (from.isPresent() && !pack.reported("windows", window)) {
                pack.warn(
                        "windows",
                        window,
                        AnalysisPhrase.COVER_FROM_LONG_AGO.of(Values.date(from.getAsLong()), event, day),
                        AnalysisPhrase.COVER_NOT_EARLIER.of());
            }
        }
    }

    /** Long before the year, the first day of a cover that such an event brings, on whichever day it is paid for. */
    private static OptionalLong coveredSince(int year, Rule.Open window, Trials trials, String event, LocalDate day) {
        long earliest = Values.date(LocalDate.of(year, 1, 1).minusMonths(LONGEST_MONTHS));
        Facts facts = Facts.NONE.with(Facts.BIRTH_DATE, day).with(event, day);
        return trials.days().stream()
                .map(paid -> trials.one(facts, paid, trials.tiers().getFirst()))
                .filter(Trial::accepted)
                .mapToLong(trial -> trial.evaluation().of(window.coverFrom()))
                .filter(from -> Values.known(from) && from < earliest)
                .findFirst();
    }

    /** The events by which the cover's first day is reckoned. */
    private static Set<String> events(Policy policy, Rule.Open window) {
        Set<String> events = new LinkedHashSet<>();
        new Walk(policy, new Walk.Visitor() {
                    @Override
                    public void expression(Expression inner, boolean recognised) {
                        if (inner instanceof Expression.FactValue value
                                && value.fact().startsWith(Facts.EVENTS + '.')) {
                            events.add(value.fact());
                        }
                    }
                })
                .expression(window.coverFrom());
        return events;
    }
}
