package io.canbao.policypack.analysis.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day that a text names, and how: {@code 8月31日止} is the last day itself and {@code 9月1日起} the first one, while {@code 9月1日前} may leave that day out
 * and {@code 后} may begin on the day or after it, as notices differ.
 *
 * @param day
 *            in any leap year where the text names none
 * @param dated
 *            whether the text names the year
 */
record SaidDay(LocalDate day, Role role, boolean dated) {

    private static final int ANY_LEAP_YEAR = 2000;
    private static final String EMPHASIS = "(?:（含[^）]*）|\\(含[^)]*\\))?";
    private static final Pattern DAY =
            Pattern.compile("(截止到|截至|至|到|自|从)?\\s*(?:(20\\d\\d)年|(?<![\\d年]))(\\d{1,2})月(\\d{1,2})日"
                    + EMPHASIS
                    + "\\s*(以前|之前|前|为止|截止|止|底|起|开始|以后|之后|后|至|到|—|-|～)?");

    /** What the words beside a day make of it. */
    enum Role {
        LAST,
        BEFORE,
        FIRST,
        AFTER,
        NAMED
    }

    /** The days of a text in order; one that does not exist is none that a test could have. */
    static List<SaidDay> in(String text) {
        List<SaidDay> days = new ArrayList<>();
        Matcher day = DAY.matcher(text);
        int from = 0;
        while (day.find(from)) {
            try {
                boolean dated = day.group(2) != null;
                days.add(new SaidDay(
                        LocalDate.of(
                                dated ? Integer.parseInt(day.group(2)) : ANY_LEAP_YEAR,
                                Integer.parseInt(day.group(3)),
                                Integer.parseInt(day.group(4))),
                        role(day.group(1), day.group(5)),
                        dated));
            } catch (DateTimeException _) {
                // left out
            }
            from = day.group(5) == null ? day.end() : day.start(5);
        }
        return days;
    }

    private static Role role(@Nullable String before, @Nullable String after) {
        return switch (after) {
            case "以前", "之前", "前" -> Role.BEFORE;
            case "为止", "截止", "止", "底" -> Role.LAST;
            case "起", "开始", "至", "到", "—", "-", "～" -> Role.FIRST;
            case "以后", "之后", "后" -> Role.AFTER;
            case null, default -> role(before);
        };
    }

    private static Role role(@Nullable String before) {
        return switch (before) {
            case "截止到", "截至", "至", "到" -> Role.LAST;
            case "自", "从" -> Role.FIRST;
            case null, default -> Role.NAMED;
        };
    }

    /**
     * Whether a row that has such a bound does what the text says.
     *
     * @param closed
     *            whether the row is for the days on the other side: closed until 31 August is open from 1 September on
     */
    boolean agreesWith(BoundDay bound, boolean closed) {
        long later = bound.day().toEpochDay() - in(bound.day()).toEpochDay();
        return switch (bound.side()) {
            case FIRST ->
                switch (role) {
                    case FIRST -> later == 0;
                    case AFTER -> later == 0 || later == 1;
                    case LAST -> closed && later == 1;
                    case BEFORE -> closed && (later == 0 || later == 1);
                    case NAMED -> Math.abs(later) <= 1;
                };
            case LAST ->
                switch (role) {
                    case LAST -> later == 0;
                    case BEFORE -> later == 0 || later == -1;
                    case FIRST -> closed && later == -1;
                    case AFTER -> closed && (later == 0 || later == -1);
                    case NAMED -> Math.abs(later) <= 1;
                };
            case POINT -> Math.abs(later) <= 1;
        };
    }

    /** The day of the text; in the year nearest to a bound where the text names none. */
    private LocalDate in(LocalDate bound) {
        return dated
                ? day
                : IntStream.rangeClosed(-1, 1)
                        .mapToObj(beside -> day.withYear(bound.getYear() + beside))
                        .min(Comparator.comparingLong(other -> Math.abs(other.toEpochDay() - bound.toEpochDay())))
                        .orElse(day);
    }

    /** The side of a row that the day is said to be, or nothing where it is only named. */
    Optional<BoundDay.Side> side() {
        return switch (role) {
            case FIRST, AFTER -> Optional.of(BoundDay.Side.FIRST);
            case LAST, BEFORE -> Optional.of(BoundDay.Side.LAST);
            case NAMED -> Optional.empty();
        };
    }

    /** Whether a bound begins with what the text says to end there, or the reverse. */
    boolean isOtherSideOf(BoundDay bound) {
        return bound.side() != BoundDay.Side.POINT
                && side().filter(side -> side != bound.side()).isPresent()
                && Math.abs(bound.day().toEpochDay() - in(bound.day()).toEpochDay()) <= 1;
    }

    /** What the text would say instead if it named the bound: another year, day and month exchanged, or the day beside it. */
    Optional<LocalDate> meant(BoundDay bound, boolean closed) {
        Stream<LocalDate> otherYears = IntStream.rangeClosed(-1, 1)
                .map(beside -> bound.day().getYear() + beside)
                .filter(year -> dated && year != day.getYear())
                .mapToObj(day::withYear);
        return Stream.of(otherYears, exchanged().stream(), beside(bound).stream())
                .flatMap(days -> days)
                .filter(other -> new SaidDay(other, role, dated).agreesWith(bound, closed))
                .findFirst();
    }

    /** As it stands in the text. */
    String shown() {
        return shown(day);
    }

    /** A day of any year without that year. */
    static String shown(LocalDate day) {
        String written = day.toString();
        return day.getYear() == ANY_LEAP_YEAR ? written.substring("2000-".length()) : written;
    }

    private Optional<LocalDate> exchanged() {
        return day.getDayOfMonth() > 12
                ? Optional.empty()
                : Optional.of(
                        LocalDate.of(day.getYear(), day.getDayOfMonth(), 1).plusDays(day.getMonthValue() - 1L));
    }

    /** A last day is that of the row, and so is a first one. */
    private Optional<LocalDate> beside(BoundDay bound) {
        boolean itself = role == Role.LAST || role == Role.FIRST;
        return itself
                        && side().filter(bound.side()::equals).isPresent()
                        && Math.abs(bound.day().toEpochDay() - in(bound.day()).toEpochDay()) == 1
                ? Optional.of(bound.day())
                : Optional.empty();
    }
}
