package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.expression.Prices;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage of subsidies: its matching rows become one grant, capped at what is left of the fee. */
final class CompiledStage {

    private static final Value REST = _ -> Values.ABSENT;
    private static final int[] NO_WINNERS = {};

    private final SubsidyStage stage;
    private final Prices prices;
    private final RowIndex.Table rows;
    private final ImpliedRows implied;
    private final Value[] amounts;
    private final Value[][] shares;

    CompiledStage(SubsidyStage stage, Prices prices, Compiler compiler, RowIndexBuilder index) {
        this.stage = stage;
        this.prices = prices;
        this.rows = index.add(stage.rules());
        this.implied = new ImpliedRows(stage.rules(), compiler.policy(), compiler.symbols());
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
        long left = Values.atLeastZero(Values.minus(prices.fee(subject), subject.subsidy));
        return switch (stage.hit()) {
            case SUM -> sum(subject, left, trace);
            case BEST, FIRST -> single(subject, left, trace);
        };
    }

    private long sum(Subject subject, long left, @Nullable Trace trace) {
        int[] winners = implied.possible() ? winners(subject, left) : NO_WINNERS;
        long granted = 0;
        for (int row = rows.first(subject); row >= 0; row = rows.next(subject, row + 1)) {
            if (winners.length > 0 && winners[row] >= 0) {
                note(subject, trace, row, capped(amounts[row].of(subject), left), winners[row]);
                continue;
            }
            long amount = capped(amounts[row].of(subject), Values.minus(left, granted));
            granted = Values.plus(granted, amount);
            note(subject, trace, row, amount, -1);
        }
        return granted;
    }

    private int[] winners(Subject subject, long left) {
        List<Integer> applying = new ArrayList<>();
        long[] alone = new long[amounts.length];
        for (int row = rows.first(subject); row >= 0; row = rows.next(subject, row + 1)) {
            applying.add(row);
            alone[row] = capped(amounts[row].of(subject), left);
        }
        return implied.winners(
                subject, applying.stream().mapToInt(Integer::intValue).toArray(), alone);
    }

    private long single(Subject subject, long left, @Nullable Trace trace) {
        int winner = -1;
        long granted = 0;
        boolean first = stage.hit() == SubsidyStage.Hit.FIRST;
        for (int row = rows.first(subject); row >= 0; row = first ? -1 : rows.next(subject, row + 1)) {
            long amount = capped(amounts[row].of(subject), left);
            if (winner < 0 || outbids(amount, granted, left)) {
                winner = row;
                granted = amount;
            }
        }
        if (trace != null) {
            for (int row = rows.first(subject); row >= 0; row = rows.next(subject, row + 1)) {
                note(subject, trace, row, row == winner ? granted : capped(amounts[row].of(subject), left), winner);
            }
        }
        return granted;
    }

    /** An amount that is not known might be higher than any that does not pay all that is left. */
    private static boolean outbids(long amount, long granted, long left) {
        if (Values.known(amount) && Values.known(granted)) {
            return amount > granted;
        }
        if (!Values.known(amount) && !Values.known(granted)) {
            return false;
        }
        boolean paysAll = Values.known(left) && (Values.known(amount) ? amount : granted) >= left;
        return Values.known(amount) == paysAll;
    }

    /** What is granted of an amount: never less than nothing, never more than is left to pay. */
    private static long capped(long amount, long left) {
        if (Values.known(amount) && amount <= 0) {
            return 0;
        }
        return Values.known(amount) && Values.known(left) ? Math.min(amount, left) : Values.unknown(amount, left);
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

    /** What each funder pays of a grant; the last one pays the rest. */
    private List<Long> split(Subject subject, int row, long amount) {
        subject.granted = amount;
        List<Long> parts = new ArrayList<>();
        long rest = amount;
        for (int share = 0; share < shares[row].length; share++) {
            boolean last = share == shares[row].length - 1;
            long part = last ? rest : part(shares[row][share], subject, rest);
            parts.add(part);
            rest = Values.minus(rest, part);
        }
        return parts;
    }

    private static long part(Value share, Subject subject, long rest) {
        if (share == REST) {
            return rest;
        }
        long part = share.of(subject);
        return Values.known(part) && Values.known(rest) ? Math.min(part, rest) : Values.unknown(part, rest);
    }
}
