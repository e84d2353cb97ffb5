package io.canbao.tenancy.store;

import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.RegionTree;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The tenants in the table {@code county}. */
@Singleton
final class StoredCounties implements Counties {
    private final CountyRows rows;
    private final RegionTree tree;

    StoredCounties(CountyRows rows, RegionTree tree) {
        this.rows = rows;
        this.tree = tree;
    }

    @Override
    public Optional<County> find(CountyCode code) {
        return rows.findByCountyCode(code.value()).map(CountyRow::county);
    }

    @Override
    public Page<County> list(Filter filter, Pageable part) {
        String status = filter.status().map(CountyStatus::code).orElse("");
        List<String> above = filter.within().map(tree::within).orElse(List.of()).stream()
                .map(CountyCode::value)
                .toList();
        return rows.list(filter.text(), status, above.isEmpty() ? 1 : 0, above.isEmpty() ? List.of("") : above, part)
                .map(CountyRow::county);
    }

    @Override
    public List<CountyCode> unpublished() {
        return rows.listUnpublished().stream().map(CountyCode::parse).toList();
    }

    @Override
    public void add(County county) {
        rows.save(CountyRow.of(county));
    }

    @Override
    public boolean change(County changed) {
        CountyRow row = CountyRow.of(changed);
        return rows.change(
                        row.countyCode(),
                        row.status(),
                        row.modules(),
                        row.contactName(),
                        row.contactPhone(),
                        row.letterheadZh(),
                        row.letterheadEn(),
                        row.approvals(),
                        row.publishedAt(),
                        changed.revision() - 1)
                == 1;
    }
}
