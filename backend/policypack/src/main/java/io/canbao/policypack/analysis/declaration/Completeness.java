package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;

/** What every county must say, itself or by a layer: when payments are taken, what they cost, what government adds. */
public final class Completeness {

    private Completeness() {}

    /** Adds a fault for each table that a county lacks; layers may lack any. */
    public static void inspect(Inspection pack) {
        if (!pack.county()) {
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
}
