package io.canbao.policy;

import io.canbao.policy.Release.Kind;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a county released. When it leaves, all of it is withdrawn: releases are only ever added to. */
@Singleton
final class ReleasesOfCounty implements CountyRecords<ReleasesOfCounty.Line> {
    /** By which those of two instances can. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final PolicyVersions versions;
    private final Releases releases;
    private final WithdrawVersion withdraw;

    ReleasesOfCounty(PolicyVersions versions, Releases releases, WithdrawVersion withdraw) {
        this.versions = versions;
        this.releases = releases;
        this.withdraw = withdraw;
    }

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        years(county)
                .forEach(year -> releases.list(county.value(), year).stream()
                        .map(Line::of)
                        .forEach(reader));
    }

    @Override
    public void add(CountyCode county, Line line) {
        releases.append(line.release(county));
    }

    /** Each version was released, or planned, when it was made; the steps of a year follow each other, and each is about a version that is there. */
    @Override
    public boolean isWhole(CountyCode county) {
        return years(county).allMatch(year -> isWhole(county, year));
    }

    private boolean isWhole(CountyCode county, int year) {
        List<Release> steps = releases.list(county.value(), year);
        Set<Integer> told = steps.stream().map(Release::version).collect(Collectors.toSet());
        Set<Integer> made = versions.list(county.value(), year).stream()
                .map(PolicyVersion::version)
                .collect(Collectors.toSet());
        return told.equals(made)
                && IntStream.range(0, steps.size()).allMatch(at -> steps.get(at).number() == at + 1)
                && IntStream.range(1, steps.size())
                        .noneMatch(at -> steps.get(at)
                                .recordedAt()
                                .isBefore(steps.get(at - 1).recordedAt().minus(CLOCKS_DIFFER)));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        By operator = new By(by.username(), "the county left the platform");
        years(county)
                .forEach(year -> InForce.standing(releases.list(county.value(), year))
                        .forEach(version -> withdraw.withdraw(county.value(), year, version, operator)));
        return 0;
    }

    private IntStream years(CountyCode county) {
        return versions.list(county.value()).stream()
                .mapToInt(PolicyVersion::year)
                .distinct()
                .sorted();
    }

    /** A release in an archive. */
    record Line(
            int year,
            int number,
            String kind,
            int version,
            Instant inForceFrom,
            Instant recordedAt,
            String recordedBy,
            String reason) {

        static Line of(Release release) {
            return new Line(
                    release.year(),
                    release.number(),
                    release.kind().name().toLowerCase(Locale.ROOT),
                    release.version(),
                    release.inForceFrom(),
                    release.recordedAt(),
                    release.recordedBy(),
                    release.reason());
        }

        Release release(CountyCode county) {
            return new Release(
                    county.value(),
                    year,
                    number,
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    version,
                    inForceFrom,
                    recordedAt,
                    recordedBy,
                    reason);
        }
    }
}
