package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Days in the title or text of a row that are those of its tests a year earlier or later, with day and month exchanged, or the day beside them where
 * the text names the first or last day itself: one of the two is a slip. Other days may stand in a text for many reasons.
 */
public final class SaidDays {

    /** What a text says, and what it would say of the row. */
    private record Slip(LocalDate said, LocalDate meant) {}

    private SaidDays() {}

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                table.rules().stream()
                        .filter(row -> pack.own(row) && !pack.reported(table.section(), row))
                        .forEach(row -> compare(pack, table.section(), row));
            }
        }
    }

    /** Days that agree with each other are meant; a slip is one of those that are left. */
    private static void compare(Inspection pack, String section, Rule row) {
        List<SaidDay> said =
                RowTexts.of(row).flatMap(text -> SaidDay.in(text).stream()).toList();
        Set<BoundDay> bounds = said.isEmpty() ? Set.of() : BoundDay.of(row);
        List<BoundDay> unsaid = bounds.stream()
                .filter(bound -> said.stream().noneMatch(day -> day.agreesWith(bound)))
                .toList();
        said.stream()
                .filter(day -> bounds.stream().noneMatch(day::agreesWith))
                .flatMap(day -> unsaid.stream()
                        .flatMap(bound -> day.meant(bound).stream())
                        .map(meant -> new Slip(day.day(), meant)))
                .findFirst()
                .ifPresent(slip -> pack.warn(
                        pack.wholeRow(section, row),
                        section + '[' + pack.name(section, row) + ']',
                        AnalysisPhrase.TEXT_SAYS_DAY.of(slip.said(), slip.meant()),
                        AnalysisPhrase.ONE_OF_TWO_DAYS.of()));
    }
}
