package io.canbao.frontend.compiler;

import io.canbao.frontend.compiler.Bindings.Binding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A name in the bundle for whatever its modules declare or take from elsewhere: its own where it means the same in every module in which the word
 * stands at all, else one that stands in none. So nothing is ever hidden by a name of an inner scope, nor hides what the browser itself gives.
 */
final class Names {
    private final Bindings bindings;
    private final Map<String, Set<Path>> words = new HashMap<>();
    private final Map<Binding, String> names = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Names(Map<Path, CompiledSource> modules, Bindings bindings) {
        this.bindings = bindings;
        modules.forEach((path, module) -> module.scope()
                .words()
                .forEach(word ->
                        words.computeIfAbsent(word, _ -> new HashSet<>()).add(path)));
    }

    /** The name of something; the first call decides, by what the module calls it. */
    String of(Binding binding, String local) {
        var known = names.get(binding);
        if (known == null) {
            known = isFree(binding, local) ? local : fresh(stem(binding, local));
            names.put(binding, known);
            used.add(known);
        }
        return known;
    }

    /** Whether a word means this in every module that has it. */
    private boolean isFree(Binding binding, String word) {
        return words.containsKey(word)
                && !used.contains(word)
                && words.getOrDefault(word, Set.of()).stream()
                        .allMatch(module -> bindings.local(module, word)
                                .filter(binding::equals)
                                .isPresent());
    }

    private String fresh(String stem) {
        var number = 1;
        while (words.containsKey(stem + "$" + number) || used.contains(stem + "$" + number)) {
            number++;
        }
        return stem + "$" + number;
    }

    private static String stem(Binding binding, String local) {
        if (!local.startsWith(ModuleScope.ALL)) {
            return local;
        }
        var file = binding.source()
                .map(path -> path.getFileName().toString())
                .orElse(binding.file().substring(binding.file().lastIndexOf('/') + 1));
        return "_" + file.replaceAll("\\W+", "_");
    }
}
