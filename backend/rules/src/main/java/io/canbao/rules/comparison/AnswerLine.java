package io.canbao.rules.comparison;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer, to be laid beside the same line of another answer.
 *
 * @param key the same wherever the same thing is meant: {@code payable}, {@code subsidy.subsistence}, {@code wait}, …
 * @param what the line is about, in words
 * @param text what is said, in words
 * @param clause what it rests on, or null
 * @param measure what is said, without words
 */
record AnswerLine(
        String key, String what, String text, @Nullable Clause clause, Measure measure) {

    /** The key of the line that says whether a payment is taken. */
    static final String OUTCOME = "outcome";

    /** Kinds of lines, the first part of their key, in the order in which they are read. */
    private static final List<String> ORDER = List.of(
            OUTCOME,
            "payable",
            "fee",
            "surcharge",
            "subsidy",
            "funder",
            "fiscal",
            "window",
            "from",
            "to",
            "retroactive",
            "wait",
            "reward",
            "refund",
            "bring");

    /** By the kind of line alone; lines of one kind keep the order that they have. */
    static final Comparator<AnswerLine> READING_ORDER =
            Comparator.comparing(line -> ORDER.indexOf(line.key.split("\\.", 2)[0]));

    /** What a line comes to. */
    sealed interface Measure {}

    /** An amount, or one that is left open. */
    record Amount(Optional<Money> money) implements Measure {}

    /** Days, each of which may be open, and the code of a refusal. */
    record Days(String code, List<Optional<LocalDate>> days) implements Measure {

        /** The same days so many years later; the last day of a month stays the last. */
        Days later(int years) {
            List<Optional<LocalDate>> moved = new ArrayList<>();
            days.forEach(day -> moved.add(day.map(date -> later(date, years))));
            return new Days(code, moved);
        }

        private static LocalDate later(LocalDate day, int years) {
            LocalDate moved = day.plusYears(years);
            return day.getDayOfMonth() == day.lengthOfMonth() ? moved.with(TemporalAdjusters.lastDayOfMonth()) : moved;
        }
    }

    /** Whatever its words say. */
    record Words(String text) implements Measure {}

    /** Whether another line, of an answer so many years later, says the same. */
    boolean saysTheSameAs(AnswerLine other, int years) {
        Measure moved = measure instanceof Days days ? days.later(years) : measure;
        return Objects.equals(moved, other.measure);
    }
}
