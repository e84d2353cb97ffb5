package io.canbao.jobs;

import java.time.Duration;

/**
 * Something that is done again and again while the platform runs, by one of its instances at a time. Each bean of this type is scheduled. A run may
 * be cut off and is then done again: it must not matter.
 */
public interface RecurringJob {
    /** Stable, since the database knows the job by it. */
    String name();

    /** From the end of one run to the beginning of the next; about a quarter of a second more where nothing was to do. */
    Duration pause();

    /** One run. What it throws is logged, and the next run comes as usual. */
    void run();
}
