package io.canbao.rules.interpreter;

import io.canbao.rules.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes rows away from a policy as long as it still fails, so that a reader sees what matters. */
final class Smaller {

    private Smaller() {}

    /** Changes a policy whose tables are lists that can be changed. */
    static void shrink(Policy policy, Predicate<Policy> fails) {
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (List<?> table : tables(policy)) {
                smaller |= shrink(table, policy, fails);
            }
        }
    }

    private static List<List<?>> tables(Policy policy) {
        List<List<?>> tables = new ArrayList<>(List.of(
                policy.tables().eligibility(),
                policy.tables().windows(),
                policy.tables().waiting(),
                policy.tables().incentives(),
                policy.tables().surcharges(),
                policy.tables().fiscal(),
                policy.tables().fees()));
        policy.tables().subsidies().forEach(stage -> tables.add(stage.rules()));
        tables.add(policy.tables().subsidies());
        return tables;
    }

    private static <R> boolean shrink(List<R> table, Policy policy, Predicate<Policy> fails) {
        boolean smaller = false;
        for (int row = table.size() - 1; row >= 0; row--) {
            R removed = table.remove(row);
            if (stillFails(policy, fails)) {
                smaller = true;
            } else {
                table.add(row, removed);
            }
        }
        return smaller;
    }

    /** Where a row was needed by others, the policy is broken and shows nothing. */
    private static boolean stillFails(Policy policy, Predicate<Policy> fails) {
        try {
            return fails.test(policy);
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
