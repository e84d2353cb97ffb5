package io.canbao.imports;

/** Somebody else changed what was to be changed: the rows are judged once more. */
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The rows were judged by what no longer holds. */
    public OvertakenException() {
        super();
    }

    /** As the database found out. */
    public OvertakenException(Throwable cause) {
        super(cause);
    }
}
