package io.canbao.policypack.finding;

/**
 * Something about a file that its author should see.
 *
 * @param file
 *            name of the file
 * @param path
 *            place in the document, {@code windows[window.central].when.paid}
 * @param line
 *            line in the file, from 1
 * @param found
 *            what stands there
 * @param wanted
 *            what should
 */
public record Finding(Severity severity, String file, String path, int line, String found, String wanted) {

    /** Whether a file can be used all the same. */
    public enum Severity {
        /** Not usable; nothing of it is published. */
        FAULT,
        /** Usable; the author decides. */
        WARNING
    }

    @Override
    public String toString() {
        return "%s:%d: %s %s: found %s; wanted %s".formatted(file, line, severity, path, found, wanted);
    }
}
