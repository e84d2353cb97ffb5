package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Outputs;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that are alike but for their range of days, ages or other numbers, and whose ranges miss each other by a little or run into each
 * other: one of their ends is a slip. A range inside another one is an exception, which is meant.
 */
public final class Seams {

    private static final Set<String> SECTIONS =
            Set.of("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES, "waiting", "benefits");

    /** A hole of more days is a time in which something else holds. */
    private static final long FEW_DAYS = 7;

    /** What rows have in common whose ranges follow each other. */
    private record Family(Object output, Set<Condition> others, Expression value) {}

    private final Inspection pack;

    private Seams(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning for each seam between two of the pack's own rows. */
    public static void inspect(Inspection pack) {
        Seams seams = new Seams(pack);
        for (Table table : Table.of(pack.policy())) {
            boolean gaps = table.section().equals("windows") && pack.faulty();
            if (!gaps && SECTIONS.contains(table.section()) && pack.whole(table.section(), "windows")) {
                seams.table(table);
            }
        }
    }

    private void table(Table table) {
        Map<Family, List<RowRange>> families = new LinkedHashMap<>();
        for (Rule rule : table.rules()) {
            if (pack.own(rule)
                    && !(rule instanceof Rule.Open open && !open.needs().isEmpty())) {
                for (RowRange range : RowRange.of(rule)) {
                    families.computeIfAbsent(
                                    new Family(output(rule), range.others(), range.value()), _ -> new ArrayList<>())
                            .add(range);
                }
            }
        }
        families.values().forEach(ranges -> {
            ranges.sort(Comparator.comparingLong(RowRange::first));
            for (int index = 0; index + 1 < ranges.size(); index++) {
                seam(table.section(), ranges.get(index), ranges.get(index + 1));
            }
        });
    }

    /** What a row sets: only rows that set the same follow each other. */
    private Object output(Rule rule) {
        return switch (rule) {
            case Rule.Subsidy subsidy ->
                pack.policy().tables().subsidies().stream()
                        .filter(stage -> stage.rules().contains(subsidy))
                        .map(SubsidyStage::id)
                        .findFirst()
                        .orElse("");
            case Rule.Benefit benefit -> Set.of(benefit.part(), Outputs.of(benefit));
            default -> Outputs.of(rule);
        };
    }

    private void seam(String section, RowRange before, RowRange next) {
        Type type = pack.policy().vocabulary().typeOf(before.value());
        long few = type == Type.DATE ? FEW_DAYS : 1;
        boolean holes = !section.equals("windows");
        if (before.runsInto(next)) {
            tell(section, before, next, both(shown(next.first(), type), shown(before.last(), type), before));
        } else if (holes && before.hole(next) > 0 && before.hole(next) <= few) {
            tell(section, before, next, neither(shown(before.last() + 1, type), shown(next.first() - 1, type), before));
        }
    }

    private static Wording both(String from, String until, RowRange before) {
        String other = before.rule().id();
        return from.equals(until)
                ? AnalysisPhrase.BOTH_AT.of(from, other)
                : AnalysisPhrase.BOTH_FROM.of(from, until, other);
    }

    private static Wording neither(String from, String until, RowRange before) {
        String other = before.rule().id();
        return from.equals(until)
                ? AnalysisPhrase.NEITHER_AT.of(from, other)
                : AnalysisPhrase.NEITHER_FROM.of(from, until, other);
    }

    private void tell(String section, RowRange before, RowRange next, Wording found) {
        Type type = pack.policy().vocabulary().typeOf(before.value());
        if (pack.reportedOfRows(section, before.rule()) || pack.reportedOfRows(section, next.rule())) {
            return;
        }
        pack.warn(
                pack.between(section, before.rule(), next.rule()),
                section + '[' + next.rule().id() + ']',
                found,
                isLeapDay(before, next, type)
                        ? AnalysisPhrase.END_OF_FEBRUARY.of(
                                Integer.toString(Values.date(before.last()).getYear()),
                                before.rule().id())
                        : AnalysisPhrase.ENDS_THAT_MEET.of(
                                shown(before.last() + 1, type), before.rule().id(), shown(next.first() - 1, type)));
    }

    /** Whether only 29 February lies between them. */
    private static boolean isLeapDay(RowRange before, RowRange next, Type type) {
        return type == Type.DATE
                && before.hole(next) == 1
                && MonthDay.from(Values.date(before.last() + 1)).equals(MonthDay.of(Month.FEBRUARY, 29));
    }

    private static String shown(long value, Type type) {
        return switch (type) {
            case DATE -> Values.date(value).toString();
            case AMOUNT -> Money.ofFen(value).toString();
            case NUMBER, PERIOD, CHOICE, BOOLEAN, SET -> Long.toString(value);
        };
    }
}
