package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles of closed days that say the collection is over before it begins, or has not begun when it is over: two rows were exchanged. And titles that
 * name the day on which it begins or ends where no row begins or ends with it; and those of closed days over a row that takes payments.
 */
public final class ClosedTitles {

    private static final Pattern OVER = Pattern.compile("已经?(?:结束|截止)|结束了");
    private static final Pattern TO_COME = Pattern.compile("(?:尚|还)?未(?:到|开始)|还没有?开始");

    /** Closed days are called so: 缴费尚未开始, 缴费已经结束（…）. */
    private static final Pattern CLOSED =
            Pattern.compile("(?:(?:尚|还)未(?:到|开始)|还没有?开始|已经?(?:结束|截止)|结束了)(?:（[^）]*）|\\([^)]*\\))?$");

    private static final Pattern STOPS = Pattern.compile("停止(?:缴费|征缴|征收|办理|受理)|不再(?:受理|办理|征收|收取)");

    private ClosedTitles() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            Set<BoundDay> bounds = new LinkedHashSet<>();
            pack.policy().tables().windows().forEach(row -> bounds.addAll(BoundDay.of(row)));
            pack.policy().tables().windows().stream()
                    .filter(row -> row instanceof Rule.Closed && pack.own(row) && !pack.reported("windows", row))
                    .forEach(row -> RowRange.of(row).stream()
                            .filter(range -> range.value().equals(new Expression.FactValue(Facts.PAID)))
                            .findFirst()
                            .ifPresent(range -> {
                                compare(pack, row, range);
                                days(pack, row, range, bounds);
                            }));
            pack.policy().tables().windows().stream()
                    .filter(row -> row instanceof Rule.Open && pack.own(row) && !pack.reported("windows", row))
                    .forEach(row -> open(pack, row));
        }
    }

    /** A row under the title of closed days, that takes payments on them. */
    private static void open(Inspection pack, Rule row) {
        Text title = row.head().title();
        if (title == null) {
            return;
        }
        boolean closed = RowRange.of(row).stream()
                .filter(range -> range.value().equals(new Expression.FactValue(Facts.PAID)))
                .anyMatch(range -> CLOSED.matcher(title.zh()).find() || isOutside(title.zh(), range));
        if (closed) {
            pack.warn(
                    "windows",
                    row,
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), "then: {cover: …}"),
                    AnalysisPhrase.CLOSED_AS_SAID.of());
        }
    }

    /** Whether days end before the one from which on payments are taken, as a title says, or begin with that on which it says they stop. */
    private static boolean isOutside(String title, RowRange range) {
        List<SaidDay> said = SaidDay.in(title);
        if (said.size() != 1
                || said.getFirst().side().filter(BoundDay.Side.FIRST::equals).isEmpty()) {
            return false;
        }
        return STOPS.matcher(title).find()
                ? range.first() != Long.MIN_VALUE
                        && said.getFirst()
                                .agreesWith(new BoundDay(Values.date(range.first()), BoundDay.Side.FIRST), false)
                : range.first() == Long.MIN_VALUE
                        && range.last() != Long.MAX_VALUE
                        && said.getFirst()
                                .agreesWith(new BoundDay(Values.date(range.last()), BoundDay.Side.LAST), true);
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
                    before
                            ? AnalysisPhrase.DAYS_BEFORE.of(RowTexts.asRead(title))
                            : AnalysisPhrase.DAYS_AFTER.of(RowTexts.asRead(title)),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    /** A row for the days before the collection names its first day, if any, and one for those after it the last. */
    private static void days(Inspection pack, Rule row, RowRange range, Set<BoundDay> bounds) {
        Text title = row.head().title();
        boolean before = range.first() == Long.MIN_VALUE && range.last() != Long.MAX_VALUE;
        boolean after = range.last() == Long.MAX_VALUE && range.first() != Long.MIN_VALUE;
        List<SaidDay> said = title == null ? List.of() : SaidDay.in(title.zh());
        if ((before || after)
                && said.size() == 1
                && !pack.reported("windows", row)
                && said.getFirst()
                        .side()
                        .filter(side -> side == (before ? BoundDay.Side.FIRST : BoundDay.Side.LAST))
                        .isPresent()
                && bounds.stream()
                        .noneMatch(bound -> said.getFirst().agreesWith(bound, true)
                                || said.getFirst().agreesWith(bound, false))) {
            pack.warn(
                    "windows",
                    row,
                    AnalysisPhrase.TEXT_SAYS_DAY.of(
                            said.getFirst().shown(), Values.date(before ? range.last() + 1 : range.first() - 1)),
                    AnalysisPhrase.ONE_OF_TWO_DAYS.of());
        }
    }
}
