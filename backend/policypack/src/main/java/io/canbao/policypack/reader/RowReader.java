package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of every table. A row with a fault is reported and left out. */
final class RowReader {

    private final Scope scope;
    private final Cites cites;
    private final ConditionReader conditions;
    private final ExpressionReader expressions;

    RowReader(Scope scope, Cites cites) {
        this.scope = scope;
        this.cites = cites;
        this.conditions = new ConditionReader(scope);
        this.expressions = conditions.expressions();
    }

    ConditionReader conditions() {
        return conditions;
    }

    /** What stands in every row, with the conditions of a stage in front if there is one. */
    private Rule.Head head(Place row, Condition before, Shape shape) {
        row.allow(shape);
        String id = row.need("id").text().orElse("?");
        Condition own = row.has("when") ? conditions.read(row.at("when")) : Condition.ALWAYS;
        Condition when = before.equals(Condition.ALWAYS)
                ? own
                : own.equals(Condition.ALWAYS) ? before : new Condition.All(List.of(before, own));
        List<String> assumed = cites.assumed(row.at("assume"));
        List<String> bring = List.copyOf(conditions.ids(
                row.has("bring") ? row.at("bring") : new Place(empty(row), row.path(), row.mark(), row.findings()),
                scope.evidence.keySet(),
                GeneralPhrase.FACT_EVIDENCE.of()));
        return new Rule.Head(
                id,
                row.has("title") ? row.at("title").bilingual().orElse(null) : null,
                when,
                cites.clauses(row.at("cite")),
                row.at("layer").text().orElse(""),
                assumed,
                bring,
                row.has("hint") ? row.at("hint").bilingual().orElse(null) : null);
    }

    private static Tree empty(Place row) {
        return new Tree.Sequence(List.of(), row.mark());
    }

    private static boolean complete(Rule.Head head) {
        return !head.clauses().isEmpty();
    }

    Optional<Rule.Eligibility> eligibility(Place row) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.ELIGIBILITY_THEN);
        String code = then.need("refuse")
                .oneOf(Set.of(
                        "NOT_ELIGIBLE",
                        "ALREADY_COVERED",
                        "EVIDENCE_REQUIRED",
                        "CHANNEL_NOT_ACCEPTED",
                        "WINDOW_CLOSED"))
                .orElse("NOT_ELIGIBLE");
        Optional<Text> text = then.need("text").bilingual();
        return complete(head) ? text.map(message -> new Rule.Eligibility(head, code, message)) : Optional.empty();
    }

    Optional<Rule.Amounts> amounts(Place row, Set<String> components) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.ROW);
        Map<String, Expression> amounts = new LinkedHashMap<>();
        row.need("then").entries().forEach((name, place) -> {
            if (!components.contains(name)) {
                place.fault(PackPhrase.UNKNOWN_COMPONENT.of(name), PackPhrase.A_COMPONENT.of());
            }
            expressions.read(place, Type.AMOUNT).ifPresent(amount -> amounts.put(name, amount));
        });
        return complete(head) && !amounts.isEmpty() ? Optional.of(new Rule.Amounts(head, amounts)) : Optional.empty();
    }

    Optional<Rule.Subsidy> subsidy(Place row, Condition stage) {
        Rule.Head head = head(row, stage, Shape.ROW);
        Place then = row.need("then");
        if (then.has("none")) {
            then.allow(Shape.NO_SUBSIDY);
            return complete(head) ? Optional.of(new Rule.Subsidy(head, null, List.of())) : Optional.empty();
        }
        Place value = then;
        if (then.has("amount")) {
            then.allow(Shape.SUBSIDY_AMOUNT);
            value = then.at("amount");
        }
        Optional<Expression> amount = expressions.read(value, Type.AMOUNT);
        List<Rule.Share> shares = shares(then);
        return complete(head) ? amount.map(granted -> new Rule.Subsidy(head, granted, shares)) : Optional.empty();
    }

    private List<Rule.Share> shares(Place then) {
        if (then.has("shares")) {
            List<Place> items = then.at("shares").items();
            List<Rule.Share> shares = new ArrayList<>();
            for (Place item : items) {
                item.allow(Shape.SHARE);
                boolean last = item.equals(items.getLast());
                if (!last && !item.has("percent") && !item.has("amount")) {
                    item.fault(PackPhrase.SHARE_WITHOUT_VALUE.of(), PackPhrase.SHARE_VALUE.of());
                }
                shares.add(new Rule.Share(funder(item.need("funder")), last ? null : share(item)));
            }
            checkSum(then.at("shares"));
            return shares;
        }
        return List.of(new Rule.Share(then.has("funder") ? funder(then.at("funder")) : "unspecified", null));
    }

    /** The last share takes the rest, so percentages for all of them must add up. */
    private static void checkSum(Place shares) {
        List<BigDecimal> percentages = shares.items().stream()
                .flatMap(item -> item.at("percent").text().flatMap(Literals::percentage).stream())
                .toList();
        BigDecimal sum = percentages.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = percentages.size() == shares.items().size();
        if (all ? sum.compareTo(BigDecimal.valueOf(100)) != 0 : sum.compareTo(BigDecimal.valueOf(100)) > 0) {
            shares.fault(PackPhrase.SHARES_SUM.of(sum.toPlainString()), PackPhrase.HUNDRED_PERCENT.of());
        }
    }

    private @Nullable Expression share(Place item) {
        if (item.has("amount")) {
            return expressions.read(item.at("amount"), Type.AMOUNT).orElse(null);
        }
        return item.at("percent")
                .text()
                .flatMap(Literals::percentage)
                .<Expression>map(percent -> new Expression.Percentage(
                        percent, new Expression.NamedAmount("granted", null, null), RoundingMode.HALF_UP, 1))
                .orElseGet(() -> {
                    item.at("percent").fault(item.at("percent").shown(), PackPhrase.A_PERCENTAGE.of());
                    return null;
                });
    }

    private String funder(Place place) {
        String id = place.text().orElse("unspecified");
        if (!scope.terms.containsKey(id)) {
            place.fault(PackPhrase.UNKNOWN_FUNDER.of(id), PackPhrase.A_FUNDER.of());
        }
        return id;
    }

    Optional<Rule.Window> window(Place row) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.WINDOW);
        Set<String> kinds = new LinkedHashSet<>(row.at("kind").texts());
        Place then = row.need("then");
        then.allow(Shape.WINDOW_THEN);
        if (then.at("closed").flag(false)) {
            return complete(head) ? Optional.of(new Rule.Closed(head, kinds)) : Optional.empty();
        }
        Place cover = then.need("cover");
        if (!cover.present()) {
            return Optional.empty();
        }
        cover.allow(Shape.COVER);
        Optional<Expression> from = expressions.read(cover.at("from"), Type.DATE);
        Expression to = expressions.readIfPresent(cover.at("to"), Type.DATE).orElse(scope.day(12, 31));
        Expression retroactive =
                expressions.readIfPresent(cover.at("retroactive"), Type.DATE).orElse(null);
        List<Rule.Need> needs = needs(row.at("needs"));
        return complete(head)
                ? from.map(day -> new Rule.Open(head, kinds, needs, day, to, retroactive))
                : Optional.empty();
    }

    /** Each test among the needs refuses with a code of its own. A missing channel is any channel. */
    private List<Rule.Need> needs(Place needs) {
        List<Rule.Need> read = new ArrayList<>();
        needs.entries().forEach((key, place) -> {
            Tree.Mapping single =
                    new Tree.Mapping(place.tree() == null ? Map.of() : Map.of(key, place.tree()), place.mark());
            Condition condition = conditions.read(new Place(single, needs.path(), place.mark(), needs.findings()));
            read.add(
                    switch (key) {
                        case "evidence" -> new Rule.Need("EVIDENCE_REQUIRED", condition, named(place));
                        case "channel" ->
                            new Rule.Need(
                                    "CHANNEL_NOT_ACCEPTED",
                                    new Condition.AnyOf(
                                            List.of(new Condition.Not(new Condition.Known("channel")), condition)),
                                    named(place));
                        default -> new Rule.Need("NOT_ELIGIBLE", condition, List.of());
                    });
        });
        return read;
    }

    private static List<String> named(Place place) {
        if (!place.isMapping()) {
            return place.texts();
        }
        List<String> ids = new ArrayList<>(place.at("any").texts());
        ids.addAll(place.at("all").texts());
        return ids;
    }

    Optional<Rule.Waiting> waiting(Place row) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.WAITING_THEN);
        Rule.Waiting rule = new Rule.Waiting(
                head,
                expressions.readIfPresent(then.at("fixed"), Type.PERIOD).orElse(null),
                expressions.readIfPresent(then.at("variable"), Type.PERIOD).orElse(null),
                expressions.readIfPresent(then.at("atLeast"), Type.PERIOD).orElse(null),
                expressions.readIfPresent(then.at("start"), Type.DATE).orElse(null),
                expressions.readIfPresent(then.at("firstCovered"), Type.DATE).orElse(null),
                then.at("reason").text().orElse(null));
        return complete(head) ? Optional.of(rule) : Optional.empty();
    }

    Optional<Rule.Incentive> incentive(Place row) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.ROW);
        Place then = row.at("then");
        then.allow(Shape.INCENTIVE_THEN);
        Expression years =
                expressions.readIfPresent(then.at("years"), Type.NUMBER).orElse(null);
        Expression raise =
                expressions.readIfPresent(then.at("raise"), Type.AMOUNT).orElse(null);
        return complete(head) ? Optional.of(new Rule.Incentive(head, years, raise)) : Optional.empty();
    }

    Optional<Rule.Refund> refund(Place row) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.REFUND_THEN);
        boolean refunded = then.need("refund").flag(false);
        Optional<Text> text = then.need("text").bilingual();
        Expression amount =
                expressions.readIfPresent(then.at("amount"), Type.AMOUNT).orElse(null);
        return complete(head)
                ? text.map(message -> new Rule.Refund(head, refunded, amount, message))
                : Optional.empty();
    }

    Optional<Rule.Benefit> benefit(Place row, List<String> parts) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.BENEFIT_THEN);
        String part =
                then.has("part") ? then.at("part").oneOf(Set.copyOf(parts)).orElse(parts.getFirst()) : parts.getFirst();
        Rule.Benefit rule = new Rule.Benefit(
                head,
                part,
                expressions.readIfPresent(then.at("deductible"), Type.AMOUNT).orElse(null),
                bands(then),
                expressions.readIfPresent(then.at("lump"), Type.AMOUNT).orElse(null),
                expressions.readIfPresent(then.at("ceiling"), Type.AMOUNT).orElse(null),
                expressions.readIfPresent(then.at("billCeiling"), Type.AMOUNT).orElse(null),
                then.has("addition") ? expressions.points(then.at("addition")).orElse(null) : null,
                then.has("on")
                        ? then.at("on").oneOf(Set.of("all", "chineseMedicine")).orElse("all")
                        : "all",
                then.has("rateLimit") ? expressions.points(then.at("rateLimit")).orElse(null) : null,
                then.has("base")
                        ? then.at("base").oneOf(Set.of("eligible", "selfPaid")).orElse(null)
                        : null);
        return complete(head) ? Optional.of(rule) : Optional.empty();
    }

    private List<Rule.Band> bands(Place then) {
        List<Rule.Band> bands = new ArrayList<>();
        if (then.has("rate")) {
            expressions.points(then.at("rate")).ifPresent(rate -> bands.add(new Rule.Band(null, rate)));
        }
        for (Place band : then.at("bands").items()) {
            band.allow(Shape.BENEFIT_BAND);
            Expression upTo =
                    expressions.readIfPresent(band.at("upTo"), Type.AMOUNT).orElse(null);
            expressions.points(band.need("rate")).ifPresent(rate -> bands.add(new Rule.Band(upTo, rate)));
        }
        return bands;
    }

    Optional<Rule.Limit> limit(Place row) {
        Rule.Head head = head(row, Condition.ALWAYS, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.LIMIT_THEN);
        for (Type type : List.of(Type.NUMBER, Type.AMOUNT)) {
            Place quiet = new Place(then.at("value").tree(), then.path(), then.mark(), new Findings());
            Optional<Expression> value = expressions.read(quiet, type);
            if (value.isPresent() && complete(head)) {
                return Optional.of(new Rule.Limit(
                        head,
                        value.get(),
                        expressions.readIfPresent(then.at("atLeast"), type).orElse(null),
                        expressions.readIfPresent(then.at("atMost"), type).orElse(null),
                        then.at("blocking").flag(false)));
            }
        }
        expressions.read(then.at("value"), Type.AMOUNT);
        return Optional.empty();
    }
}
