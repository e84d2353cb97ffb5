package io.canbao.policypack.reader;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of benefits: what a bill of a kind is reimbursed, in bands or as a lump. */
final class BenefitReader {

    private final HeadReader heads;
    private final ExpressionReader expressions;

    BenefitReader(HeadReader heads, ExpressionReader expressions) {
        this.heads = heads;
        this.expressions = expressions;
    }

    Optional<Rule.Benefit> benefit(Place row, List<String> parts) {
        Rule.Head head = heads.head(row, Shape.ROW);
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
                then.has("times") ? expressions.points(then.at("times")).orElse(null) : null,
                then.has("base")
                        ? then.at("base").oneOf(Set.of("eligible", "selfPaid")).orElse(null)
                        : null);
        return HeadReader.complete(head) ? Optional.of(rule) : Optional.empty();
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
}
