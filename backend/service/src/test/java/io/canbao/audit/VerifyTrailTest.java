package io.canbao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTrailTest {
    private static final CountyCode UPPER = CountyCode.parse("990101");
    private static final CountyCode LOWER = CountyCode.parse("990102");

    private final InMemory trails = new InMemory();
    private final VerifyTrail verify = new VerifyTrail(trails, new TwoRegions());

    @BeforeEach
    void sealFourLinesOfEachCounty() {
        for (int line = 1; line <= 4; line++) {
            trails.add(entry(UPPER, "upper-" + line));
            trails.add(entry(LOWER, "lower-" + line));
        }
        assertThat(new SealTrail(trails).seal()).isFalse();
    }

    @Test
    void whatIsAsItWasRecordedHasNoFault() {
        assertThat(verify.verify(List.of(head(4))).faults()).isEmpty();
        assertThat(verify.verify(List.of()).sealed()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void anEditedLineIsFoundWhateverWasEdited(int text) {
        replace(with(stored(2), text, "other"));

        assertFaults(List.of(), fault(TrailFault.Kind.CHANGED, 2, "upper-2"));
    }

    @Test
    void aLineThatWasMovedInTimeIsFound() {
        AuditEntry then = stored(2);
        replace(new AuditEntry(
                UPPER,
                then.id(),
                then.at().plusNanos(1000),
                then.actor(),
                then.from(),
                then.request(),
                then.action(),
                then.subject(),
                then.before(),
                then.after()));

        assertFaults(List.of(), fault(TrailFault.Kind.CHANGED, 2, "upper-2"));
    }

    /** A field that ends where the next one began: both read alike one after the other. */
    @Test
    void textThatMovedFromOneFieldToTheNextIsFound() {
        AuditEntry then = stored(2);
        replace(with(with(then, 0, then.actor() + then.from()), 1, ""));

        assertFaults(List.of(), fault(TrailFault.Kind.CHANGED, 2, "upper-2"));
    }

    @Test
    void aMissingLineIsFound() {
        trails.entries.remove("upper-3");

        assertFaults(List.of(), fault(TrailFault.Kind.MISSING_ENTRY, 3, "upper-3"));
    }

    @Test
    void aLineThatWasTakenAwayWithItsSealIsFound() {
        trails.entries.remove("upper-3");
        trails.seals.remove(seal(3));

        assertFaults(List.of(), fault(TrailFault.Kind.MISSING_SEAL, 3, ""));
    }

    @Test
    void exchangedLinesAreFound() {
        Seal two = seal(2);
        Seal three = seal(3);
        trails.seals.set(trails.seals.indexOf(two), new Seal(UPPER, 2, three.entry(), two.previous(), two.hash()));
        trails.seals.set(trails.seals.indexOf(three), new Seal(UPPER, 3, two.entry(), three.previous(), three.hash()));

        assertFaults(
                List.of(), fault(TrailFault.Kind.CHANGED, 2, "upper-3"), fault(TrailFault.Kind.CHANGED, 3, "upper-2"));
    }

    @Test
    void aLineThatWasPutInBesideTheChainIsFound() {
        trails.entries.put("upper-5", entry(UPPER, "upper-5"));

        assertFaults(List.of(), fault(TrailFault.Kind.UNSEALED, 0, "upper-5"));
    }

    @Test
    void aLineThatWaitsForItsSealIsNoFault() {
        trails.add(entry(UPPER, "upper-5"));

        assertThat(verify.verify(List.of()).faults()).isEmpty();
    }

    @Test
    void anEndThatWasCutOffIsFoundByWhatWasWrittenOutside() {
        TrailHeads.Head written = head(4);
        trails.seals.remove(seal(4));
        trails.entries.remove("upper-4");

        assertThat(verify.verify(List.of()).faults()).isEmpty();
        assertFaults(List.of(written), fault(TrailFault.Kind.NOT_AS_WRITTEN_OUTSIDE, 4, ""));
    }

    @Test
    void aChainThatWasComputedAnewIsFoundByWhatWasWrittenOutside() {
        TrailHeads.Head written = head(4);
        replace(with(stored(2), 0, "wang"));
        String previous = seal(1).hash();
        for (int number = 2; number <= 4; number++) {
            Seal anew = Seal.of(stored(number), number, previous);
            trails.seals.set(trails.seals.indexOf(seal(number)), anew);
            previous = anew.hash();
        }

        assertThat(verify.verify(List.of()).faults()).isEmpty();
        assertFaults(List.of(written), fault(TrailFault.Kind.NOT_AS_WRITTEN_OUTSIDE, 4, "upper-4"));
    }

    private void assertFaults(List<TrailHeads.Head> outside, TrailFault... faults) {
        assertThat(verify.verify(outside).faults()).containsExactly(faults);
    }

    private static TrailFault fault(TrailFault.Kind kind, long number, String entry) {
        return new TrailFault(UPPER, kind, number, entry);
    }

    private AuditEntry stored(int number) {
        return Objects.requireNonNull(trails.entries.get("upper-" + number));
    }

    private void replace(AuditEntry edited) {
        trails.entries.put(edited.id(), edited);
    }

    /** The entry with another text: actor, from, request, action, subject, before or after. */
    private static AuditEntry with(AuditEntry entry, int text, String other) {
        String[] texts = {
            entry.actor(), entry.from(), entry.request(), entry.action(), entry.subject(), entry.before(), entry.after()
        };
        texts[text] = other;
        return new AuditEntry(
                UPPER, entry.id(), entry.at(), texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]);
    }

    private Seal seal(long number) {
        return trails.seals.stream()
                .filter(seal -> seal.county().equals(UPPER) && seal.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private TrailHeads.Head head(long number) {
        return new TrailHeads.Head(UPPER, number, seal(number).hash());
    }

    private static AuditEntry entry(CountyCode county, String id) {
        return new AuditEntry(
                county,
                id,
                Instant.parse("2025-03-10T00:00:00Z"),
                "li",
                "10.0.0.1",
                "r1",
                "user.added",
                "user/x",
                "{\"a\":\"1\"}",
                "{\"a\":\"2\"}");
    }

    /** Two counties. */
    private static final class TwoRegions implements RegionTree {
        @Override
        public Optional<Region> find(CountyCode code) {
            return Optional.empty();
        }

        @Override
        public List<Region> path(CountyCode code) {
            return List.of();
        }

        @Override
        public List<CountyCode> codes() {
            return List.of(UPPER, LOWER);
        }

        @Override
        public List<Region> layers() {
            return List.of();
        }

        @Override
        public boolean rename(Region before, Text name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void plant(Region region) {
            throw new UnsupportedOperationException();
        }
    }

    /** Trails that can be touched. */
    private static final class InMemory implements Trails {
        private final Map<String, AuditEntry> entries = new LinkedHashMap<>();
        private final List<Seal> seals = new ArrayList<>();
        private final List<Unsealed> queue = new ArrayList<>();

        @Override
        public void add(AuditEntry entry) {
            entries.put(entry.id(), entry);
            queue.add(new Unsealed(queue.size(), entry.county(), entry.id()));
        }

        @Override
        public List<Unsealed> unsealed(int most) {
            return List.copyOf(queue);
        }

        @Override
        public Optional<AuditEntry> find(CountyCode county, String id) {
            return Optional.ofNullable(entries.get(id))
                    .filter(entry -> entry.county().equals(county));
        }

        @Override
        public Optional<Seal> head(CountyCode county) {
            return seals.stream().filter(seal -> seal.county().equals(county)).reduce((one, next) -> next);
        }

        @Override
        public void seal(Unsealed place, Seal seal) {
            seals.add(seal);
            queue.remove(place);
        }

        @Override
        public void skip(Unsealed place) {
            queue.remove(place);
        }

        @Override
        public List<Seal> seals(CountyCode county, long after, int most) {
            return seals.stream()
                    .filter(seal -> seal.county().equals(county) && seal.number() > after)
                    .toList();
        }

        @Override
        public List<String> forgotten(CountyCode county) {
            Set<String> known = new HashSet<>();
            seals.forEach(seal -> known.add(seal.entry()));
            queue.forEach(place -> known.add(place.entry()));
            return entries.values().stream()
                    .filter(entry -> entry.county().equals(county))
                    .map(AuditEntry::id)
                    .filter(id -> !known.contains(id))
                    .toList();
        }

        @Override
        public Page<Line> search(Search search, Pageable part) {
            throw new UnsupportedOperationException();
        }
    }
}
