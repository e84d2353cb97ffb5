package io.canbao.policypack;

import io.canbao.policypack.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names by which an effective pack speaks of its words and assumptions: all that stands outside of their own sections and is no text. */
final class UsedNames {

    private static final Set<String> DECLARED = Set.of("vocabulary", "assumptions", "sources");

    /** Entries that are words for people. */
    private static final Set<String> TEXTS = Set.of("title", "text", "hint", "ask", "why", "what", "name", "zh", "en");

    private UsedNames() {}

    /** Every name that stands in a row, a test or a formula. */
    static Set<String> in(Tree.Mapping document) {
        Set<String> names = new HashSet<>();
        document.entries().forEach((section, value) -> {
            if (!DECLARED.contains(section)) {
                collect(value, names);
            }
        });
        return names;
    }

    private static void collect(Tree tree, Set<String> names) {
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, value) -> {
                    if (!TEXTS.contains(key)) {
                        names.add(key);
                        collect(value, names);
                    }
                });
            case Tree.Sequence items -> items.items().forEach(item -> collect(item, names));
            case Tree.Scalar scalar -> names.addAll(List.of(scalar.text().split("[^\\w-]+")));
        }
    }
}
