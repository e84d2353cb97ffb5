package io.canbao.rules.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day at whose end units are looked at. Two moments are the same only if they are one object: each is made once. */
final class Moment {

    private final LocalDate day;
    private final Scheme.@Nullable Milestone milestone;
    private final Scheme.@Nullable Ranking ranking;
    private final @Nullable Moment before;

    Moment(
            LocalDate day,
            Scheme.@Nullable Milestone milestone,
            Scheme.@Nullable Ranking ranking,
            @Nullable Moment before) {
        this.day = day;
        this.milestone = milestone;
        this.ranking = ranking;
        this.before = before;
    }

    /** The one before it among milestones, or in its series; null for the first, and for the day of the scorecard. */
    @Nullable
    Moment before() {
        return before;
    }

    LocalDate day() {
        return day;
    }

    /** What must be reached by then, or null. */
    Scheme.@Nullable Milestone milestone() {
        return milestone;
    }

    /** How units are ranked then, or null. */
    Scheme.@Nullable Ranking ranking() {
        return ranking;
    }
}
