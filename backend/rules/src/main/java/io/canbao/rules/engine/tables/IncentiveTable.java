package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewards and cuts that apply beside the price, the later rewards cut where all together pass the joint ceiling. */
final class IncentiveTable {

    private final List<Rule.Incentive> rules;
    private final RowIndex.Table rows;
    private final Value[] years;
    private final Value[] raises;
    private final @Nullable Value limit;
    private final YearsNotGiven untold;

    IncentiveTable(List<Rule.Incentive> rules, @Nullable Expression limit, Compiler compiler, RowIndexBuilder index) {
        this.rules = rules;
        this.rows = index.add(rules);
        this.years = rules.stream().map(rule -> compiler.value(rule.years())).toArray(Value[]::new);
        this.raises = rules.stream().map(rule -> compiler.value(rule.raise())).toArray(Value[]::new);
        this.limit = limit == null ? null : ceiling(limit, compiler);
        this.untold = new YearsNotGiven(compiler);
    }

    /** The ceiling, or the most that one which is left open may become. */
    private static Value ceiling(Expression limit, Compiler compiler) {
        if (limit instanceof Expression.Unspecified open && Values.known(open.atMost())) {
            return _ -> open.atMost();
        }
        return compiler.value(limit);
    }

    /**
     * What applies in the state of a decision just made. The raises and cuts together stay within the ceiling: where they pass it,
     * the later raises give way. A ceiling that is left open cuts nothing.
     *
     * @param explained whether it is looked up too if the years may be more
     */
    List<Trace.Award> awards(Subject subject, boolean explained) {
        int row = rows.first(subject);
        if (row < 0) {
            return List.of();
        }
        List<Trace.Award> awards = new ArrayList<>();
        long left = limit == null ? Values.UNSPECIFIED : limit.of(subject);
        if (left != Values.UNSPECIFIED) {
            left = Values.minus(left, cuts(subject));
        }
        for (; row >= 0; row = rows.next(subject, row + 1)) {
            long uncut = raises[row].of(subject);
            long raise = uncut;
            if (left != Values.UNSPECIFIED && Values.known(uncut) && uncut > 0) {
                raise = Values.known(left) ? Math.min(uncut, left) : left;
                left = Values.minus(left, raise);
            }
            long counted = years[row].of(subject);
            boolean atLeast = explained && untold.mayAdd(subject, years[row], counted);
            awards.add(new Trace.Award(rules.get(row), counted, atLeast, raise, uncut));
        }
        return awards;
    }

    /** The sum of all cuts, below zero. */
    private long cuts(Subject subject) {
        long cuts = 0;
        for (int row = rows.first(subject); row >= 0; row = rows.next(subject, row + 1)) {
            long raise = raises[row].of(subject);
            cuts = Values.known(raise) && raise < 0 ? Values.plus(cuts, raise) : cuts;
        }
        return cuts;
    }
}
