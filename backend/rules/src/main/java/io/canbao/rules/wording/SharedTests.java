package io.canbao.rules.wording;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of a group ask for alike, so that it is said once for all of them.
 *
 * @param tests that every row has
 * @param recognised what every row asks of the day on which an identity was recognised, or null
 */
record SharedTests(List<Condition> tests, @Nullable Condition recognised) {

    static final SharedTests NONE = new SharedTests(List.of(), null);

    /** The shared tests of several rows; a single row keeps its own. */
    static SharedTests of(List<? extends Rule> rules) {
        if (rules.size() < 2) {
            return NONE;
        }
        List<Condition> tests = new ArrayList<>(testsOf(rules.getFirst()));
        rules.forEach(rule -> tests.retainAll(testsOf(rule)));
        tests.removeIf(Outlining::isTier);
        List<@Nullable Condition> recognised = rules.stream()
                .<@Nullable Condition>map(rule -> recognised(testsOf(rule)))
                .distinct()
                .toList();
        return new SharedTests(tests, recognised.size() == 1 ? recognised.getFirst() : null);
    }

    static List<Condition> testsOf(Rule rule) {
        return Conjunction.of(rule.head().when());
    }

    /** What all tests of identities ask of recognition; null where one asks for something else or nothing. */
    private static @Nullable Condition recognised(List<Condition> tests) {
        List<@Nullable Condition> conditions = tests.stream()
                .filter(Condition.HasCategory.class::isInstance)
                .<@Nullable Condition>map(test -> ((Condition.HasCategory) test).recognised())
                .distinct()
                .toList();
        return conditions.size() == 1 ? conditions.getFirst() : null;
    }

    /** The tests of a row that are its own. */
    List<Condition> without(Rule rule) {
        List<Condition> own = new ArrayList<>(testsOf(rule));
        own.removeAll(tests);
        own.replaceAll(this::withoutRecognition);
        return own;
    }

    private Condition withoutRecognition(Condition test) {
        return recognised != null
                        && test instanceof Condition.HasCategory category
                        && Objects.equals(category.recognised(), recognised)
                ? new Condition.HasCategory(category.categories(), category.on(), null)
                : test;
    }
}
