package io.canbao.rules.comparison;

import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.wording.PolicyWording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one policy to another, row by row: of another year, of another county, or of another version. Rows are matched
 * by table and id. A row has changed where a part of it means something else, be it that a definition it uses does, or where it
 * counts before another one that counted before it; that another clause says the same is no change.
 */
public final class PolicyComparison {

    private static final Set<String> FIRST_COUNTS = Set.of("fees", "fiscal", "surcharges", "waiting", "benefits");

    private final PolicyWording earlier;
    private final PolicyWording later;

    /** Tables of which, of several rows that match, the first one counts. */
    private final Set<String> firstCounts;

    private PolicyComparison(PolicyWording earlier, PolicyWording later, Set<String> firstCounts) {
        this.earlier = earlier;
        this.later = later;
        this.firstCounts = firstCounts;
    }

    /** The rows that differ, table by table, in the order of the later policy; those that are gone come last in their table. */
    public static List<RowChange> of(Policy from, Policy to, Language language) {
        PolicyComparison comparison =
                new PolicyComparison(PolicyWording.of(from, language), PolicyWording.of(to, language), firstCounts(to));
        Map<String, Map<String, Rule>> before = tables(from);
        List<RowChange> changes = new ArrayList<>();
        tables(to)
                .forEach((table, rows) ->
                        comparison.compare(table, before.getOrDefault(table, Map.of()), rows, changes));
        return changes;
    }

    /** What each part of a row says, by its path: {@code then.percent}, {@code then.cover.from}. */
    public static Map<String, String> words(Rule rule, PolicyWording wording) {
        Map<String, String> words = new LinkedHashMap<>();
        RowParts.of(rule, wording)
                .forEach((path, part) -> words.put(path, part.value().words()));
        return words;
    }

    private static Set<String> firstCounts(Policy policy) {
        Set<String> tables = new LinkedHashSet<>(FIRST_COUNTS);
        if (policy.tables().windowsFirst()) {
            tables.add("windows");
        }
        if (policy.tables().subsidies().stream().anyMatch(stage -> stage.hit() == SubsidyStage.Hit.FIRST)) {
            tables.add("subsidies");
        }
        return tables;
    }

    private static Map<String, Map<String, Rule>> tables(Policy policy) {
        Map<String, Map<String, Rule>> tables = new LinkedHashMap<>();
        tables.put("fees", byId(policy.tables().fees()));
        tables.put("fiscal", byId(policy.tables().fiscal()));
        tables.put("surcharges", byId(policy.tables().surcharges()));
        tables.put(
                "subsidies",
                byId(policy.tables().subsidies().stream()
                        .flatMap(stage -> stage.rules().stream())
                        .toList()));
        tables.put("windows", byId(policy.tables().windows()));
        tables.put("waiting", byId(policy.tables().waiting()));
        tables.put("incentives", byId(policy.tables().incentives()));
        tables.put("refunds", byId(policy.tables().refunds()));
        tables.put("benefitTier", byId(policy.tables().benefitTiers()));
        tables.put("notes", byId(policy.tables().notes()));
        tables.put("eligibility", byId(policy.tables().eligibility()));
        tables.put("benefits", byId(policy.tables().benefits()));
        tables.put("limits", byId(policy.tables().limits()));
        return tables;
    }

    private static Map<String, Rule> byId(List<? extends Rule> rules) {
        Map<String, Rule> rows = new LinkedHashMap<>();
        rules.forEach(rule -> rows.put(rule.id(), rule));
        return rows;
    }

    private void compare(String table, Map<String, Rule> before, Map<String, Rule> after, List<RowChange> changes) {
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        for (String id : ids) {
            Rule one = before.get(id);
            Rule other = after.get(id);
            List<RowChange.Field> fields =
                    new ArrayList<>(fields(table, RowParts.of(one, earlier), RowParts.of(other, later)));
            if (firstCounts.contains(table) && one != null && other != null) {
                order(id, before, after).ifPresent(fields::add);
            }
            if (one == null || other == null || !fields.isEmpty()) {
                changes.add(change(table, one, other, fields));
            }
        }
    }

    /** Where a row stands now, if there is one that came before it in the earlier policy and comes after it in the later. */
    private Optional<RowChange.Field> order(String id, Map<String, Rule> before, Map<String, Rule> after) {
        List<String> ids = List.copyOf(before.keySet());
        List<Rule> rows = List.copyOf(after.values());
        List<Rule> behind = rows.subList(List.copyOf(after.keySet()).indexOf(id), rows.size());
        return behind.stream()
                .filter(row -> ids.subList(0, ids.indexOf(id)).contains(row.id()))
                .findFirst()
                .map(overtaken -> new RowChange.Field(
                        "order",
                        later.parts().of("order"),
                        new RowChange.Value(overtaken.id(), later.place(false, overtaken)),
                        new RowChange.Value(overtaken.id(), later.place(true, overtaken))));
    }

    private RowChange change(String table, @Nullable Rule one, @Nullable Rule other, List<RowChange.Field> fields) {
        RowChange.Kind kind =
                one == null ? RowChange.Kind.ADDED : other == null ? RowChange.Kind.REMOVED : RowChange.Kind.CHANGED;
        Rule shown = other == null ? Objects.requireNonNull(one) : other;
        String title = (other == null ? earlier : later).row(shown).title();
        return new RowChange(
                table, shown.id(), kind, title, fields, shown.head().clauses());
    }

    private List<RowChange.Field> fields(
            String table, Map<String, RowParts.Part> one, Map<String, RowParts.Part> other) {
        Set<String> paths = new LinkedHashSet<>(other.keySet());
        paths.addAll(one.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .map(path -> new RowChange.Field(
                        path, name(table, path, other), value(one.get(path)), value(other.get(path))))
                .toList();
    }

    /** A component may have its name in the earlier policy alone. */
    private String name(String table, String path, Map<String, RowParts.Part> other) {
        return (other.containsKey(path) ? later : earlier).parts().of(table, path);
    }

    private static RowChange.@Nullable Value value(RowParts.@Nullable Part part) {
        return part == null ? null : part.value();
    }
}
