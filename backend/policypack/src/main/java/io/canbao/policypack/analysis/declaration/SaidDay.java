package io.canbao.policypack.analysis.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
 */
record SaidDay(LocalDate day, Role role) {

    private static final String EMPHASIS = "(?:（含[^）]*）|\\(含[^)]*\\))?";
    private static final Pattern DAY = Pattern.compile("(截止到|截至|至|到|自|从)?\\s*(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日"
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
                days.add(new SaidDay(
                        LocalDate.of(
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(3)),
                                Integer.parseInt(day.group(4))),
                        role(day.group(1), day.group(5))));
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

    /** Whether a row that has such a bound does what the text says. */
    boolean agreesWith(BoundDay bound) {
        long later = bound.day().toEpochDay() - day.toEpochDay();
        return switch (bound.side()) {
            case FIRST ->
                switch (role) {
                    case FIRST -> later == 0;
                    case LAST -> later == 1;
                    case BEFORE, AFTER -> later == 0 || later == 1;
                    case NAMED -> Math.abs(later) <= 1;
                };
            case LAST ->
                switch (role) {
                    case LAST -> later == 0;
                    case FIRST -> later == -1;
                    case BEFORE, AFTER -> later == 0 || later == -1;
                    case NAMED -> Math.abs(later) <= 1;
                };
            case POINT -> Math.abs(later) <= 1;
        };
    }

    /** What the text would say instead if it named the bound: another year, day and month exchanged, or the day beside it. */
    Optional<LocalDate> meant(BoundDay bound) {
        Stream<LocalDate> otherYears = IntStream.rangeClosed(-1, 1)
                .map(beside -> bound.day().getYear() + beside)
                .filter(year -> year != day.getYear())
                .mapToObj(day::withYear);
        return Stream.of(otherYears, exchanged().stream(), beside(bound).stream())
                .flatMap(days -> days)
                .filter(other -> new SaidDay(other, role).agreesWith(bound))
                .findFirst();
    }

    private Optional<LocalDate> exchanged() {
        return day.getDayOfMonth() > 12
                ? Optional.empty()
                : Optional.of(
                        LocalDate.of(day.getYear(), day.getDayOfMonth(), 1).plusDays(day.getMonthValue() - 1L));
    }

    /** A last day is that of the row, and so is a first one. */
    private Optional<LocalDate> beside(BoundDay bound) {
        boolean sameSide = (role == Role.LAST && bound.side() == BoundDay.Side.LAST)
                || (role == Role.FIRST && bound.side() == BoundDay.Side.FIRST);
        return sameSide && Math.abs(bound.day().toEpochDay() - day.toEpochDay()) == 1
                ? Optional.of(bound.day())
                : Optional.empty();
    }
}
