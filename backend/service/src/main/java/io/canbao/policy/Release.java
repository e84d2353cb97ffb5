package io.canbao.policy;

import io.canbao.tenancy.Asker;
import java.time.Instant;
import java.util.Collection;

/**
 * One step in the life of a region's versions of a year. Steps are only ever appended: what is in force, and what was known of it at
 * any moment, follows from them ({@link InForce}).
 *
 * @param number      1 and up within region and year, in the order of recording
 * @param version     that it is about
 * @param inForceFrom when the version comes into force; of a withdrawal, when it no longer is
 * @param recordedAt  since when that is known
 * @param recordedBy  who did it
 * @param reason      in words, for whoever asks later
 */
public record Release(
        String region,
        int year,
        int number,
        Kind kind,
        int version,
        Instant inForceFrom,
        Instant recordedAt,
        String recordedBy,
        String reason) {

    /** Takes a version off the list on which it waits, because what it stands on changed: nobody wanted that. */
    static Release parking(Release schedule, int number, Instant now, String reason) {
        return new Release(
                schedule.region(),
                schedule.year(),
                number,
                Kind.PARKING,
                schedule.version(),
                now,
                now,
                Asker.SYSTEM.username(),
                reason);
    }

    /** Whether nothing became of the version since, by the releases that there are. */
    boolean isLastOf(Collection<Release> all) {
        return all.stream()
                .noneMatch(other -> other.region().equals(region)
                        && other.year() == year
                        && other.version() == version
                        && other.number() > number);
    }

    /** Whether the version is no longer released from then on. */
    boolean takesBack() {
        return kind == Kind.WITHDRAWAL || kind == Kind.PARKING;
    }

    /** What a step does. A restoration is a publication of old content as a new version. */
    public enum Kind {
        /** Brings a version into force at once. */
        PUBLICATION,
        /** Brings a version into force at a moment still to come. */
        SCHEDULE,
        /** Takes a version out of force, or a scheduled one off the list; what was in force before it is again. */
        WITHDRAWAL,
        /** Takes a scheduled version off the list because what it stands on changed: no person took it back. */
        PARKING,
        /** Its row was spoilt, and nobody knows what it did: until it is mended, the version that it is about answers nothing. */
        UNREADABLE
    }
}
