package io.canbao.policy.store;

import io.canbao.policy.PolicyVersion;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The versions that a county published, with their texts. They stay when it leaves: a published version never changes. */
@Singleton
final class VersionsOfCounty implements CountyRecords<VersionsOfCounty.Line> {
    private final PolicyVersionHeads heads;
    private final PolicyVersionRows rows;

    VersionsOfCounty(PolicyVersionHeads heads, PolicyVersionRows rows) {
        this.heads = heads;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    /** One pack at a time. */
    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        heads.findByKeyRegionCode(county.value()).stream()
                .map(PolicyVersionHead::key)
                .sorted(Comparator.comparing(PolicyVersionKey::insuranceYear).thenComparing(PolicyVersionKey::version))
                .map(key -> Line.of(rows.findByKey(key).orElseThrow()))
                .forEach(reader);
    }

    @Override
    public void add(CountyCode county, Line line) {
        EffectivePolicy pack = EffectivePolicy.ofJson(line.pack);
        if (!pack.region().equals(county.value())
                || pack.year() != line.year
                || !pack.digest().equals(line.digest)) {
            throw new IllegalArgumentException("not the pack of that county, year and digest");
        }
        PolicyVersionRow row = line.row(county);
        PolicyVersion head = row.head().version();
        if (head.damaged() || head.county() != pack.county()) {
            throw new IllegalArgumentException("no head of a version");
        }
        row.texts().provenance(); // which says what is wrong with it
        rows.save(row);
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return 0;
    }

    /**
     * A version in an archive; its columns are described with the table.
     *
     * @param pack canonical JSON of the effective pack
     */
    record Line(
            int year,
            int version,
            String digest,
            Instant publishedAt,
            String pack,
            String origin,
            String level,
            String names,
            String path,
            @Nullable String ownSource,
            @Nullable String cases,
            @Nullable String layers,
            @Nullable String editedBy,
            @Nullable String approvedBy,
            @Nullable String publishedWith,
            @Nullable Integer failingCases) {

        static Line of(PolicyVersionRow row) {
            return new Line(
                    row.key().insuranceYear(),
                    row.key().version(),
                    row.digest(),
                    row.publishedAt().toInstant(ZoneOffset.UTC),
                    row.pack(),
                    row.origin(),
                    row.level(),
                    row.names(),
                    row.path(),
                    row.ownSource(),
                    row.cases(),
                    row.layers(),
                    row.editedBy(),
                    row.approvedBy(),
                    row.publishedWith(),
                    row.failingCases());
        }

        PolicyVersionRow row(CountyCode county) {
            return new PolicyVersionRow(
                    new PolicyVersionKey(county.value(), year, version),
                    digest,
                    LocalDateTime.ofInstant(publishedAt, ZoneOffset.UTC),
                    pack,
                    origin,
                    level,
                    names,
                    path,
                    ownSource,
                    cases,
                    layers,
                    editedBy,
                    approvedBy,
                    publishedWith,
                    failingCases == null ? 0 : failingCases);
        }
    }
}
