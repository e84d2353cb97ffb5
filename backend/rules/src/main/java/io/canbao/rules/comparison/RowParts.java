package io.canbao.rules.comparison;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import io.canbao.rules.wording.PolicyWording;
import io.canbao.rules.wording.RowWords;
import java.math.RoundingMode;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row says, part by part, each under the path that it has in a pack. */
final class RowParts {

    private static final String PHRASES = "; ";

    private final PolicyWording wording;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private RowParts(PolicyWording wording) {
        this.wording = wording;
    }

    /**
     * A part.
     *
     * @param meaning what it is in the language of rules; two parts are equal where this and the words are
     */
    record Part(Object meaning, RowChange.Value value) {}

    /** The parts of a row in the order of its table; none of a row that is not there. */
    static Map<String, Part> of(@Nullable Rule rule, PolicyWording wording) {
        RowParts parts = new RowParts(wording);
        if (rule != null) {
            parts.head(rule);
            parts.then(rule);
        }
        return parts.parts;
    }

    private void head(Rule rule) {
        Rule.Head head = rule.head();
        text("title", head.title());
        if (!wording.conditions(head.when()).isEmpty()) {
            put("when", head.when(), null, wording.condition(head.when()));
        }
        RowWords words = wording.row(rule);
        if (rule instanceof Rule.Open open && !words.needs().isEmpty()) {
            List<Condition> needs =
                    open.needs().stream().map(Rule.Need::condition).toList();
            put("needs", needs, null, String.join(PHRASES, words.needs()));
        }
        if (words.bring() != null) {
            put("bring", head.bring(), null, words.bring());
        }
        text("hint", head.hint());
    }

    private void then(Rule rule) {
        switch (rule) {
            case Rule.Eligibility eligibility -> {
                literal("then.refuse", eligibility.refusalCode());
                text("then.text", eligibility.message());
            }
            case Rule.Amounts amounts -> amounts.amounts().forEach((id, amount) -> value("then." + id, amount));
            case Rule.Subsidy subsidy -> subsidy(subsidy);
            case Rule.Open open -> {
                value("then.cover.from", open.coverFrom());
                value("then.cover.to", open.coverTo());
                value("then.cover.retroactive", open.retroactiveFrom());
            }
            case Rule.Closed closed -> put("then.closed", true, "true", line(closed));
            case Rule.Waiting waiting -> waiting(waiting);
            case Rule.Incentive incentive -> {
                value("then.years", incentive.years());
                value("then.raise", incentive.raise());
            }
            case Rule.Refund refund -> {
                put("then.refund", refund.refunded(), Boolean.toString(refund.refunded()), line(refund));
                value("then.amount", refund.amount());
                text("then.text", refund.message());
            }
            case Rule.Benefit benefit -> benefit(benefit);
            case Rule.BenefitTier other -> put("then.tier", other.tier(), other.tier(), line(other));
            case Rule.Note note -> text("text", note.text());
            case Rule.Limit limit -> {
                value("then.value", limit.value());
                value("then.atLeast", limit.atLeast());
                value("then.atMost", limit.atMost());
                named(
                        "then.blocking",
                        Boolean.toString(limit.blocking()),
                        wording.row(limit).then().getLast());
            }
        }
    }

    private void subsidy(Rule.Subsidy subsidy) {
        switch (subsidy.amount()) {
            case null -> put("then.none", true, "true", line(subsidy));
            case Expression.Percentage percentage -> {
                String percent = percentage.percent().stripTrailingZeros().toPlainString();
                put("then.percent", percentage.percent(), percent, percent + '%');
                value("then.of", percentage.of());
                if (!percentage.equals(plain(percentage))) {
                    put("then.round", percentage, null, wording.value(percentage));
                }
            }
            case Expression amount -> value("then.amount", amount);
        }
        if (subsidy.onRequest()) {
            named("then.apply", "on-request", wording.row(subsidy).then().getLast());
        }
        String funders = wording.row(subsidy).funders();
        if (funders != null) {
            put("then.funder", subsidy.shares(), null, funders);
        }
    }

    /** The same percentage rounded as usual. */
    private static Expression plain(Expression.Percentage percentage) {
        return new Expression.Percentage(percentage.percent(), percentage.of(), RoundingMode.HALF_UP, 1);
    }

    private void waiting(Rule.Waiting waiting) {
        value("then.fixed", waiting.fixed());
        value("then.variable", waiting.variable());
        value("then.atLeast", waiting.atLeast());
        value("then.start", waiting.start());
        value("then.firstCovered", waiting.firstCovered());
        if (waiting.reason() != null) {
            named("then.reason", waiting.reason(), wording.parts().waitReason(waiting.reason()));
        }
    }

    private void benefit(Rule.Benefit benefit) {
        named("then.part", benefit.part(), wording.insurance(benefit.part()));
        if (benefit.base() != null) {
            named("then.base", benefit.base(), line(benefit));
        }
        value("then.deductible", benefit.deductible());
        if (!benefit.bands().isEmpty()) {
            put("then.rate", benefit.bands(), null, wording.rates(benefit.bands()));
        }
        value("then.lump", benefit.lump());
        value("then.ceiling", benefit.ceiling());
        value("then.billCeiling", benefit.billCeiling());
        points("then.addition", benefit.rateAddition());
        named("then.on", benefit.additionOn(), wording.parts().costs(benefit.additionOn()));
        points("then.rateLimit", benefit.rateLimit());
        points("then.times", benefit.times());
    }

    private void points(String path, @Nullable Expression points) {
        if (points != null) {
            put(path, points, null, wording.percentage(points));
        }
    }

    private void value(String path, @Nullable Expression value) {
        if (value != null) {
            put(path, value, literal(value), wording.value(value));
        }
    }

    private static @Nullable String literal(Expression value) {
        if (!(value instanceof Expression.Constant constant)) {
            return null;
        }
        long held = constant.value();
        return switch (constant.type()) {
            case AMOUNT -> Money.ofFen(held).toString();
            case DATE -> Values.date(held).toString();
            case PERIOD -> Period.of(0, Values.months(held), Values.days(held)).toString();
            case NUMBER, CHOICE, BOOLEAN, SET -> Long.toString(held);
        };
    }

    private void text(String path, @Nullable Text text) {
        if (text != null) {
            put(path, text, null, text.in(wording.language()));
        }
    }

    /** An id or a word of the language, which stands for itself. */
    private void literal(String path, String literal) {
        named(path, literal, literal);
    }

    /** A word of the language that people have another one for. */
    private void named(String path, String literal, String words) {
        put(path, literal, literal, words);
    }

    /** The first line that a row is read as. */
    private String line(Rule rule) {
        return wording.row(rule).then().getFirst();
    }

    private void put(String path, Object meaning, @Nullable String literal, String words) {
        parts.put(path, new Part(meaning, new RowChange.Value(literal, words)));
    }
}
