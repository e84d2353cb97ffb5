package io.canbao.policypack.reader;

import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a scheme's tables: each has an id, a condition over the facts of a unit, what follows, and its clause. */
final class SchemeRows {

    private static final Pattern PLACES = Pattern.compile("\\s*(\\d{1,4})\\s*(?:\\.\\.\\s*(\\d{1,4})\\s*)?");
    private static final int LONGEST_RUN = 366;

    private final HeadReader heads;
    private final ExpressionReader expressions;
    private final ExpressionReader counted;
    private final SchemeNames names;

    /**
     * A reader of the rows of one scheme.
     *
     * @param expressions
     *            over all facts of a unit
     * @param counted
     *            over what is counted only: what a place or a milestone rests on, others may rest on
     */
    SchemeRows(HeadReader heads, ExpressionReader expressions, ExpressionReader counted, SchemeNames names) {
        this.heads = heads;
        this.expressions = expressions;
        this.counted = counted;
        this.names = names;
    }

    /** What every row has. */
    Rule.Head head(Place row, Shape shape) {
        return heads.head(row, shape);
    }

    Optional<Scheme.Indicator> indicator(Place row) {
        Rule.Head head = head(row, Shape.SCHEME_ROW);
        Place then = row.need("then");
        then.allow(Shape.INDICATOR_THEN);
        List<Scheme.Part> parts = new ArrayList<>();
        for (Place part : then.has("parts") ? then.at("parts").items() : List.of(then)) {
            if (then.has("parts")) {
                part.allow(Shape.PART);
            }
            bounded(part, expressions).ifPresent(parts::add);
        }
        return complete(head, !parts.isEmpty()) ? Optional.of(new Scheme.Indicator(head, parts)) : Optional.empty();
    }

    /** A share or figure with at least one bound. */
    Optional<Scheme.Part> bounded(Place part, ExpressionReader values) {
        if (!part.has("atLeast") && !part.has("atMost") && !part.hasUnknownKey()) {
            part.fault(PackPhrase.NO_BOUND.of(), PackPhrase.LEAST_OR_MOST.of());
        }
        return part(part, values);
    }

    /** The same over what is counted, as milestones have it. */
    Optional<Scheme.Part> milestone(Place part) {
        return bounded(part, counted);
    }

    private Optional<Scheme.Part> part(Place part, ExpressionReader values) {
        Expression least =
                expressions.readIfPresent(part.at("atLeast"), Type.NUMBER).orElse(null);
        Expression most =
                expressions.readIfPresent(part.at("atMost"), Type.NUMBER).orElse(null);
        BoundOrder.requireOrder(part, "atLeast", least, "atMost", most);
        if (part.has("rate") == part.has("value")) {
            part.fault(PackPhrase.RATE_AND_VALUE.of(), PackPhrase.RATE_OR_VALUE.of());
            return Optional.empty();
        }
        if (part.has("value")) {
            return values.read(part.at("value"), Type.NUMBER).map(value -> new Scheme.Part(value, null, least, most));
        }
        return rate(part.at("rate"), values, least, most);
    }

    private static Optional<Scheme.Part> rate(
            Place rate, ExpressionReader values, @Nullable Expression least, @Nullable Expression most) {
        Expression share = values.read(rate, Type.NUMBER).orElse(null);
        if (share instanceof Expression.Quotient quotient && quotient.rounding() == RoundingMode.HALF_UP) {
            return Optional.of(new Scheme.Part(quotient.dividend(), quotient.divisor(), least, most));
        }
        if (share != null) {
            rate.fault(rate.shown(), PackPhrase.A_RATE.of());
        }
        return Optional.empty();
    }

    private Scheme.Occasion occasion(Place row) {
        Rule.Head head = head(row, Shape.MOMENT_ROW);
        List<String> at = new ArrayList<>();
        row.at("at")
                .items()
                .forEach(item ->
                        item.word(PackPhrase.KIND_MOMENT.of(), names.moments()).ifPresent(at::add));
        int inARow = row.has("inARow") ? row.at("inARow").whole(1, LONGEST_RUN).orElse(1) : 1;
        if (row.has("inARow") && !row.has("at")) {
            row.at("inARow").fault(PackPhrase.RUN_OF_NOTHING.of(), PackPhrase.RUN_OF_MOMENTS.of());
        }
        return new Scheme.Occasion(head, at, inARow);
    }

    Optional<Scheme.Points> points(Place row) {
        Scheme.Occasion occasion = occasion(row);
        Place then = row.need("then");
        then.allow(Shape.POINTS_THEN);
        return expressions
                .read(then.at("points"), Type.NUMBER)
                .filter(_ -> HeadReader.complete(occasion.head()))
                .map(points -> new Scheme.Points(occasion, points));
    }

    Optional<Scheme.Grade> grade(Place row) {
        Rule.Head head = head(row, Shape.SCHEME_ROW);
        Place then = row.need("then");
        then.allow(Shape.GRADE_THEN);
        Optional<String> grade = then.need("grade").text();
        String period = then.at("period").text().orElse(null);
        return HeadReader.complete(head)
                ? grade.map(called -> new Scheme.Grade(head, called, period))
                : Optional.empty();
    }

    Optional<Scheme.Money> money(Place row) {
        Scheme.Occasion occasion = occasion(row);
        Place then = row.need("then");
        then.allow(Shape.MONEY_THEN);
        Expression per = expressions.readIfPresent(then.at("per"), Type.NUMBER).orElse(null);
        if (then.has("bands") == then.has("amount") || (then.has("bands") && !share(then))) {
            then.fault(PackPhrase.BANDS_AND_AMOUNT.of(), PackPhrase.BANDS_OR_AMOUNT.of());
            return Optional.empty();
        }
        Scheme.Part share = share(then) ? part(then, expressions).orElse(null) : null;
        List<Scheme.Band> bands = new ArrayList<>();
        then.at("bands").items().forEach(band -> band(band).ifPresent(bands::add));
        Expression amount =
                expressions.readIfPresent(then.at("amount"), Type.AMOUNT).orElse(null);
        boolean read = then.has("bands") ? share != null && !bands.isEmpty() : amount != null;
        return complete(occasion.head(), read)
                ? Optional.of(new Scheme.Money(occasion, per, share, bands, amount))
                : Optional.empty();
    }

    private static boolean share(Place then) {
        return then.has("rate") || then.has("value");
    }

    private Optional<Scheme.Band> band(Place band) {
        band.allow(Shape.MONEY_BAND);
        Expression from =
                expressions.readIfPresent(band.at("from"), Type.NUMBER).orElse(null);
        Expression below =
                expressions.readIfPresent(band.at("below"), Type.NUMBER).orElse(null);
        return expressions.read(band.at("amount"), Type.AMOUNT).map(amount -> new Scheme.Band(from, below, amount));
    }

    Optional<Scheme.Prize> prize(Place row) {
        Rule.Head head = head(row, Shape.SCHEME_ROW);
        Place then = row.need("then");
        then.allow(Shape.PRIZE_THEN);
        String ties = then.has("ties")
                ? then.at("ties").oneOf(Set.of("undecided", "each")).orElse("undecided")
                : "undecided";
        Optional<Expression> amount = expressions.read(then.at("amount"), Type.AMOUNT);
        Place rank = then.need("rank");
        Matcher places = PLACES.matcher(rank.text().orElse(""));
        int first = places.matches() ? Integer.parseInt(places.group(1)) : 0;
        int last = first > 0 && places.group(2) != null ? Integer.parseInt(places.group(2)) : first;
        if (rank.present() && (first < 1 || last < first)) {
            rank.fault(rank.shown(), PackPhrase.PLACES_OF_A_PRIZE.of());
        }
        return HeadReader.complete(head)
                ? amount.map(sum -> new Scheme.Prize(head, first, last, ties.equals("each"), sum))
                : Optional.empty();
    }

    Optional<Scheme.Deduction> deduction(Place row) {
        Scheme.Occasion occasion = occasion(row);
        Place then = row.need("then");
        then.allow(Shape.DEDUCTION_THEN);
        Expression points =
                expressions.readIfPresent(then.at("points"), Type.NUMBER).orElse(null);
        Expression amount =
                expressions.readIfPresent(then.at("amount"), Type.AMOUNT).orElse(null);
        if (!then.has("points") && !then.has("amount")) {
            then.fault(PackPhrase.NOTHING_TAKEN.of(), PackPhrase.POINTS_OR_AMOUNT.of());
        }
        return complete(occasion.head(), points != null || amount != null)
                ? Optional.of(new Scheme.Deduction(
                        occasion,
                        then.at("of").text().orElse(null),
                        then.at("period").text().orElse(null),
                        points,
                        amount))
                : Optional.empty();
    }

    Optional<Scheme.Consequence> consequence(Place row) {
        Scheme.Occasion occasion = occasion(row);
        Place then = row.need("then");
        then.allow(Shape.CONSEQUENCE_THEN);
        boolean computed = !occasion.head().when().equals(Condition.ALWAYS);
        return then.need("what")
                .bilingual()
                .filter(_ -> HeadReader.complete(occasion.head()))
                .map(what -> new Scheme.Consequence(occasion, what, computed));
    }

    private static boolean complete(Rule.Head head, boolean read) {
        return read && HeadReader.complete(head);
    }
}
