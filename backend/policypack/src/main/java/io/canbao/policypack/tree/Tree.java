package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as it was written: mappings, sequences and scalars that know their line. */
public sealed interface Tree {

    /** Where it stands in its file. */
    Mark mark();

    /** Keys with their values, in order. */
    record Mapping(Map<String, Tree> entries, Mark mark) implements Tree {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value of a key, or null if there is none. */
        public @Nullable Tree get(String key) {
            return entries.get(key);
        }

        /** The text of a scalar entry, or null if there is none. */
        public @Nullable String text(String key) {
            return entries.get(key) instanceof Scalar scalar ? scalar.text() : null;
        }

        /** The same mapping with another value of a key; a key that is new comes last. */
        public Mapping with(String key, Tree value) {
            Map<String, Tree> changed = new LinkedHashMap<>(entries);
            changed.put(key, value);
            return new Mapping(changed, mark);
        }

        /** The same mapping without a key. */
        public Mapping without(String key) {
            Map<String, Tree> changed = new LinkedHashMap<>(entries);
            changed.remove(key);
            return new Mapping(changed, mark);
        }
    }

    /** Values in order. */
    record Sequence(List<Tree> items, Mark mark) implements Tree {

        public Sequence {
            items = List.copyOf(items);
        }

        /** Values of one kind in order. */
        public static Sequence of(List<? extends Tree> items, Mark mark) {
            return new Sequence(new ArrayList<>(items), mark);
        }
    }

    /**
     * A single value with its text exactly as written.
     *
     * @param quoted
     *            whether it was written as a string
     */
    record Scalar(String text, boolean quoted, Mark mark) implements Tree {

        /** Whether it says that there is nothing: {@code null}, {@code ~} or no text at all, not as a string. */
        public boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }
}
