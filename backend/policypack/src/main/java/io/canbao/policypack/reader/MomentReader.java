package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days of a scheme: milestones, days that come again, when reports are due, and what is done by when. */
final class MomentReader {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String ALL = "all";
    private static final Expression DAY = new Expression.FactValue("day");
    private static final Days EVERY_DAY = new Days.OfMonth(1, 31);

    private final DaysReader calendar;
    private final Cites cites;
    private final Function<Place, Optional<Scheme.Ranking>> rankings;
    private final SchemeRows rows;
    private final Map<String, Text> authorities;

    /**
     * Reads by the words of a pack.
     *
     * @param authorities those that certify an identity, with their names
     */
    MomentReader(
            DaysReader calendar,
            Cites cites,
            Function<Place, Optional<Scheme.Ranking>> rankings,
            SchemeRows rows,
            Map<String, Text> authorities) {
        this.calendar = calendar;
        this.cites = cites;
        this.rankings = rankings;
        this.rows = rows;
        this.authorities = authorities;
    }

    Optional<Scheme.Milestone> milestone(Place row) {
        Rule.Head head = rows.head(row, Shape.MILESTONE);
        Optional<LocalDate> on = row.need("on").day();
        Place then = row.need("then");
        then.allow(Shape.PART);
        Optional<Scheme.Part> part = rows.milestone(then);
        return HeadReader.complete(head)
                ? on.flatMap(day -> part.map(reached -> new Scheme.Milestone(head, day, reached)))
                : Optional.empty();
    }

    Optional<Scheme.Series> series(Place row) {
        row.allow(Shape.SERIES);
        String id = row.need("id").text().orElse("?");
        Scheme.Ranking ranking =
                row.has("ranking") ? rankings.apply(row.at("ranking")).orElse(null) : null;
        said(row, "announced");
        List<Clause> clauses = rests(row);
        return days(row.need("on")).map(days -> new Scheme.Series(id, SchemeReader.title(row), days, ranking, clauses));
    }

    Optional<Scheme.Report> report(Place row) {
        row.allow(Shape.REPORT);
        String id = row.need("id").text().orElse("?");
        said(row, "to");
        said(row, "missing");
        List<Clause> clauses = rests(row);
        LocalTime by = time(row.at("by"));
        return days(row.need("on")).map(days -> new Scheme.Report(id, SchemeReader.title(row), days, by, clauses));
    }

    /** What is done by when is told to those concerned; nothing is computed of it. */
    Optional<Scheme.Deadline> deadline(Place row) {
        row.allow(Shape.DEADLINE);
        String id = row.need("id").text().orElse("?");
        Optional<LocalDate> on = row.need("on").day();
        Optional<LocalDate> from = row.has("from") ? row.at("from").day() : Optional.empty();
        if (from.filter(first -> on.filter(first::isAfter).isPresent()).isPresent()) {
            row.at("from").fault(PackPhrase.RANGE_BACKWARDS.of(), PackPhrase.EARLIER_END_FIRST.of());
        }
        Text what = row.has("what") ? row.at("what").bilingual().orElse(null) : null;
        List<String> due = row.has("lists") ? lists(row.at("lists")) : List.of();
        List<Clause> clauses = rests(row);
        return on.map(day -> new Scheme.Deadline(id, from.orElse(null), day, what, due, clauses));
    }

    /** Some of the authorities that certify an identity, or all of them. */
    private List<String> lists(Place lists) {
        if (lists.isScalar() && lists.text().filter(ALL::equals).isPresent()) {
            return List.copyOf(authorities.keySet());
        }
        List<String> due = new ArrayList<>();
        for (Place item : lists.items()) {
            item.text().ifPresent(authority -> {
                if (authorities.containsKey(authority)) {
                    due.add(authority);
                } else {
                    item.fault(
                            PackPhrase.UNKNOWN_AUTHORITY.of(authority),
                            Nearest.wanted(
                                    authority, authorities.keySet(), authorities, PackPhrase.ALL_OR_AUTHORITIES.of()));
                }
            });
        }
        return List.copyOf(due);
    }

    private List<Clause> rests(Place row) {
        cites.assumed(row.at("assume"));
        return cites.clauses(row.at("cite"));
    }

    private static void said(Place row, String key) {
        if (row.has(key)) {
            row.at(key).bilingual();
        }
    }

    private static @Nullable LocalTime time(Place by) {
        if (!by.present()) {
            return null;
        }
        String written = by.text().orElse("");
        if (!TIME.matcher(written).matches()) {
            by.fault(
                    by.shown(),
                    EverydayValues.time(written).map(GeneralPhrase.WRITE::of).orElseGet(PackPhrase.A_TIME::of));
            return null;
        }
        return LocalTime.parse(written);
    }

    /** {@code every day}, or one place in the calendar. */
    private Optional<Days> days(Place on) {
        if (on.isScalar()) {
            return on.text().filter("every day"::equals).map(_ -> EVERY_DAY).or(() -> {
                on.fault(
                        on.shown(),
                        on.text()
                                .flatMap(EverydayValues::days)
                                .map(GeneralPhrase.WRITE::of)
                                .orElseGet(PackPhrase.ONE_CALENDAR::of));
                return Optional.empty();
            });
        }
        on.allow(Shape.CALENDAR);
        List<Condition> found = calendar.of(DAY, on);
        boolean several = Shape.CALENDAR.keys().stream().filter(on::has).count() != 1;
        if (several && !on.hasUnknownKey()) {
            on.fault(on.shown(), PackPhrase.ONE_CALENDAR.of());
        }
        return found.size() == 1 && found.getFirst() instanceof Condition.FallsOn falls
                ? Optional.of(falls.days())
                : Optional.empty();
    }
}
