package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was in force when the database was last asked: per county, its years and the last version of each. Immutable. */
final class Catalogue {
    static final Catalogue EMPTY = new Catalogue(0, List.of());

    private final long publications;
    private final Map<RegionYear, Entry> entries = new HashMap<>();
    private final SortedMap<String, NavigableMap<Integer, Entry>> counties = new TreeMap<>();

    /**
     * @param publications the number of versions in the database that this was made from
     * @param entries      the last version of each region and year
     */
    Catalogue(long publications, List<Entry> entries) {
        this.publications = publications;
        for (Entry entry : entries) {
            this.entries.put(RegionYear.of(entry.version()), entry);
            if (entry.county()) {
                counties.computeIfAbsent(entry.version().region(), code -> new TreeMap<>())
                        .put(entry.version().year(), entry);
            }
        }
    }

    long publications() {
        return publications;
    }

    boolean knows(String county) {
        return counties.containsKey(county);
    }

    /** The version in force of a county, or of a layer above one. */
    Optional<Entry> entry(String region, int year) {
        return Optional.ofNullable(entries.get(new RegionYear(region, year)));
    }

    List<County> counties() {
        List<County> all = new ArrayList<>();
        counties.forEach((code, years) -> {
            Entry latest = years.lastEntry().getValue();
            all.add(new County(code, latest.name(), latest.path(), List.copyOf(years.keySet())));
        });
        return all;
    }

    /** Of many versions the last one of each region and year. */
    static List<PolicyVersion> last(List<PolicyVersion> versions) {
        Map<RegionYear, PolicyVersion> last = new HashMap<>();
        for (PolicyVersion version : versions) {
            last.merge(RegionYear.of(version), version, (one, other) -> one.version() > other.version() ? one : other);
        }
        return List.copyOf(last.values());
    }

    private record RegionYear(String region, int year) {
        static RegionYear of(PolicyVersion version) {
            return new RegionYear(version.region(), version.year());
        }
    }

    /** What the list of counties tells about a version. */
    record Entry(PolicyVersion version, boolean county, Text name, List<Text> path) {
        static Entry of(PolicyVersion version, EffectivePolicy policy) {
            return new Entry(version, policy.county(), policy.name(), policy.path());
        }
    }
}
