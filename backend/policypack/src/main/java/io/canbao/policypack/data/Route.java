package io.canbao.policypack.data;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Text;
import java.util.List;

/**
 * A way to pay. It informs and never refuses.
 *
 * @param channel
 *            id of the channel that a payment by this route has
 * @param when
 *            for whom it is
 */
public record Route(String id, String channel, Text name, Condition when, List<Clause> clauses, String layer) {

    public Route {
        clauses = List.copyOf(clauses);
    }
}
