package io.canbao.frontend.compiler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.canbao.frontend.compiler.CompiledSource.Import;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Makes files that a browser loads out of all that a module loads: a mirror of the sources, every import a path. */
final class Linker implements Linking {
    /** The folder of the modules of WebJars. */
    static final String MODULES = "modules/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sources sources;
    private final WebModules webModules;
    private final String entry;

    Linker(Sources sources, WebModules webModules, String entry) {
        this.sources = sources;
        this.webModules = webModules;
        this.entry = entry;
    }

    @Override
    public Linked link(Path start, Closure closure) throws IOException {
        return new Linked(files(closure), neededAtOnce(start, closure), List.of());
    }

    /** The files by their paths. */
    Map<String, byte[]> files(Closure closure) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var module : closure.modules().entrySet()) {
            var code = linked(module.getKey(), module.getValue());
            files.put(fileOf(module.getKey()), code.getBytes(StandardCharsets.UTF_8));
        }
        webModules
                .files(entry, closure.bare())
                .forEach((name, text) -> files.put(MODULES + name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The files that a module needs before it runs, in the order in which they are found. */
    private List<String> neededAtOnce(Path start, Closure closure) {
        var found = new LinkedHashSet<>(List.of(fileOf(start)));
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var module = open.remove();
            for (var each : closure.get(module).imports()) {
                if (!each.onDemand() && !isData(module, each) && found.add(file(module, each)) && each.isSource()) {
                    open.add(Closure.target(module, each));
                }
            }
        }
        found.remove(fileOf(start));
        return List.copyOf(found);
    }

    /** The file that a module becomes. */
    static String fileOf(Path module) {
        var name = Folder.unix(module);
        return name.endsWith(".vue") ? name + ".js" : name;
    }

    private String linked(Path module, CompiledSource compiled) throws IOException {
        var code = new StringBuilder(compiled.code());
        var backwards = compiled.imports().stream()
                .sorted(Comparator.comparingInt(Import::nameStart).reversed())
                .toList();
        for (var each : backwards) {
            if (isData(module, each)) {
                code.replace(each.start(), each.end(), "const " + each.local() + " = " + data(sources, module, each));
            } else {
                code.replace(
                        each.nameStart(), each.nameEnd(), '"' + relative(fileOf(module), file(module, each)) + '"');
            }
        }
        return code.toString();
    }

    /** Whether an import names data. */
    static boolean isData(Path module, Import each) {
        return each.isSource() && Closure.isData(Closure.target(module, each));
    }

    /** Data stands in the module that imports it: one request less. */
    static String data(Sources sources, Path module, Import each) throws IOException {
        try {
            return JSON.readTree(sources.text(Closure.target(module, each))).toString();
        } catch (JsonProcessingException _) {
            return "null"; // told as a fault of that file
        }
    }

    private String file(Path module, Import each) {
        return each.isSource()
                ? fileOf(Closure.target(module, each))
                : MODULES + webModules.findFileName(entry, each.name()).orElse("");
    }

    /** What a file writes to reach another one. */
    static String relative(String from, String to) {
        var path = Folder.unix(Path.of(from).resolveSibling(".").normalize().relativize(Path.of(to)));
        return path.startsWith(".") ? path : "./" + path;
    }
}
