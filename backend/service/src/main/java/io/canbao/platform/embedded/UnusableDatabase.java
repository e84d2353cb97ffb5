package io.canbao.platform.embedded;

/** A database file that is not served: its message says what is wrong with it and what can be done. */
public final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDatabase(DatabaseFile file, String wrong) {
        super("the database file %s %s; restore it from a copy, or remove it and %s to start anew"
                .formatted(file.path(), wrong, file.witness().getFileName()));
    }

    /** The reason stands in the message, which is what is told of a start that failed. */
    UnusableDatabase(DatabaseFile file, String wrong, Exception reason) {
        this(file, wrong + " (" + innermost(reason) + ')');
        addSuppressed(reason);
    }

    private UnusableDatabase(String message) {
        super(message);
    }

    /** Nothing is wrong with it: somebody else has it open. */
    static UnusableDatabase inUse(DatabaseFile file, Exception reason) {
        UnusableDatabase refused = new UnusableDatabase(
                "the database file %s is in use by another process; stop that one first, or give this one a folder of its own (CANBAO_DATA)"
                        .formatted(file.path()));
        refused.addSuppressed(reason);
        return refused;
    }

    private static String innermost(Throwable failed) {
        return failed.getCause() == null ? String.valueOf(failed.getMessage()) : innermost(failed.getCause());
    }
}
