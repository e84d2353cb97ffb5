package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tests of a date against its place in the calendar: days of the month, months, weekdays, working days. */
final class DaysReader {

    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,2})\\s*(?:\\.\\.\\s*(\\d{1,2})\\s*)?");
    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS = 12;
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private final Scope scope;

    DaysReader(Scope scope) {
        this.scope = scope;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> words = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            words.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return words;
    }

    /** The tests of a date that stand beside its bounds. */
    List<Condition> of(Expression date, Place bounds) {
        List<Days> days = new ArrayList<>();
        if (bounds.has("dayOfMonth")) {
            span(bounds.at("dayOfMonth"), LONGEST_MONTH, PackPhrase.DAYS_OF_MONTH)
                    .ifPresent(span -> days.add(new Days.OfMonth(span.first(), span.last())));
        }
        if (bounds.has("month")) {
            Set<Integer> months = months(bounds.at("month"));
            if (!months.isEmpty()) {
                days.add(new Days.InMonths(months));
            }
        }
        if (bounds.has("weekday")) {
            weekdays(bounds.at("weekday")).ifPresent(days::add);
        }
        if (bounds.has("workingDay")) {
            days.add(working(bounds.at("workingDay")));
        }
        return days.stream()
                .<Condition>map(each -> new Condition.FallsOn(date, each))
                .toList();
    }

    private record Span(int first, int last) {}

    /** A number or {@code A..B}, from 1 to a greatest. */
    private static Optional<Span> span(Place place, int greatest, PackPhrase wanted) {
        Matcher written = SPAN.matcher(place.text().orElse(""));
        if (written.matches()) {
            int first = Integer.parseInt(written.group(1));
            int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
            boolean backwards = last < first && greatest == LONGEST_MONTH;
            if (first >= 1 && last >= 1 && first <= greatest && last <= greatest && !backwards) {
                return Optional.of(new Span(first, last));
            }
        }
        place.fault(place.shown(), wanted.of());
        return Optional.empty();
    }

    /** One month, several, or a span that may go on into the next year: {@code 11..2}. */
    private static Set<Integer> months(Place place) {
        Set<Integer> months = new TreeSet<>();
        for (Place item : place.items()) {
            span(item, MONTHS, PackPhrase.MONTHS_OF_YEAR).ifPresent(span -> {
                int month = span.first();
                months.add(month);
                while (month != span.last()) {
                    month = month % MONTHS + 1;
                    months.add(month);
                }
            });
        }
        return months;
    }

    private static Optional<Days> weekdays(Place place) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Place item : place.items()) {
            String word = item.text().orElse("");
            DayOfWeek day = WEEKDAYS.get(word);
            if (day == null) {
                item.fault(
                        item.shown(),
                        EverydayValues.weekday(word)
                                .map(GeneralPhrase.WRITE::of)
                                .orElseGet(() -> Nearest.wanted(
                                        word, WEEKDAYS.keySet(), Map.of(), Place.oneOfKnown(WEEKDAYS.keySet()))));
            } else {
                days.add(day);
            }
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(new Days.OnWeekdays(days));
    }

    /** Payments come in the year before and in the year itself; of both the arrangement should be known. */
    private Days working(Place place) {
        for (int year = scope.year - 1; year <= scope.year; year++) {
            if (!scope.workingDays.years().contains(year)) {
                place.warn(
                        PackPhrase.NO_HOLIDAYS.of(Integer.toString(year)),
                        PackPhrase.HOLIDAYS_WANTED.of(Integer.toString(year)));
            }
        }
        return new Days.Working(scope.workingDays, place.flag(true));
    }
}
