package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles that say 停保3个月内 over a row that begins when three months are over ({@code beyond}), or 超过3个月 over one that ends then; by a test of its own
 * or by one that it names.
 */
public final class TitlePeriods {

    private static final Pattern WITHIN = Pattern.compile("(\\d{1,3})\\s*(天|日|个月|年)(?:之内|以内|内)");
    private static final Pattern BEYOND = Pattern.compile("(?:超过|逾)\\s*(\\d{1,3})\\s*(天|日|个月|年)");

    /** How long after an event a row begins, and until when it is for somebody. */
    private final Set<Long> from = new HashSet<>();

    private final Set<Long> until = new HashSet<>();

    private TitlePeriods(Policy policy, Rule row) {
        new Walk(policy, new Walk.Visitor() {
                    @Override
                    public void condition(Condition test, boolean recognised) {
                        collect(test);
                    }
                })
                .condition(row.head().when());
    }

    /** Adds a warning to each of the pack's own rows; one that closes names what it does not take. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                table.rules().stream()
                        .filter(row ->
                                pack.own(row) && !(row instanceof Rule.Closed) && !(row instanceof Rule.Eligibility))
                        .filter(row -> !pack.reportedOfWhole(table.section(), row))
                        .forEach(row -> row(pack, table.section(), row));
            }
        }
    }

    private static void row(Inspection pack, String section, Rule row) {
        Text title = row.head().title();
        if (title == null) {
            return;
        }
        TitlePeriods periods = new TitlePeriods(pack.policy(), row);
        boolean later = turnedRound(WITHIN, title, periods.from, periods.until);
        if (later || turnedRound(BEYOND, title, periods.until, periods.from)) {
            pack.warn(
                    pack.wholeRow(section, row),
                    section + '[' + pack.name(section, row) + ']',
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), later ? "beyond" : "within"),
                    later ? AnalysisPhrase.WITHIN_AS_SAID.of() : AnalysisPhrase.BEYOND_AS_SAID.of());
        }
    }

    private static boolean turnedRound(Pattern side, Text title, Set<Long> there, Set<Long> missing) {
        Matcher said = side.matcher(title.zh());
        while (said.find()) {
            long period = period(Integer.parseInt(said.group(1)), said.group(2));
            if (there.contains(period) && !missing.contains(period)) {
                return true;
            }
        }
        return false;
    }

    private static long period(int count, String unit) {
        return switch (unit) {
            case "个月" -> Values.period(count, 0);
            case "年" -> Values.period(12 * count, 0);
            default -> Values.period(0, count);
        };
    }

    private void collect(Condition test) {
        if (test instanceof Condition.InRange(Expression _, Condition.Range range)) {
            add(range.low(), from);
            add(range.high(), until);
        }
    }

    private static void add(@Nullable Expression bound, Set<Long> side) {
        if (bound instanceof Expression.Shifted(Expression _, Expression period, int sign)
                && sign > 0
                && period instanceof Expression.Constant constant
                && constant.type() == Type.PERIOD) {
            side.add(constant.value());
        }
    }
}
