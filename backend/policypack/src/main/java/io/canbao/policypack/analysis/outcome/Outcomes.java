package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.trial.FactSets;
import io.canbao.policypack.analysis.trial.FactWords;
import io.canbao.policypack.analysis.trial.Sample;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy answers to a sample of payments, under the eyes of several probes. Each complaint is reported once for each row, with
 * the smallest example in the first tier that has one.
 */
public final class Outcomes {

    private static final String[] DECISION = {
        "eligibility", "windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES, "waiting", "incentives", "limits"
    };

    private final Inspection pack;
    private final Trials trials;
    private final List<Probe> probes;
    private final Map<Key, Example> examples = new LinkedHashMap<>();

    private record Key(Probe.Origin origin, String kind, String tier) {

        private static Key of(Probe.Complaint complaint, Trial trial) {
            return new Key(complaint.origin(), complaint.kind(), trial.tier());
        }
    }

    private record Example(Facts facts, Probe.Complaint complaint) {}

    private Outcomes(Inspection pack, Trials trials, List<Probe> probes) {
        this.pack = pack;
        this.trials = trials;
        this.probes = probes;
    }

    /** Adds what the probes complain of, to a county's pack. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.county() || !pack.whole(DECISION)) {
            return;
        }
        EmptyCovers covers = new EmptyCovers();
        Outcomes outcomes = new Outcomes(
                pack,
                trials,
                List.of(
                        new Limits(pack),
                        new BelowZero(pack.policy()),
                        new Surcharges(pack.policy()),
                        new Refunds(pack),
                        covers));
        new Sample(pack, trials).forEach(outcomes::look);
        outcomes.tell();
        covers.tell(pack, trials);
    }

    private void look(Facts facts) {
        trials.each(facts, trial -> {
            if (trial.accepted()) {
                probes.forEach(probe -> probe.look(trial, complaint -> keep(complaint, trial)));
            }
        });
    }

    private void keep(Probe.Complaint complaint, Trial trial) {
        examples.merge(
                Key.of(complaint, trial),
                new Example(trial.facts(), complaint),
                (known, other) -> FactSets.size(other.facts()) < FactSets.size(known.facts()) ? other : known);
    }

    private void tell() {
        Set<List<Object>> reported = new HashSet<>();
        Map<Key, Example> smallest = new LinkedHashMap<>();
        examples.forEach((key, example) -> {
            if (reported.add(List.of(key.origin(), key.kind()))) {
                smallest.put(key, smallest(key, example));
            }
        });
        smallest.forEach((key, example) -> {
            if (smallest.entrySet().stream().noneMatch(other -> follows(key, example, other))) {
                tell(key, example);
            }
        });
    }

    /** Whether the same is wrong with a row for an identity alone: a further identity beside it is no second cause. */
    private static boolean follows(Key key, Example example, Map.Entry<Key, Example> other) {
        Facts alone = other.getValue().facts();
        return key.kind().equals(other.getKey().kind())
                && !key.origin().equals(other.getKey().origin())
                && !alone.categories().isEmpty()
                && FactSets.size(alone) < FactSets.size(example.facts())
                && FactSets.holds(example.facts(), alone);
    }

    /** Leaves out what the complaint does not rest on. */
    private Example smallest(Key key, Example example) {
        Example smallest = example;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Facts less : FactSets.withLess(smallest.facts())) {
                Optional<Example> still = still(key, less);
                if (still.isPresent()) {
                    smallest = still.get();
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    /** Whether the same is wrong on every day on which a window takes ordinary payments. */
    private boolean whenever(Key key, Example example) {
        boolean[] otherwise = new boolean[1];
        for (LocalDate day : trials.entryDays()) {
            Facts facts = example.facts().with(Facts.PAID, day);
            trials.each(facts, trial -> {
                boolean wanted = trial.tier().equals(key.tier()) && trial.accepted();
                otherwise[0] |= wanted
                        && still(key, facts)
                                .filter(other -> other.complaint().equals(example.complaint()))
                                .isEmpty();
            });
        }
        return !otherwise[0];
    }

    private Optional<Example> still(Key key, Facts facts) {
        List<Example> found = new ArrayList<>();
        trials.each(facts, trial -> {
            if (trial.tier().equals(key.tier()) && trial.accepted()) {
                probes.forEach(probe -> probe.look(trial, complaint -> {
                    if (Key.of(complaint, trial).equals(key)) {
                        found.add(new Example(facts, complaint));
                    }
                }));
            }
        });
        return found.stream().findFirst();
    }

    private void tell(Key key, Example example) {
        Probe.Complaint complaint = example.complaint();
        Probe.Origin origin = key.origin();
        Wording who = FactWords.words(example.facts(), pack.policy());
        Wording found = whenever(key, example)
                ? AnalysisPhrase.SEEN_FOR.of(complaint.found(), who, pack.named(key.tier()))
                : AnalysisPhrase.SEEN_FOR_ON.of(
                        complaint.found(),
                        who,
                        pack.named(key.tier()),
                        String.valueOf(example.facts().paid()));
        Mark mark = pack.place(origin.section(), origin.id());
        String path = origin.section() + '[' + origin.id() + ']';
        // A bound that was set above is not this pack's to mend.
        Mark place = origin.section().equals("limits") && !pack.ownLimit(origin.id()) ? pack.mark() : mark;
        if (complaint.blocking()) {
            pack.fault(place, path, found, complaint.wanted());
        } else if (!pack.reportedUnder(path)) {
            pack.warn(place, path, found, complaint.wanted());
        }
    }
}
