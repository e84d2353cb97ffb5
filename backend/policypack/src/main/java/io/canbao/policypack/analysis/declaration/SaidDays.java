package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days in the title or text of a row that are those of its tests a year earlier or later, with day and month exchanged, the day beside them where
 * the text names the first or last day itself, or the other side of them; and in a title any first or last day that is not that of the row. One of
 * the two is a slip. Other days may stand in a text for many reasons.
 */
public final class SaidDays {

    private final Rule row;
    private final boolean closed;
    private final List<SaidDay> inTitle;
    private final List<SaidDay> said;
    private final Set<BoundDay> bounds;

    private SaidDays(Rule row) {
        this.row = row;
        this.closed = row instanceof Rule.Closed;
        Text title = row.head().title();
        this.inTitle = title == null ? List.of() : SaidDay.in(title.zh());
        this.said = RowTexts.of(row).flatMap(text -> SaidDay.in(text).stream()).toList();
        this.bounds = said.isEmpty() ? Set.of() : BoundDay.of(row);
    }

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                table.rules().stream()
                        .filter(row -> pack.own(row) && !pack.reported(table.section(), row))
                        .map(SaidDays::new)
                        .forEach(days -> days.tell(pack, table.section()));
            }
        }
    }

    private void tell(Inspection pack, String section) {
        String path = section + '[' + pack.name(section, row) + ']';
        Optional<SaidDay> turned = turnedRound();
        Optional<Wording> found =
                turned.map(day -> AnalysisPhrase.OTHER_SIDE.of(day.shown())).or(this::slip);
        found.ifPresent(slip -> pack.warn(
                pack.wholeRow(section, row),
                path,
                slip,
                turned.isPresent() ? AnalysisPhrase.SIDE_AS_SAID.of() : AnalysisPhrase.ONE_OF_TWO_DAYS.of()));
    }

    /** Days that agree with each other are meant; a slip is one of those that are left. */
    private Stream<SaidDay> left() {
        return said.stream().filter(day -> bounds.stream().noneMatch(bound -> day.agreesWith(bound, closed)));
    }

    private Stream<BoundDay> unsaid() {
        return bounds.stream().filter(bound -> said.stream().noneMatch(day -> day.agreesWith(bound, closed)));
    }

    private Optional<SaidDay> turnedRound() {
        return left().filter(
                        day -> !closed && bounds.size() == 1 && bounds.stream().anyMatch(day::isOtherSideOf))
                .findFirst();
    }

    private Optional<Wording> slip() {
        return left().flatMap(day -> unsaid().flatMap(
                                bound -> Stream.concat(day.meant(bound, closed).stream(), ofTitle(day, bound).stream()))
                        .map(meant -> AnalysisPhrase.TEXT_SAYS_DAY.of(day.shown(), SaidDay.shown(meant))))
                .findFirst();
    }

    /** A title says when a row begins or ends, and the row begins or ends once. */
    private Optional<LocalDate> ofTitle(SaidDay day, BoundDay bound) {
        boolean only =
                bounds.stream().filter(other -> other.side() == bound.side()).count() == 1;
        return inTitle.contains(day)
                        && only
                        && !closed
                        && day.side().filter(bound.side()::equals).isPresent()
                ? Optional.of(bound.day())
                : Optional.empty();
    }
}
