package io.canbao.rules.assessment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When reports are due, and how a unit kept to it. One that comes late is no report of its day: the last figure counts on. */
record ReportClock(Scheme.Report report, List<LocalDateTime> due) {

    /** All deadlines of a season up to the end of a day. */
    static ReportClock of(Scheme.Report report, LocalDate from, LocalDate until) {
        LocalTime by = report.by() == null ? LocalTime.MAX : report.by();
        List<LocalDateTime> due = from.datesUntil(until.plusDays(1))
                .filter(report.days()::include)
                .map(day -> day.atTime(by))
                .toList();
        return new ReportClock(report, due);
    }

    /** Whether reports came in time: since the day after the last deadline, and not later on the day of their own. */
    Scorecard.ReportScore score(List<Standings.Report> reports) {
        int late = 0;
        int missing = 0;
        LocalDateTime opens = LocalDateTime.MIN;
        for (LocalDateTime deadline : due) {
            LocalDateTime midnight = deadline.toLocalDate().plusDays(1).atStartOfDay();
            if (!came(reports, opens, deadline)) {
                boolean thatDay = came(reports, deadline, midnight.minusNanos(1));
                late += thatDay ? 1 : 0;
                missing += thatDay ? 0 : 1;
            }
            opens = midnight;
        }
        return new Scorecard.ReportScore(report.id(), due.size(), late, missing);
    }

    /** Whether a report came not before one time and not after another. */
    private static boolean came(List<Standings.Report> reports, LocalDateTime from, LocalDateTime until) {
        return reports.stream().map(Standings.Report::at).anyMatch(at -> !at.isAfter(until) && !at.isBefore(from));
    }

    /** The figure that counts at the end of the season so far: that of the last report not after the last deadline. */
    Value counting(List<Standings.Report> reports) {
        List<Long> figures = new ArrayList<>();
        if (!due.isEmpty()) {
            for (Standings.Report handedIn : reports) {
                Long enrolled = handedIn.enrolled();
                if (enrolled != null && !handedIn.at().isAfter(due.getLast())) {
                    figures.add(enrolled);
                }
            }
        }
        return figures.isEmpty() ? new Value.Open(Gap.UNKNOWN) : Value.of(figures.getLast());
    }
}
