package io.canbao.tenancy.store;

import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tree in the table {@code region}. */
@Singleton
class StoredRegionTree implements RegionTree {
    private final RegionRows rows;

    StoredRegionTree(RegionRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Region> find(CountyCode code) {
        return rows.findByRegionCode(code.value()).map(RegionRow::region);
    }

    @Override
    public List<Region> path(CountyCode code) {
        List<Region> upwards = new ArrayList<>();
        Optional<Region> next = find(code);
        while (next.isPresent()) {
            upwards.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return upwards.reversed();
    }

    @Override
    public List<CountyCode> codes() {
        return rows.findAllOrderByRegionCode().stream()
                .map(row -> CountyCode.parse(row.regionCode()))
                .toList();
    }

    @Override
    public List<Region> layers() {
        return rows.findAllOrderByRegionCode().stream()
                .map(RegionRow::region)
                .filter(region -> region.level() != RegionLevel.COUNTY)
                .toList();
    }

    @Override
    public boolean rename(Region before, Text name) {
        Text known = before.name();
        return rows.rename(before.code().value(), known.zh(), known.en(), name.zh(), name.en()) == 1;
    }

    @Override
    @Transactional
    public void plant(Region region) {
        if (rows.findByRegionCode(region.code().value()).isEmpty()) {
            rows.save(RegionRow.of(region));
        }
    }
}
