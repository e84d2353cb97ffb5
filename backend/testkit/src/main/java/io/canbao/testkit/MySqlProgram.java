package io.canbao.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code mysqld} that can be started.
 *
 * @param words what to type to start it
 * @param places options that tell it where its own files are; empty where it knows
 */
record MySqlProgram(List<String> words, List<String> places) {
    private static final Pattern VERSION = Pattern.compile("Ver (\\d+)\\.(\\d+)");

    MySqlProgram {
        words = List.copyOf(words);
        places = List.copyOf(places);
    }

    /** The one on the path, unless it is MariaDB or older than 8.4. */
    static Optional<MySqlProgram> findOnPath() {
        return Command.find("mysqld")
                .map(path -> new MySqlProgram(List.of(path.toString()), List.of()))
                .filter(MySqlProgram::isRecent);
    }

    private boolean isRecent() {
        var told = Command.run(with("--version")).output();
        var version = VERSION.matcher(told);
        return !told.contains("MariaDB")
                && version.find()
                && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) >= 804;
    }

    /** The whole command line. */
    List<String> with(String... options) {
        var line = new ArrayList<>(words);
        line.add("--no-defaults");
        line.addAll(places);
        if (Command.isRoot()) {
            line.add("--user=root");
        }
        line.addAll(List.of(options));
        return line;
    }
}
