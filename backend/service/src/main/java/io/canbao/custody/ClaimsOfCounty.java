package io.canbao.custody;

import io.canbao.custody.ClaimFunder.Claim;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.Consumer;

/** What a county that moves has asked funders for. */
@Singleton
final class ClaimsOfCounty implements CountyRecords<ClaimsOfCounty.Line> {
    private final Closings closings;

    ClaimsOfCounty(Closings closings) {
        this.closings = closings;
    }

    @Override
    public String name() {
        return "funder-claims";
    }

    @Override
    public int place() {
        return 15;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        closings.claims(county)
                .forEach(claim -> reader.accept(new Line(
                        claim.funder(),
                        claim.year(),
                        claim.number(),
                        claim.until(),
                        claim.lines(),
                        claim.digest(),
                        claim.at(),
                        claim.by())));
    }

    @Override
    public void add(CountyCode county, Line line) {
        closings.add(new Claim(
                county, line.funder, line.year, line.number, line.until, line.lines, line.digest, line.at, line.by));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return closings.removeClaims(county);
    }

    /**
     * A claim in an archive.
     *
     * @param lines fen by enrollment
     */
    record Line(
            String funder,
            int year,
            int number,
            LocalDate until,
            SortedMap<String, Long> lines,
            String digest,
            Instant at,
            String by) {}
}
