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
        policy.tables().subsidies().forEach(stage -> subsidies.addAll(stage.rules()));
        return List.of(
                new Table("eligibility", policy.tables().eligibility()),
                new Table("windows", policy.tables().windows()),
                new Table("fees", policy.tables().fees()),
                new Table("fiscal", policy.tables().fiscal()),
                new Table("surcharges", policy.tables().surcharges()),
                new Table(Rows.SUBSIDIES, subsidies),
                new Table("waiting", policy.tables().waiting()),
                new Table("incentives", policy.tables().incentives()),
                new Table("benefits", policy.tables().benefits()),
                new Table("refunds", policy.tables().refunds()),
                new Table("benefitTier", policy.tables().benefitTiers()),
                new Table("notes", policy.tables().notes()),
                new Table("limits", policy.tables().limits()));
    }
}
