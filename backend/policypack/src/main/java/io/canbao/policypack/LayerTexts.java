package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that layers of another year bring and that name its days or the year itself: they were right then, and residents would read them now.
 * Each is told with its place in the layer and with the days of this year. Tables of figures are those of {@link LayerTables}, and the
 * documents that rows rest on are told once each.
 */
final class LayerTexts {

    /** Sections that hold no text which residents or officers read in the new year, or of which something else is said. */
    private static final Set<String> PASSED =
            Set.of("sources", "targets", "printed", "limits", "holidays", "contact", "name", "path", "layers");

    /** Entries that are texts where they are one string for both languages. */
    private static final Set<String> TEXTS =
            Set.of("title", "text", "hint", "ask", "why", "what", "announced", "missing", "to", "zh");

    /** A reading that tells what the notice of a year does and does not say: with another year it would be untrue. */
    private static final Pattern OF_A_NOTICE = Pattern.compile("20\\d\\d年度?的?(?:通知|文件|方案|办法|意见|公告|规定|政策)");

    /** The kinds of words, {@code vocabulary.counts}, in which the words are. */
    private static final String VOCABULARY = "vocabulary.";

    /** Of the rows that rest on a document, a reader needs to know a few. */
    private static final int SHOWN = 5;

    private final PackKey key;
    private final Map<String, Tree.Mapping> layers = new HashMap<>();
    private final Mark place;
    private final Findings findings;

    /** Texts that were told: a row that is split brings its title with each branch. */
    private final Set<Mark> told = new HashSet<>();

    /** What the rows name that are left: words and assumptions beside them concern nobody any more. */
    private final Set<String> used = new HashSet<>();

    private LayerTexts(PackKey key, List<Tree.Mapping> others, Tree.Mapping document, Findings findings) {
        this.key = key;
        others.forEach(layer -> layers.put(layer.mark().file(), layer));
        this.place = document.entries().getOrDefault("extends", document).mark();
        this.findings = findings;
    }

    /**
     * Adds a warning for each text.
     *
     * @param others
     *            the packs of another year that the pack stands on
     * @param document
     *            the effective pack
     */
    static void inspect(PackKey key, List<Tree.Mapping> others, Tree.Mapping document, Findings findings) {
        LayerTexts texts = new LayerTexts(key, others, document, findings);
        texts.used.addAll(UsedNames.in(document));
        document.entries().forEach((section, value) -> {
            if (!PASSED.contains(section)) {
                texts.walk(section, value);
            }
        });
    }

    /**
     * Adds a warning for each document of another year that rows still rest on; those do not count for whose place other rows were meant, which is
     * told already.
     */
    static void documents(PackKey key, List<Tree.Mapping> others, Tree.Mapping document, Findings findings) {
        LayerTexts texts = new LayerTexts(key, others, document, findings);
        if (document.get("sources") instanceof Tree.Mapping sources) {
            sources.entries().forEach((id, source) -> texts.document(id, source, document));
        }
    }

    private void walk(String path, Tree tree) {
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, value) -> {
                    if (!path.startsWith(VOCABULARY)
                            || used.contains(key)
                            || path.indexOf('.', VOCABULARY.length()) > 0) {
                        entry(path, key, value);
                    }
                });
            case Tree.Sequence items ->
                items.items().forEach(item -> {
                    String id = item instanceof Tree.Mapping row ? row.text("id") : null;
                    if (!path.equals("assumptions") || id == null || used.contains(id)) {
                        walk(id == null ? path : path + '[' + id + ']', item);
                    }
                });
            case Tree.Scalar _ -> {}
        }
    }

    private void entry(String path, String entry, Tree value) {
        switch (entry) {
            case "cite", "layer", "assume" -> {}
            case "rows" -> walk(path, value);
            default -> {
                String place = entry.equals("zh") ? path : path + '.' + entry;
                if (value instanceof Tree.Scalar text && TEXTS.contains(entry)) {
                    text(place, text);
                } else {
                    walk(place, value);
                }
            }
        }
    }

    private void text(String path, Tree.Scalar text) {
        Tree.Mapping layer = layers.get(text.mark().file());
        if (layer != null) {
            NamedYears years = NamedYears.in(text.text(), year(layer));
            boolean ofItsNotice = path.startsWith("assumptions")
                    && OF_A_NOTICE.matcher(text.text()).find();
            if (!years.none() && !ofItsNotice && told.add(text.mark())) {
                findings.warn(
                        place,
                        path,
                        FilePhrase.TEXT_OF_ANOTHER_YEAR.of(
                                years.written(),
                                LayerFit.named(layer),
                                text.mark().line()),
                        FilePhrase.TEXT_OF_THE_YEAR.of(years.movedTo(key.year())));
            }
        }
    }

    /** A document for the layer's year that rows still rest on. */
    private void document(String id, Tree source, Tree.Mapping document) {
        Tree.Mapping layer = layers.get(source.mark().file());
        if (layer != null && source instanceof Tree.Mapping written && NamedYears.isOf(written, year(layer))) {
            List<String> rows = new ArrayList<>();
            document.entries().forEach((section, value) -> citing(section, value, id, rows));
            Set<String> replaced = findings.toBeReplaced();
            rows.removeIf(row -> replaced.stream().anyMatch(name -> row.equals(name) || row.startsWith(name + '.')));
            if (!rows.isEmpty()) {
                findings.warn(
                        place,
                        "sources." + id,
                        FilePhrase.DOCUMENT_OF_ANOTHER_YEAR.of(
                                String.valueOf(written.text("document")), Integer.toString(year(layer))),
                        FilePhrase.DOCUMENT_OF_THE_YEAR.of(
                                Integer.toString(key.year()),
                                rows.size() > SHOWN ? FilePhrase.AND_OTHERS.of(rows.subList(0, SHOWN)) : rows));
            }
        }
    }

    /** Collects the ids of what cites a document; a section where what cites it has none. */
    private static void citing(String place, Tree tree, String source, List<String> rows) {
        switch (tree) {
            case Tree.Mapping mapping -> {
                String id = mapping.text("id");
                String row = id == null ? place : id;
                Tree cite = mapping.get("cite");
                if (cite != null && cites(cite, source) && !rows.contains(row)) {
                    rows.add(row);
                }
                mapping.entries()
                        .forEach((key, inner) -> citing(place.equals("define") ? key : row, inner, source, rows));
            }
            case Tree.Sequence items -> items.items().forEach(item -> citing(place, item, source, rows));
            case Tree.Scalar _ -> {}
        }
    }

    private static boolean cites(Tree cite, String source) {
        return switch (cite) {
            case Tree.Scalar scalar -> scalar.text().strip().split("\\s+", 2)[0].equals(source);
            case Tree.Sequence items -> items.items().stream().anyMatch(item -> cites(item, source));
            case Tree.Mapping _ -> false;
        };
    }

    private static int year(Tree.Mapping layer) {
        String year = String.valueOf(layer.text("year"));
        return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    }
}
