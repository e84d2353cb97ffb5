package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays packs over each other: keys replace keys, rows merge by id and are split afterwards. Every row of the result has the
 * entry {@code layer}, the region it comes from.
 */
public final class Layers {

    private static final String LIMITS = "limits";

    /** Sections whose rows merge by {@code id}. */
    static final Set<String> ROWS = Set.of(
            "eligibility",
            "fees",
            "fiscal",
            "surcharges",
            "windows",
            "waiting",
            "incentives",
            "benefits",
            "refunds",
            "benefitTier",
            "notes",
            LIMITS,
            "assumptions",
            "routes",
            "targets",
            "assessment",
            "printed");

    /** Sections whose entries replace those of the same key. */
    private static final Set<String> ENTRIES = Set.of("sources", "define", "holidays");

    /** Sections whose entries are laid over those of the same key, part by part. */
    private static final Set<String> PARTS = Set.of("facts", "vocabulary");

    private static final String SUBSIDIES = "subsidies";

    private Layers() {}

    /** Brings a pack as written into the form that merges: tables as {@code {rows}}, layers named. */
    public static Tree.Mapping normalise(Tree.Mapping pack, String region) {
        Map<String, Tree> sections = new LinkedHashMap<>();
        pack.entries()
                .forEach((key, value) -> sections.put(
                        key,
                        switch (key) {
                            case SUBSIDIES -> stages(value, region);
                            case LayeredSchemes.SECTION -> LayeredSchemes.named(table(value, region), region);
                            default -> ROWS.contains(key) ? table(value, region) : value;
                        }));
        return pack.with(sections);
    }

    /**
     * A pack with what stands under a misspelt key under the meant one, too: the key is told, and nothing that would be missed.
     *
     * @return the pack itself where it has no such key
     */
    public static Tree.Mapping withMeantKeys(Tree.Mapping pack) {
        Map<String, Tree> sections = new LinkedHashMap<>(pack.entries());
        pack.entries().forEach((key, value) -> {
            List<String> near = Shape.PACK.keys().contains(key) ? List.of() : Nearest.to(key, Shape.PACK.keys());
            if (near.size() == 1) {
                sections.putIfAbsent(near.getFirst(), value);
            }
        });
        return sections.size() == pack.entries().size() ? pack : pack.with(sections);
    }

    /** A table as {@code {rows}}, each row with the region that it comes from. */
    static Tree table(Tree value, String region) {
        return switch (value) {
            case Tree.Sequence rows -> new Tree.Mapping(Map.of("rows", rows(rows, region)), rows.mark());
            case Tree.Mapping table ->
                table.get("rows") instanceof Tree.Sequence rows ? table.with("rows", rows(rows, region)) : table;
            case Tree.Scalar scalar -> scalar;
        };
    }

    /** A plain list of subsidy rows is one stage. */
    private static Tree stages(Tree value, String region) {
        if (!(value instanceof Tree.Sequence items)) {
            return value;
        }
        List<Tree> plain = new ArrayList<>();
        List<Tree> stages = new ArrayList<>();
        for (Tree item : items.items()) {
            if (item instanceof Tree.Mapping stage && stage.get("stage") != null) {
                stages.add(table(stage, region));
            } else {
                plain.add(item);
            }
        }
        if (!plain.isEmpty()) {
            Map<String, Tree> stage = new LinkedHashMap<>();
            stage.put("stage", new Tree.Scalar(SUBSIDIES, true, value.mark()));
            stage.put("rows", rows(new Tree.Sequence(plain, value.mark()), region));
            stages.addFirst(new Tree.Mapping(stage, value.mark()));
        }
        return new Tree.Sequence(stages, value.mark());
    }

    private static Tree.Sequence rows(Tree.Sequence rows, String region) {
        return new Tree.Sequence(
                rows.items().stream()
                        .map(row -> row instanceof Tree.Mapping mapping && mapping.get("layer") == null
                                ? mapping.with("layer", new Tree.Scalar(region, true, row.mark()))
                                : row)
                        .toList(),
                rows.mark());
    }

    /**
     * The effective pack of normalised packs.
     *
     * @param layers
     *            the topmost first, the pack itself last; at least one
     */
    public static Tree.Mapping merge(List<Tree.Mapping> layers, Findings findings) {
        Map<String, Tree> sections = new LinkedHashMap<>();
        Map<String, Mark> keys = new HashMap<>();
        Map<String, LayeredTable> tables = new LinkedHashMap<>();
        LayeredStages stages = new LayeredStages(findings);
        for (Tree.Mapping layer : LayerSources.apart(layers)) {
            keys.putAll(layer.keys());
            layer.entries().forEach((key, value) -> {
                if (isSection(key) && isEmpty(value) && !isEmpty(sections.getOrDefault(key, value))) {
                    findings.warn(
                            layer.keys().getOrDefault(key, value.mark()),
                            key,
                            PackPhrase.EMPTY_SECTION.of(key),
                            PackPhrase.DROP_OR_NO_KEY.of());
                }
                if (ROWS.contains(key)) {
                    tables.computeIfAbsent(key, section -> new LayeredTable(section, findings))
                            .lay(value);
                } else if (key.equals(SUBSIDIES)) {
                    stages.lay(value);
                }
                sections.merge(key, value, (above, own) -> laid(key, above, own));
            });
        }
        SplitRows split = SplitRows.of(sections, findings);
        tables.forEach((key, table) -> sections.put(key, table.merged(split)));
        sections.computeIfPresent(SUBSIDIES, (_, _) -> stages.merged(split));
        return new Tree.Mapping(sections, keys, layers.getLast().mark());
    }

    /** What stands under a key of several layers; a section with nothing in it says nothing, and takes nothing away. */
    private static Tree laid(String key, Tree above, Tree own) {
        if (own instanceof Tree.Scalar nothing && nothing.isNull() && isSection(key)) {
            return above;
        }
        if (above instanceof Tree.Mapping upper && own instanceof Tree.Mapping lower) {
            if (ENTRIES.contains(key)) {
                Map<String, Tree> entries = new LinkedHashMap<>(upper.entries());
                entries.putAll(lower.entries());
                return lower.over(upper, entries);
            }
            if (PARTS.contains(key)) {
                return laidPartByPart(upper, lower);
            }
        }
        return own;
    }

    /** Whether nothing stands in a section: neither rows nor anything about the table. */
    private static boolean isEmpty(Tree section) {
        return switch (section) {
            case Tree.Scalar scalar -> scalar.isNull();
            case Tree.Sequence items -> items.items().isEmpty();
            case Tree.Mapping table -> table.entries().values().stream().allMatch(Layers::isEmpty);
        };
    }

    private static boolean isSection(String key) {
        return ROWS.contains(key) || ENTRIES.contains(key) || PARTS.contains(key) || key.equals(SUBSIDIES);
    }

    private static Tree.Mapping laidPartByPart(Tree.Mapping upper, Tree.Mapping lower) {
        Map<String, Tree> entries = new LinkedHashMap<>(upper.entries());
        lower.entries()
                .forEach((key, value) -> entries.put(
                        key,
                        entries.get(key) instanceof Tree.Mapping above && value instanceof Tree.Mapping below
                                ? laidPartByPart(above, below)
                                : value));
        instead(lower, "when", "only", entries);
        instead(lower, "only", "when", entries);
        return lower.over(upper, entries);
    }

    /** Who belongs to a group follows from one condition or is bounded by one: what a lower layer says of it stands in the place of the other. */
    private static void instead(Tree.Mapping lower, String own, String other, Map<String, Tree> entries) {
        if (lower.get(own) != null && lower.get(other) == null) {
            entries.remove(other);
        }
    }

    /**
     * A pack under the limits of other packs: their limits instead of its own ones, with the documents that these cite and the
     * names that they use.
     *
     * @param pack
     *            merged
     * @param bounding
     *            merged
     */
    public static Tree.Mapping boundedBy(Tree.Mapping pack, Tree.Mapping bounding) {
        Tree.Mapping bounds = LayerSources.apart(List.of(bounding, pack)).getFirst();
        Tree limits = bounds.get(LIMITS);
        if (limits == null) {
            return pack.without(LIMITS);
        }
        Map<String, Tree> sources = new LinkedHashMap<>(LayerSources.sources(bounds));
        sources.keySet().retainAll(LayerSources.cited(limits));
        sources.putAll(LayerSources.sources(pack));
        Tree.Mapping bounded = pack.with(LIMITS, limits).with("sources", new Tree.Mapping(sources, pack.mark()));
        return bounds.get("define") instanceof Tree.Mapping names
                ? bounded.with("define", laid("define", names, bounded.entries().getOrDefault("define", names)))
                : bounded;
    }
}
