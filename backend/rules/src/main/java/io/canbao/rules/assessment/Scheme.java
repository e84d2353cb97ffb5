package io.canbao.rules.assessment;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a town or county measures the units below it: tables of ordinary rows over the facts of a unit.
 *
 * @param ranking how units are ranked, or null where nobody ranks them
 * @param moments days beside the last one, which rows look at
 * @param tables what follows from how a unit stands
 */
public record Scheme(Head head, @Nullable Ranking ranking, Moments moments, Tables tables) {

    /** The id of the scheme, unique in its pack. */
    public String id() {
        return head.id();
    }

    /**
     * What the scheme says of itself.
     *
     * @param unit whose scheme it is, or null for the county's
     * @param of a word for who is measured, {@code villages}, or null
     * @param from the first day of the season, or null where the counts begin it
     * @param until the last day that counts, or null where every day does
     * @param clauses of the scheme as a whole; its rows may have their own
     */
    public record Head(
            String id,
            @Nullable Text title,
            @Nullable String unit,
            @Nullable String of,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Clause> clauses,
            String layer) {}

    /**
     * Places among the units that are measured together. Units that are equal share a place.
     *
     * @param by what is compared, the first one first; further ones tell apart what is equal by it
     * @param dense whether the place after a shared one is the next number (1, 2, 2, 3), or else those shared are skipped
     *     (1, 2, 2, 4)
     * @param lowestFirst whether less is better
     * @param within the attribute whose values are ranked apart, or null
     */
    public record Ranking(
            List<Expression> by,
            boolean dense,
            boolean lowestFirst,
            @Nullable String within,
            List<Clause> clauses) {}

    /** Days that rows may look at with {@code at}, the clock of reports, and what is only told: what is done by when. */
    public record Moments(
            List<Milestone> milestones, List<Series> series, List<Report> reports, List<Deadline> deadlines) {}

    /**
     * What is done by when. Nothing is computed of it.
     *
     * @param from the first day of it, or null where the text names none
     * @param what in words, or null
     * @param lists the authorities whose lists of identities are due; empty where it is about something else
     */
    public record Deadline(
            String id,
            @Nullable LocalDate from,
            LocalDate on,
            @Nullable Text what,
            List<String> lists,
            List<Clause> clauses) {}

    /** What follows; each table in the order of its rows. */
    public record Tables(
            List<Indicator> indicators,
            List<Points> points,
            List<Grade> grades,
            List<Money> money,
            List<Prize> prizes,
            List<Deduction> deductions,
            List<Consequence> consequences) {}

    /**
     * A figure with its bounds, all of them inside.
     *
     * @param numerator what is counted; where there is no denominator the figure itself
     * @param denominator what it is a share of, or null for a figure that is no share
     * @param atLeast percent of a share, or a figure
     * @param atMost likewise
     */
    public record Part(
            Expression numerator,
            @Nullable Expression denominator,
            @Nullable Expression atLeast,
            @Nullable Expression atMost) {}

    /** What must be reached: every one of its parts. */
    public record Indicator(Rule.Head head, List<Part> parts) {}

    /** What must be reached by a day. */
    public record Milestone(Rule.Head head, LocalDate on, Part part) {

        /** The id of the row. */
        public String id() {
            return head.id();
        }
    }

    /** Days that come again: each Friday, each working day. */
    public record Series(
            String id,
            @Nullable Text title,
            Days days,
            @Nullable Ranking ranking,
            List<Clause> clauses) {}

    /**
     * What units hand in.
     *
     * @param by the last minute of a day, or null for its end
     */
    public record Report(
            String id,
            @Nullable Text title,
            Days days,
            @Nullable LocalTime by,
            List<Clause> clauses) {}

    /**
     * A row with the moments at which it is asked.
     *
     * @param at ids of milestones and series; none for the day of the scorecard
     * @param inARow how many of these moments, one after the other, its condition must hold at
     */
    public record Occasion(Rule.Head head, List<String> at, int inARow) {

        /** The id of the row. */
        public String id() {
            return head.id();
        }
    }

    /** Points, below zero for those taken off, at each moment at which the row applies. */
    public record Points(Occasion row, Expression points) {}

    /** The grade of whoever no row before it graded. */
    public record Grade(
            Rule.Head head, String grade, @Nullable String period) {}

    /**
     * Money for the unit.
     *
     * @param per how often it is paid: for each person counted; null for once
     * @param share what picks the band, or null for a row without bands
     * @param bands in order; the first that takes the share counts, and none is nothing
     * @param amount what is paid where there are no bands
     */
    public record Money(
            Occasion row,
            @Nullable Expression per,
            @Nullable Part share,
            List<Band> bands,
            @Nullable Expression amount) {}

    /** Money by share. Its lower end lies inside, its upper end outside. */
    public record Band(@Nullable Expression from, @Nullable Expression below, Expression amount) {}

    /**
     * A prize for places of the ranking on the last day.
     *
     * @param first its first place
     * @param last its last place
     * @param each whether units that share a place all get it, however many there are
     */
    public record Prize(Rule.Head head, int first, int last, boolean each, Expression amount) {}

    /**
     * What is taken off.
     *
     * @param of who bears it, or null for the unit
     * @param period a word for what it is taken off, {@code year}, or null
     * @param points above zero, or null
     * @param amount above zero, or null
     */
    public record Deduction(
            Occasion row,
            @Nullable String of,
            @Nullable String period,
            @Nullable Expression points,
            @Nullable Expression amount) {}

    /**
     * What follows without a number.
     *
     * @param computed whether the row tells when; one that says it in words only is never computed
     */
    public record Consequence(Occasion row, Text what, boolean computed) {}
}
