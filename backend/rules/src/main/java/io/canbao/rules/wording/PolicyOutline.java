package io.canbao.rules.wording;

import io.canbao.rules.policy.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy in words, table by table: what its page, a leaflet or a review shows, so that none of them reads conditions.
 *
 * @param sections one for each table that has rows, in the order in which a policy is read
 * @param groups ids of the groups that rows tell apart, in the policy's order; none where a policy is the same for all
 */
public record PolicyOutline(List<Section> sections, List<String> groups) {

    public PolicyOutline {
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
    }

    /**
     * A table.
     *
     * @param table its name in the pack, {@code fees}, {@code subsidies}, {@code windows}, …
     */
    public record Section(String table, String title, List<Group> groups) {

        public Section {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Rows of a table that belong together: a stage of the subsidies, the benefits of one kind of treatment, or all of them.
     *
     * @param id unique in its table
     * @param title null where the table has one group
     * @param notes what holds for all of its rows
     */
    public record Group(String id, @Nullable String title, List<String> notes, List<Row> rows) {

        public Group {
            notes = List.copyOf(notes);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row, or several that differ in the tier alone.
     *
     * @param ids of the rows, in order
     * @param when for whom it is, without the tiers and without what the notes of its group say
     * @param then what it decides, by tier
     * @param window what a calendar of payments shows of a window, or null
     * @param clauses the sources, the first one the most important
     * @param layer code of the region whose pack it comes from
     * @param assumptions ids of the readings that it rests on
     */
    public record Row(
            List<String> ids,
            @Nullable String title,
            List<String> when,
            List<String> needs,
            List<Outcome> then,
            @Nullable String funders,
            @Nullable String bring,
            @Nullable String hint,
            @Nullable Window window,
            List<Clause> clauses,
            String layer,
            List<String> assumptions) {

        public Row {
            ids = List.copyOf(ids);
            when = List.copyOf(when);
            needs = List.copyOf(needs);
            then = List.copyOf(then);
            clauses = List.copyOf(clauses);
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * What a row decides in some tiers.
     *
     * @param tiers ids of the tiers for which it is the same, in the policy's order
     * @param lines short lines, the first one the most important
     */
    public record Outcome(List<String> tiers, List<String> lines) {

        public Outcome {
            tiers = List.copyOf(tiers);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A window on the calendar.
     *
     * @param days null where they depend on the person
     * @param paid the days in words, for a window with a title of its own; null where the title says them already
     * @param closed whether nobody is accepted
     * @param special whether it is for some people only
     * @param channels ids of the channels that it is limited to; none where any will do
     */
    public record Window(
            @Nullable PaymentDays days, @Nullable String paid, boolean closed, boolean special, List<String> channels) {

        public Window {
            channels = List.copyOf(channels);
        }
    }
}
