package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a pack over the effective pack of the layer above it: keys replace keys, rows merge by id. Every row of the
 * result has the entry {@code layer}, the region it comes from.
 */
public final class Layers {

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
            "limits",
            "assumptions",
            "routes",
            "targets",
            "assessment",
            "printed");

    /** Sections whose entries merge by key. */
    private static final Set<String> MAPS = Set.of("sources", "facts", "define");

    private static final String SUBSIDIES = "subsidies";
    private static final String VOCABULARY = "vocabulary";

    private final Findings findings;

    private Layers(Findings findings) {
        this.findings = findings;
    }

    /**
     * Brings a pack as written into the form that merges: tables as {@code {rows}}, split rows expanded, layers named.
     */
    public static Tree.Mapping normalise(Tree.Mapping pack, String region, Findings findings) {
        return new Layers(findings).normalised(pack, region);
    }

    /** The effective pack of a normalised pack above another one. */
    public static Tree.Mapping merge(Tree.Mapping upper, Tree.Mapping lower, Findings findings) {
        return new Layers(findings).merged(upper, lower);
    }

    private Tree.Mapping normalised(Tree.Mapping pack, String region) {
        Map<String, Tree> sections = new LinkedHashMap<>();
        pack.entries()
                .forEach((key, value) -> sections.put(
                        key,
                        switch (key) {
                            case SUBSIDIES -> stages(value, region);
                            default -> ROWS.contains(key) ? table(key, value, region) : value;
                        }));
        return new Tree.Mapping(sections, pack.mark());
    }

    private Tree table(String section, Tree value, String region) {
        return switch (value) {
            case Tree.Sequence rows -> new Tree.Mapping(Map.of("rows", rows(section, rows, region)), rows.mark());
            case Tree.Mapping table ->
                table.get("rows") instanceof Tree.Sequence rows
                        ? table.with("rows", rows(section, rows, region))
                        : table;
            case Tree.Scalar scalar -> scalar;
        };
    }

    /** A plain list of subsidy rows is one stage. */
    private Tree stages(Tree value, String region) {
        if (!(value instanceof Tree.Sequence items)) {
            return value;
        }
        List<Tree> plain = new ArrayList<>();
        List<Tree> stages = new ArrayList<>();
        for (Tree item : items.items()) {
            if (item instanceof Tree.Mapping stage && stage.get("stage") != null) {
                stages.add(
                        stage.get("rows") instanceof Tree.Sequence rows
                                ? stage.with("rows", rows(SUBSIDIES, rows, region))
                                : stage);
            } else {
                plain.add(item);
            }
        }
        if (!plain.isEmpty()) {
            Map<String, Tree> stage = new LinkedHashMap<>();
            stage.put("stage", new Tree.Scalar(SUBSIDIES, true, value.mark()));
            stage.put("rows", rows(SUBSIDIES, new Tree.Sequence(plain, value.mark()), region));
            stages.addFirst(new Tree.Mapping(stage, value.mark()));
        }
        return new Tree.Sequence(stages, value.mark());
    }

    private Tree.Sequence rows(String section, Tree.Sequence rows, String region) {
        List<Tree> expanded = new ArrayList<>();
        for (Tree row : rows.items()) {
            if (row instanceof Tree.Mapping mapping) {
                expand(section, mapping)
                        .forEach(part -> expanded.add(
                                part.get("layer") == null
                                        ? part.with("layer", new Tree.Scalar(region, true, part.mark()))
                                        : part));
            } else {
                expanded.add(row);
            }
        }
        return new Tree.Sequence(expanded, rows.mark());
    }

    /** A row split {@code by} a fact becomes one row for each of its values. */
    private List<Tree.Mapping> expand(String section, Tree.Mapping row) {
        String fact = row.text("by");
        if (fact == null) {
            return List.of(row);
        }
        String path = section + '[' + row.text("id") + ']';
        if (!(row.get("then") instanceof Tree.Mapping branches)) {
            findings.fault(row.mark(), path + ".then", PackPhrase.NO_BRANCHES.of(), PackPhrase.BRANCHES_OF.of(fact));
            return List.of();
        }
        Tree.Mapping when =
                row.get("when") instanceof Tree.Mapping mapping ? mapping : new Tree.Mapping(Map.of(), row.mark());
        if (when.get(fact) != null) {
            findings.fault(
                    when.mark(), path + ".when." + fact, PackPhrase.TEST_ON_SPLIT.of(), PackPhrase.NO_SUCH_TEST.of());
        }
        List<Tree.Mapping> expanded = new ArrayList<>();
        branches.entries().forEach((value, then) -> {
            Mark mark = then.mark();
            Map<String, Tree> part = new LinkedHashMap<>(row.without("by").entries());
            if (row.text("id") != null) {
                part.put("id", new Tree.Scalar(row.text("id") + "." + value, true, row.mark()));
            }
            part.put("when", when.with(fact, new Tree.Scalar(value, true, mark)));
            part.put("then", then);
            expanded.add(new Tree.Mapping(part, mark));
        });
        return expanded;
    }

    private Tree.Mapping merged(Tree.Mapping upper, Tree.Mapping lower) {
        Map<String, Tree> sections = new LinkedHashMap<>(upper.entries());
        lower.entries().forEach((key, value) -> {
            Tree above = sections.get(key);
            sections.put(key, above == null ? withoutDrops(key, value) : section(key, above, value));
        });
        return new Tree.Mapping(sections, lower.mark());
    }

    private Tree withoutDrops(String key, Tree value) {
        Tree.Mapping nothing =
                new Tree.Mapping(Map.of("rows", new Tree.Sequence(List.of(), value.mark())), value.mark());
        return ROWS.contains(key) ? section(key, nothing, value) : value;
    }

    private Tree section(String key, Tree above, Tree value) {
        if (key.equals(SUBSIDIES) && above instanceof Tree.Sequence upper && value instanceof Tree.Sequence lower) {
            return mergedStages(upper, lower);
        }
        if (above instanceof Tree.Mapping upper && value instanceof Tree.Mapping lower) {
            if (ROWS.contains(key)) {
                return mergedTable(key, upper, lower);
            }
            if (MAPS.contains(key)) {
                return mergedKeys(upper, lower);
            }
            if (key.equals(VOCABULARY)) {
                return mergedKeys(upper, lower);
            }
        }
        return value;
    }

    private static Tree.Mapping mergedKeys(Tree.Mapping upper, Tree.Mapping lower) {
        Map<String, Tree> entries = new LinkedHashMap<>(upper.entries());
        lower.entries()
                .forEach((key, value) -> entries.put(
                        key,
                        entries.get(key) instanceof Tree.Mapping above && value instanceof Tree.Mapping below
                                ? mergedKeys(above, below)
                                : value));
        return new Tree.Mapping(entries, lower.mark());
    }

    private Tree mergedTable(String section, Tree.Mapping upper, Tree.Mapping lower) {
        Map<String, Tree> table = new LinkedHashMap<>(upper.entries());
        table.putAll(lower.entries());
        if (upper.get("rows") instanceof Tree.Sequence above && lower.get("rows") instanceof Tree.Sequence below) {
            table.put("rows", mergedRows(section, above, below));
        } else if (upper.get("rows") instanceof Tree.Sequence above && lower.get("rows") == null) {
            table.put("rows", above);
        }
        return new Tree.Mapping(table, lower.mark());
    }

    /** Rows with an inherited id take its place, new ones go before all inherited ones, dropped ones go. */
    private Tree.Sequence mergedRows(String section, Tree.Sequence upper, Tree.Sequence lower) {
        Map<String, Tree> inherited = new LinkedHashMap<>();
        upper.items().forEach(row -> inherited.put(id(row), row));
        List<Tree> added = new ArrayList<>();
        for (Tree row : lower.items()) {
            String id = id(row);
            if (row instanceof Tree.Mapping mapping && "true".equals(mapping.text("drop"))) {
                if (!inherited.keySet().removeIf(key -> key.equals(id) || key.startsWith(id + '.'))) {
                    findings.fault(
                            row.mark(),
                            section + '[' + id + ']',
                            PackPhrase.DROP_NOT_INHERITED.of(),
                            PackPhrase.INHERITED_ID.of());
                }
            } else if (inherited.containsKey(id)) {
                inherited.put(id, row);
            } else {
                added.add(row);
            }
        }
        added.addAll(inherited.values());
        return new Tree.Sequence(added, lower.mark());
    }

    private static String id(Tree row) {
        @Nullable String id = row instanceof Tree.Mapping mapping ? mapping.text("id") : null;
        return id == null ? "?" + row.mark().line() : id;
    }

    private Tree mergedStages(Tree.Sequence upper, Tree.Sequence lower) {
        Map<String, Tree> stages = new LinkedHashMap<>();
        upper.items().forEach(stage -> stages.put(stageId(stage), stage));
        for (Tree stage : lower.items()) {
            Tree above = stages.get(stageId(stage));
            stages.put(
                    stageId(stage),
                    above instanceof Tree.Mapping inherited && stage instanceof Tree.Mapping own
                            ? mergedTable(SUBSIDIES, inherited, own)
                            : stage);
        }
        return Tree.Sequence.of(List.copyOf(stages.values()), lower.mark());
    }

    private static String stageId(Tree stage) {
        @Nullable String id = stage instanceof Tree.Mapping mapping ? mapping.text("stage") : null;
        return id == null ? "?" : id;
    }
}
