package io.canbao.jobs;

/** Nobody wants the result any more. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
