package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.DaysOfTheYear;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Person;
import io.canbao.policypack.analysis.trial.Population;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Open windows that nobody ever enters, since whoever could is covered earlier, or pays less, by another one that is open to all of them: most
 * often that one ends in the wrong year. What is meant for late payments, a wait or a price, never applies then either.
 */
public final class LosingWindows {

    private static final Expression PAID = new Expression.FactValue(Facts.PAID);

    private final Inspection pack;
    private final Set<Rule.Open> entered = new LinkedHashSet<>();

    /** Windows that stepped back, and behind which ones. */
    private final Map<Rule.Open, Set<Rule.Open>> behind = new LinkedHashMap<>();

    private LosingWindows(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to each of the pack's own windows that leaves others nobody. Nothing where the pack says that order decides. */
    public static void inspect(Inspection pack, Trials trials) {
        if (pack.policy().tables().windowsFirst()
                || pack.faultyRows("windows")
                || !pack.whole("eligibility", "windows", "fees", "fiscal", "surcharges", "waiting")) {
            return;
        }
        LosingWindows losing = new LosingWindows(pack);
        for (Person person : new Population(pack.policy()).groups()) {
            for (LocalDate day : trials.days()) {
                trials.tiers().forEach(tier -> losing.look(trials.one(person.facts(), day, tier)));
            }
        }
        losing.tell();
    }

    private void look(Trial trial) {
        if (trial.entry().orElse(null) instanceof Rule.Open entry) {
            entered.add(entry);
            trial.trace()
                    .also
                    .forEach(other -> behind.computeIfAbsent(other, _ -> new LinkedHashSet<>())
                            .add(entry));
        }
    }

    private void tell() {
        Map<Rule.Open, Set<Rule.Open>> losers = new LinkedHashMap<>();
        behind.forEach((window, winners) -> {
            if (!entered.contains(window) && winners.size() == 1) {
                Rule.Open winner = winners.iterator().next();
                if (mayBeReported(winner) && mayBeReported(window) && isOpenToAllOf(winner, window)) {
                    losers.computeIfAbsent(winner, _ -> new LinkedHashSet<>()).add(window);
                }
            }
        });
        losers.forEach((winner, windows) -> pack.warn(
                "windows",
                winner,
                AnalysisPhrase.LEAVES_NOBODY.of(windows.stream().map(Rule::id).toList()),
                wanted(winner, windows)));
    }

    private boolean mayBeReported(Rule.Open window) {
        return pack.ofRegion(window) && !pack.reported("windows", window);
    }

    private boolean isOpenToAllOf(Rule.Open winner, Rule.Open window) {
        return pack.search()
                        .where(ComparisonsCollector.demandsOf(window))
                        .whereNot(ComparisonsCollector.demandsOf(winner))
                        .find()
                instanceof CaseSearch.Outcome.None;
    }

    /** The last day on which the winner would leave the others something: the one before the first of them opens. */
    private Wording wanted(Rule.Open winner, Set<Rule.Open> windows) {
        Optional<Long> from = firstDay(List.of(winner));
        Optional<Long> first = firstDay(List.copyOf(windows));
        return first.filter(day -> from.filter(before -> before < day).isPresent())
                .map(day -> Values.date(day - 1))
                .map(last -> AnalysisPhrase.WINDOW_ENDS.of(
                        DaysOfTheYear.written(last, pack.policy().year())))
                .orElseGet(AnalysisPhrase.SOMEBODY_LEFT::of);
    }

    private static Optional<Long> firstDay(List<Rule.Open> windows) {
        return windows.stream()
                .flatMap(window -> RowRange.of(window).stream())
                .filter(range -> range.value().equals(PAID))
                .map(RowRange::first)
                .filter(first -> first != Long.MIN_VALUE)
                .min(Long::compare);
    }
}
