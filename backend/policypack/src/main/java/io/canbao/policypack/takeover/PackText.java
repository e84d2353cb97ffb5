package io.canbao.policypack.takeover;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.policypack.tree.TreeWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a pack by its parts. A part is what people decide about as one: a row of a table ({@code subsidies[subsidy.orphan]}), an entry of a section
 * ({@code sources.notice}), or a line of the head ({@code name}).
 */
public final class PackText {
    /** Which pack it is does not change by taking something over. */
    private static final Set<String> SAME = Set.of("canbao", "region", "year");

    private static final Pattern ROW =
            Pattern.compile("(?<table>[a-z]+)(?:(?:\\[[^\\[\\]]*\\])?\\.rows)?\\[(?<id>[^\\[\\]]+)\\]");

    private final String text;
    private final Tree.Mapping document;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Mark> places = new LinkedHashMap<>();

    private PackText(String text, Tree.Mapping document) {
        this.text = text;
        this.document = document;
        document.entries().forEach(this::collect);
        parts.forEach((path, part) -> places.put(path, part.value().mark()));
        document.entries().forEach(this::nameRows);
    }

    /**
     * A part where it stands.
     *
     * @param table the key at the top of the document that it stands below, or is
     * @param value what is compared
     */
    record Part(String table, @Nullable String key, Tree value) {}

    /**
     * Reads a text.
     *
     * @param text the pack, YAML or JSON
     * @return empty for a text that is no mapping or cannot be read
     */
    public static Optional<PackText> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return TreeReader.read("pack", plain.getBytes(StandardCharsets.UTF_8), new Findings())
                .filter(Tree.Mapping.class::isInstance)
                .map(document -> new PackText(plain, (Tree.Mapping) document));
    }

    /** A text without any part: what there was before the first version. */
    public static PackText empty() {
        return new PackText("", new Tree.Mapping(Map.of(), Mark.top("pack")));
    }

    private void collect(String table, Tree value) {
        if (SAME.contains(table)) {
            return;
        }
        switch (value) {
            case Tree.Sequence rows
            when rows.items().stream().allMatch(PackText::hasId) ->
                rows.items().forEach(row -> parts.put(table + "[" + idOf(row) + "]", new Part(table, idOf(row), row)));
            case Tree.Mapping section
            when !table.equals("name") ->
                section.entries().forEach((key, entry) -> parts.put(table + "." + key, new Part(table, key, entry)));
            case Tree.Sequence _, Tree.Mapping _, Tree.Scalar _ -> parts.put(table, new Part(table, null, value));
        }
    }

    /** As findings name them: rows of a table by its key and their ids, rows of a stage by that of the stage, too. */
    private void nameRows(String path, Tree table) {
        @Nullable Tree rows = table instanceof Tree.Mapping mapping ? mapping.get("rows") : table;
        if (rows instanceof Tree.Sequence sequence) {
            for (Tree row : sequence.items()) {
                if (row instanceof Tree.Mapping mapping && nameOf(mapping) != null) {
                    String place = path + "[" + nameOf(mapping) + "]";
                    places.putIfAbsent(place, row.mark());
                    nameRows(place, row);
                }
            }
        }
    }

    private static @Nullable String nameOf(Tree.Mapping row) {
        String id = row.text("id");
        return id == null ? row.text("stage") : id;
    }

    private static boolean hasId(Tree row) {
        return idOf(row) != null;
    }

    static @Nullable String idOf(Tree row) {
        return row instanceof Tree.Mapping mapping ? mapping.text("id") : null;
    }

    /** The paths of all parts, in their order. */
    public List<String> paths() {
        return List.copyOf(parts.keySet());
    }

    /** The paths of all that something can be said about, parts and rows of stages ({@code subsidies[identity][subsidy.orphan]}). */
    public List<String> places() {
        return List.copyOf(places.keySet());
    }

    /**
     * What is meant by a path.
     *
     * @param path as {@link #places} names it; also a row without its stage ({@code subsidies[subsidy.orphan]}), as values of copies are named
     *     ({@code subsidies[0].rows[subsidy.orphan]}), and anything inside a row
     * @return one of {@link #places}; empty where there is nothing of the kind
     */
    public Optional<String> place(String path) {
        if (places.containsKey(path)) {
            return Optional.of(path);
        }
        String row = path.substring(0, path.lastIndexOf(']') + 1);
        if (places.containsKey(row)) {
            return Optional.of(row);
        }
        Matcher named = ROW.matcher(row);
        return !named.matches()
                ? Optional.empty()
                : places.keySet().stream()
                        .filter(place -> place.startsWith(named.group("table") + "[")
                                && place.endsWith("[" + named.group("id") + "]"))
                        .findFirst();
    }

    /**
     * A part as it is written.
     *
     * @param path as {@link #paths} names it
     * @return empty where there is no such part
     */
    public Optional<String> written(String path) {
        return find(path).map(part -> part.value().mark().cut(text));
    }

    /**
     * Where something stands.
     *
     * @param path as {@link #places} names it
     * @return its first line, counted from 1; empty where there is no such thing
     */
    public Optional<Integer> line(String path) {
        return Optional.ofNullable(places.get(path)).map(Mark::line);
    }

    /** Whether a part says the same in both, however it is written; also where neither has it. */
    public boolean saysTheSame(PackText other, String path) {
        return find(path)
                .map(part -> TreeWriter.json(part.value()))
                .equals(other.find(path).map(part -> TreeWriter.json(part.value())));
    }

    /**
     * What a later text says otherwise.
     *
     * @return paths of parts that are new, gone or different, in the order of the later text, those that are gone last
     */
    public List<String> changesTo(PackText later) {
        List<String> paths = new ArrayList<>(later.parts.keySet());
        parts.keySet().stream().filter(path -> !later.parts.containsKey(path)).forEach(paths::add);
        paths.removeIf(path -> saysTheSame(later, path));
        return paths;
    }

    /**
     * This text with one part as another text has it: put in its place, added, or taken away. All else stays as it is written.
     *
     * @param path as {@link #paths} of either names it
     * @return empty where the form of this text does not let it be done by itself
     */
    public Optional<String> taking(PackText other, String path) {
        if (saysTheSame(other, path)) {
            return Optional.of(text);
        }
        Optional<Part> own = find(path);
        Optional<Part> wanted = other.find(path);
        PartWriter writer = new PartWriter(text, document);
        String changed = wanted.isEmpty()
                ? writer.without(own.orElseThrow())
                : own.isPresent()
                        ? writer.replaced(own.get(), other.text, wanted.get())
                        : writer.added(other.text, wanted.get());
        return read(changed).filter(result -> isAsMeant(result, other, path)).map(result -> result.text);
    }

    /**
     * This text without all that stands below a key at its top.
     *
     * @return empty where the form of this text does not let it be done by itself
     */
    public Optional<String> without(String key) {
        return Optional.ofNullable(document.get(key))
                .map(value -> new PartWriter(text, document).without(new Part(key, null, value)))
                .flatMap(PackText::read)
                .filter(result -> TreeWriter.json(result.document).equals(TreeWriter.json(document.without(key))))
                .map(result -> result.text);
    }

    /**
     * This text without a row of a table, wherever in its stages it stands. A stage goes with its last row, and a table with its last stage.
     *
     * @return empty where there is no such row, or where the form of this text does not let it be done by itself
     */
    public Optional<String> withoutRow(String table, String id) {
        Tree all = document.get(table);
        if (all == null) {
            return Optional.empty();
        }
        List<Tree> gone = new ArrayList<>();
        Optional<Tree> left = StagedRows.without(all, id, gone);
        if (left.isEmpty()) {
            return without(table);
        }
        Tree.Mapping wanted = document.with(table, left.get());
        return gone.stream()
                .findFirst()
                .map(row -> new PartWriter(text, document).withoutItem(row, wanted))
                .flatMap(PackText::read)
                .filter(result -> TreeWriter.json(result.document).equals(TreeWriter.json(wanted)))
                .map(result -> result.text);
    }

    /** Nothing but that part differs. */
    private boolean isAsMeant(PackText result, PackText other, String path) {
        return result.saysTheSame(other, path)
                && changesTo(result).equals(List.of(path))
                && SAME.stream()
                        .allMatch(key -> Collections.singletonList(document.text(key))
                                .equals(Collections.singletonList(result.document.text(key))));
    }

    private Optional<Part> find(String path) {
        return Optional.ofNullable(parts.get(path));
    }
}
