package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.declaration.RowFigures.Kind;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Figures that a row has in another unit than its texts do: {@code 90 months} under 停保90天内, an amount of 80.00 under 资助80%. */
public final class UnitSlips {

    /** Units that take each other's place. */
    private static final List<Set<Kind>> FAMILIES =
            List.of(EnumSet.of(Kind.DAYS, Kind.MONTHS, Kind.YEARS), EnumSet.of(Kind.AMOUNT, Kind.PERCENT));

    private final Map<Kind, Set<BigDecimal>> said = new EnumMap<>(Kind.class);
    private final RowFigures has;

    private UnitSlips(Policy policy, List<Rule> branches) {
        has = new RowFigures(policy, branches);
        for (Kind kind : Kind.values()) {
            Set<BigDecimal> figures = new TreeSet<>();
            RowTexts.of(branches.getFirst()).forEach(text -> figures.addAll(kind.in(text)));
            said.put(kind, figures);
        }
    }

    /** Adds a warning to each of the pack's own rows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                TitleFigures.rows(pack, table).forEach((name, branches) -> {
                    if (!pack.reportedOfWhole(table.section(), branches.getFirst())) {
                        new UnitSlips(pack.policy(), branches).tell(pack, table.section(), name, branches.getFirst());
                    }
                });
            }
        }
    }

    private void tell(Inspection pack, String section, String name, Rule row) {
        for (Set<Kind> family : FAMILIES) {
            for (Kind says : family) {
                for (Kind stands : family) {
                    Set<BigDecimal> slips = new TreeSet<>(said(says));
                    slips.retainAll(has.of(stands));
                    slips.removeAll(has.of(says));
                    slips.removeAll(said(stands));
                    if (says != stands && !slips.isEmpty()) {
                        pack.warn(
                                pack.wholeRow(section, row),
                                section + '[' + name + ']',
                                AnalysisPhrase.UNIT_SAYS.of(stands.shown(slips), says.shown(slips)),
                                AnalysisPhrase.UNIT_AS_SAID.of());
                        return;
                    }
                }
            }
        }
    }

    private Set<BigDecimal> said(Kind kind) {
        return said.getOrDefault(kind, Set.of());
    }
}
