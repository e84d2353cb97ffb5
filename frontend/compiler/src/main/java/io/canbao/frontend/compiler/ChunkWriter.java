package io.canbao.frontend.compiler;

import io.canbao.frontend.compiler.Bindings.Binding;
import io.canbao.frontend.compiler.Bundler.Chunk;
import io.canbao.frontend.compiler.CompiledSource.Import;
import io.canbao.frontend.compiler.ModuleScope.Edit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes modules one behind the other into one scope, each name the one that it has in the bundle. */
final class ChunkWriter {
    /** Vue knows a module that it loads on demand by its tag, and so finds the component in it. */
    private static final String WHOLE = " = { __proto__: null, [Symbol.toStringTag]: \"Module\", ";

    private final Sources sources;
    private final Closure closure;
    private final Bindings bindings;
    private final Names names;
    private final Map<Path, Chunk> chunks = new LinkedHashMap<>();
    private final Map<String, Set<String>> takenFromWebJars = new TreeMap<>();

    ChunkWriter(Sources sources, Closure closure, Bindings bindings, Names names, List<Chunk> all) {
        this.sources = sources;
        this.closure = closure;
        this.bindings = bindings;
        this.names = names;
        all.forEach(chunk -> chunk.modules().forEach(module -> chunks.put(module, chunk)));
    }

    /** The modules of a chunk that are asked for on demand, each as a whole. */
    List<Binding> demanded(Chunk chunk, Order order) {
        return order.demanded().stream()
                .filter(module -> isIn(chunk, module))
                .map(module -> Binding.of(module, ModuleScope.ALL))
                .toList();
    }

    /** The text of a chunk. What it takes from another one is noted there, so a chunk is written after those that take from it. */
    String write(Chunk chunk) throws IOException {
        var body = new StringBuilder();
        for (var module : chunk.modules()) {
            body.append(moved(chunk, module)).append("\n;\n");
        }
        var wholes = wholes(chunk);
        var taken = taken(chunk, wholes);
        return imports(chunk, taken)
                + wholes.stream().map(this::whole).collect(Collectors.joining())
                + body
                + exports(chunk);
    }

    /** Modules of the chunk that somebody takes as a whole. */
    private Set<Path> wholes(Chunk chunk) {
        var wholes = new LinkedHashSet<Path>();
        chunk.given().stream()
                .filter(Binding::isWhole)
                .forEach(each -> each.source().ifPresent(wholes::add));
        chunk.modules().forEach(module -> wholes.addAll(wholes(chunk, bound(module))));
        var open = new ArrayDeque<>(wholes);
        while (!open.isEmpty()) {
            for (var each : wholes(chunk, given(open.remove()).values())) {
                if (wholes.add(each)) {
                    open.add(each);
                }
            }
        }
        return wholes;
    }

    private List<Path> wholes(Chunk chunk, Collection<Binding> among) {
        return among.stream()
                .filter(Binding::isWhole)
                .flatMap(each -> each.source().stream())
                .filter(source -> isIn(chunk, source))
                .toList();
    }

    /** All that a module takes from others. */
    private List<Binding> bound(Path module) {
        return closure.get(module).scope().imports().stream()
                .flatMap(each -> bindings.taken(module, each).stream())
                .toList();
    }

    private Map<String, Binding> given(Path module) {
        var given = new TreeMap<String, Binding>();
        bindings.names(module).forEach(name -> bindings.given(module, name).ifPresent(each -> given.put(name, each)));
        return given;
    }

    /** All of a module, each name read when it is asked for: it may be set later, or anew. */
    private String whole(Path module) {
        return given(module).entrySet().stream()
                .map(each -> "get \"%s\"() { return %s }".formatted(each.getKey(), name(each.getValue())))
                .collect(
                        Collectors.joining(", ", "const " + name(Binding.of(module, ModuleScope.ALL)) + WHOLE, " }\n"));
    }

    /** What stands in other files, by the file. */
    private Map<String, Set<Binding>> taken(Chunk chunk, Set<Path> wholes) {
        var taken = new TreeMap<String, Set<Binding>>();
        for (var module : chunk.modules()) {
            bound(module).forEach(each -> take(chunk, each, taken));
            closure.get(module).imports().stream()
                    .filter(each -> !each.onDemand() && !each.isSource())
                    .forEach(each -> taken.computeIfAbsent(bindings.webFile(each.name()), _ -> new LinkedHashSet<>()));
        }
        wholes.forEach(module -> given(module).values().forEach(each -> take(chunk, each, taken)));
        return taken;
    }

    private void take(Chunk chunk, Binding binding, Map<String, Set<Binding>> taken) {
        var home = binding.source().map(this::chunk);
        if (binding.source().filter(source -> isIn(chunk, source)).isEmpty()) {
            home.ifPresent(other -> other.given().add(binding));
            var file = home.map(Chunk::file).orElse(binding.file());
            if (home.isEmpty()) {
                takenFromWebJars
                        .computeIfAbsent(file, _ -> new LinkedHashSet<>())
                        .add(binding.name());
            }
            taken.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(binding);
        }
    }

    /** By the file of a module of a WebJar, the names that were taken from it by what was written so far. */
    Map<String, Set<String>> takenFromWebJars() {
        return takenFromWebJars;
    }

    private String imports(Chunk chunk, Map<String, Set<Binding>> taken) {
        var code = new StringBuilder();
        taken.forEach((file, each) -> {
            var address = " from \"" + Linker.relative(chunk.file(), file) + "\"\n";
            var named = new ArrayList<String>();
            for (var binding : each) {
                if (binding.isWhole() && binding.source().isEmpty()) {
                    code.append("import * as ").append(name(binding)).append(address);
                } else {
                    named.add(binding.source().isPresent() ? name(binding) : binding.name() + " as " + name(binding));
                }
            }
            if (!named.isEmpty() || each.isEmpty()) {
                code.append("import { ")
                        .append(String.join(", ", named))
                        .append(" }")
                        .append(address);
            }
        });
        return code.toString();
    }

    private String exports(Chunk chunk) {
        return chunk.given().isEmpty()
                ? ""
                : chunk.given().stream().map(this::name).collect(Collectors.joining(", ", "export { ", " }\n"));
    }

    /** The code of a module as it stands in a chunk. */
    private String moved(Chunk chunk, Path module) throws IOException {
        var compiled = closure.get(module);
        var edits = new ArrayList<>(compiled.scope().edits());
        for (var each : compiled.imports()) {
            if (each.isSource() && each.onDemand()) {
                edits.add(demand(chunk, module, each));
            }
        }
        edits.sort(Comparator.comparingInt(Edit::start));
        var code = new StringBuilder();
        var at = 0;
        for (var edit : edits) {
            code.append(compiled.code(), at, edit.start());
            code.append(data(module, compiled, edit).orElseGet(() -> text(module, edit)));
            at = edit.end();
        }
        return code.append(compiled.code().substring(at)).toString();
    }

    private String text(Path module, Edit edit) {
        return edit.name().isEmpty()
                ? edit.before()
                : edit.before() + name(bindings.local(module, edit.name()).orElseThrow(), edit.name()) + edit.after();
    }

    /** The import of data becomes the data. */
    private Optional<String> data(Path module, CompiledSource compiled, Edit edit) throws IOException {
        for (var each : compiled.imports()) {
            if (Linker.isData(module, each) && each.wholeStart() == edit.start()) {
                var name = name(Binding.of(module, each.local()));
                return Optional.of("const " + name + " = " + Linker.data(sources, module, each) + ";");
            }
        }
        return Optional.empty();
    }

    private Edit demand(Chunk chunk, Path module, Import each) {
        var target = Closure.target(module, each);
        var code = "import(\"%s\").then((all) => all.%s)"
                .formatted(
                        Linker.relative(chunk.file(), chunk(target).file()), name(Binding.of(target, ModuleScope.ALL)));
        return new Edit(each.wholeStart(), each.wholeEnd(), code, "", "");
    }

    private boolean isIn(Chunk chunk, Path module) {
        return chunk(module).file().equals(chunk.file());
    }

    private Chunk chunk(Path module) {
        return Optional.ofNullable(chunks.get(module)).orElseThrow();
    }

    private String name(Binding binding) {
        return name(binding, binding.name());
    }

    private String name(Binding binding, String local) {
        return names.of(binding, local);
    }
}
