package io.canbao.policypack.reader;

import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents of several layers under one id. Each pack names its documents for itself, and a short name such as {@code s1} stands
 * in many: a row that is taken over goes on citing the document of its own layer, under another name.
 */
public final class LayerSources {

    private static final String SOURCES = "sources";

    private LayerSources() {}

    /**
     * The same layers, in which every id of a document means one document.
     *
     * @param layers
     *            the topmost first
     */
    static List<Tree.Mapping> apart(List<Tree.Mapping> layers) {
        List<Map<String, String>> renamed = new ArrayList<>();
        layers.forEach(_ -> renamed.add(new HashMap<>()));
        for (int lower = 1; lower < layers.size(); lower++) {
            for (String id : sources(layers.get(lower)).keySet()) {
                Tree.Mapping upper = defining(id, layers.subList(0, lower));
                if (upper != null && !document(id, upper).equals(document(id, layers.get(lower)))) {
                    String name = id + '@' + upper.text("region") + '/' + upper.text("year");
                    renamed.subList(0, lower).forEach(names -> names.putIfAbsent(id, name));
                }
            }
        }
        List<Tree.Mapping> apart = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            apart.add(renamed(layers.get(layer), renamed.get(layer)));
        }
        return apart;
    }

    private static Tree.@Nullable Mapping defining(String id, List<Tree.Mapping> layers) {
        return layers.reversed().stream()
                .filter(layer -> sources(layer).containsKey(id))
                .findFirst()
                .orElse(null);
    }

    /** The documents of a pack by their ids. */
    public static Map<String, Tree> sources(Tree.Mapping layer) {
        return layer.get(SOURCES) instanceof Tree.Mapping sources ? sources.entries() : Map.of();
    }

    private static String document(String id, Tree.Mapping layer) {
        return sources(layer).get(id) instanceof Tree.Mapping source ? String.valueOf(source.text("document")) : "";
    }

    private static Tree.Mapping renamed(Tree.Mapping layer, Map<String, String> names) {
        if (names.isEmpty()) {
            return layer;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        layer.entries().forEach((key, value) -> entries.put(key, citing(value, names)));
        if (layer.get(SOURCES) instanceof Tree.Mapping sources) {
            Map<String, Tree> documents = new LinkedHashMap<>();
            sources.entries().forEach((id, source) -> documents.put(names.getOrDefault(id, id), source));
            entries.put(SOURCES, sources.with(documents));
        }
        return layer.with(entries);
    }

    private static Tree citing(Tree tree, Map<String, String> names) {
        return switch (tree) {
            case Tree.Mapping mapping -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                mapping.entries()
                        .forEach((key, value) ->
                                entries.put(key, key.equals("cite") ? cite(value, names) : citing(value, names)));
                yield mapping.with(entries);
            }
            case Tree.Sequence items ->
                new Tree.Sequence(
                        items.items().stream().map(item -> citing(item, names)).toList(), items.mark());
            case Tree.Scalar scalar -> scalar;
        };
    }

    private static Tree cite(Tree cite, Map<String, String> names) {
        return switch (cite) {
            case Tree.Scalar scalar -> {
                String source = source(scalar);
                yield new Tree.Scalar(
                        names.getOrDefault(source, source)
                                + scalar.text().strip().substring(source.length()),
                        scalar.quoted(),
                        scalar.mark());
            }
            case Tree.Sequence items ->
                new Tree.Sequence(
                        items.items().stream().map(item -> cite(item, names)).toList(), items.mark());
            case Tree.Mapping mapping -> mapping;
        };
    }

    private static String source(Tree.Scalar cite) {
        return cite.text().strip().split("\\s+", 2)[0];
    }

    /** The ids of the documents that rows cite, wherever they stand in a tree. */
    static Set<String> cited(Tree tree) {
        Set<String> cited = new LinkedHashSet<>();
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries()
                        .forEach((key, value) -> cited.addAll(key.equals("cite") ? named(value) : cited(value)));
            case Tree.Sequence items -> items.items().forEach(item -> cited.addAll(cited(item)));
            case Tree.Scalar _ -> {}
        }
        return cited;
    }

    private static Set<String> named(Tree cite) {
        Set<String> named = new LinkedHashSet<>();
        switch (cite) {
            case Tree.Scalar scalar -> named.add(source(scalar));
            case Tree.Sequence items -> items.items().forEach(item -> named.addAll(named(item)));
            case Tree.Mapping _ -> {}
        }
        return named;
    }
}
