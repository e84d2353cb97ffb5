package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days in the title or text of a row that are those of its tests a year earlier or later, or with day and month exchanged: one of the two is a
 * slip. Other days may stand in a text for many reasons.
 */
public final class SaidDays {

    private static final Pattern DAY = Pattern.compile("(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日");

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

    private static void compare(Inspection pack, String section, Rule row) {
        List<LocalDate> said = texts(row).flatMap(SaidDays::days).toList();
        Set<LocalDate> tested = tested(row);
        boolean agreed = said.stream().anyMatch(day -> tested.stream().anyMatch(other -> isBeside(day, other)));
        if (!agreed) {
            said.stream()
                    .flatMap(day ->
                            tested.stream().filter(other -> isSlip(day, other)).map(other -> List.of(day, other)))
                    .findFirst()
                    .ifPresent(slip -> pack.warn(
                            pack.wholeRow(section, row),
                            section + '[' + pack.name(section, row) + ']',
                            AnalysisPhrase.TEXT_SAYS_DAY.of(slip.getFirst(), slip.getLast()),
                            AnalysisPhrase.ONE_OF_TWO_DAYS.of()));
        }
    }

    private static boolean isSlip(LocalDate said, LocalDate tested) {
        return Stream.of(said.withYear(tested.getYear()), exchanged(said).orElse(said))
                .anyMatch(meant -> isBeside(meant, tested));
    }

    /** Before a day, until a day and from the day after it on are the same bound. */
    private static boolean isBeside(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) <= 1;
    }

    private static Optional<LocalDate> exchanged(LocalDate day) {
        return day.getDayOfMonth() > 12
                ? Optional.empty()
                : Optional.of(
                        LocalDate.of(day.getYear(), day.getDayOfMonth(), 1).plusDays(day.getMonthValue() - 1L));
    }

    private static Stream<String> texts(Rule row) {
        Stream<Text> own = switch (row) {
            case Rule.Eligibility refusal -> Stream.of(refusal.message());
            case Rule.Refund refund -> Stream.of(refund.message());
            case Rule.Note note -> Stream.of(note.text());
            case Rule.Window _,
                    Rule.Amounts _,
                    Rule.Subsidy _,
                    Rule.Waiting _,
                    Rule.Incentive _,
                    Rule.Benefit _,
                    Rule.BenefitTier _,
                    Rule.Limit _ -> Stream.empty();
        };
        Stream<Text> general = Stream.of(row.head().title(), row.head().hint()).flatMap(Stream::ofNullable);
        return Stream.concat(general, own).map(Text::zh);
    }

    private static Stream<LocalDate> days(String text) {
        List<LocalDate> days = new ArrayList<>();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            try {
                days.add(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            } catch (DateTimeException _) {
                // a day that does not exist is none that a test could have
            }
        }
        return days.stream();
    }

    private static Set<LocalDate> tested(Rule row) {
        Set<LocalDate> days = new LinkedHashSet<>();
        References.walk(row.head().when(), _ -> {}, value -> day(value).ifPresent(days::add));
        References.expressionsOf(row)
                .forEach(expression ->
                        References.walk(expression, _ -> {}, value -> day(value).ifPresent(days::add)));
        return days;
    }

    private static Optional<LocalDate> day(Expression value) {
        return value instanceof Expression.Constant constant && constant.type() == Type.DATE
                ? Optional.of(Values.date(constant.value()))
                : Optional.empty();
    }
}
