package io.canbao.jobs;

/** Nobody wants the result any more. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For a job that finds out by itself. */
    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}
