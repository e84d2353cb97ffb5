package io.canbao.frontend.compiler;

import java.util.List;
import java.util.Set;

/**
 * The outermost scope of a module, as a bundle must know it: the form that {@code scope.js} gives.
 *
 * @param own the names that it declares
 * @param words every name that stands anywhere in it
 * @param edits what becomes of its code in a bundle, in the order of their places; they do not overlap
 */
record ModuleScope(List<Taken> imports, List<Given> exports, List<Edit> edits, Set<String> own, Set<String> words) {
    /** What names a whole module, or all that it gives. */
    static final String ALL = "*";

    /** What the module calls a default that has no name. */
    static final String DEFAULT = "*default*";

    ModuleScope {
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
        edits = List.copyOf(edits);
        own = Set.copyOf(own);
        words = Set.copyOf(words);
    }

    /**
     * A name taken from another module.
     *
     * @param from the other module, as written
     * @param name what that one calls it: {@code default}, or {@code *} for all of it
     */
    record Taken(String from, String name, String local) {}

    /**
     * A name given to others; {@code *} for all that another module gives.
     *
     * @param from the module that it comes from, as written; empty for one's own
     * @param local what that module, or this one, calls it
     */
    record Given(String name, String from, String local) {}

    /**
     * A stretch of code that is replaced by {@code before}, the name in the bundle of what the module calls {@code name}, and {@code after}.
     *
     * @param name empty where no name stands
     */
    record Edit(int start, int end, String before, String name, String after) {}
}
