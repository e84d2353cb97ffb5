package io.canbao.registry.corrections.store;

import io.canbao.registry.ResidentId;
import io.canbao.registry.corrections.Correction;
import io.canbao.registry.corrections.Correction.Decision;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.registry.corrections.Corrections;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitsOfQuery;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The proposals in the table {@code resident_correction}. */
@Singleton
class StoredCorrections implements Corrections {
    private final CorrectionRows rows;
    private final SealedCorrections sealed;

    StoredCorrections(CorrectionRows rows, SealedCorrections sealed) {
        this.rows = rows;
        this.sealed = sealed;
    }

    @Override
    public Optional<Correction> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeyCorrectionId(county, id).map(sealed::open);
    }

    @Override
    public List<Correction> open(CountyCode county, ResidentId resident) {
        return rows.findOpen(county, resident.value()).stream()
                .map(sealed::open)
                .toList();
    }

    @Override
    public Page<Correction> list(CountyCode county, Filter filter, Pageable part) {
        UnitsOfQuery units = UnitsOfQuery.of(filter.units());
        return rows.list(
                        county,
                        units.any(),
                        units.codes(),
                        filter.state().map(State::code).orElse(""),
                        filter.proposer().orElse(""),
                        part)
                .map(sealed::open);
    }

    @Override
    public void add(CountyCode county, Correction correction) {
        rows.save(sealed.seal(county, correction));
    }

    @Override
    public boolean decide(CountyCode county, Correction decided) {
        Decision decision = decided.decision().orElseThrow();
        return rows.decide(
                        county,
                        decided.id(),
                        decision.state().code(),
                        SealedCorrections.accepted(decision),
                        decision.by(),
                        SealedCorrections.time(decision.at()),
                        decision.reason().orElse(null))
                == 1;
    }

    @Override
    public List<Correction> after(CountyCode county, String id, int most) {
        return rows.findAfter(county, id, most).stream().map(sealed::open).toList();
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }
}
