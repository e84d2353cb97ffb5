package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.tree.Tree;

/**
 * A region that is called otherwise than in its pack of the year before: the name was left in a copy of another county's pack, most likely; and one that
 * stood on layers then and stands on none now.
 */
public final class HeadOfLastYear {

    private static final String EXTENDS = "extends";

    private HeadOfLastYear() {}

    /** Adds warnings. */
    public static void inspect(Inspection pack, Inspection lastYear) {
        layers(pack, lastYear);
        String name = chinese(pack);
        String before = chinese(lastYear);
        if (!name.isEmpty() && !before.isEmpty() && !name.contains(before) && !before.contains(name)) {
            pack.warn(
                    pack.rows().mark("name"),
                    "name",
                    AnalysisPhrase.CALLED_BEFORE.of(name, before),
                    AnalysisPhrase.CALLED_AS_BEFORE.of(before));
        }
    }

    private static void layers(Inspection pack, Inspection lastYear) {
        Tree before = lastYear.document().get(EXTENDS);
        if (before != null && pack.document().get(EXTENDS) == null) {
            String layers = before instanceof Tree.Scalar layer ? layer.text() : EXTENDS;
            pack.warn(
                    pack.rows().mark("level"),
                    EXTENDS,
                    AnalysisPhrase.LAYERS_LOST.of(layers),
                    AnalysisPhrase.LAYERS_AS_BEFORE.of(layers));
        }
    }

    private static String chinese(Inspection pack) {
        return switch (pack.document().get("name")) {
            case Tree.Mapping both -> String.valueOf(both.text("zh"));
            case Tree.Scalar alone -> alone.text();
            case Tree.Sequence _ -> "";
            case null -> "";
        };
    }
}
