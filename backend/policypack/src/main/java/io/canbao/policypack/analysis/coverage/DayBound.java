package io.canbao.policypack.analysis.coverage;

import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A fixed day that rows of a table compare the payment with. It has been tried when payments on the day before, on the day and on
 * the day after were asked about for people to whom one of the rows applies on some of these days.
 */
final class DayBound {

    private final String section;
    private final long day;
    private final List<Rule> rows;
    private final Set<Long> untried;

    private DayBound(String section, long day, List<Rule> rows) {
        this.section = section;
        this.day = day;
        this.rows = rows;
        this.untried = new TreeSet<>(Set.of(day - 1, day, day + 1));
    }

    static List<DayBound> of(Policy policy) {
        List<DayBound> bounds = new ArrayList<>();
        for (Table table : Table.of(policy)) {
            boolean decides =
                    !table.section().equals("benefits") && !table.section().equals("limits");
            Map<Long, List<Rule>> rows = new TreeMap<>();
            for (Rule rule : decides ? table.rules() : List.<Rule>of()) {
                days(policy, rule)
                        .forEach(day -> rows.computeIfAbsent(day, _ -> new ArrayList<>())
                                .add(rule));
            }
            rows.forEach((day, compared) -> bounds.add(new DayBound(table.section(), day, compared)));
        }
        return bounds;
    }

    private static Set<Long> days(Policy policy, Rule rule) {
        Comparisons compared = new Comparisons();
        Walk walk = new Walk(policy, new Walk.Visitor() {
            @Override
            public void condition(Condition condition, boolean recognised) {
                if (condition instanceof Condition.InRange in
                        && in.value().equals(new Expression.FactValue(Facts.PAID))) {
                    Stream.of(in.range().low(), in.range().high())
                            .filter(Objects::nonNull)
                            .forEach(compared::note);
                }
            }
        });
        walk.condition(rule.head().when());
        return compared.dates;
    }

    /** Notes a question of which a tier has just been decided. */
    void tried(CompiledPolicy compiled, Subject subject, int tier, long paid) {
        if (untried.contains(paid) && appliesNearby(compiled, subject, tier)) {
            untried.remove(paid);
        }
        subject.paidOn(paid);
    }

    private boolean appliesNearby(CompiledPolicy compiled, Subject subject, int tier) {
        for (long near = day - 1; near <= day + 1; near++) {
            compiled.decide(subject.paidOn(near), tier);
            CompiledPolicy.Evaluation evaluation = compiled.evaluation(subject);
            if (rows.stream().anyMatch(row -> evaluation.holds(row.head().when()))) {
                return true;
            }
        }
        return false;
    }

    /** Days of payment that no case has, each with the table whose bound is near. */
    List<String> missing() {
        return untried.stream()
                .map(missing -> section + " paid " + Values.date(missing))
                .toList();
    }
}
