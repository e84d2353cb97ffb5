package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A way to make files that a browser loads out of all that a module loads. */
interface Linking {
    /** The files of a start. */
    Linked link(Path start, Closure closure) throws IOException;

    /**
     * What was made.
     *
     * @param files by their paths; the start's is that of {@link Linker#fileOf}
     * @param neededAtOnce the files that the start needs before it runs
     * @param faults what only shows where modules meet
     */
    record Linked(Map<String, byte[]> files, List<String> neededAtOnce, List<Fault> faults) {}

    /** Makes the linking of an entry. */
    @FunctionalInterface
    interface OfEntry {
        /** That of the entry of this name. */
        Linking of(Sources sources, WebModules webModules, String entry);
    }
}
