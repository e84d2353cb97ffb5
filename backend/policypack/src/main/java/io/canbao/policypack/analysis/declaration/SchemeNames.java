package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names by which parts of an assessment scheme refer to each other: a consequence of a ranking that there is none of never comes. */
public final class SchemeNames {

    /** Where each kind of name is declared. */
    private static final Map<String, String> DECLARED =
            Map.of("ranking", "rankings", "indicator", "indicators", "milestone", "milestones", "report", "reports");

    private final Inspection pack;

    private SchemeNames(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning for each name that its scheme does not declare. */
    public static void inspect(Inspection pack) {
        SchemeNames names = new SchemeNames(pack);
        Rows.items(pack.document().get("assessment")).forEach(names::scheme);
    }

    private void scheme(Tree.Mapping scheme) {
        String path = "assessment[" + scheme.text("id") + ']';
        Rows.items(scheme.get("consequences")).forEach(item -> used(scheme, path + ".consequences", item, "when"));
        Rows.items(scheme.get("deductions")).forEach(item -> used(scheme, path + ".deductions", item, "unless"));
    }

    private void used(Tree.Mapping scheme, String path, Tree.Mapping item, String test) {
        if (item.get(test) instanceof Tree.Mapping names) {
            DECLARED.forEach((kind, section) -> {
                String name = names.text(kind);
                Set<String> known = new LinkedHashSet<>();
                Rows.items(scheme.get(section)).forEach(part -> known.add(String.valueOf(part.text("id"))));
                if (name != null && !known.contains(name)) {
                    pack.warn(
                            names.entries().getOrDefault(kind, names).mark(),
                            path + '[' + item.text("id") + "]." + test + '.' + kind,
                            GeneralPhrase.TEXT.of(name),
                            known.isEmpty()
                                    ? AnalysisPhrase.ONE_OF_NONE.of(section)
                                    : AnalysisPhrase.ONE_OF_SECTION.of(section, List.copyOf(known)));
                }
            });
        }
    }
}
