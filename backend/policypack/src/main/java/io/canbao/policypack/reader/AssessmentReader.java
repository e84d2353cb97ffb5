package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Policy;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks the form of an assessment scheme: keys, types, and references to the pack's words. What a scheme means is
 * computed elsewhere.
 */
final class AssessmentReader {

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
        declared(scheme.at("unit"), GeneralPhrase.FACT_UNIT.of(), units());
        SchemeValues.date(scheme.at("from"));
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
                .flatMap(section -> section.isSequence() ? section.items().stream() : Stream.of(section))
                .anyMatch(part -> part.isMapping() && part.has("cite"));
    }

    private static void declared(Place place, Wording kind, Set<String> known) {
        place.items().forEach(item -> item.word(kind, known));
    }

    private Set<String> units() {
        return policy.vocabulary().facts().containsKey("unit")
                ? policy.vocabulary().facts().get("unit").choices().keySet()
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

    private void item(Place item) {
        SchemeValues.text(item.at("title"));
        SchemeValues.word(item.at("of"));
        SchemeValues.date(item.at("until"));
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
        SchemeValues.word(rate.at("numerator"));
        rate.need("denominator");
        SchemeValues.word(rate.at("denominator"));
        declared(
                rate.at("categories"),
                GeneralPhrase.FACT_CATEGORY.of(),
                policy.vocabulary().categories().keySet());
        declared(
                rate.at("groups"),
                GeneralPhrase.FACT_GROUP.of(),
                policy.vocabulary().groups().keySet());
    }

    private void boundedRate(Place rate) {
        rate(rate);
        SchemeValues.percent(rate.at("atLeast"));
        SchemeValues.percent(rate.at("atMost"));
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
        SchemeValues.date(milestone.at("on"));
        SchemeValues.month(milestone.at("month"));
        Set.of("met", "missed", "metAndFirst", "missedAndLast").forEach(key -> SchemeValues.points(milestone.at(key)));
    }

    private void grades(Place grades) {
        grades.allow(Shape.GRADES);
        SchemeValues.word(grades.at("period"));
        rests(grades);
        grades.need("rows").items().forEach(grade -> {
            grade.allow(Shape.GRADE);
            grade.need("grade").text();
            SchemeValues.count(grade.at("met"));
            SchemeValues.percent(grade.at("atLeast"));
            SchemeValues.percent(grade.at("below"));
        });
    }

    private void money(Place money) {
        money.allow(Shape.MONEY);
        item(money);
        SchemeValues.word(money.need("per"));
        one(money.at("rate"), rate -> {
            rate.allow(Shape.RATE);
            rate(rate);
        });
        money.need("bands").items().forEach(band -> {
            band.allow(Shape.MONEY_BAND);
            SchemeValues.percent(band.at("from"));
            SchemeValues.percent(band.at("below"));
            band.need("amount");
            SchemeValues.amount(band.at("amount"));
        });
    }

    private void deduction(Place deduction) {
        deduction.allow(Shape.DEDUCTION);
        item(deduction);
        SchemeValues.word(deduction.at("period"));
        SchemeValues.word(deduction.at("inProportionTo"));
        SchemeValues.amount(deduction.at("amount"));
        SchemeValues.points(deduction.at("points"));
        one(deduction.at("unless"), unless -> {
            unless.allow(Shape.UNLESS);
            SchemeValues.count(unless.at("met"));
            SchemeValues.word(unless.at("indicator"));
        });
    }

    private void report(Place report) {
        report.allow(Shape.REPORT);
        item(report);
        SchemeValues.words(report.at("day"));
        SchemeValues.time(report.at("by"));
        SchemeValues.text(report.at("to"));
        SchemeValues.word(report.at("missing"));
        SchemeValues.words(report.at("then"));
    }

    private void ranking(Place ranking) {
        ranking.allow(Shape.RANKING);
        item(ranking);
        places(ranking);
        SchemeValues.word(ranking.at("every"));
        SchemeValues.text(ranking.at("announced"));
    }

    private void places(Place ranking) {
        one(ranking.at("by"), rate -> {
            rate.allow(Shape.RATE);
            rate(rate);
        });
        SchemeValues.count(ranking.at("first"));
        SchemeValues.count(ranking.at("last"));
    }

    private void prize(Place prize) {
        prize.allow(Shape.PRIZE);
        item(prize);
        SchemeValues.count(prize.at("rank"));
        SchemeValues.count(prize.at("count"));
        SchemeValues.amount(prize.at("amount"));
    }

    private void deadline(Place deadline) {
        deadline.allow(Shape.DEADLINE);
        item(deadline);
        SchemeValues.date(deadline.at("from"));
        SchemeValues.date(deadline.at("on"));
        SchemeValues.text(deadline.at("what"));
    }

    private void consequence(Place consequence) {
        consequence.allow(Shape.CONSEQUENCE);
        item(consequence);
        SchemeValues.text(consequence.need("what"));
        one(consequence.at("when"), when -> {
            when.allow(Shape.CONSEQUENCE_WHEN);
            Set.of("ranking", "indicator", "milestone", "report").forEach(key -> SchemeValues.word(when.at(key)));
            Set.of("inARow", "first", "last").forEach(key -> SchemeValues.count(when.at(key)));
        });
    }
}
