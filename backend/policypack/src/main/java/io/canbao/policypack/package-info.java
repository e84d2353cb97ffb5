/**
 * Policy packs: reads what counties write into {@link io.canbao.rules.policy.Policy policies}, layers merged and all
 * faults at once, and answers questions in the HTTP contract's JSON. No database, no server.
 */
@NullMarked
package io.canbao.policypack;

import org.jspecify.annotations.NullMarked;
