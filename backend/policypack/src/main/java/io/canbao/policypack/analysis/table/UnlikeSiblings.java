package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one of several windows of a kind that is written otherwise than all others, which differ in their event alone; and the one of several lists of
 * identities that lacks one of them.
 */
public final class UnlikeSiblings {

    /** Of fewer rows that are alike nobody can tell that the next one should be. */
    private static final int ALIKE = 3;

    /** Of fewer lists likewise, and of shorter ones. */
    private static final int LISTS = 2;

    private static final int A_LIST = 6;

    /** What a window says, but for the event that it is for. */
    private record Shape(String tests, String cover) {}

    private UnlikeSiblings() {}

    /** Adds a warning to each of the pack's own windows of which nothing else was told, and to each of its definitions. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            Map<Set<String>, List<Rule.Open>> byKind = new LinkedHashMap<>();
            for (Rule.Window window : pack.policy().tables().windows()) {
                if (window instanceof Rule.Open open
                        && !open.kinds().isEmpty()
                        && event(open).isPresent()) {
                    byKind.computeIfAbsent(open.kinds(), _ -> new ArrayList<>()).add(open);
                }
            }
            byKind.values().forEach(windows -> windows(pack, windows));
        }
        if (pack.whole("define")) {
            lists(pack);
        }
    }

    private static void windows(Inspection pack, List<Rule.Open> windows) {
        for (Rule.Open window : windows) {
            List<Rule.Open> others =
                    windows.stream().filter(other -> !other.equals(window)).toList();
            Set<Shape> shapes = new HashSet<>();
            others.forEach(other -> shapes.add(shape(other)));
            if (others.size() >= ALIKE
                    && shapes.size() == 1
                    && !shapes.contains(shape(window))
                    && pack.own(window)
                    && !pack.reported("windows", window)) {
                boolean tests =
                        !shapes.iterator().next().tests().equals(shape(window).tests());
                pack.warn(
                        "windows",
                        window,
                        AnalysisPhrase.UNLIKE_SIBLINGS.of(
                                tests ? "when" : "cover", others.getFirst().id(), others.size()),
                        AnalysisPhrase.LIKE_SIBLINGS.of());
            }
        }
    }

    private static Shape shape(Rule.Open window) {
        String event = event(window).orElse("");
        return new Shape(
                String.valueOf(window.head().when()).replace(event, "…")
                        + window.needs().stream().map(Rule.Need::condition).toList(),
                List.of(window.coverFrom(), window.coverTo(), Optional.ofNullable(window.retroactiveFrom()))
                        .toString()
                        .replace(event, "…"));
    }

    /** The one event that a window tests. */
    private static Optional<String> event(Rule.Open window) {
        Set<String> events = new HashSet<>();
        References.walk(window.head().when(), _ -> {}, value -> {
            if (value instanceof Expression.FactValue fact && fact.fact().startsWith(Facts.EVENTS + '.')) {
                events.add(fact.fact());
            }
        });
        return events.size() == 1 ? Optional.of(events.iterator().next()) : Optional.empty();
    }

    private static void lists(Inspection pack) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        pack.policy().vocabulary().definitions().forEach((name, definition) -> {
            if (definition instanceof Definition.Test test
                    && pack.own(pack.rows().definition(name))) {
                References.walk(
                        test.condition(),
                        inner -> {
                            if (inner instanceof Condition.HasCategory has) {
                                lists.computeIfAbsent(name, _ -> new HashSet<>())
                                        .addAll(has.categories());
                            }
                        },
                        _ -> {});
            }
        });
        lists.forEach((name, list) -> {
            List<Map.Entry<String, Set<String>>> fuller = lists.entrySet().stream()
                    .filter(other -> other.getValue().size() == list.size() + 1
                            && other.getValue().containsAll(list))
                    .toList();
            boolean one = fuller.size() >= LISTS
                    && list.size() >= A_LIST - 1
                    && fuller.stream().map(Map.Entry::getValue).distinct().count() == 1;
            if (one) {
                Set<String> missing = new HashSet<>(fuller.getFirst().getValue());
                missing.removeAll(list);
                Object left = pack.named(missing.iterator().next());
                pack.warn(
                        pack.rows().definition(name),
                        "define." + name,
                        AnalysisPhrase.LIST_LACKS.of(
                                left, fuller.stream().map(Map.Entry::getKey).toList()),
                        AnalysisPhrase.IDENTITY_TOO.of(left));
            }
        });
    }
}
