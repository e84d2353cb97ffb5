package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the notice of another year that a pack takes over from its own earlier one: targets, and printed prices. A notice prints them
 * anew each year, so that they are replaced or dropped, and never compared with the rules of this year.
 */
final class LayerTables {

    private LayerTables() {}

    /**
     * Adds a warning for each of them.
     *
     * @param others
     *            the packs of another year that the pack stands on
     * @param document
     *            the effective pack
     */
    static void inspect(PackKey key, List<Tree.Mapping> others, Tree.Mapping document, Findings findings) {
        Mark place = document.entries().getOrDefault("extends", document).mark();
        for (Tree.Mapping layer : others) {
            if (key.region().equals(layer.text("region"))) {
                for (String section : List.of("targets", "printed")) {
                    rows(document.get(section))
                            .filter(row -> row.mark().file().equals(layer.mark().file()))
                            .forEach(row -> tell(key, layer, section, row, place, findings));
                }
            }
        }
    }

    private static void tell(
            PackKey key, Tree.Mapping layer, String section, Tree.Mapping row, Mark place, Findings findings) {
        String id = String.valueOf(row.text("id"));
        findings.warn(
                place,
                section + '[' + id + ']',
                FilePhrase.TABLE_OF_ANOTHER_YEAR.of(
                        String.valueOf(layer.text("year")),
                        LayerFit.named(layer),
                        row.mark().line()),
                FilePhrase.TABLE_OF_THE_YEAR.of(Integer.toString(key.year()), id));
    }

    private static Stream<Tree.Mapping> rows(@Nullable Tree section) {
        return section instanceof Tree.Mapping table && table.get("rows") instanceof Tree.Sequence rows
                ? rows.items().stream().filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast)
                : Stream.empty();
    }
}
