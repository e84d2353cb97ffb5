package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Subsidies of the old that fall with age, in rows that differ in the age only: 50.00 from 70 on, and 30.00 from 80 on. */
public final class AgeOrder {

    /** Among younger people, children most often get more. */
    private static final long OLD = 50;

    private AgeOrder() {}

    /** Adds a warning to the first of the pack's own rows that gets more than the older one after it. */
    public static void inspect(Inspection pack) {
        if (pack.whole(Rows.SUBSIDIES)) {
            for (SubsidyStage stage : pack.policy().tables().subsidies()) {
                bands(pack, stage).values().forEach(bands -> order(pack, bands));
            }
        }
    }

    private static Map<List<Object>, List<RowRange>> bands(Inspection pack, SubsidyStage stage) {
        Map<List<Object>, List<RowRange>> bands = new LinkedHashMap<>();
        stage.rules().stream()
                .filter(row -> pack.own(row) && row.amount() instanceof Expression.Constant)
                .flatMap(row -> RowRange.of(row).stream())
                .filter(range -> range.value() instanceof Expression.Elapsed age
                        && age.unit() == Expression.Unit.YEARS
                        && range.first() >= OLD)
                .forEach(range -> bands.computeIfAbsent(List.of(range.others(), range.value()), _ -> new ArrayList<>())
                        .add(range));
        bands.values().forEach(ranges -> ranges.sort(Comparator.comparingLong(RowRange::first)));
        return bands;
    }

    private static void order(Inspection pack, List<RowRange> bands) {
        for (int next = 1; next < bands.size(); next++) {
            Rule younger = bands.get(next - 1).rule();
            Rule older = bands.get(next).rule();
            boolean told = pack.reported(Rows.SUBSIDIES, younger) || pack.reported(Rows.SUBSIDIES, older);
            if (fen(older) < fen(younger) && !told) {
                pack.warn(
                        pack.between(Rows.SUBSIDIES, younger, older),
                        Rows.SUBSIDIES + '[' + older.id() + ']',
                        AnalysisPhrase.OTHER_ORDER.of(
                                AnalysisPhrase.YUAN.of(Money.ofFen(fen(older))),
                                AnalysisPhrase.YUAN.of(Money.ofFen(fen(younger))),
                                younger.id()),
                        AnalysisPhrase.OLDER_GETS_LESS.of(Money.ofFen(fen(younger))));
            }
        }
    }

    private static long fen(Rule row) {
        return row instanceof Rule.Subsidy subsidy && subsidy.amount() instanceof Expression.Constant amount
                ? amount.value()
                : 0;
    }
}
