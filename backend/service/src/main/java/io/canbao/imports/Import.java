package io.canbao.imports;

import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file that somebody brought.
 *
 * @param kind       code of its kind
 * @param rows       without the heading
 * @param counts     what the rows would change, as of the check
 * @param done       rows that were taken in or found to be as the roll is
 * @param doneChunks the next one to take in
 * @param job        the job that works on it
 * @param by         username of who brought it
 */
public record Import(
        CountyCode county,
        String id,
        String kind,
        State state,
        Heading heading,
        int rows,
        int chunks,
        Counts counts,
        int done,
        int doneChunks,
        String job,
        String by,
        Instant at) {

    /** What rows would change. */
    public record Counts(int added, int changed, int same, int rejected) {
        /** Nothing is known yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** How far it is. */
    public enum State {
        CHECKING,
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that code. */
        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether nothing more comes. */
        public boolean ends() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    /** Names it where what it brought says where it comes from. */
    String source() {
        return "import " + id;
    }
}
