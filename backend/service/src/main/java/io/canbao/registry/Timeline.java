package io.canbao.registry;

import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what happens to files. */
@Singleton
public class Timeline {
    private final Residents residents;
    private final InstantSource clock;
    private final AtomicInteger order = new AtomicInteger();

    Timeline(Residents residents, InstantSource clock) {
        this.residents = residents;
        this.clock = clock;
    }

    /** Adds what somebody wrote by hand, in the caller's transaction. */
    void add(
            CountyScope by,
            ResidentId resident,
            ResidentEvent.Kind kind,
            Optional<LocalDate> on,
            Map<String, String> detail) {
        add(
                by.county(),
                List.of(new OfResident<>(resident, event(by.who().username(), ResidentEvent.FORM, kind, on, detail))));
    }

    /** Adds what a file brought, in the caller's transaction. */
    public void add(CountyCode county, List<OfResident<ResidentEvent>> events) {
        residents.record(county, events);
    }

    /** A line that is written down now. */
    public ResidentEvent event(
            String by, String source, ResidentEvent.Kind kind, Optional<LocalDate> on, Map<String, String> detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ResidentEvent(id(now), kind, on, now, by, source, detail);
    }

    /** In the order of time, and of one instant in the order in which this instance writes. */
    private String id(Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        return "%014x-%08x-%08x"
                .formatted(
                        micros,
                        order.getAndIncrement(),
                        ThreadLocalRandom.current().nextInt());
    }
}
