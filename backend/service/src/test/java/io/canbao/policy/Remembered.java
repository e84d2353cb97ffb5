package io.canbao.policy;

import io.canbao.policy.Release.Kind;
import io.canbao.policypack.effective.EffectivePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Versions and releases in memory, with a database that can go away and packs that can be damaged. */
final class Remembered {
    private final Map<PolicyVersion, EffectivePolicy> packs = new LinkedHashMap<>();
    private final Map<PolicyVersion, PolicyVersions.Provenance> made = new HashMap<>();
    private final List<Release> recorded = new ArrayList<>();
    boolean away;
    boolean awayAfterList;
    int unreadable;
    int lists;
    int packsRead;
    Thread reader = Thread.currentThread();

    final Releases releases = new Recorded();
    final PolicyVersions versions = new Versions();

    /** Appends versions that come into force at once. */
    void publish(List<EffectivePolicy> published, int version, Instant now) {
        release(published, version, Kind.PUBLICATION, now, now);
    }

    /** Appends releases, and their versions where they bring some. */
    void release(List<EffectivePolicy> released, int version, Kind kind, Instant inForceFrom, Instant now) {
        for (EffectivePolicy pack : released) {
            if (kind != Kind.WITHDRAWAL) {
                packs.put(version(pack, version, now), pack);
            }
            int number = releases.list(pack.region(), pack.year()).size() + 1;
            releases.append(new Release(
                    pack.region(), pack.year(), number, kind, version, inForceFrom, now, "somebody", "a test"));
        }
    }

    /** Puts other heads in the place of those that there are. */
    void change(UnaryOperator<PolicyVersion> head) {
        Map<PolicyVersion, EffectivePolicy> changed = new LinkedHashMap<>();
        packs.forEach((version, pack) -> changed.put(head.apply(version), pack));
        packs.clear();
        packs.putAll(changed);
    }

    private static PolicyVersion version(EffectivePolicy pack, int version, Instant now) {
        return new PolicyVersion(
                pack.region(), pack.year(), version, pack.digest(), now, Origin.OFFICE, pack.county(), pack.path());
    }

    private void requireThere() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }

    private final class Recorded implements Releases {
        @Override
        public long count() {
            requireThere();
            return recorded.size();
        }

        @Override
        public List<Release> list() {
            requireThere();
            lists++;
            away = awayAfterList;
            return List.copyOf(recorded);
        }

        @Override
        public List<Release> list(String region, int year) {
            requireThere();
            return recorded.stream()
                    .filter(release -> release.region().equals(region) && release.year() == year)
                    .toList();
        }

        @Override
        public void takeTurn() {}

        @Override
        public void append(Release release) {
            recorded.add(release);
        }

        @Override
        public void append(Release taken, Release put) {
            recorded.addAll(List.of(taken, put));
        }
    }

    private final class Versions implements PolicyVersions {
        @Override
        public List<PolicyVersion> list() {
            requireThere();
            return List.copyOf(packs.keySet());
        }

        @Override
        public List<PolicyVersion> list(String region, int year) {
            return list().stream()
                    .filter(version -> version.region().equals(region) && version.year() == year)
                    .toList();
        }

        @Override
        public List<PolicyVersion> list(String region) {
            return list().stream()
                    .filter(version -> version.region().equals(region))
                    .toList();
        }

        @Override
        public Optional<PolicyVersion> find(String region, int year, int version) {
            return list(region, year).stream()
                    .filter(one -> one.version() == version)
                    .findFirst();
        }

        @Override
        public List<PolicyVersion> publishedWith(PolicyVersion layer) {
            return List.of();
        }

        @Override
        public EffectivePolicy getPack(PolicyVersion version) {
            requireThere();
            packsRead++;
            reader = Thread.currentThread();
            EffectivePolicy pack = packs.get(version);
            if (pack == null
                    || version.version() == unreadable
                    || !pack.digest().equals(version.digest())
                    || pack.county() != version.county()) {
                throw new UnreadablePack(version, null);
            }
            return pack;
        }

        @Override
        public Provenance getProvenance(PolicyVersion version) {
            return made.getOrDefault(
                    version, new Provenance(Optional.empty(), List.of(), List.of(), Hands.alone("somebody")));
        }

        @Override
        public void append(PolicyVersion version, GivenPack pack, List<LayerVersion> layers, Hands hands) {
            packs.put(version, pack.policy());
            made.put(version, new Provenance(pack.own(), pack.cases(), layers, hands));
        }
    }
}
