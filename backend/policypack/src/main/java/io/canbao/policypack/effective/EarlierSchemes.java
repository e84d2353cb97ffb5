package io.canbao.policypack.effective;

import io.canbao.policypack.tree.Tree;
import java.util.List;

/**
 * Assessment schemes as the first release stored them, in a language of its own that nothing computed with. Their packs are kept as
 * they are and answer everything else; there is nothing that such a scheme ever came to.
 */
final class EarlierSchemes {

    private static final String SECTION = "assessment";
    private static final String ROWS = "rows";

    private EarlierSchemes() {}

    /** A stored document without them, for whoever reads what it means. */
    static Tree.Mapping leftOut(Tree.Mapping document) {
        if (!(document.get(SECTION) instanceof Tree.Mapping section)
                || !(section.get(ROWS) instanceof Tree.Sequence schemes)) {
            return document;
        }
        List<Tree> kept =
                schemes.items().stream().filter(scheme -> !earlier(scheme)).toList();
        return document.with(SECTION, section.with(ROWS, new Tree.Sequence(kept, schemes.mark())));
    }

    /** Tables within a scheme are stored as {@code {rows}}; then they were lists. */
    private static boolean earlier(Tree scheme) {
        return scheme instanceof Tree.Mapping parts
                && parts.entries().entrySet().stream()
                        .anyMatch(part -> part.getValue() instanceof Tree.Sequence list
                                && !list.items().isEmpty()
                                && list.items().stream().allMatch(Tree.Mapping.class::isInstance));
    }
}
