package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Split;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Rule;
import java.util.List;

/** Rows that last year's pack split by a fact, and that are written now as one value for all: both tiers would come to cost the same. */
public final class UnsplitRows {

    private UnsplitRows() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack, Inspection lastYear) {
        List<Table> before = Table.of(lastYear.policy());
        for (Table table : Table.of(pack.policy())) {
            String section = table.section();
            for (Rule row : table.rules()) {
                if (pack.own(row) && !pack.reported(section, row)) {
                    before.stream()
                            .filter(other -> other.section().equals(section))
                            .flatMap(other -> other.rules().stream())
                            .flatMap(then -> lastYear.rows().find(section, then.id()).stream())
                            .flatMap(then -> Split.of(then).stream())
                            .filter(split -> split.id().equals(row.id()))
                            .findFirst()
                            .ifPresent(split -> pack.warn(
                                    section,
                                    row,
                                    AnalysisPhrase.NOT_SPLIT.of(split.fact()),
                                    AnalysisPhrase.SPLIT_OR_NOT.of(split.fact())));
                }
            }
        }
    }
}
