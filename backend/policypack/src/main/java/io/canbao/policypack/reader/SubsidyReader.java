package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of subsidies: an amount or a part of another one, and who pays which share of it. */
final class SubsidyReader {

    private static final String ON_REQUEST = "on-request";

    /** How people write that there is none. */
    private static final Set<String> NONE = Set.of("none", "无", "没有", "不资助", "不补助");

    private final Scope scope;
    private final HeadReader heads;
    private final ExpressionReader expressions;

    SubsidyReader(Scope scope, HeadReader heads, ExpressionReader expressions) {
        this.scope = scope;
        this.heads = heads;
        this.expressions = expressions;
    }

    /** A row of a stage, whose condition stands in front of its own. */
    Optional<Rule.Subsidy> subsidy(Place row, Condition stage) {
        Rule.Head head = heads.head(row, stage, Shape.ROW);
        Place then = row.need("then");
        if (then.has("none")) {
            then.allow(Shape.NO_SUBSIDY);
            then.at("none").flag(true);
            return HeadReader.complete(head)
                    ? Optional.of(new Rule.Subsidy(head, null, List.of(), false))
                    : Optional.empty();
        }
        Place value = then;
        if (then.has("amount") && then.has("of")) {
            Place written = then.at("amount");
            if (then.has("percent")) {
                written.fault(PackPhrase.PERCENT_AND_AMOUNT.of(), PackPhrase.PERCENT_OR_AMOUNT.of());
            } else {
                written.fault(written.shown(), PackPhrase.PERCENT_OF_IT.of());
            }
            return Optional.empty();
        }
        if (then.isScalar() && then.text().filter(NONE::contains).isPresent()) {
            then.fault(then.shown(), GeneralPhrase.WRITE.of("then: {none: true}"));
            return Optional.empty();
        }
        if (then.has("amount")) {
            then.allow(Shape.SUBSIDY_AMOUNT);
            value = then.at("amount");
        }
        Optional<Expression> amount = expressions.read(value, Type.AMOUNT);
        List<Rule.Share> shares = shares(then);
        boolean onRequest = then.has("apply")
                && then.at("apply")
                        .oneOf(Set.of("automatic", ON_REQUEST))
                        .filter(ON_REQUEST::equals)
                        .isPresent();
        return HeadReader.complete(head)
                ? amount.map(granted -> new Rule.Subsidy(head, granted, shares, onRequest))
                : Optional.empty();
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
                .filter(item -> item.at("percent").isScalar())
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
        if (item.at("percent").isMapping()) {
            return expressions.read(item.at("percent"), Type.AMOUNT).orElse(null);
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
            place.fault(
                    PackPhrase.UNKNOWN_FUNDER.of(id),
                    Nearest.wanted(id, scope.terms.keySet(), scope.names(), PackPhrase.A_FUNDER.of()));
        }
        return id;
    }
}
