package io.canbao.rules.wording;

import io.canbao.rules.policy.Clause;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy in words, table by table: what its page, a leaflet or a review shows, so that none of them reads conditions.
 *
 * @param sections one for each table that has rows, in the order in which a policy is read
 * @param groups ids of the groups that rows tell apart, and of infants where a birth opens a window, in the policy's order; none where a
 *     policy is the same for all
 */
public record PolicyOutline(List<Section> sections, List<String> groups) {

    public PolicyOutline {
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
    }

    /**
     * What people know a row by: its title, or for whom it is, behind the kind of treatment where rows are ordered by it.
     *
     * @param id of the row, or of one that packs split by tier, by which its parts are found
     * @return phrases; none where there is no such row, or where it is for everybody
     */
    public List<String> nameOf(String id) {
        for (Section section : sections) {
            for (Group group : section.groups()) {
                for (Row row : group.rows()) {
                    if (row.ids().stream().anyMatch(each -> each.equals(id) || each.startsWith(id + '.'))) {
                        return row.title() == null ? row.within(section, group) : List.of(row.title());
                    }
                }
            }
        }
        return List.of();
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

        /** For whom it is, behind the title of its group where that says for what. */
        private List<String> within(Section section, Group group) {
            boolean ofTreatment = section.table().equals("benefits") && group.title() != null;
            return ofTreatment
                    ? Stream.concat(Stream.of(Objects.requireNonNull(group.title())), when.stream())
                            .toList()
                    : when;
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
