package io.canbao.policypack.analysis.notice;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.data.PrintedTable;
import io.canbao.policypack.data.Targets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Totals and years as the notice prints them, against its own lists and the pack's year. */
public final class PrintedTotals {

    private PrintedTotals() {}

    /** Adds warnings about the tables that the pack prints itself. */
    public static void inspect(Inspection pack) {
        pack.data().targets().stream().filter(table -> pack.own(table.mark())).forEach(table -> totals(pack, table));
        pack.data().printed().stream().filter(table -> pack.own(table.mark())).forEach(table -> year(pack, table));
    }

    private static void totals(Inspection pack, Targets table) {
        Map<String, Long> wrong = new LinkedHashMap<>(table.printedTotals());
        wrong.entrySet().removeIf(total -> total.getValue() == table.sum(total.getKey()));
        if (!wrong.isEmpty() && pack.whole("targets") && !pack.reportedUnder("targets[" + table.id() + ']')) {
            pack.warn(
                    pack.rows().mark("targets", table.id(), "printedTotal"),
                    "targets[" + table.id() + "].printedTotal." + String.join(", ", wrong.keySet()),
                    AnalysisPhrase.PRINTED.of(wrong.values().stream()
                            .map(total -> Long.toString(total))
                            .toList()),
                    AnalysisPhrase.SUM_OF_LIST.of(wrong.keySet().stream()
                            .map(column -> Long.toString(table.sum(column)))
                            .toList()));
        }
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
