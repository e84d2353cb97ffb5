package io.canbao.frontend.compiler;

import java.util.List;

/**
 * What became of one source, whichever others there are: the form that {@code compile.js} gives and that is kept.
 *
 * @param code the module, its imports still as they were written; counts only without flaws
 * @param css its styles, empty if it has none
 * @param texts the texts that it asks for
 * @param scope what a bundle must know of it
 */
record CompiledSource(
        String code, String css, List<Import> imports, List<TextUse> texts, ModuleScope scope, List<Flaw> faults) {
    CompiledSource {
        imports = List.copyOf(imports);
        texts = List.copyOf(texts);
        faults = List.copyOf(faults);
    }

    /**
     * One import.
     *
     * @param name what is imported, as written
     * @param nameStart where that stands in the code, with its quotes, and to {@code nameEnd}
     * @param local what the module calls it, where nothing but the default is imported; else empty
     * @param start where the whole statement stands in the code if there is a local name, and to {@code end}
     * @param wholeStart where the whole statement or call stands in any case, and to {@code wholeEnd}
     * @param onDemand whether it is loaded only when the module asks for it
     * @param line in the source
     */
    record Import(
            String name,
            int nameStart,
            int nameEnd,
            String local,
            int start,
            int end,
            int wholeStart,
            int wholeEnd,
            boolean onDemand,
            int line,
            int column) {

        /** Whether it names another source, not a module of a WebJar. */
        boolean isSource() {
            return name.startsWith(".");
        }
    }

    /**
     * A text that is asked for.
     *
     * @param key its dotted key, with {@code *} for each part that is known only when the page runs
     */
    record TextUse(String key, int line, int column) {}

    /** What is wrong, and where in the source. */
    record Flaw(String message, int line, int column) {}
}
