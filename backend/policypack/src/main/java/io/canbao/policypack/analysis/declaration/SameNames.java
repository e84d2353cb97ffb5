package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.tree.Tree;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two words of one kind that have one name: whoever chooses by the name cannot tell them apart. Villages of two towns may be called alike. */
public final class SameNames {

    private static final Set<String> KINDS = Set.of(
            "tiers",
            "groups",
            "categories",
            "events",
            "evidence",
            "products",
            "funders",
            "authorities",
            "channels",
            "units");

    private SameNames() {}

    /** Adds a warning to the later one of the pack's own words. */
    public static void inspect(Inspection pack) {
        if (pack.document().get("vocabulary") instanceof Tree.Mapping vocabulary) {
            vocabulary.entries().forEach((kind, words) -> {
                if (KINDS.contains(kind) && words instanceof Tree.Mapping named) {
                    inspect(pack, kind, named);
                }
            });
        }
    }

    private static void inspect(Inspection pack, String kind, Tree.Mapping words) {
        Map<String, String> first = new HashMap<>();
        words.entries().forEach((id, word) -> {
            if (word instanceof Tree.Mapping named && named.text("zh") != null) {
                String other = first.putIfAbsent(named.text("zh") + ' ' + within(named), id);
                Tree chinese = named.entries().getOrDefault("zh", named);
                if (other != null && pack.own(chinese.mark())) {
                    pack.warn(
                            chinese.mark(),
                            "vocabulary." + kind + '.' + id,
                            AnalysisPhrase.NAME_OF_ANOTHER.of(String.valueOf(named.text("zh")), other),
                            AnalysisPhrase.NAME_OF_THIS.of());
                }
            }
        });
    }

    /** What a unit lies in. */
    private static String within(Tree.Mapping word) {
        return switch (word.get("implies")) {
            case Tree.Sequence list ->
                list.items().stream()
                        .map(item -> item instanceof Tree.Scalar unit ? unit.text() : "")
                        .collect(Collectors.joining(" "));
            case Tree.Scalar unit -> unit.text();
            case Tree.Mapping _ -> "";
            case null -> "";
        };
    }
}
