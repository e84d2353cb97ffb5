package io.canbao.http.connection;

/** How much longer somebody is waited for, who gets a second for each KB. */
final class Credit {
    private static final long BYTES_OF_A_SECOND = 1024;

    private final long most;
    private long seconds;
    private long bytes;

    /** @param most seconds, at the beginning and at any time */
    Credit(long most) {
        this.most = most;
        this.seconds = most;
    }

    /** Counts what came or went. */
    void earn(long count) {
        bytes += count;
    }

    /** Counts a second in which was waited. */
    void spend() {
        seconds = Math.min(most, seconds + bytes / BYTES_OF_A_SECOND) - 1;
        bytes %= BYTES_OF_A_SECOND;
    }

    /** Nobody is waited for any more. */
    void renew() {
        seconds = most;
        bytes = 0;
    }

    boolean isSpent() {
        return seconds <= 0;
    }
}
