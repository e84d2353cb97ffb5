package io.canbao.policy;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.audit.Search;
import io.canbao.audit.Trails;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Says that a version that was planned is in force: once, by a line in the trail of its region and by a message to who is told of releases. */
@Singleton
class TellMoment {
    private static final String ACTION = "policy.in-force";
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");
    private static final int MOST_OF_A_YEAR = 1000;

    private final Trails trails;
    private final AuditTrail trail;
    private final Outbox outbox;

    TellMoment(Trails trails, AuditTrail trail, Outbox outbox) {
        this.trails = trails;
        this.trail = trail;
        this.outbox = outbox;
    }

    /** Tells it in a transaction of its own, unless the trail says that it was told. */
    @Transactional
    public void tell(Release planned) {
        CountyCode region = CountyCode.parse(planned.region());
        Subject version = new Subject("policy", planned.year() + "/" + planned.version());
        if (!isTold(region, planned, version)) {
            trail.record(
                    region,
                    Asker.SYSTEM,
                    ACTION,
                    version,
                    Masked.nothing(),
                    Masked.nothing().at("inForceFrom", planned.inForceFrom()));
            outbox.putInForce(planned);
        }
    }

    private boolean isTold(CountyCode region, Release planned, Subject version) {
        Search told = new Search(
                region,
                planned.inForceFrom(),
                END,
                Optional.empty(),
                Optional.of(ACTION),
                Optional.of(version.toString()));
        return trails.search(told, Pageable.from(0, MOST_OF_A_YEAR)).getContent().stream()
                .anyMatch(line -> line.entry().subject().equals(version.toString()));
    }
}
