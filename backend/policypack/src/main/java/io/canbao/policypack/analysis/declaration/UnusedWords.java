package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words and documents that a county's pack declares and names nowhere else, in whatever table, formula or list. Units are no
 * such words: residents choose theirs whether a row tells it from others or not.
 */
final class UnusedWords {

    private static final List<String> KINDS = List.of(
            "groups",
            "categories",
            "events",
            "evidence",
            "products",
            "components",
            "funders",
            "authorities",
            "populations");

    /** What stands between the names of a text, a formula or a key. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_-]+");

    private final Inspection pack;
    private final Set<String> named = new HashSet<>();

    private UnusedWords(Inspection pack) {
        this.pack = pack;
    }

    /** Adds warnings about what stands in the pack's own file. */
    static void inspect(Inspection pack) {
        UnusedWords words = new UnusedWords(pack);
        pack.document().entries().forEach((section, value) -> {
            switch (section) {
                case "vocabulary" -> words.implied(value);
                case "sources" -> {}
                default -> words.collect(value);
            }
        });
        words.tell();
    }

    /** A word that another one implies, or an authority that certifies it, is named there. */
    private void implied(Tree vocabulary) {
        if (vocabulary instanceof Tree.Mapping kinds) {
            kinds.entries().values().forEach(kind -> {
                if (kind instanceof Tree.Mapping words) {
                    words.entries().values().forEach(this::withoutKeys);
                }
            });
        }
    }

    private void withoutKeys(Tree word) {
        if (word instanceof Tree.Mapping mapping) {
            mapping.entries().forEach((key, value) -> {
                if (key.equals("implies") || key.equals("authority")) {
                    collect(value);
                }
            });
        }
    }

    private void collect(Tree tree) {
        switch (tree) {
            case Tree.Scalar scalar -> names(scalar.text());
            case Tree.Sequence sequence -> sequence.items().forEach(this::collect);
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, value) -> {
                    names(key);
                    collect(value);
                });
        }
    }

    private void names(String text) {
        named.addAll(List.of(BETWEEN.split(text)));
    }

    private void tell() {
        declared(pack.document().get("sources"), "sources");
        if (pack.document().get("vocabulary") instanceof Tree.Mapping vocabulary) {
            KINDS.forEach(kind -> declared(vocabulary.get(kind), "vocabulary." + kind));
        }
    }

    /** Whether all of a declaration stands in the pack itself: one that only renames a word of a layer is none. */
    private boolean own(Tree tree) {
        return switch (tree) {
            case Tree.Mapping mapping -> mapping.entries().values().stream().allMatch(this::own);
            case Tree.Sequence _, Tree.Scalar _ ->
                tree.mark().file().equals(pack.mark().file());
        };
    }

    private void declared(@Nullable Tree section, String path) {
        if (section instanceof Tree.Mapping words) {
            words.entries().forEach((id, word) -> {
                if (own(word) && !named.contains(id)) {
                    Set<String> others = new TreeSet<>(words.entries().keySet());
                    others.remove(id);
                    pack.warn(
                            word.mark(),
                            path + '.' + id,
                            AnalysisPhrase.NOTHING_USES.of(),
                            Nearest.wanted(id, others, Map.of(), AnalysisPhrase.USE_WANTED.of()));
                }
            });
        }
    }
}
