package io.canbao.policypack.analysis.notice;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.data.PrintedTable;
import io.canbao.policypack.data.Targets;

/** Totals and years as the notice prints them, against its own lists and the pack's year. */
public final class PrintedTotals {

    private PrintedTotals() {}

    /** Adds warnings about the tables that the pack prints itself. */
    public static void inspect(Inspection pack) {
        String region = pack.policy().region();
        pack.data().targets().stream()
                .filter(table -> table.layer().equals(region))
                .forEach(table -> totals(pack, table));
        pack.data().printed().stream()
                .filter(table -> table.layer().equals(region))
                .forEach(table -> year(pack, table));
    }

    private static void totals(Inspection pack, Targets table) {
        table.printedTotals().forEach((column, printed) -> {
            if (printed != table.sum(column)) {
                pack.warn(
                        pack.rows().mark("targets", table.id(), "printedTotal"),
                        "targets[" + table.id() + "].printedTotal." + column,
                        AnalysisPhrase.PRINTED.of(printed),
                        AnalysisPhrase.SUM_OF_LIST.of(table.sum(column)));
            }
        });
    }

    private static void year(Inspection pack, PrintedTable table) {
        Integer heading = table.headingYear();
        if (heading != null && heading != pack.policy().year()) {
            pack.warn(
                    pack.rows().mark("printed", table.id(), "heading"),
                    "printed[" + table.id() + "].heading.year",
                    AnalysisPhrase.PRINTED.of(heading),
                    AnalysisPhrase.YEAR_OF_PACK.of(pack.policy().year()));
        }
    }
}
