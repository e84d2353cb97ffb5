package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Source;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents that were issued when the insurance year had begun, or in another year than their number says: a notice says before what the year will cost. */
public final class SourceYears {

    private static final Pattern NUMBER = Pattern.compile("[〔\\[（(](20\\d\\d)[〕\\]）)]|(20\\d\\d)年(?=第?\\d+号)");

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
                } else if (own && source != null && source.issuedOn() != null) {
                    numbered(pack, place, "sources." + id, source.document(), source.issuedOn());
                }
            });
        }
    }

    /** The number of a document names the year in which it was issued; what is signed in December may come out in January. */
    private static void numbered(Inspection pack, Tree place, String path, String document, LocalDate issuedOn) {
        Matcher number = NUMBER.matcher(document);
        if (number.find()) {
            String year = number.group(1) == null ? number.group(2) : number.group(1);
            int after = issuedOn.getYear() - Integer.parseInt(year);
            boolean signedInDecember = after == 1 && issuedOn.getMonth() == Month.JANUARY;
            if (after != 0 && !signedInDecember) {
                pack.warn(
                        place.mark(),
                        path,
                        AnalysisPhrase.ISSUED_OTHERWISE.of(issuedOn, document),
                        AnalysisPhrase.YEAR_OF_NUMBER.of(year, Integer.toString(issuedOn.getYear())));
            }
        }
    }
}
