package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as it was written: mappings, sequences and scalars that know their line. */
public sealed interface Tree {

    /** Where it stands in its file. */
    Mark mark();

    /**
     * Keys with their values, in order.
     *
     * @param keys
     *            where keys stand, as far as they were read from a file
     */
    record Mapping(Map<String, Tree> entries, Map<String, Mark> keys, Mark mark) implements Tree {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keys = Map.copyOf(keys);
        }

        /** Keys that stand nowhere themselves. */
        public Mapping(Map<String, Tree> entries, Mark mark) {
            this(entries, Map.of(), mark);
        }

        /** Where a key stands; where nobody wrote it, where its value does, and the whole mapping where there is none. */
        public Mark keyMark(String key) {
            return keys.getOrDefault(key, entries.getOrDefault(key, this).mark());
        }

        /** Other entries in the place of these, whose keys stand where they stood. */
        public Mapping with(Map<String, Tree> changed) {
            return new Mapping(changed, keys, mark);
        }

        /** Entries of this mapping laid over those of another one, at the place of this one. */
        public Mapping over(Mapping above, Map<String, Tree> laid) {
            Map<String, Mark> places = new HashMap<>(above.keys);
            places.putAll(keys);
            return new Mapping(laid, places, mark);
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
            return with(changed);
        }

        /** The same mapping without a key. */
        public Mapping without(String key) {
            Map<String, Tree> changed = new LinkedHashMap<>(entries);
            changed.remove(key);
            return with(changed);
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
