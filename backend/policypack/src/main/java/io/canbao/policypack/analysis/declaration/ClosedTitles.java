package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.regex.Pattern;

/** Titles of closed days that say the collection is over before it begins, or has not begun when it is over: two rows were exchanged. */
public final class ClosedTitles {

    private static final Pattern OVER = Pattern.compile("已经?(?:结束|截止)|结束了");
    private static final Pattern TO_COME = Pattern.compile("(?:尚|还)?未(?:到|开始)|还没有?开始");

    private ClosedTitles() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            pack.policy().tables().windows().stream()
                    .filter(row -> row instanceof Rule.Closed && pack.own(row) && !pack.reported("windows", row))
                    .forEach(row -> RowRange.of(row).stream()
                            .filter(range -> range.value().equals(new Expression.FactValue(Facts.PAID)))
                            .findFirst()
                            .ifPresent(range -> compare(pack, row, range)));
        }
    }

    private static void compare(Inspection pack, Rule row, RowRange range) {
        Text title = row.head().title();
        boolean before = range.first() == Long.MIN_VALUE && range.last() != Long.MAX_VALUE;
        boolean after = range.last() == Long.MAX_VALUE && range.first() != Long.MIN_VALUE;
        if (title != null
                && ((before && OVER.matcher(title.zh()).find())
                        || (after && TO_COME.matcher(title.zh()).find()))) {
            pack.warn(
                    "windows",
                    row,
                    before ? AnalysisPhrase.DAYS_BEFORE.of(title) : AnalysisPhrase.DAYS_AFTER.of(title),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }
}
