package io.canbao.audit;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Computes every chain anew and tells what does not fit. */
@Singleton
public final class VerifyTrail {
    private static final int AT_ONCE = 1000;

    private final Trails trails;
    private final RegionTree regions;

    VerifyTrail(Trails trails, RegionTree regions) {
        this.trails = trails;
        this.regions = regions;
    }

    /**
     * Looks at the trails of all regions.
     *
     * @param outside heads that were written outside the database
     * @return everything that is wrong, by region and number; empty where all is as it was recorded
     */
    public Verdict verify(List<TrailHeads.Head> outside) {
        List<TrailFault> faults = new ArrayList<>();
        long[] sealed = {0};
        List<CountyCode> all = regions.codes();
        for (CountyCode county : all) {
            List<TrailHeads.Head> written = outside.stream()
                    .filter(head -> head.county().equals(county))
                    .toList();
            sealed[0] += verify(county, written, faults::add);
        }
        outside.stream()
                .filter(head -> !all.contains(head.county()))
                .forEach(head -> faults.add(
                        new TrailFault(head.county(), TrailFault.Kind.NOT_AS_WRITTEN_OUTSIDE, head.number(), "")));
        return new Verdict(sealed[0], faults);
    }

    /**
     * Looks at one trail.
     *
     * @param outside heads of that county that were written outside the database
     */
    public Verdict verify(CountyCode county, List<TrailHeads.Head> outside) {
        List<TrailFault> faults = new ArrayList<>();
        return new Verdict(verify(county, outside, faults::add), faults);
    }

    private long verify(CountyCode county, List<TrailHeads.Head> written, Consumer<TrailFault> faults) {
        Chain chain = new Chain(county, written, faults);
        List<Seal> next = trails.seals(county, 0, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(seal -> chain.follow(seal, trails.find(county, seal.entry())));
            next = trails.seals(county, next.getLast().number(), AT_ONCE);
        }
        chain.end();
        trails.forgotten(county)
                .forEach(entry -> faults.accept(new TrailFault(county, TrailFault.Kind.UNSEALED, 0, entry)));
        return chain.number;
    }

    /**
     * What came out.
     *
     * @param sealed number of seals that were looked at
     */
    public record Verdict(long sealed, List<TrailFault> faults) {
        public Verdict {
            faults = List.copyOf(faults);
        }
    }

    /** One chain, from its beginning. */
    private static final class Chain {
        private final CountyCode county;
        private final List<TrailHeads.Head> written;
        private final Consumer<TrailFault> faults;
        private long number;
        private String hash = Seal.START;

        Chain(CountyCode county, List<TrailHeads.Head> written, Consumer<TrailFault> faults) {
            this.county = county;
            this.written = written;
            this.faults = faults;
        }

        void follow(Seal seal, Optional<AuditEntry> entry) {
            if (seal.number() > number + 1) {
                tell(TrailFault.Kind.MISSING_SEAL, number + 1, "");
            }
            if (entry.isEmpty()) {
                tell(TrailFault.Kind.MISSING_ENTRY, seal.number(), seal.entry());
            } else if (!Seal.of(entry.get(), seal.number(), continued(seal)).equals(seal)) {
                tell(TrailFault.Kind.CHANGED, seal.number(), seal.entry());
            }
            written.stream()
                    .filter(head ->
                            head.number() == seal.number() && !head.hash().equals(seal.hash()))
                    .forEach(head -> tell(TrailFault.Kind.NOT_AS_WRITTEN_OUTSIDE, seal.number(), seal.entry()));
            number = seal.number();
            hash = seal.hash();
        }

        /** After a gap the chain goes on from what the seal itself says: a gap is told once. */
        private String continued(Seal seal) {
            return seal.number() == number + 1 ? hash : seal.previous();
        }

        void end() {
            written.stream()
                    .filter(head -> head.number() > number)
                    .forEach(head -> tell(TrailFault.Kind.NOT_AS_WRITTEN_OUTSIDE, head.number(), ""));
        }

        private void tell(TrailFault.Kind kind, long at, String entry) {
            faults.accept(new TrailFault(county, kind, at, entry));
        }
    }
}
