package io.canbao.policypack.finding;

/**
 * Something about a file that its author should see.
 *
 * @param mark
 *            where it stands, the row or value from its first character to its last
 * @param path
 *            place in the document, {@code windows[window.central].when.paid}
 * @param found
 *            what stands there
 * @param wanted
 *            what should
 */
public record Finding(Severity severity, Mark mark, String path, String found, String wanted) {

    /** Whether a file can be used all the same. */
    public enum Severity {
        /** Not usable; nothing of it is published. */
        FAULT,
        /** Usable; the author decides. */
        WARNING
    }

    /** Name of the file. */
    public String file() {
        return mark.file();
    }

    /** Line in the file, from 1. */
    public int line() {
        return mark.line();
    }

    @Override
    public String toString() {
        return "%s:%d: %s %s: found %s; wanted %s".formatted(file(), line(), severity, path, found, wanted);
    }
}
