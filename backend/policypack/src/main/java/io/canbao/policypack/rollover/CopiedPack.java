package io.canbao.policypack.rollover;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.rules.policy.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text that a new pack begins with: another one's, comments and all, under another name and of another year. */
public final class CopiedPack {
    private static final Comparator<Change> LAST_FIRST = Comparator.<Change>comparingInt(
                    change -> change.at().line())
            .thenComparingInt(change -> change.at().column())
            .reversed();

    private CopiedPack() {}

    /**
     * Copies a pack.
     *
     * @param from       a pack that can be read
     * @param region     whose the copy is
     * @param name       the region's
     * @param year       of the copy
     * @param provenance a line that says where the text comes from; it becomes a comment above it
     */
    public static String of(PackFile from, String region, Text name, int year, String provenance) {
        String text = new String(from.content(), StandardCharsets.UTF_8);
        if (!(TreeReader.read(from.name(), from.content(), new Findings()).orElse(null)
                instanceof Tree.Mapping document)) {
            throw new IllegalArgumentException("not a pack: " + from.name());
        }
        List<Change> changes = new ArrayList<>();
        put(changes, document, "year", Integer.toString(year));
        if (!region.equals(document.text("region"))) {
            put(changes, document, "region", '"' + region + '"');
            put(changes, document, "name", "{zh: %s, en: %s}".formatted(quoted(name.zh()), quoted(name.en())));
        }
        changes.sort(LAST_FIRST); // those before one stay where they are
        for (Change change : changes) {
            text = change.at().replaced(text, change.text());
        }
        return "# " + provenance + "\n" + text;
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
