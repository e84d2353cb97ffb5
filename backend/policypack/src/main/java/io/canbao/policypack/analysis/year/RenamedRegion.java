package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.tree.Tree;

/** A region that is called otherwise than in its pack of the year before: the name was left in a copy of another county's pack, most likely. */
public final class RenamedRegion {

    private RenamedRegion() {}

    /** Adds a warning. */
    public static void inspect(Inspection pack, Inspection lastYear) {
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

    private static String chinese(Inspection pack) {
        return switch (pack.document().get("name")) {
            case Tree.Mapping both -> String.valueOf(both.text("zh"));
            case Tree.Scalar alone -> alone.text();
            case Tree.Sequence _ -> "";
            case null -> "";
        };
    }
}
