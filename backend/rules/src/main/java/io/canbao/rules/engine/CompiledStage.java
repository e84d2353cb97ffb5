package io.canbao.rules.engine;

import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage of subsidies: its matching rows become one grant, capped at what is left of the fee. */
final class CompiledStage {

    private static final Value REST = _ -> Values.ABSENT;

    private final SubsidyStage stage;
    private final Test[] tests;
    private final Value[] amounts;
    private final Value[][] shares;

    CompiledStage(SubsidyStage stage, Compiler compiler) {
        this.stage = stage;
        this.tests = compiler.tests(stage.rules());
        this.amounts = stage.rules().stream()
                .map(rule -> rule.amount() == null ? (Value) _ -> 0 : compiler.value(rule.amount()))
                .toArray(Value[]::new);
        this.shares = stage.rules().stream()
                .map(rule -> rule.shares().stream()
                        .map(share -> share.amount() == null ? REST : compiler.value(share.amount()))
                        .toArray(Value[]::new))
                .toArray(Value[][]::new);
    }

    long grant(Subject subject, @Nullable Trace trace) {
        long left = Compiler.minus(subject.policy.fee(subject), subject.subsidy);
        return switch (stage.hit()) {
            case SUM -> sum(subject, left, trace);
            case BEST, FIRST -> single(subject, left, trace);
        };
    }

    private long sum(Subject subject, long left, @Nullable Trace trace) {
        long granted = 0;
        for (int row = 0; row < tests.length; row++) {
            if (tests[row].holds(subject)) {
                long amount = capped(amounts[row].of(subject), Values.known(granted) ? left - granted : left);
                granted = AmountTable.plus(granted, amount);
                note(subject, trace, row, amount, -1);
            }
        }
        return granted;
    }

    private long single(Subject subject, long left, @Nullable Trace trace) {
        int winner = -1;
        long granted = 0;
        boolean first = stage.hit() == SubsidyStage.Hit.FIRST;
        for (int row = 0; row < tests.length && !(first && winner >= 0); row++) {
            if (tests[row].holds(subject)) {
                long amount = capped(amounts[row].of(subject), left);
                if (winner < 0 || outbids(amount, granted, left)) {
                    winner = row;
                    granted = amount;
                }
            }
        }
        if (trace != null && winner >= 0) {
            for (int row = 0; row < tests.length; row++) {
                if (row == winner || tests[row].holds(subject)) {
                    note(subject, trace, row, row == winner ? granted : capped(amounts[row].of(subject), left), winner);
                }
            }
        }
        return granted;
    }

    /** An amount that is not known might be higher than any that does not pay all that is left. */
    private static boolean outbids(long amount, long granted, long left) {
        if (Values.known(amount) && Values.known(granted)) {
            return amount > granted;
        }
        return Values.known(amount) ? amount == left : Values.known(granted) && granted < left;
    }

    private static long capped(long amount, long left) {
        if (!Values.known(amount)) {
            return Values.UNSPECIFIED;
        }
        return Values.known(left) ? Math.clamp(amount, 0, left) : Values.unknown(left, left);
    }

    private void note(Subject subject, @Nullable Trace trace, int row, long amount, int winner) {
        if (trace != null) {
            boolean won = winner < 0 || winner == row;
            Rule.Subsidy rule = stage.rules().get(row);
            List<Long> parts = won ? split(subject, row, amount) : List.of();
            trace.grants.add(
                    new Trace.Grant(rule, amount, won ? null : stage.rules().get(winner), parts));
        }
    }

    /** What each funder pays of a grant; the one without an amount of its own pays the rest. */
    private List<Long> split(Subject subject, int row, long amount) {
        subject.granted = amount;
        List<Long> parts = new ArrayList<>();
        long rest = amount;
        for (Value share : shares[row]) {
            long part = share == REST || !Values.known(amount) ? rest : Math.min(share.of(subject), rest);
            parts.add(part);
            rest = Compiler.minus(rest, part);
        }
        return parts;
    }
}
