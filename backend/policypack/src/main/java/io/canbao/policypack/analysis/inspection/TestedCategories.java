package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.LinkedHashSet;
import java.util.Set;

/** The identities that a row looks at, by itself or by what it names. */
public final class TestedCategories {

    private TestedCategories() {}

    /** Ids in the order in which they stand there; also those that exclude somebody. */
    public static Set<String> of(Policy policy, Rule row) {
        Set<String> categories = new LinkedHashSet<>();
        new Walk(policy, new Walk.Visitor() {
                    @Override
                    public void condition(Condition condition, boolean recognised) {
                        if (condition instanceof Condition.HasCategory has) {
                            categories.addAll(has.categories());
                        }
                    }
                })
                .condition(row.head().when());
        return categories;
    }

    /**
     * The identities that a row names itself; those of what it names where it names none: a row for {@code identity-adjusted: true} that names one identity
     * is for that one, though the test looks at many.
     */
    public static Set<String> named(Policy policy, Rule row) {
        Set<String> categories = new LinkedHashSet<>();
        References.walk(
                row.head().when(),
                condition -> {
                    if (condition instanceof Condition.HasCategory has) {
                        categories.addAll(has.categories());
                    }
                },
                _ -> {});
        return categories.isEmpty() ? of(policy, row) : categories;
    }
}
