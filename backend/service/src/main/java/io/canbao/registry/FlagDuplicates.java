package io.canbao.registry;

import io.canbao.registry.duplicates.Duplicates;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** Flags files that were just written, in the caller's transaction. */
@Singleton
public class FlagDuplicates {
    private final Duplicates duplicates;
    private final InstantSource clock;

    FlagDuplicates(Duplicates duplicates, InstantSource clock) {
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /** Looks for others of the same name and birth date. */
    public void flag(CountyCode county, Collection<ResidentId> written) {
        if (!written.isEmpty()) {
            duplicates.flag(county, written, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
