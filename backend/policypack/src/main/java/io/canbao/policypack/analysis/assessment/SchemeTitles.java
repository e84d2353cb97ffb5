package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Milestones and indicators whose title names another percentage or another day than the row has: 11月15日前达到65% on 25 November. */
final class SchemeTitles {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*[%％]");

    /** By how much something is to change is no part of all. */
    private static final Pattern CHANGE = Pattern.compile("提高|提升|增加|增长|下降|降低|减少");

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(?:(\\d{1,2})日|底)");

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
                    AnalysisPhrase.TITLE_SAYS.of(title, AnalysisPhrase.PERCENT.of(has.getFirst())),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    private static void day(SchemeRow place, Scheme.Milestone milestone, Text title) {
        LocalDate on = milestone.on();
        boolean said = written(DAY, title).findAny().isPresent();
        if (said && !place.reported() && written(DAY, title).noneMatch(day -> is(on, day))) {
            place.warn(AnalysisPhrase.TITLE_SAYS.of(title, on), AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    private static boolean is(LocalDate day, MatchResult said) {
        int dayOfMonth = said.group(2) == null ? day.lengthOfMonth() : Integer.parseInt(said.group(2));
        return day.getMonthValue() == Integer.parseInt(said.group(1)) && day.getDayOfMonth() == dayOfMonth;
    }

    private static Stream<MatchResult> written(Pattern pattern, Text title) {
        return pattern.matcher(title.zh()).results();
    }
}
