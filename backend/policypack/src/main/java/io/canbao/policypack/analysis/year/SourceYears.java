package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Source;
import java.time.LocalDate;

/** Documents that were issued when the insurance year had begun: a notice says before what the year will cost. */
public final class SourceYears {

    private SourceYears() {}

    /** Adds a warning for each of the pack's own documents. */
    public static void inspect(Inspection pack) {
        LocalDate start = LocalDate.of(pack.policy().year(), 1, 1);
        if (pack.document().get("sources") instanceof Tree.Mapping sources) {
            sources.entries().forEach((id, place) -> {
                Source source = pack.policy().sources().documents().get(id);
                boolean own = place.mark().file().equals(pack.mark().file());
                if (own
                        && source != null
                        && source.issuedOn() != null
                        && !source.issuedOn().isBefore(start)) {
                    pack.warn(
                            place.mark(),
                            "sources." + id,
                            AnalysisPhrase.ISSUED_IN_YEAR.of(source.issuedOn()),
                            AnalysisPhrase.ISSUED_BEFORE.of(start));
                }
            });
        }
    }
}
