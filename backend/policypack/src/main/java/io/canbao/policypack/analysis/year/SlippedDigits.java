package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums that are ten or a hundred times those of last year's row of the same id, or a tenth of them: a digit or a point slipped. */
public final class SlippedDigits {

    private static final long TEN = 10;
    private static final long HUNDRED = 100;

    private SlippedDigits() {}

    /** Adds a warning to each of the pack's own rows, about the first of its sums. */
    public static void inspect(Inspection pack, Inspection lastYear) {
        List<Table> before = Table.of(lastYear.policy());
        for (Table table : Table.of(pack.policy())) {
            List<? extends Rule> earlier = before.stream()
                    .filter(other -> other.section().equals(table.section()))
                    .findFirst()
                    .orElseThrow()
                    .rules();
            for (Rule row : table.rules()) {
                if (pack.own(row) && !pack.reported(table.section(), row)) {
                    earlier.stream()
                            .filter(other -> other.id().equals(row.id()))
                            .findFirst()
                            .flatMap(other -> slipped(sums(row), sums(other)))
                            .ifPresent(slip -> pack.warn(
                                    table.section(),
                                    row,
                                    AnalysisPhrase.TIMES_LAST_YEAR.of(Money.ofFen(slip.now), Money.ofFen(slip.then)),
                                    AnalysisPhrase.LIKE_LAST_YEAR.of()));
                }
            }
        }
    }

    private record Slip(long now, long then) {}

    /** Rows that have other sums than last year's say something else, and are not compared. */
    private static Optional<Slip> slipped(List<Long> now, List<Long> then) {
        if (now.size() == then.size()) {
            for (int index = 0; index < now.size(); index++) {
                if (isSlip(now.get(index), then.get(index)) || isSlip(then.get(index), now.get(index))) {
                    return Optional.of(new Slip(now.get(index), then.get(index)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSlip(long more, long less) {
        return less > 0 && (more == TEN * less || more == HUNDRED * less);
    }

    private static List<Long> sums(Rule row) {
        List<Long> sums = new ArrayList<>();
        References.expressionsOf(row)
                .forEach(value -> References.walk(value, _ -> {}, inner -> {
                    if (inner instanceof Expression.Constant constant && constant.type() == Type.AMOUNT) {
                        sums.add(constant.value());
                    }
                }));
        return sums;
    }
}
