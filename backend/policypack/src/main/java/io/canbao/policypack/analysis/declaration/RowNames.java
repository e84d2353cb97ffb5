package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Rule;
import java.util.regex.Pattern;

/**
 * Ids of rows: they stand in answers, in the database and in other packs, so they should be alike everywhere. A window's
 * title stands in every answer too; without one, residents read its id.
 */
public final class RowNames {

    /** Words joined by hyphens, joined by dots; what {@code by} adds is a value of a fact. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)*");

    /** What readers call a row without an id, which is a fault already. */
    private static final String UNNAMED = "?";

    private RowNames() {}

    /** Adds warnings about the pack's own rows. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            for (Rule rule : table.rules()) {
                if (pack.own(rule)
                        && !rule.id().equals(UNNAMED)
                        && !ID.matcher(rule.id()).matches()) {
                    pack.warn(
                            table.section(),
                            rule,
                            AnalysisPhrase.THE_ID.of(rule.id()),
                            AnalysisPhrase.ID_FORM_OF_ROWS.of());
                }
                if (pack.own(rule)
                        && rule instanceof Rule.Open open
                        && open.head().title() == null) {
                    pack.warn(table.section(), rule, AnalysisPhrase.NO_TITLE.of(), AnalysisPhrase.TITLE_WANTED.of());
                }
            }
        }
    }
}
