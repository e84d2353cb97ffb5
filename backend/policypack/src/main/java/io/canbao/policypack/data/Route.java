package io.canbao.policypack.data;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Text;
import java.util.List;

/**
 * A way to pay. It informs and never refuses.
 *
 * @param channel
 *            id of the channel that a payment by this route has
 */
public record Route(String id, String channel, Text name, List<Clause> clauses, String layer) {

    public Route {
        clauses = List.copyOf(clauses);
    }
}
