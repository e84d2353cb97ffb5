package io.canbao.frontend.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A module with all that it loads, as files, outside of any page. */
public final class LinkedModule {
    private LinkedModule() {}

    /**
     * Fills a folder with a module and all that it loads.
     *
     * @param start the module's path below the source folder; it may load what the entry of its top folder may
     * @return the file of the module
     * @throws IllegalStateException with all faults, if there are any
     */
    public static Path of(Path start, Sources sources, WebModules webModules, Path folder) throws IOException {
        var entry = start.getName(0).toString();
        var closure = Closure.of(start, entry, sources, webModules);
        if (!closure.faults().isEmpty()) {
            throw new IllegalStateException(
                    closure.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        Folder.fill(folder, new Linker(sources, webModules, entry).files(closure));
        return folder.resolve(Linker.fileOf(start));
    }
}
