package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.WrittenDays;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rows whose fixed days are still those of last year's pack. */
public final class DaysOfLastYear {

    /** A pack has hundreds of days at most; whoever reads a finding needs a few. */
    private static final int SHOWN = 8;

    private DaysOfLastYear() {}

    /** Adds one warning for all of the pack's own rows. */
    public static void inspect(Inspection pack, Inspection lastYear) {
        List<String> same = new ArrayList<>();
        for (Table table : Table.of(pack.policy())) {
            for (Rule rule : table.rules()) {
                Set<String> days = days(pack, table.section(), rule);
                if (written(pack, table.section(), rule)
                        && !days.isEmpty()
                        && days.equals(days(lastYear, table.section(), rule))) {
                    same.add(table.section() + '[' + rule.id() + "] " + String.join(" ", days));
                }
            }
        }
        if (!same.isEmpty()) {
            pack.warn(
                    pack.rows().mark("year"),
                    "year",
                    AnalysisPhrase.DAYS_OF_LAST_YEAR.of(
                            same.stream().limit(SHOWN).toList()),
                    AnalysisPhrase.DAYS_OF_THIS_YEAR.of());
        }
    }

    /** Whether a row stands in the pack's own file, and not in last year's that it takes over. */
    private static boolean written(Inspection pack, String section, Rule rule) {
        return pack.rows().mark(section, rule.id()).file().equals(pack.mark().file());
    }

    /** The fixed days of a row near the insurance year; those long ago are cohorts and the like. */
    private static Set<String> days(Inspection pack, String section, Rule rule) {
        String longAgo = Integer.toString(pack.policy().year() - 2);
        Tree row = pack.rows().find(section, rule.id()).orElse(null);
        return row == null
                ? Set.of()
                : WrittenDays.of(row).stream()
                        .filter(day -> day.compareTo(longAgo) >= 0)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
