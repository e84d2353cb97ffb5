package io.canbao.frontend.compiler;

import io.canbao.frontend.compiler.Bindings.Binding;
import io.canbao.frontend.compiler.CompiledSource.Import;
import io.canbao.frontend.compiler.ModuleScope.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Makes of all that a module loads one file in place of the module itself, and one for each module that is asked for on demand, with what that needs
 * beyond what is there by then. A request has a price of its own, which seventy small modules pay seventy times. Modules of WebJars stay files.
 */
final class Bundler implements Linking {
    private final Sources sources;
    private final WebModules webModules;
    private final String entry;
    private final UnaryOperator<String> minifier;

    Bundler(Sources sources, WebModules webModules, String entry, UnaryOperator<String> minifier) {
        this.sources = sources;
        this.webModules = webModules;
        this.entry = entry;
        this.minifier = minifier;
    }

    @Override
    public Linked link(Path start, Closure closure) throws IOException {
        var bindings = new Bindings(closure.modules(), this::webFile);
        var faults = faults(closure, bindings);
        if (!faults.isEmpty()) {
            return new Linked(new LinkedHashMap<>(), List.of(), faults);
        }
        var order = Order.of(start, closure);
        var names = new Names(closure.modules(), bindings);
        var chunks = order.groups().stream()
                .map(group -> new Chunk(Linker.fileOf(group.leader()), group.modules()))
                .toList();
        var writer = new ChunkWriter(sources, closure, bindings, names, chunks);
        chunks.forEach(chunk -> chunk.given().addAll(writer.demanded(chunk, order)));
        var files = new LinkedHashMap<String, byte[]>();
        for (var chunk : chunks.reversed()) { // each before those that it takes from
            put(files, chunk.file(), minifier.apply(writer.write(chunk)));
        }
        trimmed(webModules.files(entry, closure.bare()), writer.takenFromWebJars())
                .forEach((file, text) -> put(files, file, text));
        return new Linked(files, List.copyOf(neededAtOnce(chunks.getFirst(), closure)), List.of());
    }

    private static void put(Map<String, byte[]> files, String file, String code) {
        files.put(file, code.getBytes(StandardCharsets.UTF_8));
    }

    /** Modules of WebJars without what nobody takes from them. */
    private Map<String, String> trimmed(Map<String, String> webFiles, Map<String, Set<String>> taken) {
        var files = new LinkedHashMap<String, String>();
        webFiles.forEach((name, text) -> {
            var file = Linker.MODULES + name;
            var isShared = webFiles.values().stream().anyMatch(other -> other.contains("\"./" + name + '"'));
            var used = isShared ? Set.of(ModuleScope.ALL) : taken.getOrDefault(file, Set.of());
            var small = webModules.isSmall(entry, name);
            var fewer = small ? text : WebExports.only(used, text);
            files.put(file, small ? text : minifier.apply(fewer));
        });
        return files;
    }

    private String webFile(String name) {
        return Linker.MODULES + webModules.findFileName(entry, name).orElse("");
    }

    private Set<String> neededAtOnce(Chunk first, Closure closure) {
        var needed = new TreeSet<String>();
        for (var module : first.modules()) {
            for (var each : closure.get(module).imports()) {
                if (!each.onDemand() && !each.isSource()) {
                    needed.add(webFile(each.name()));
                }
            }
        }
        return needed;
    }

    /** A name that another module does not give would stop the page before its first line. */
    private List<Fault> faults(Closure closure, Bindings bindings) {
        var faults = new ArrayList<Fault>();
        closure.modules().forEach((module, compiled) -> {
            for (var each : compiled.scope().imports()) {
                if (bindings.taken(module, each).isEmpty()) {
                    faults.add(notGiven(module, compiled, each));
                }
            }
        });
        return faults;
    }

    private Fault notGiven(Path module, CompiledSource compiled, Taken taken) {
        var line = compiled.imports().stream()
                .filter(each -> each.name().equals(taken.from()))
                .mapToInt(Import::line)
                .findFirst()
                .orElse(0);
        return new Fault(
                sources.folder().resolve(module),
                line,
                0,
                "'%s' is not given by '%s'".formatted(taken.name(), taken.from()));
    }

    /**
     * Modules that become one file.
     *
     * @param file its path
     * @param modules in the order in which they run
     * @param given what other files take from it; grows while those are written
     */
    record Chunk(String file, List<Path> modules, Set<Binding> given) {
        Chunk(String file, List<Path> modules) {
            this(file, modules, new LinkedHashSet<>());
        }
    }
}
