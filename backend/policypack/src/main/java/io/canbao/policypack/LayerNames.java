package io.canbao.policypack;

import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the regions are called that a pack stands on. A region that its own pack of last year stands below is named once. */
final class LayerNames {

    private LayerNames() {}

    /**
     * The names from the uppermost layer down to the pack's own region, the nation left out.
     *
     * @param layers
     *            the topmost first, the pack itself last
     */
    static Tree.Sequence path(List<Tree.Mapping> layers) {
        Tree.Mapping pack = layers.getLast();
        Map<String, Tree> names = new LinkedHashMap<>();
        layers.stream()
                .filter(layer -> layer.equals(pack) || !"nation".equals(layer.text("level")))
                .forEach(layer -> name(layer, names));
        return Tree.Sequence.of(List.copyOf(names.values()), pack.mark());
    }

    /** The name of every region by its code, the nation's too, for rows that say which layer they come from. */
    static Tree.Mapping byRegion(List<Tree.Mapping> layers) {
        Map<String, Tree> names = new LinkedHashMap<>();
        layers.forEach(layer -> name(layer, names));
        return new Tree.Mapping(names, layers.getLast().mark());
    }

    private static void name(Tree.Mapping layer, Map<String, Tree> names) {
        Tree name = layer.get("name");
        if (name != null) {
            names.put(String.valueOf(layer.text("region")), name);
        }
    }
}
