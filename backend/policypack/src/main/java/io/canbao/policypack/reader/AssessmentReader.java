package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Policy;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Checks the form of an assessment scheme: keys, types, and references to the pack's words. What a scheme means is
 * computed elsewhere. Any value may be {@code unspecified} where a text leaves it to somebody else.
 */
final class AssessmentReader {

    /** Words of a scheme that are its own: {@code enrolled}, {@code villages}, {@code quarter}. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private static final Pattern PERCENT = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");

    private static final Pattern POINTS = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?");

    private final Policy policy;
    private final Cites cites;

    AssessmentReader(Policy policy, Cites cites) {
        this.policy = policy;
        this.cites = cites;
    }

    void check(Place scheme) {
        scheme.allow(Shape.ASSESSMENT);
        scheme.need("id").text();
        item(scheme);
        word(scheme.at("unit"), GeneralPhrase.FACT_UNIT.of(), units());
        date(scheme.at("from"));
        each(scheme.at("indicators"), this::indicator);
        each(scheme.at("milestones"), this::milestone);
        each(scheme.at("money"), this::money);
        each(scheme.at("deductions"), this::deduction);
        each(scheme.at("reports"), this::report);
        each(scheme.at("rankings"), this::ranking);
        each(scheme.at("prizes"), this::prize);
        each(scheme.at("schedule"), this::deadline);
        each(scheme.at("consequences"), this::consequence);
        one(scheme.at("grades"), this::grades);
        one(scheme.at("ranking"), ranking -> {
            ranking.allow(Shape.PLACES);
            places(ranking);
        });
        if (!scheme.has("cite") && !citedWithin(scheme)) {
            cites.clauses(scheme.at("cite"));
        }
    }

    /** A scheme without a clause of its own rests on those of its parts. */
    private static boolean citedWithin(Place scheme) {
        return scheme.entries().values().stream()
                .flatMap(section ->
                        section.isSequence() ? section.items().stream() : java.util.stream.Stream.of(section))
                .anyMatch(part -> part.isMapping() && part.has("cite"));
    }

    private Set<String> units() {
        return policy.facts().containsKey("unit")
                ? policy.facts().get("unit").choices().keySet()
                : Set.of();
    }

    private static void each(Place list, Consumer<Place> check) {
        list.items().forEach(item -> one(item, check));
    }

    private static void one(Place place, Consumer<Place> check) {
        if (place.present()) {
            check.accept(place);
        }
    }

    /** Whether a text leaves the value to somebody else. */
    private static boolean open(Place place) {
        if (!place.isMapping() || !place.has("unspecified")) {
            return false;
        }
        place.allow(Set.of("unspecified"));
        Place by = place.at("unspecified");
        if (by.isMapping() && by.has("by")) {
            by.allow(Shape.UNSPECIFIED_BY);
            by.at("by").bilingual();
        } else {
            by.bilingual();
        }
        return true;
    }

    private static void matching(Place place, Pattern pattern, Wording wanted) {
        if (place.present() && !open(place)) {
            place.text()
                    .filter(text -> !pattern.matcher(text).matches())
                    .ifPresent(_ -> place.fault(place.shown(), wanted));
        }
    }

    private static void word(Place place) {
        matching(place, WORD, PackPhrase.LOWER_CASE_WORD.of());
    }

    private static void words(Place place) {
        place.items().forEach(AssessmentReader::word);
    }

    private static void word(Place place, Wording kind, Set<String> known) {
        place.items().forEach(item -> item.word(kind, known));
    }

    private static void date(Place place) {
        if (place.present() && !open(place)) {
            place.day();
        }
    }

    private static void text(Place place) {
        if (place.present() && !open(place)) {
            place.bilingual();
        }
    }

    private static void percent(Place place) {
        matching(place, PERCENT, PackPhrase.A_PERCENTAGE.of());
    }

    private static void points(Place place) {
        matching(place, POINTS, PackPhrase.POINTS.of());
    }

    private static void count(Place place) {
        if (place.present() && !open(place)) {
            place.whole(0, 1_000_000);
        }
    }

    private static void amount(Place place) {
        if (place.present() && !open(place)) {
            place.amount();
        }
    }

    private void item(Place item) {
        text(item.at("title"));
        word(item.at("of"));
        date(item.at("until"));
        rests(item);
    }

    private void rests(Place item) {
        cites.assumed(item.at("assume"));
        if (item.has("cite")) {
            cites.clauses(item.at("cite"));
        }
    }

    private void rate(Place rate) {
        rate.need("numerator");
        word(rate.at("numerator"));
        rate.need("denominator");
        word(rate.at("denominator"));
        word(
                rate.at("categories"),
                GeneralPhrase.FACT_CATEGORY.of(),
                policy.categories().keySet());
        word(rate.at("groups"), GeneralPhrase.FACT_GROUP.of(), policy.groups().keySet());
    }

    private void boundedRate(Place rate) {
        rate(rate);
        percent(rate.at("atLeast"));
        percent(rate.at("atMost"));
    }

    private void indicator(Place indicator) {
        indicator.allow(Shape.INDICATOR);
        indicator.need("id");
        item(indicator);
        indicator.need("parts").items().forEach(part -> {
            part.allow(Shape.BOUNDED_RATE);
            boundedRate(part);
        });
    }

    private void milestone(Place milestone) {
        milestone.allow(Shape.MILESTONE);
        item(milestone);
        boundedRate(milestone);
        milestone.need("on");
        date(milestone.at("on"));
        matching(milestone.at("month"), MONTH, PackPhrase.A_MONTH.of());
        Set.of("met", "missed", "metAndFirst", "missedAndLast").forEach(key -> points(milestone.at(key)));
    }

    private void grades(Place grades) {
        grades.allow(Shape.GRADES);
        word(grades.at("period"));
        rests(grades);
        grades.need("rows").items().forEach(grade -> {
            grade.allow(Shape.GRADE);
            grade.need("grade").text();
            count(grade.at("met"));
            percent(grade.at("atLeast"));
            percent(grade.at("below"));
        });
    }

    private void money(Place money) {
        money.allow(Shape.MONEY);
        item(money);
        word(money.need("per"));
        one(money.at("rate"), rate -> {
            rate.allow(Shape.RATE);
            rate(rate);
        });
        money.need("bands").items().forEach(band -> {
            band.allow(Shape.MONEY_BAND);
            percent(band.at("from"));
            percent(band.at("below"));
            band.need("amount");
            amount(band.at("amount"));
        });
    }

    private void deduction(Place deduction) {
        deduction.allow(Shape.DEDUCTION);
        item(deduction);
        word(deduction.at("period"));
        word(deduction.at("inProportionTo"));
        amount(deduction.at("amount"));
        points(deduction.at("points"));
        one(deduction.at("unless"), unless -> {
            unless.allow(Shape.UNLESS);
            count(unless.at("met"));
            word(unless.at("indicator"));
        });
    }

    private void report(Place report) {
        report.allow(Shape.REPORT);
        item(report);
        words(report.at("day"));
        matching(report.at("by"), TIME, PackPhrase.A_TIME.of());
        text(report.at("to"));
        word(report.at("missing"));
        words(report.at("then"));
    }

    private void ranking(Place ranking) {
        ranking.allow(Shape.RANKING);
        item(ranking);
        places(ranking);
        word(ranking.at("every"));
        text(ranking.at("announced"));
    }

    private void places(Place ranking) {
        one(ranking.at("by"), rate -> {
            rate.allow(Shape.RATE);
            rate(rate);
        });
        count(ranking.at("first"));
        count(ranking.at("last"));
    }

    private void prize(Place prize) {
        prize.allow(Shape.PRIZE);
        item(prize);
        count(prize.at("rank"));
        count(prize.at("count"));
        amount(prize.at("amount"));
    }

    private void deadline(Place deadline) {
        deadline.allow(Shape.DEADLINE);
        item(deadline);
        date(deadline.at("from"));
        date(deadline.at("on"));
        text(deadline.at("what"));
    }

    private void consequence(Place consequence) {
        consequence.allow(Shape.CONSEQUENCE);
        item(consequence);
        text(consequence.need("what"));
        one(consequence.at("when"), when -> {
            when.allow(Shape.CONSEQUENCE_WHEN);
            Set.of("ranking", "indicator", "milestone", "report").forEach(key -> word(when.at(key)));
            Set.of("inARow", "first", "last").forEach(key -> count(when.at(key)));
        });
    }
}
