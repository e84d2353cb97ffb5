package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * One table of a policy.
 *
 * @param section
 *            the key under which it is written
 */
public record Table(String section, List<? extends Rule> rules) {

    /** All tables with rows, in the order of a decision. */
    public static List<Table> of(Policy policy) {
        List<Rule> subsidies = new ArrayList<>();
        policy.subsidies().forEach(stage -> subsidies.addAll(stage.rules()));
        return List.of(
                new Table("eligibility", policy.eligibility()),
                new Table("windows", policy.windows()),
                new Table("fees", policy.fees()),
                new Table("fiscal", policy.fiscal()),
                new Table("surcharges", policy.surcharges()),
                new Table(Rows.SUBSIDIES, subsidies),
                new Table("waiting", policy.waiting()),
                new Table("incentives", policy.incentives()),
                new Table("benefits", policy.benefits()),
                new Table("refunds", policy.refunds()),
                new Table("limits", policy.limits()));
    }
}
