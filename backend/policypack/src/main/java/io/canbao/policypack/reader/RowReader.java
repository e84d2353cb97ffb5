package io.canbao.policypack.reader;

import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of most tables; subsidies and benefits have readers of their own. A row with a fault is reported and left out. */
final class RowReader {

    private final Scope scope;
    private final HeadReader heads;
    private final ConditionReader conditions;
    private final ExpressionReader expressions;

    RowReader(Scope scope, HeadReader heads, ConditionReader conditions) {
        this.scope = scope;
        this.heads = heads;
        this.conditions = conditions;
        this.expressions = conditions.expressions();
    }

    Optional<Rule.Eligibility> eligibility(Place row) {
        Rule.Head head = heads.head(row, Shape.ROW);
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
        return HeadReader.complete(head)
                ? text.map(message -> new Rule.Eligibility(head, code, message))
                : Optional.empty();
    }

    Optional<Rule.Amounts> amounts(Place row, Set<String> components) {
        Rule.Head head = heads.head(row, Shape.ROW);
        Map<String, Expression> amounts = new LinkedHashMap<>();
        row.need("then").entries().forEach((name, place) -> {
            if (!components.contains(name)) {
                place.faultOfKey(
                        PackPhrase.UNKNOWN_COMPONENT.of(name),
                        Nearest.wanted(name, components, scope.names(), Place.oneOfKnown(components, scope.names())));
            }
            expressions.read(place, Type.AMOUNT).ifPresent(amount -> amounts.put(name, amount));
        });
        return HeadReader.complete(head) && !amounts.isEmpty()
                ? Optional.of(new Rule.Amounts(head, amounts))
                : Optional.empty();
    }

    Optional<Rule.Window> window(Place row) {
        Rule.Head head = heads.head(row, Shape.WINDOW);
        Place kind = row.at("kind");
        if (kind.isScalar()) {
            kind.text()
                    .filter(text -> text.matches(".*[,，、\\s].*"))
                    .ifPresent(text -> kind.fault(kind.shown(), GeneralPhrase.WRITE.of(Place.listOf(text))));
        }
        Set<String> kinds = new LinkedHashSet<>(kind.texts());
        Place then = row.need("then");
        then.allow(Shape.WINDOW_THEN);
        if (then.at("closed").flag(false)) {
            return HeadReader.complete(head) ? Optional.of(new Rule.Closed(head, kinds)) : Optional.empty();
        }
        if (then.has("closed")
                && !then.has("cover")
                && !"false".equals(then.at("closed").quiet().text().orElse(""))) {
            return Optional.empty();
        }
        Place cover = then.need("cover");
        if (!cover.present()) {
            return Optional.empty();
        }
        if (!cover.isMapping()) {
            cover.fault(
                    cover.shown(),
                    PackPhrase.A_COVER.of(cover.text()
                            .filter(day -> expressions.reads(day, Type.DATE))
                            .orElse("year.start")));
            return Optional.empty();
        }
        cover.allow(Shape.COVER);
        Optional<Expression> from = expressions.read(cover.at("from"), Type.DATE);
        Expression to = expressions.readIfPresent(cover.at("to"), Type.DATE).orElse(scope.day(12, 31));
        Expression retroactive =
                expressions.readIfPresent(cover.at("retroactive"), Type.DATE).orElse(null);
        List<Rule.Need> needs = needs(row.at("needs"));
        return HeadReader.complete(head)
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
                        default -> new Rule.Need("NOT_ELIGIBLE", condition, List.of(key));
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
        Rule.Head head = heads.head(row, Shape.ROW);
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
        return HeadReader.complete(head) ? Optional.of(rule) : Optional.empty();
    }

    Optional<Rule.Incentive> incentive(Place row) {
        Rule.Head head = heads.head(row, Shape.ROW);
        Place then = row.at("then");
        then.allow(Shape.INCENTIVE_THEN);
        Expression years =
                expressions.readIfPresent(then.at("years"), Type.NUMBER).orElse(null);
        Expression raise =
                expressions.readIfPresent(then.at("raise"), Type.AMOUNT).orElse(null);
        return HeadReader.complete(head) ? Optional.of(new Rule.Incentive(head, years, raise)) : Optional.empty();
    }

    Optional<Rule.Refund> refund(Place row) {
        Rule.Head head = heads.head(row, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.REFUND_THEN);
        boolean refunded = then.need("refund").flag(false);
        Optional<Text> text = then.need("text").bilingual();
        if (!refunded && then.has("amount")) {
            then.at("amount").fault(PackPhrase.AMOUNT_OF_NO_REFUND.of(), PackPhrase.REFUND_TRUE.of());
        }
        Expression amount =
                expressions.readIfPresent(then.at("amount"), Type.AMOUNT).orElse(null);
        return HeadReader.complete(head)
                ? text.map(message -> new Rule.Refund(head, refunded, amount, message))
                : Optional.empty();
    }

    Optional<Rule.BenefitTier> benefitTier(Place row) {
        Rule.Head head = heads.head(row, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.BENEFIT_TIER_THEN);
        Optional<String> tier = then.need("tier").word(FactNames.of(Facts.TIER), scope.tiers.keySet());
        return HeadReader.complete(head) ? tier.map(id -> new Rule.BenefitTier(head, id)) : Optional.empty();
    }

    Optional<Rule.Note> note(Place row) {
        Rule.Head head = heads.head(row, Shape.NOTE);
        Optional<Text> text = row.need("text").bilingual();
        return HeadReader.complete(head) ? text.map(said -> new Rule.Note(head, said)) : Optional.empty();
    }

    Optional<Rule.Limit> limit(Place row) {
        Rule.Head head = heads.head(row, Shape.ROW);
        Place then = row.need("then");
        then.allow(Shape.LIMIT_THEN);
        for (Type type : List.of(Type.NUMBER, Type.AMOUNT)) {
            Place quiet = new Place(then.at("value").tree(), then.path(), then.mark(), new Findings());
            Optional<Expression> value = expressions.read(quiet, type);
            if (value.isPresent() && HeadReader.complete(head)) {
                Expression least =
                        expressions.readIfPresent(then.at("atLeast"), type).orElse(null);
                Expression most =
                        expressions.readIfPresent(then.at("atMost"), type).orElse(null);
                boolean blocking = then.at("blocking").flag(false);
                return BoundOrder.requireOrder(then, "atLeast", least, "atMost", most)
                        ? Optional.of(new Rule.Limit(head, value.get(), least, most, blocking))
                        : Optional.empty();
            }
        }
        expressions.read(then.at("value"), Type.AMOUNT);
        return Optional.empty();
    }
}
