package io.canbao.jobs;

import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Long work that somebody asked for.
 *
 * @param argument JSON of the kind
 * @param result   JSON of the kind; empty until it is done
 * @param by       username of who asked
 * @param request  name of the request that they asked by
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
        String request,
        Instant at) {

    /** Who asked, for what is done now: the trail names the request that it began with. */
    public Asker asker() {
        return Asker.goingOn(by, request);
    }

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** As clients read it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing more comes. */
        public boolean ends() {
            return this != WAITING && this != RUNNING;
        }
    }
}
