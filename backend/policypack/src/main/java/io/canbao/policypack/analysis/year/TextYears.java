package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.tree.Tree;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Titles of windows, fees, printed tables, targets and schemes, what windows tell people besides, and texts of refusals, that name another insurance year and not the pack's: they were left
 * when the year was changed. Other rows may speak of years before in earnest, of who was insured then.
 */
public final class TextYears {

    private static final List<String> SECTIONS = List.of("windows", "fees", "printed", "targets", "assessment");
    private static final List<String> TEXTS = List.of("title", "hint");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年度");

    private TextYears() {}

    /** Adds a warning to each of the pack's own texts. */
    public static void inspect(Inspection pack) {
        for (String section : SECTIONS) {
            Rows.items(pack.document().get(section)).stream()
                    .filter(row -> pack.own(row.mark()))
                    .forEach(row -> TEXTS.forEach(text -> text(pack, section, row, text)));
        }
        Rows.items(pack.document().get("eligibility")).stream()
                .filter(row -> pack.own(row.mark()))
                .forEach(row -> {
                    if (row.get("then") instanceof Tree.Mapping then) {
                        text(pack, "eligibility", String.valueOf(row.text("id")), then, "text");
                    }
                });
    }

    private static void text(Inspection pack, String section, Tree.Mapping row, String entry) {
        text(pack, section, String.valueOf(row.text("id")), row, entry);
    }

    private static void text(Inspection pack, String section, String id, Tree.Mapping row, String entry) {
        String year = Integer.toString(pack.policy().year());
        Tree text = row.get(entry);
        String said =
                text instanceof Tree.Mapping both ? String.valueOf(both.text("zh")) : String.valueOf(row.text(entry));
        List<String> named =
                YEAR.matcher(said).results().map(MatchResult::group).distinct().toList();
        if (text != null && !named.isEmpty() && named.stream().noneMatch(one -> one.startsWith(year))) {
            pack.warn(
                    text.mark(),
                    section + '[' + id + "]." + entry,
                    AnalysisPhrase.NAMES_ANOTHER_YEAR.of(named),
                    AnalysisPhrase.NAMED_AS_PACK.of(year + "年度", year));
        }
    }
}
