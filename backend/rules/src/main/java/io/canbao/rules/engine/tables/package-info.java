/**
 * The tables of a policy and the order in which they decide: eligibility, windows, prices, subsidies, cover, wait, rewards,
 * refunds; benefits of bills beside them. Start at {@link io.canbao.rules.engine.tables.Deciding}.
 */
@NullMarked
package io.canbao.rules.engine.tables;

import org.jspecify.annotations.NullMarked;
