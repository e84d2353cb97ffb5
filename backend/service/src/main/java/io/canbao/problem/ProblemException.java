package io.canbao.problem;

/** A request that cannot be answered, for a reason that its caller is told. Carries no stack trace: it is an answer, not a defect. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public ProblemException(ErrorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    /** A failure of something behind us, told to the caller as {@code code} and kept as the cause. */
    public ProblemException(ErrorCode code, Throwable cause) {
        super(code.name(), cause, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
