package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.declaration.RowTexts;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Milestones and indicators whose title names another percentage or another day than the row has: 11月15日前达到65% on 25 November. */
final class SchemeTitles {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*[%％]");

    /** By how much something is to change is no part of all. */
    private static final Pattern CHANGE = Pattern.compile("提高|提升|增加|增长|下降|降低|减少");

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(?:(\\d{1,2})日|底)");

    private static final Pattern WEEKDAY = Pattern.compile("(?:每|逢)?(?:周|星期)([一二三四五六日天])");

    private static final String WEEKDAYS = "一二三四五六日";

    private static final Pattern HOUR =
            Pattern.compile("(上午|中午|下午|晚上)?\\s*(\\d{1,2})(?:时|点)(?![\\d半])(?:\\s*(?:之|以)?前|整)");

    private static final int NOON = 12;

    private static final int MIDNIGHT = 24;

    private SchemeTitles() {}

    static void inspect(Inspection pack, Scheme scheme) {
        for (Scheme.Milestone milestone : scheme.moments().milestones()) {
            SchemeRow place = new SchemeRow(pack, scheme, Rows.MILESTONES, milestone.id());
            Text title = milestone.head().title();
            if (title != null && !place.reported()) {
                percent(place, List.of(milestone.part()), title);
                day(place, milestone, title);
            }
        }
        for (Scheme.Series series : scheme.moments().series()) {
            SchemeRow place = new SchemeRow(pack, scheme, "rankings", series.id());
            weekday(place, series.title(), series.days());
            rhythm(place, series.title(), series.days());
        }
        for (Scheme.Report report : scheme.moments().reports()) {
            SchemeRow place = new SchemeRow(pack, scheme, "reports", report.id());
            weekday(place, report.title(), report.days());
            rhythm(place, report.title(), report.days());
            hour(place, report);
        }
        for (Scheme.Indicator indicator : scheme.tables().indicators()) {
            SchemeRow place = new SchemeRow(
                    pack, scheme, Rows.INDICATORS, indicator.head().id());
            Text title = indicator.head().title();
            if (title != null && !CHANGE.matcher(title.zh()).find() && !place.reported()) {
                percent(place, indicator.parts(), title);
            }
        }
    }

    private static void percent(SchemeRow place, List<Scheme.Part> parts, Text title) {
        List<Fraction> said = written(PERCENT, title)
                .map(percent -> Fraction.of(new BigDecimal(percent.group(1))))
                .toList();
        List<Fraction> has = new ArrayList<>();
        for (Scheme.Part part : parts) {
            Constants.of(part.atLeast()).ifPresent(has::add);
            Constants.of(part.atMost()).ifPresent(has::add);
        }
        if (!said.isEmpty() && !has.isEmpty() && said.stream().noneMatch(has::contains)) {
            place.warn(
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), AnalysisPhrase.PERCENT.of(has.getFirst())),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    private static void day(SchemeRow place, Scheme.Milestone milestone, Text title) {
        LocalDate on = milestone.on();
        boolean said = written(DAY, title).findAny().isPresent();
        if (said && !place.reported() && written(DAY, title).noneMatch(day -> is(on, day))) {
            place.warn(AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), on), AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    private static boolean is(LocalDate day, MatchResult said) {
        int dayOfMonth = said.group(2) == null ? day.lengthOfMonth() : Integer.parseInt(said.group(2));
        return day.getMonthValue() == Integer.parseInt(said.group(1)) && day.getDayOfMonth() == dayOfMonth;
    }

    private static Stream<MatchResult> written(Pattern pattern, Text title) {
        return pattern.matcher(title.zh()).results();
    }

    /** 每周五 over Mondays. */
    private static void weekday(SchemeRow place, @Nullable Text title, Days days) {
        if (title != null && days instanceof Days.OnWeekdays on && !place.reported()) {
            Set<DayOfWeek> said = written(WEEKDAY, title)
                    .map(day -> DayOfWeek.of(WEEKDAYS.indexOf(day.group(1).replace('天', '日')) + 1))
                    .collect(Collectors.toSet());
            if (!said.isEmpty() && Collections.disjoint(said, on.weekdays())) {
                place.warn(
                        AnalysisPhrase.TITLE_SAYS.of(
                                RowTexts.asRead(title),
                                on.weekdays().stream()
                                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                                        .toList()),
                        AnalysisPhrase.AS_ITS_TITLE.of());
            }
        }
    }

    /** 每周 over a day of the month, and 每月 over one of the week. */
    private static void rhythm(SchemeRow place, @Nullable Text title, Days days) {
        if (title != null && !place.reported()) {
            boolean weekly = title.zh().contains("每周");
            boolean monthly = title.zh().contains("每月");
            if (weekly && !monthly && days instanceof Days.OfMonth) {
                place.warn(
                        AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), "dayOfMonth"),
                        AnalysisPhrase.AS_ITS_TITLE.of());
            } else if (monthly && !weekly && days instanceof Days.OnWeekdays) {
                place.warn(
                        AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), "weekday"),
                        AnalysisPhrase.AS_ITS_TITLE.of());
            }
        }
    }

    /** 12时前 over 17:00; five in the afternoon may be written so, or as 17. */
    private static void hour(SchemeRow place, Scheme.Report report) {
        Text title = report.title();
        LocalTime by = report.by();
        if (title != null && by != null && !place.reported()) {
            List<MatchResult> said = written(HOUR, title).toList();
            boolean agrees = said.stream().anyMatch(hour -> {
                int number = Integer.parseInt(hour.group(2));
                return number == by.getHour()
                        || (number < NOON && number + NOON == by.getHour())
                        || (number == MIDNIGHT && by.getHour() == MIDNIGHT - 1);
            });
            if (!said.isEmpty() && !agrees) {
                place.warn(AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), by), AnalysisPhrase.AS_ITS_TITLE.of());
            }
        }
    }
}
