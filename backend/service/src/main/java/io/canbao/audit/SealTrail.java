package io.canbao.audit;

import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives new entries their place in the chain. One instance does it at a time; where two did, the database lets one of them through. */
@Singleton
public class SealTrail {
    private static final int AT_ONCE = 500;

    private final Trails trails;

    SealTrail(Trails trails) {
        this.trails = trails;
    }

    /**
     * Seals the oldest entries that wait, in the order in which they were recorded.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean seal() {
        List<Trails.Unsealed> waiting = trails.unsealed(AT_ONCE);
        Map<CountyCode, Head> heads = new HashMap<>();
        for (Trails.Unsealed place : waiting) {
            seal(place, heads);
        }
        return waiting.size() == AT_ONCE;
    }

    private void seal(Trails.Unsealed place, Map<CountyCode, Head> heads) {
        trails.find(place.county(), place.entry())
                .ifPresentOrElse(
                        entry -> {
                            Head head = heads.computeIfAbsent(place.county(), this::head);
                            Seal seal = Seal.of(entry, head.number() + 1, head.hash());
                            trails.seal(place, seal);
                            heads.put(place.county(), new Head(seal.number(), seal.hash()));
                        },
                        () -> trails.skip(place));
    }

    private Head head(CountyCode county) {
        return trails.head(county)
                .map(last -> new Head(last.number(), last.hash()))
                .orElse(new Head(0, Seal.START));
    }

    private record Head(long number, String hash) {}
}
