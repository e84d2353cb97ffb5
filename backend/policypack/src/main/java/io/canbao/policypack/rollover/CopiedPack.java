package io.canbao.policypack.rollover;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.takeover.PackText;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.rules.policy.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The text that a new pack begins with: another one's, comments and all, under another name and of another year. What another region says of its own
 * offices, villages and towns is not copied: its telephone, the codes that it serves, its units, what they are to reach, and rows about one of them.
 */
public final class CopiedPack {
    private static final Comparator<Change> LAST_FIRST = Comparator.<Change>comparingInt(
                    change -> change.at().line())
            .thenComparingInt(change -> change.at().column())
            .reversed();

    /** An end of a line, as very old files have it. */
    private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");

    private static final List<String> OF_ITS_PLACES = List.of("contact", "serves", "targets");

    private CopiedPack() {}

    /**
     * Copies a pack.
     *
     * @param from       a pack that can be read
     * @param region     whose the copy is
     * @param level      the region's: county, prefecture, province, nation
     * @param name       the region's
     * @param year       of the copy
     * @param provenance a line that says where the text comes from; it becomes a comment above it
     */
    public static String of(PackFile from, String region, String level, Text name, int year, String provenance) {
        String text = LONE_RETURN
                .matcher(new String(from.content(), StandardCharsets.UTF_8))
                .replaceAll("\n");
        if (!(TreeReader.read(from.name(), text.getBytes(StandardCharsets.UTF_8), new Findings())
                        .orElse(null)
                instanceof Tree.Mapping document)) {
            throw new IllegalArgumentException("not a pack: " + from.name());
        }
        List<Change> changes = new ArrayList<>();
        put(changes, document, "year", Integer.toString(year));
        boolean another = !region.equals(document.text("region"));
        if (another) {
            put(changes, document, "region", '"' + region + '"');
            if (!level.equals(document.text("level"))) {
                put(changes, document, "level", '"' + level + '"');
            }
            put(changes, document, "name", "{zh: %s, en: %s}".formatted(quoted(name.zh()), quoted(name.en())));
        }
        changes.sort(LAST_FIRST); // those before one stay where they are
        for (Change change : changes) {
            text = change.at().replaced(text, change.text());
        }
        return "# " + provenance + "\n" + (another ? withoutItsPlaces(text, document) : text);
    }

    private static String withoutItsPlaces(String copied, Tree.Mapping document) {
        String text = copied;
        for (String key : OF_ITS_PLACES) {
            text = without(text, pack -> pack.without(key));
        }
        for (Map.Entry<String, List<String>> table :
                NamedPlaces.of(document).rows().entrySet()) {
            for (String id : table.getValue()) {
                text = without(text, pack -> pack.withoutRow(table.getKey(), id));
            }
        }
        return without(text, pack -> pack.taking(PackText.empty(), "vocabulary.units"));
    }

    /** As it was where the form of the text does not let it be done: the checker then says which words are the other region's. */
    private static String without(String text, Function<PackText, Optional<String>> change) {
        return PackText.read(text).flatMap(change).orElse(text);
    }

    private static void put(List<Change> changes, Tree.Mapping document, String key, String value) {
        Tree known = document.get(key);
        if (known != null) {
            changes.add(new Change(known.mark(), value));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private record Change(Mark at, String text) {}
}
