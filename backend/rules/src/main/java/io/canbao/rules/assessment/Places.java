package io.canbao.rules.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ranks units at a moment. A unit of which anything compared cannot be determined has no place. */
final class Places {

    /**
     * A place among units that are ranked together.
     *
     * @param rank from 1
     * @param last the same from below
     * @param better how many units have a better one
     * @param tied how many units share it
     * @param ranked how many units have a place
     */
    record Place(int rank, int last, int better, int tied, int ranked) {}

    private record Entrant(UnitAt unit, List<Fraction> keys) {}

    private final Scheme.Ranking ranking;
    private final Map<String, Place> places = new HashMap<>();

    private Places(Scheme.Ranking ranking) {
        this.ranking = ranking;
    }

    static Places of(Scheme.Ranking ranking, List<UnitAt> units) {
        Places places = new Places(ranking);
        Map<Value, List<Entrant>> classes = new HashMap<>();
        for (UnitAt unit : units) {
            List<Fraction> keys = keys(ranking, unit);
            if (keys != null) {
                String within = ranking.within();
                Value apart = within == null ? Value.ABSENT : unit.fact(within);
                classes.computeIfAbsent(apart, _ -> new ArrayList<>()).add(new Entrant(unit, keys));
            }
        }
        classes.values().forEach(places::rank);
        return places;
    }

    private static @Nullable List<Fraction> keys(Scheme.Ranking ranking, UnitAt unit) {
        List<Fraction> keys = new ArrayList<>();
        for (var key : ranking.by()) {
            if (!(unit.evaluation().value(key) instanceof Value.Exact(Fraction exact))) {
                return null;
            }
            keys.add(exact);
        }
        return keys;
    }

    private void rank(List<Entrant> entrants) {
        Comparator<Entrant> ascending = Places::compare;
        entrants.sort(ranking.lowestFirst() ? ascending : ascending.reversed());
        int count = entrants.size();
        List<Integer> ends = new ArrayList<>();
        for (int end = 1; end <= count; end++) {
            if (end == count || compare(entrants.get(end - 1), entrants.get(end)) != 0) {
                ends.add(end);
            }
        }
        int begin = 0;
        for (int share = 0; share < ends.size(); share++) {
            int end = ends.get(share);
            Place place = ranking.dense()
                    ? new Place(share + 1, ends.size() - share, begin, end - begin, count)
                    : new Place(begin + 1, count - end + 1, begin, end - begin, count);
            entrants.subList(begin, end)
                    .forEach(entrant -> places.put(entrant.unit().id(), place));
            begin = end;
        }
    }

    private static int compare(Entrant left, Entrant right) {
        for (int key = 0; key < left.keys().size(); key++) {
            int order = left.keys().get(key).compareTo(right.keys().get(key));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Nullable
    Place of(String unit) {
        return places.get(unit);
    }
}
