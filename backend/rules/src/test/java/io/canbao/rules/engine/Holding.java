package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.policy.Condition;
import java.util.function.Supplier;

/** Whether a condition holds for somebody, wherever in a row it stands. */
final class Holding {

    private Holding() {}

    /** Asks for it as all that a window is open to, inside another condition, and as what the window needs. */
    static boolean holds(Supplier<APolicy> policy, Condition condition, Resident resident) {
        boolean alone = accepts(policy.get().window("window", condition, YEAR_START), resident);
        boolean inside = accepts(policy.get().window("window", any(condition), YEAR_START), resident);
        boolean needed = accepts(policy.get().window("window", ALWAYS, YEAR_START, needing(condition)), resident);
        assertThat(inside).as("inside another condition").isEqualTo(alone);
        assertThat(needed).as("as a need").isEqualTo(alone);
        return alone;
    }

    private static boolean accepts(APolicy policy, Resident resident) {
        return policy.answer(resident).accepted();
    }
}
