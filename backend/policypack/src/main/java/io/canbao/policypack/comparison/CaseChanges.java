package io.canbao.policypack.comparison;

import io.canbao.policypack.ChangedCase;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the cases that a text began with. A case is known by its name; how it is laid out, and comments beside it, do not count.
 *
 * @param before  how many there were
 * @param now     how many there are
 * @param removed names of those that are gone, in their order
 * @param changed those that ask or expect something else, in their order
 * @param added   names of those that are new
 */
public record CaseChanges(int before, int now, List<String> removed, List<ChangedCase> changed, List<String> added) {

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
        Map<String, List<Tree>> earlier = byName(before);
        Map<String, List<Tree>> later = byName(now);
        return new CaseChanges(
                before.size(),
                now.size(),
                earlier.keySet().stream()
                        .filter(name -> !later.containsKey(name))
                        .toList(),
                earlier.entrySet().stream()
                        .filter(named -> later.containsKey(named.getKey()))
                        .flatMap(named -> changed(named, later).stream())
                        .toList(),
                later.keySet().stream()
                        .filter(name -> !earlier.containsKey(name))
                        .toList());
    }

    private static Optional<ChangedCase> changed(Map.Entry<String, List<Tree>> before, Map<String, List<Tree>> now) {
        String name = before.getKey();
        return ChangedCase.between(name, before.getValue(), now.getOrDefault(name, List.of()));
    }

    /** Most often one of each name. */
    private static Map<String, List<Tree>> byName(List<Tree> cases) {
        Map<String, List<Tree>> named = new LinkedHashMap<>();
        for (Tree item : cases) {
            String name = item instanceof Tree.Mapping row && row.text("name") != null
                    ? String.valueOf(row.text("name"))
                    : "?";
            named.computeIfAbsent(name, _ -> new ArrayList<>()).add(item);
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
