package io.canbao.policypack.rollover;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The values of a pack that a county decides anew each year: amounts, percentages, days and years, wherever they stand, also inside of formulas
 * and ranges; the headcounts of its targets, and what its schemes want reached and give points for. Days that are told by the insurance year ({@code last-year 10-15}) move by themselves and are none of them.
 */
public final class DatedValues {
    private static final Set<String> HEAD = Set.of("canbao", "region", "year", "level", "name", "extends");

    /** What is said to people, or names something. */
    private static final Set<String> WORDS =
            Set.of("zh", "en", "cite", "document", "title", "issuer", "url", "id", "assume", "ask", "why", "text");

    private static final Pattern DATED = Pattern.compile(
            "(?<![\\d.])\\d+\\.\\d{2}(?![\\d.])|(?<![\\d.])\\d+(?:\\.\\d+)?%|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)|(?<![\\d.-])20\\d{2}(?![\\d.-])");

    private static final Set<String> PERCENTAGES = Set.of("percent", "rate", "share");

    /** Figures of an assessment scheme that are neither amounts nor days. */
    private static final Set<String> SCHEME_FIGURES = Set.of("atLeast", "atMost", "from", "below", "points");

    /** By which a document is known, and whose it is. */
    private static final Set<String> OF_A_DOCUMENT = Set.of("document", "title", "issuer");

    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Map<String, String> found = new LinkedHashMap<>();

    /** Whether it is another region's: then whose documents these are, and what its places are called, is looked at, too. */
    private final boolean another;

    private final Set<String> places;

    private DatedValues(boolean another, Set<String> places) {
        this.another = another;
        this.places = Set.copyOf(places);
    }

    /**
     * All of them.
     *
     * @return by their place, {@code subsidies[subsidy.orphan].then.percent}, each as it is written; empty for a text that cannot be read
     */
    public static Map<String, String> of(PackFile pack) {
        return of(pack, new DatedValues(false, Set.of()));
    }

    /**
     * The same of another region's pack, with the documents that it rests on, {@code sources.notice.document}, which are no papers of one's own, and with what is said
     * to people where it names one of the region's places: they would be sent there.
     *
     * @param places as people call them, 云溪 for 云溪县
     */
    public static Map<String, String> ofAnother(PackFile pack, Set<String> places) {
        return of(pack, new DatedValues(true, places));
    }

    private static Map<String, String> of(PackFile pack, DatedValues values) {
        if (TreeReader.read(pack.name(), pack.content(), new Findings()).orElse(null)
                instanceof Tree.Mapping document) {
            document.entries().forEach((key, value) -> {
                if (!HEAD.contains(key)) {
                    values.collect(key, key, value);
                }
            });
        }
        return Collections.unmodifiableMap(values.found);
    }

    private void collect(String path, String key, Tree value) {
        switch (value) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((name, part) -> {
                    if (another && path.startsWith("sources.") && OF_A_DOCUMENT.contains(name)) {
                        collectTexts(path + "." + name, part, _ -> true);
                    } else if (!WORDS.contains(name)) {
                        collect(path + "." + name, name, part);
                    } else if (!name.equals("cite")) {
                        collectTexts(
                                path + "." + name, part, text -> places.stream().anyMatch(text::contains));
                    }
                });
            case Tree.Sequence sequence -> collect(path, key, sequence.items());
            case Tree.Scalar scalar -> {
                boolean percentage = PERCENTAGES.contains(key) && scalar.text().matches("\\d+(\\.\\d+)?%?");
                boolean figure =
                        isOfUnits(path, key) && FIGURE.matcher(scalar.text()).matches();
                if (percentage || figure || DATED.matcher(scalar.text()).find()) {
                    found.put(path, scalar.text());
                }
            }
        }
    }

    private void collectTexts(String path, Tree written, Predicate<String> meant) {
        switch (written) {
            case Tree.Scalar scalar -> {
                if (meant.test(scalar.text())) {
                    found.put(path, scalar.text());
                }
            }
            case Tree.Mapping text ->
                text.entries().forEach((language, part) -> collectTexts(path + "." + language, part, meant));
            case Tree.Sequence _ -> {}
        }
    }

    /** Whether what stands there is counted of units. */
    private static boolean isOfUnits(String path, String key) {
        return path.startsWith("targets[")
                ? !key.equals("unit")
                : path.startsWith("assessment[") && SCHEME_FIGURES.contains(key);
    }

    private void collect(String path, String key, List<Tree> items) {
        for (int index = 0; index < items.size(); index++) {
            collect(path + "[" + name(items.get(index), index) + "]", key, items.get(index));
        }
    }

    /** What an item of a list is known by, though others come before it: its id, or its stage; its place where it has neither. */
    static String name(Tree item, int index) {
        if (item instanceof Tree.Mapping row) {
            String id = row.text("id") == null ? row.text("stage") : row.text("id");
            return id == null ? Integer.toString(index) : id;
        }
        return Integer.toString(index);
    }
}
