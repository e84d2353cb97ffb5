package io.canbao.policypack.tree;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The days that are written out in a part of a document, {@code 2025-09-01}. */
public final class WrittenDays {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Parts of a row that nothing is decided by. */
    private static final Set<String> SAID = Set.of("cite", "title", "text", "hint", "note");

    private WrittenDays() {}

    /** The days in the order in which they stand there; those in titles, texts and cites are left out. */
    public static Set<String> of(Tree tree) {
        Set<String> days = new LinkedHashSet<>();
        collect(tree, days);
        return Collections.unmodifiableSet(days);
    }

    private static void collect(Tree tree, Set<String> days) {
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, value) -> {
                    if (!SAID.contains(key)) {
                        collect(value, days);
                    }
                });
            case Tree.Sequence items -> items.items().forEach(item -> collect(item, days));
            case Tree.Scalar scalar -> DAY.matcher(scalar.text()).results().forEach(found -> days.add(found.group()));
        }
    }
}
