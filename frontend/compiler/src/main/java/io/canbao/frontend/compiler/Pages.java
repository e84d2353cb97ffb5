package io.canbao.frontend.compiler;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * All pages, as files that a server hands out.
 *
 * @param files by their paths, with slashes; they count only without faults
 * @param faults all that is wrong, by file and line
 */
public record Pages(Map<String, byte[]> files, List<Fault> faults) {

    /** Makes them out of the sources as they are now, each source a file of its own: for whoever writes them. */
    public static Pages of(Sources sources, WebModules webModules) throws IOException {
        return of(sources, webModules, Linker::new);
    }

    /** Makes them with as few files as may be, each made small: for whoever reads them. */
    public static Pages bundled(Sources sources, WebModules webModules, UnaryOperator<String> minifier)
            throws IOException {
        return of(sources, webModules, (from, more, entry) -> new Bundler(from, more, entry, minifier));
    }

    private static Pages of(Sources sources, WebModules webModules, Linking.OfEntry linking) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var faults = new TreeSet<Fault>();
        var texts = new Texts(sources);
        for (var entry : Entry.in(sources)) {
            var made = new EntryFiles(entry, sources, webModules, texts, linking);
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
