package io.canbao.frontend.compiler;

import io.canbao.frontend.compiler.CompiledSource.Import;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that a module loads, directly or not, at once or on demand. */
final class Closure {
    private final Sources sources;
    private final WebModules webModules;
    private final String entry;
    private final Map<Path, CompiledSource> modules = new LinkedHashMap<>();
    private final Set<Path> data = new TreeSet<>();
    private final Set<String> bare = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Closure(Sources sources, WebModules webModules, String entry) {
        this.sources = sources;
        this.webModules = webModules;
        this.entry = entry;
    }

    /** Follows the imports of a module; {@code entry} says which web modules it may load. */
    static Closure of(Path start, String entry, Sources sources, WebModules webModules) throws IOException {
        var closure = new Closure(sources, webModules, entry);
        closure.follow(start);
        return closure;
    }

    private void follow(Path start) throws IOException {
        var open = new ArrayDeque<Path>();
        open.add(start);
        while (!open.isEmpty()) {
            var module = open.remove();
            if (!modules.containsKey(module)) {
                var compiled = sources.compiled(module);
                modules.put(module, compiled);
                compiled.faults()
                        .forEach(flaw -> faults.add(fault(module, flaw.line(), flaw.column(), flaw.message())));
                compiled.imports().forEach(each -> take(module, each, open));
            }
        }
    }

    private void take(Path module, Import each, ArrayDeque<Path> open) {
        if (!each.isSource()) {
            if (webModules.findFileName(entry, each.name()).isPresent()) {
                bare.add(each.name());
            } else {
                faults.add(leadsNowhere(module, each));
            }
            return;
        }
        var path = target(module, each);
        if (!sources.has(path) || (isData(path) && each.local().isEmpty())) {
            faults.add(leadsNowhere(module, each));
        } else if (isData(path)) {
            data.add(path);
        } else {
            open.add(path);
        }
    }

    private Fault leadsNowhere(Path module, Import each) {
        return fault(module, each.line(), each.column(), "import of '%s' leads nowhere".formatted(each.name()));
    }

    private Fault fault(Path module, int line, int column, String message) {
        return new Fault(sources.folder().resolve(module), line, column, message);
    }

    /** The source that an import names. */
    static Path target(Path module, Import each) {
        return target(module, each.name());
    }

    /** The source that a module names by {@code name}. */
    static Path target(Path module, String name) {
        return module.resolveSibling(name).normalize();
    }

    static boolean isData(Path path) {
        return path.toString().endsWith(".json");
    }

    /** One of the modules. */
    CompiledSource get(Path module) {
        return Optional.ofNullable(modules.get(module)).orElseThrow();
    }

    Map<Path, CompiledSource> modules() {
        return modules;
    }

    /** JSON files that stand in modules. */
    Set<Path> data() {
        return data;
    }

    /** Modules of WebJars, by their bare names. */
    Set<String> bare() {
        return bare;
    }

    List<Fault> faults() {
        return faults;
    }
}
