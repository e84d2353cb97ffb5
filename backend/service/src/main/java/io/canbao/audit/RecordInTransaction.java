package io.canbao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/** Records in the transaction that the change has begun, and refuses where there is none. */
@Singleton
class RecordInTransaction implements AuditTrail {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trails trails;
    private final InstantSource clock;

    RecordInTransaction(Trails trails, InstantSource clock) {
        this.trails = trails;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(CountyCode county, Asker by, String action, Subject on, Masked before, Masked after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        trails.add(new AuditEntry(
                county,
                id(now),
                now,
                by.username(),
                by.from(),
                by.request(),
                action,
                on.toString(),
                json(before),
                json(after)));
    }

    /** Ids are in the order of time. */
    private static String id(Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        return "%014x-%016x".formatted(micros, ThreadLocalRandom.current().nextLong());
    }

    private static String json(Masked values) {
        try {
            return JSON.writeValueAsString(values.fields());
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("texts can be written", impossible);
        }
    }
}
