package io.canbao.policy.impact;

import io.canbao.policy.Population.Person;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds people up who are decided by two policies, in one tier. */
final class ImpactTable {
    private static final int SHOWN = 20;

    private final CompiledPolicy from;
    private final CompiledPolicy to;
    private final int tierBefore;
    private final int tierAfter;
    private final Map<Key, Sums> rows = new LinkedHashMap<>();
    private final PriorityQueue<Change> losers = new PriorityQueue<>(Comparator.comparingLong(Change::differenceFen));
    private final PriorityQueue<Change> winners =
            new PriorityQueue<>(Comparator.comparingLong(Change::differenceFen).reversed());

    /** @param tierBefore position of the tier in the earlier policy, {@code tierAfter} in the later one */
    ImpactTable(CompiledPolicy from, CompiledPolicy to, int tierBefore, int tierAfter) {
        this.from = from;
        this.to = to;
        this.tierBefore = tierBefore;
        this.tierAfter = tierAfter;
        for (PaymentChange change : PaymentChange.values()) { // that there is nobody is worth telling
            rows.put(new Key(Key.CHANGE, change.id()), new Sums());
        }
    }

    /**
     * Which people a line is about.
     *
     * @param dimension one of the constants
     * @param id        of the change, identity, group, unit or funder; empty for all, and for those who are in none of the others
     */
    record Key(String dimension, String id) {
        static final String ALL = "all";
        static final String CHANGE = "change";
        static final String CATEGORY = "category";
        static final String GROUP = "group";
        static final String UNIT = "unit";
        static final String FUNDER = "funder";

        private static final List<String> ORDER = List.of(ALL, CHANGE, CATEGORY, GROUP, UNIT, FUNDER);

        /** By dimension, whoever is in none of the others last. */
        private static final Comparator<Key> TOGETHER = Comparator.comparingInt(
                        (Key key) -> ORDER.indexOf(key.dimension()))
                .thenComparing(key -> key.id().isEmpty());
    }

    /** What they come to, in fen; what a text leaves open is not in the sums. */
    static final class Sums {
        long people;
        long acceptedBefore;
        long acceptedAfter;
        long payableBefore;
        long payableAfter;
        long subsidyBefore;
        long subsidyAfter;
    }

    /** Somebody who is accepted by both and pays another amount; each identity once. Amounts in fen. */
    record Change(
            String person,
            List<String> categories,
            long payableBefore,
            long payableAfter,
            long subsidyBefore,
            long subsidyAfter) {
        long differenceFen() {
            return payableAfter - payableBefore;
        }
    }

    /**
     * Adds a person.
     *
     * @param before the facts as the earlier policy takes them
     * @throws IllegalArgumentException if the earlier policy does not have a word of the facts
     */
    void add(Person person, Facts before) {
        Facts after = person.facts();
        Subject earlier = from.subject(before);
        Subject later = to.subject(after);
        Trace traceBefore = new Trace();
        Trace traceAfter = new Trace();
        Decision one = from.decide(earlier, tierBefore, traceBefore);
        Decision other = to.decide(later, tierAfter, traceAfter);
        PaymentChange change = PaymentChange.of(one, other);
        for (Key key : keys(person, change)) {
            Sums sums = rows.computeIfAbsent(key, _ -> new Sums());
            sums.people++;
            if (one.accepted()) {
                sums.acceptedBefore++;
                sums.payableBefore += known(one.payableFen());
                sums.subsidyBefore += known(one.subsidyFen());
            }
            if (other.accepted()) {
                sums.acceptedAfter++;
                sums.payableAfter += known(other.payableFen());
                sums.subsidyAfter += known(other.subsidyFen());
            }
        }
        funders(traceBefore).forEach((funder, fen) -> funder(funder).subsidyBefore += fen);
        funders(traceAfter).forEach((funder, fen) -> funder(funder).subsidyAfter += fen);
        switch (change) {
            case MORE -> keep(losers, person, one, other);
            case LESS -> keep(winners, person, one, other);
            case SAME, ADMITTED, EXCLUDED, REFUSED, OPEN -> {}
        }
    }

    private static Set<Key> keys(Person person, PaymentChange change) {
        Facts facts = person.facts();
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(new Key(Key.ALL, ""));
        keys.add(new Key(Key.CHANGE, change.id()));
        facts.categories().forEach(held -> keys.add(new Key(Key.CATEGORY, held.id())));
        if (facts.categories().isEmpty()) {
            keys.add(new Key(Key.CATEGORY, ""));
        }
        keys.add(new Key(Key.GROUP, facts.choices().getOrDefault(Facts.GROUP, "")));
        keys.add(new Key(Key.UNIT, person.unit()));
        return keys;
    }

    private Sums funder(String id) {
        return rows.computeIfAbsent(new Key(Key.FUNDER, id), _ -> new Sums());
    }

    private static Map<String, Long> funders(Trace trace) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Trace.Grant grant : trace.grants) {
            List<Rule.Share> shares = grant.rule().shares();
            for (int share = 0; grant.winner() == null && share < shares.size(); share++) {
                sums.merge(shares.get(share).funder(), known(grant.shares().get(share)), Long::sum);
            }
        }
        return sums;
    }

    private static void keep(PriorityQueue<Change> queue, Person person, Decision before, Decision after) {
        queue.add(new Change(
                person.name(),
                person.facts().categories().stream()
                        .map(Facts.HeldCategory::id)
                        .distinct()
                        .toList(),
                before.payableFen(),
                after.payableFen(),
                known(before.subsidyFen()),
                known(after.subsidyFen())));
        if (queue.size() > SHOWN) {
            queue.poll(); // the one that changes least
        }
    }

    private static long known(long fen) {
        return Values.known(fen) ? fen : 0;
    }

    /** All lines, those of a dimension together, otherwise in the order in which they were met; none that only tells that nobody is in any of the others. */
    Map<Key, Sums> rows() {
        Set<String> told = rows.keySet().stream()
                .filter(key -> key.dimension().equals(Key.ALL) || !key.id().isEmpty())
                .map(Key::dimension)
                .collect(Collectors.toSet());
        Map<Key, Sums> sorted = new LinkedHashMap<>();
        rows.entrySet().stream()
                .filter(row -> told.contains(row.getKey().dimension()))
                .sorted(Map.Entry.comparingByKey(Key.TOGETHER))
                .forEach(row -> sorted.put(row.getKey(), row.getValue()));
        return sorted;
    }

    /** Those who pay more, the one who pays most more first. */
    List<Change> losers() {
        return sorted(losers);
    }

    /** Those who pay less, the one who pays most less first. */
    List<Change> winners() {
        return sorted(winners);
    }

    private static List<Change> sorted(PriorityQueue<Change> queue) {
        List<Change> all = new ArrayList<>(queue);
        all.sort(Comparator.comparingLong((Change change) -> Math.abs(change.differenceFen()))
                .reversed());
        return all;
    }
}
