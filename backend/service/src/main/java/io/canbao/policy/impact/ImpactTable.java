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
    }

    /**
     * Which people a line is about.
     *
     * @param dimension {@code all}, {@code category}, {@code group}, {@code unit}, {@code funder}
     * @param id        of the identity, group, unit or funder; empty for all
     */
    record Key(String dimension, String id) {}

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

    /** Somebody who is accepted by both and pays another amount. */
    record Change(String person, List<String> categories, long beforeFen, long afterFen) {
        long differenceFen() {
            return afterFen - beforeFen;
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
        for (Key key : keys(person)) {
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
        if (one.accepted() && other.accepted()) {
            rank(person, one.payableFen(), other.payableFen());
        }
    }

    private static Set<Key> keys(Person person) {
        Facts facts = person.facts();
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(new Key("all", ""));
        facts.categories().forEach(held -> keys.add(new Key("category", held.id())));
        String group = facts.choices().get(Facts.GROUP);
        if (group != null) {
            keys.add(new Key("group", group));
        }
        if (!person.unit().isEmpty()) {
            keys.add(new Key("unit", person.unit()));
        }
        return keys;
    }

    private Sums funder(String id) {
        return rows.computeIfAbsent(new Key("funder", id), _ -> new Sums());
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

    private void rank(Person person, long before, long after) {
        if (isKnown(before) && isKnown(after) && before != after) {
            Change change = new Change(
                    person.name(),
                    person.facts().categories().stream()
                            .map(Facts.HeldCategory::id)
                            .toList(),
                    before,
                    after);
            keep(change.differenceFen() > 0 ? losers : winners, change);
        }
    }

    private static void keep(PriorityQueue<Change> queue, Change change) {
        queue.add(change);
        if (queue.size() > SHOWN) {
            queue.poll(); // the one that changes least
        }
    }

    private static long known(long fen) {
        return isKnown(fen) ? fen : 0;
    }

    private static boolean isKnown(long fen) {
        return fen != Values.ABSENT && fen != Values.UNSPECIFIED;
    }

    /** All lines, in the order in which they were met. */
    Map<Key, Sums> rows() {
        return rows;
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
