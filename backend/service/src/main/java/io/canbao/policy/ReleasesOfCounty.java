package io.canbao.policy;

import io.canbao.policy.Release.Kind;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What a county released. When it leaves, all of it is withdrawn: releases are only ever added to. */
@Singleton
final class ReleasesOfCounty implements CountyRecords<ReleasesOfCounty.Line> {
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

    /** Each version was released, or planned, when it was made. */
    @Override
    public boolean isWhole(CountyCode county) {
        return versions.list(county.value()).stream()
                .allMatch(version -> releases.list(version.region(), version.year()).stream()
                        .anyMatch(release -> release.version() == version.version()));
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
