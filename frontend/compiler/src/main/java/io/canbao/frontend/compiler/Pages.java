package io.canbao.frontend.compiler;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All pages, as files that a server hands out.
 *
 * @param files by their paths, with slashes; they count only without faults
 * @param faults all that is wrong, by file and line
 */
public record Pages(Map<String, byte[]> files, List<Fault> faults) {

    /** Makes them out of the sources as they are now. */
    public static Pages of(Sources sources, WebModules webModules) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var faults = new TreeSet<Fault>();
        var texts = new Texts(sources);
        for (var entry : Entry.in(sources)) {
            var made = new EntryFiles(entry, sources, webModules, texts);
            files.putAll(made.make());
            faults.addAll(made.faults());
        }
        faults.addAll(texts.faults());
        if (faults.isEmpty()) {
            faults.addAll(texts.unused());
        }
        return new Pages(files, List.copyOf(faults));
    }
}
