package io.canbao.policypack.comparison;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.policypack.tree.TreeWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the cases that a text began with. A case is known by its name; how it is laid out, and the remarks beside it, do not count.
 *
 * @param before  how many there were
 * @param now     how many there are
 * @param removed names of those that are gone, in their order
 * @param changed names of those that ask or expect something else
 * @param added   names of those that are new
 */
public record CaseChanges(int before, int now, List<String> removed, List<String> changed, List<String> added) {

    public CaseChanges {
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
    }

    /**
     * Compares two texts of cases.
     *
     * @param before empty where there were none
     * @param now    empty where there are none, or none any more
     * @return empty while one of them cannot be read
     */
    public static Optional<CaseChanges> between(Optional<String> before, Optional<String> now) {
        return read(before).flatMap(earlier -> read(now).map(later -> between(earlier, later)));
    }

    private static CaseChanges between(List<Tree> before, List<Tree> now) {
        Map<String, String> earlier = byName(before);
        Map<String, String> later = byName(now);
        return new CaseChanges(
                before.size(),
                now.size(),
                earlier.keySet().stream()
                        .filter(name -> !later.containsKey(name))
                        .toList(),
                earlier.keySet().stream()
                        .filter(later::containsKey)
                        .filter(name -> !Objects.equals(earlier.get(name), later.get(name)))
                        .toList(),
                later.keySet().stream()
                        .filter(name -> !earlier.containsKey(name))
                        .toList());
    }

    /** What each says; cases of one name are told together. */
    private static Map<String, String> byName(List<Tree> cases) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Tree item : cases) {
            String name = item instanceof Tree.Mapping row && row.text("name") != null
                    ? String.valueOf(row.text("name"))
                    : "?";
            named.merge(name, TreeWriter.json(item), String::concat);
        }
        return named;
    }

    private static Optional<List<Tree>> read(Optional<String> text) {
        if (text.filter(written -> !written.isBlank()).isEmpty()) {
            return Optional.of(List.of());
        }
        String plain = text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
        return TreeReader.read("cases.yaml", plain.getBytes(StandardCharsets.UTF_8), new Findings())
                .filter(Tree.Mapping.class::isInstance)
                .map(document -> ((Tree.Mapping) document).get("cases") instanceof Tree.Sequence cases
                        ? cases.items()
                        : List.of());
    }
}
