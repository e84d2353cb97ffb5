package io.canbao.jobs;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Long work that somebody asked for.
 *
 * @param argument JSON of the kind
 * @param result   JSON of the kind; empty until it is done
 * @param by       username of who asked
 */
public record Job(
        CountyCode county,
        String id,
        String kind,
        State state,
        String argument,
        Optional<String> result,
        long done,
        long total,
        String by,
        Instant at) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more comes. */
        public boolean ends() {
            return this != WAITING && this != RUNNING;
        }
    }
}
