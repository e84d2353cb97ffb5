package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.policy.Tables;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every county must say, itself or by a layer: when payments are taken, what they cost, what government adds. A pack that
 * only measures towns and villages says nothing of payments at all.
 */
public final class Completeness {

    private Completeness() {}

    /** Adds a fault for each table that a county lacks; layers may lack any. */
    public static void inspect(Inspection pack) {
        if (!pack.county() || onlyMeasures(pack)) {
            return;
        }
        if (pack.policy().tables().windows().isEmpty() && pack.whole("windows")) {
            pack.fault("windows", AnalysisPhrase.NO_WINDOW.of(), AnalysisPhrase.WINDOWS_WANTED.of());
        }
        if (pack.policy().tables().fees().isEmpty() && pack.whole("fees")) {
            pack.fault("fees", AnalysisPhrase.NO_FEE.of(), AnalysisPhrase.FEES_WANTED.of());
        }
        if (pack.policy().tables().fiscal().isEmpty() && pack.whole("fiscal")) {
            pack.fault("fiscal", AnalysisPhrase.NO_FISCAL.of(), AnalysisPhrase.FISCAL_WANTED.of());
        }
    }

    private static boolean onlyMeasures(Inspection pack) {
        Tables tables = pack.policy().tables();
        boolean measures =
                !pack.data().targets().isEmpty() || !pack.data().assessment().isEmpty();
        return measures
                && Stream.of(
                                tables.windows(),
                                tables.fees(),
                                tables.fiscal(),
                                tables.surcharges(),
                                tables.subsidies(),
                                tables.waiting())
                        .allMatch(List::isEmpty)
                && pack.whole("windows", "fees", "fiscal", "surcharges", "subsidies", "waiting");
    }
}
