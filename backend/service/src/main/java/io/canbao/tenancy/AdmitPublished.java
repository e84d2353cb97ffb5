package io.canbao.tenancy;

import io.canbao.rules.policy.Text;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives whoever publishes a place in the tree; a county is live once something of it is in force. */
@Singleton
public class AdmitPublished {
    private static final Region NATION =
            new Region(RegionTree.NATION, Optional.empty(), RegionLevel.NATION, new Text("全国", "China"));

    private final RegionTree regions;
    private final Counties counties;
    private final Units units;
    private final InstantSource clock;

    AdmitPublished(RegionTree regions, Counties counties, Units units, InstantSource clock) {
        this.regions = regions;
        this.counties = counties;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Takes a region in that published or planned something, in the same transaction. What is there already stays as it is.
     *
     * @param named units that its pack names, those above before those in them
     */
    @Transactional
    public void admit(CountyCode code, RegionLevel level, Text name, List<Unit> named) {
        place(code, level, name);
        if (level == RegionLevel.COUNTY && counties.find(code).isEmpty()) {
            counties.add(County.preparing(regions.find(code).orElseThrow(), now()));
        }
        named.stream().filter(unit -> units.find(code, unit.code()).isEmpty()).forEach(unit -> units.add(code, unit));
    }

    /** Puts a region into the tree where its code belongs, below the nation, which is planted with the first. */
    @Transactional
    public void place(CountyCode code, RegionLevel level, Text name) {
        regions.plant(NATION);
        if (level != RegionLevel.NATION) {
            regions.plant(new Region(code, Optional.of(above(code)), level, name));
        }
    }

    /** Notes that something of a region is in force: a county of it that was preparing is live from then on. Noted again it changes nothing. */
    @Transactional
    public void inForce(CountyCode code) {
        counties.find(code)
                .filter(county -> county.publishedAt().isEmpty())
                .ifPresent(county -> counties.change(county.published(now())));
    }

    /** The counties of which nothing was ever in force. */
    public List<CountyCode> unpublished() {
        return counties.unpublished();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** By the official codes, of which two digits are the province's and two the prefecture's. */
    private CountyCode above(CountyCode code) {
        return Stream.of(code.region().prefecture(), code.region().province())
                .map(CountyCode::of)
                .filter(candidate -> !candidate.equals(code))
                .filter(candidate -> regions.find(candidate).isPresent())
                .findFirst()
                .orElse(RegionTree.NATION);
    }
}
