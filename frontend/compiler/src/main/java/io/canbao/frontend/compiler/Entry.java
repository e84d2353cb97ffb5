package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of the front end that is loaded on its own: a folder of the sources with an {@code index.html}.
 *
 * @param name the folder's
 */
record Entry(String name) {
    static final String PAGE = "index.html";

    /** The entry that answers at the root of the server; any other answers at its name. */
    private static final String FIRST = "public";

    static List<Entry> in(Sources sources) throws IOException {
        return sources.files().stream()
                .filter(path -> path.getNameCount() == 2 && path.endsWith(PAGE))
                .map(path -> new Entry(path.getName(0).toString()))
                .toList();
    }

    /** The page among the sources. */
    Path page() {
        return Path.of(name, PAGE);
    }

    /** The folder that its page is served from, empty or with a slash at its end. */
    String home() {
        return name.equals(FIRST) ? "" : name + "/";
    }
}
