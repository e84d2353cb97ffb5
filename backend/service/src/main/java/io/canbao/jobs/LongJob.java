package io.canbao.jobs;

/**
 * A kind of long work that somebody asks for and waits for. Each bean of this type is one. It may be cut off, with its instance, and is then run again
 * from the beginning: it leaves nothing behind until it is through, or keeps in tables of its own how far it came and goes on from there.
 */
public interface LongJob {
    /** Stable, since the database knows jobs by it. */
    String kind();

    /**
     * Does it.
     *
     * @param job which county's, what is asked for, and by whom
     * @return what came of it: JSON of the kind
     * @throws JobCancelled from {@code progress}, to be let through
     */
    String run(Job job, Progress progress);

    /** Tells those who wait how far it is. */
    @FunctionalInterface
    interface Progress {
        /**
         * To be called often: what comes too soon after the last one is not written.
         *
         * @throws JobCancelled if nobody wants it any more
         */
        void tell(long done, long total);
    }
}
