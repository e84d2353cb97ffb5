package io.canbao.archive;

import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an archive says of itself.
 *
 * @param format  {@link #FORMAT}
 * @param county  its code
 * @param regions from the nation down to the county itself
 * @param files   in their order
 */
record Manifest(String format, String county, Instant writtenAt, List<Above> regions, List<ArchivedFile> files) {
    /** The one that is written and read. */
    static final String FORMAT = "canbao-county-1";

    private static final int LONGEST_NAME = 200;

    /** How the archive names it. */
    static final String NAME = "manifest.json";

    Manifest {
        regions = List.copyOf(regions);
        files = List.copyOf(files);
    }

    /** The regions, each below the one before. */
    List<Region> path() {
        List<Region> path = new ArrayList<>();
        Optional<CountyCode> parent = Optional.empty();
        for (Above above : regions) {
            Region region = above.region(parent);
            path.add(region);
            parent = Optional.of(region.code());
        }
        return path;
    }

    /** Whether the regions begin with the nation, lie in each other by their levels and codes, and end with the county: the tree is everybody's. */
    boolean leadsToItsCounty() {
        List<Region> path = path();
        boolean ends = !path.isEmpty()
                && path.stream().map(Region::name).allMatch(Manifest::hasRoom)
                && path.getFirst().code().equals(RegionTree.NATION)
                && path.getFirst().level() == RegionLevel.NATION
                && path.getLast().level() == RegionLevel.COUNTY
                && path.getLast().code().value().equals(county);
        return ends
                && IntStream.range(1, path.size()).allMatch(at -> path.get(at).belongsBelow(path.get(at - 1)));
    }

    private static boolean hasRoom(Text name) {
        return Math.max(name.zh().length(), name.en().length()) <= LONGEST_NAME;
    }

    /** A region. */
    record Above(String code, String level, Text name) {
        static Above of(Region region) {
            return new Above(region.code().value(), region.level().code(), region.name());
        }

        private Region region(Optional<CountyCode> parent) {
            return new Region(
                    CountyCode.parse(code), parent, RegionLevel.find(level).orElseThrow(), name);
        }
    }
}
