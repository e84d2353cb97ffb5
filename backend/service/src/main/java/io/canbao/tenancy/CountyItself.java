package io.canbao.tenancy;

import io.canbao.rules.policy.Text;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the platform knows of a county itself. Its place in the tree is there before it. */
@Singleton
final class CountyItself implements CountyRecords<CountyItself.Line> {
    private final Counties counties;
    private final RegionTree regions;

    CountyItself(Counties counties, RegionTree regions) {
        this.counties = counties;
        this.regions = regions;
    }

    @Override
    public String name() {
        return "county";
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode code, Consumer<Line> reader) {
        counties.find(code)
                .ifPresent(county -> reader.accept(
                        Line.of(county, regions.find(code).orElseThrow().name())));
    }

    @Override
    public void add(CountyCode code, Line line) {
        if (CountyStatus.REMOVED.code().equals(line.status)) {
            throw new IllegalArgumentException("a county that has left brings nothing");
        }
        counties.add(line.county(code));
        regions.rename(regions.find(code).orElseThrow(), line.name);
    }

    /** A county is live from its first policy in force on, and not before. */
    @Override
    public boolean isWhole(CountyCode code) {
        return counties.find(code)
                .filter(county -> county.status() == CountyStatus.SUSPENDED
                        || county.publishedAt().isPresent() == (county.status() == CountyStatus.LIVE))
                .isPresent();
    }

    /** The county stays known, so that its trail can be read and its code is not given to another. */
    @Override
    public long remove(CountyCode code, Asker by) {
        County county = counties.find(code).orElseThrow();
        if (!counties.change(county.removed())) {
            throw new IllegalStateException("changed meanwhile: " + code);
        }
        return 0;
    }

    /** A county in an archive. */
    record Line(
            Text name,
            String status,
            List<String> modules,
            String contactName,
            String contactPhone,
            Text letterhead,
            @Nullable Integer approvals,
            Instant createdAt,
            @Nullable Instant publishedAt) {

        static Line of(County county, Text name) {
            return new Line(
                    name,
                    county.status().code(),
                    county.modules().stream().map(CountyModule::code).sorted().toList(),
                    county.contact().name(),
                    county.contact().phone(),
                    county.letterhead(),
                    county.approvals(),
                    county.createdAt(),
                    county.publishedAt().orElse(null));
        }

        County county(CountyCode code) {
            return new County(
                    code,
                    CountyStatus.find(status).orElseThrow(),
                    modules.stream()
                            .map(module -> CountyModule.find(module).orElseThrow())
                            .collect(Collectors.toSet()),
                    new County.Contact(contactName, contactPhone),
                    letterhead,
                    approvals == null ? 1 : approvals,
                    1,
                    createdAt,
                    Optional.ofNullable(publishedAt));
        }
    }
}
