package io.canbao.command;

import java.util.List;

/** What somebody can do something about: a port in use, a database that is not there, a setting that is none. */
final class InnermostReason {
    private InnermostReason() {}

    /** In one line, with the kind of the failure. */
    static String of(Throwable failed) {
        Throwable reason = failed;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return line(String.valueOf(reason.getMessage())) + " ("
                + reason.getClass().getSimpleName() + ")";
    }

    /** Micronaut tells the way through its beans after what happened, and what happened last. */
    private static String line(String message) {
        List<String> lines = message.lines()
                .takeWhile(line -> !line.startsWith("Path Taken"))
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? message : lines.getLast().replaceFirst("^Message: ", "");
    }
}
