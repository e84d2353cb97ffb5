package io.canbao.frontend.compiler;

import io.canbao.frontend.compiler.ModuleScope.Given;
import io.canbao.frontend.compiler.ModuleScope.Taken;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Says of each name in each module what it stands for, wherever that is declared. */
final class Bindings {
    private static final String DEFAULT_EXPORT = "default";

    private final Map<Path, CompiledSource> modules;
    private final Function<String, String> webFiles;

    /**
     * Those of some modules.
     *
     * @param webFiles the file of a module of a WebJar by its bare name
     */
    Bindings(Map<Path, CompiledSource> modules, Function<String, String> webFiles) {
        this.modules = modules;
        this.webFiles = webFiles;
    }

    /**
     * What a name stands for.
     *
     * @param source the module that declares it; empty if it is of a WebJar
     * @param file the file of a WebJar's module; empty if it is none
     * @param name what the module calls it: in a source its local name, of a WebJar the one by which it is given, {@code *} for the module itself
     */
    record Binding(Optional<Path> source, String file, String name) {
        static Binding of(Path source, String name) {
            return new Binding(Optional.of(source), "", name);
        }

        boolean isWhole() {
            return name.equals(ModuleScope.ALL);
        }
    }

    /** The file of a module of a WebJar. */
    String webFile(String name) {
        return webFiles.apply(name);
    }

    /** What a module means by a name of its outermost scope; empty if another module should give it and does not, or if it has no such name. */
    Optional<Binding> local(Path module, String name) {
        var scope = scope(module);
        if (scope.own().contains(name)) {
            return Optional.of(Binding.of(module, name));
        }
        return scope.imports().stream()
                .filter(each -> each.local().equals(name))
                .findFirst()
                .flatMap(each -> taken(module, each));
    }

    /** What a module takes from another one. */
    Optional<Binding> taken(Path module, Taken each) {
        return isData(module, each.from())
                ? Optional.of(Binding.of(module, each.local()))
                : from(module, each.from(), each.name(), new HashSet<>());
    }

    /** What a module gives by a name. */
    Optional<Binding> given(Path module, String name) {
        return given(module, name, new HashSet<>());
    }

    /** All names by which a module gives something. */
    Set<String> names(Path module) {
        var names = new TreeSet<String>();
        collect(module, names, new HashSet<>());
        return names;
    }

    private void collect(Path module, Set<String> names, Set<Path> seen) {
        if (!seen.add(module)) {
            return;
        }
        for (var each : scope(module).exports()) {
            if (!each.name().equals(ModuleScope.ALL)) {
                names.add(each.name());
            } else if (isSource(each.from())) {
                var more = new TreeSet<String>();
                collect(Closure.target(module, each.from()), more, seen);
                more.remove(DEFAULT_EXPORT);
                names.addAll(more);
            }
        }
    }

    private Optional<Binding> given(Path module, String name, Set<List<Object>> seen) {
        if (!seen.add(List.of(module, name))) {
            return Optional.empty(); // they send each other in a circle
        }
        for (var each : scope(module).exports()) {
            if (each.name().equals(name)) {
                return each.from().isEmpty()
                        ? local(module, each.local())
                        : from(module, each.from(), each.local(), seen);
            }
        }
        return name.equals(DEFAULT_EXPORT)
                ? Optional.empty()
                : scope(module).exports().stream()
                        .filter(each -> each.name().equals(ModuleScope.ALL))
                        .map(Given::from)
                        .filter(Bindings::isSource)
                        .flatMap(from -> from(module, from, name, seen).stream())
                        .findFirst();
    }

    private Optional<Binding> from(Path module, String from, String name, Set<List<Object>> seen) {
        if (!isSource(from)) {
            return Optional.of(new Binding(Optional.empty(), webFile(from), name));
        }
        var target = Closure.target(module, from);
        return name.equals(ModuleScope.ALL) ? Optional.of(Binding.of(target, name)) : given(target, name, seen);
    }

    private static boolean isData(Path module, String from) {
        return isSource(from) && Closure.isData(Closure.target(module, from));
    }

    private static boolean isSource(String from) {
        return from.startsWith(".");
    }

    private ModuleScope scope(Path module) {
        return Optional.ofNullable(modules.get(module)).orElseThrow().scope();
    }
}
