package io.canbao.policy;

import io.canbao.tenancy.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was in force when the database was last asked: per county, its years and the versions of each. Immutable. */
final class Catalogue {
    static final Catalogue EMPTY = new Catalogue(0, Instant.MAX, false);

    /** How codes of provinces, and of the country, end (GB/T 2260). */
    private final long releases;

    private final Instant until;
    private final boolean damaged;
    private final Map<RegionYear, List<PolicyVersion>> entries = new HashMap<>();
    private final SortedMap<String, NavigableMap<Integer, List<PolicyVersion>>> counties = new TreeMap<>();

    /** The last version of each region that can be read, whatever became of it. */
    private final Map<String, PolicyVersion> readable = new HashMap<>();

    private Catalogue(long releases, Instant until, boolean damaged) {
        this.releases = releases;
        this.until = until;
        this.damaged = damaged;
    }

    /**
     * What is in force at a moment.
     *
     * @param releases all that are recorded
     * @param versions   all that they are about
     * @param unreadable of which of them it was found that row and pack differ: what the row says of the region is not believed either
     */
    static Catalogue of(
            List<Release> releases, List<PolicyVersion> versions, Predicate<PolicyVersion> unreadable, Instant now) {
        Catalogue catalogue = new Catalogue(
                releases.size(),
                InForce.nextChange(releases, now).orElse(Instant.MAX),
                versions.stream().anyMatch(PolicyVersion::damaged)
                        || !InForce.unknown(releases).isEmpty());
        for (PolicyVersion version : versions) {
            if (!version.damaged() && !unreadable.test(version)) {
                catalogue.readable.merge(version.region(), version, Catalogue::later);
            }
        }
        Map<RegionYear, Map<Integer, PolicyVersion>> known = new HashMap<>();
        for (PolicyVersion version : versions) {
            known.computeIfAbsent(new RegionYear(version.region(), version.year()), place -> new HashMap<>())
                    .put(version.version(), version);
        }
        Map<RegionYear, List<Release>> life = new HashMap<>();
        for (Release release : releases) {
            life.computeIfAbsent(new RegionYear(release.region(), release.year()), place -> new ArrayList<>())
                    .add(release);
        }
        life.forEach((place, steps) -> {
            Set<Integer> unknown = InForce.unknown(steps);
            Map<Integer, PolicyVersion> numbered = known.getOrDefault(place, Map.of());
            catalogue.add(
                    place,
                    unreadable,
                    InForce.versions(steps, now, now).stream()
                            .filter(numbered::containsKey)
                            .map(numbered::get)
                            .map(version -> unknown.contains(version.version()) ? version.asDamaged() : version)
                            .toList());
        });
        return catalogue;
    }

    private void add(RegionYear place, Predicate<PolicyVersion> unreadable, List<PolicyVersion> inForce) {
        if (!inForce.isEmpty()) {
            entries.put(place, inForce);
            if (isCounty(inForce.getFirst(), unreadable)) {
                counties.computeIfAbsent(place.region(), code -> new TreeMap<>())
                        .put(place.year(), inForce);
            }
        }
    }

    /** A damaged row is believed no more than that: another one of the same region says what it is, or its code. */
    private boolean isCounty(PolicyVersion version, Predicate<PolicyVersion> unreadable) {
        boolean believed = !version.damaged() && !unreadable.test(version);
        PolicyVersion said = believed ? version : readable.get(version.region());
        return said == null ? !new RegionCode(version.region()).isOfProvince() : said.county();
    }

    private static PolicyVersion later(PolicyVersion one, PolicyVersion other) {
        return Comparator.comparing(PolicyVersion::year)
                                .thenComparing(PolicyVersion::version)
                                .compare(one, other)
                        < 0
                ? other
                : one;
    }

    /** Whether this still holds at a moment, with so many releases in the database. A damaged row may be mended at any time. */
    boolean holds(long recorded, Instant now) {
        return recorded == releases && now.isBefore(until) && !damaged;
    }

    boolean knows(String county) {
        return counties.containsKey(county);
    }

    /** The versions in force of a region and year, the one that answers first; empty where none is. */
    List<PolicyVersion> inForce(String region, int year) {
        return entries.getOrDefault(new RegionYear(region, year), List.of());
    }

    /** The versions in force of all regions and years. */
    List<PolicyVersion> inForce() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    /** Of each region and year the version that answers: the first that is not known to be unreadable, if there is one. */
    List<PolicyVersion> answering(Predicate<PolicyVersion> unreadable) {
        return entries.values().stream()
                .map(versions -> versions.stream()
                        .filter(version -> !unreadable.test(version))
                        .findFirst()
                        .orElseGet(versions::getFirst))
                .toList();
    }

    List<County> counties() {
        List<County> all = new ArrayList<>();
        counties.forEach((code, years) -> {
            PolicyVersion latest = named(code, years.lastEntry().getValue());
            all.add(new County(code, latest.name(), latest.path(), List.copyOf(years.keySet())));
        });
        return all;
    }

    /** What says how a county is called: what answers in its last year, or else whatever can be read. */
    private PolicyVersion named(String county, List<PolicyVersion> inForce) {
        return inForce.stream()
                .filter(version -> !version.damaged())
                .findFirst()
                .orElseGet(() -> readable.getOrDefault(county, inForce.getFirst()));
    }

    private record RegionYear(String region, int year) {}
}
