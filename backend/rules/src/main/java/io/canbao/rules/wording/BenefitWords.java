package io.canbao.rules.wording;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the benefits in words: rates, bands, additions and ceilings. */
final class BenefitWords {

    private final RuleTexts texts;
    private final ValueWords values;

    BenefitWords(RuleTexts texts, ValueWords values) {
        this.texts = texts;
        this.values = values;
    }

    List<String> lines(Rule.Benefit benefit) {
        List<String> lines = new ArrayList<>();
        if (benefit.base() != null) {
            lines.add(texts.say("benefit.base." + benefit.base()));
        }
        if (!benefit.bands().isEmpty()) {
            lines.add(rates(benefit.bands()));
        }
        if (benefit.rateAddition() != null) {
            lines.add(addition(benefit.rateAddition(), benefit.additionOn()));
        }
        if (benefit.times() != null) {
            lines.add(texts.say("benefit.times", values.percentage(benefit.times())));
        }
        amount(lines, "benefit.lump", benefit.lump());
        amount(lines, "benefit.deductible", benefit.deductible());
        amount(lines, "benefit.ceiling", benefit.ceiling());
        amount(lines, "benefit.billCeiling", benefit.billCeiling());
        if (benefit.rateLimit() != null) {
            lines.add(texts.say("benefit.rateLimit", values.percentage(benefit.rateLimit())));
        }
        return lines;
    }

    private void amount(List<String> lines, String key, @Nullable Expression amount) {
        if (amount != null) {
            lines.add(texts.say(key, values.words(amount)));
        }
    }

    String rates(List<Rule.Band> bands) {
        if (bands.size() == 1 && bands.getFirst().upTo() == null) {
            return texts.say("benefit.rate", values.percentage(bands.getFirst().rate()));
        }
        return texts.say(
                "benefit.bands",
                String.join(texts.say("comma"), bands.stream().map(this::band).toList()));
    }

    private String band(Rule.Band band) {
        String rate = values.percentage(band.rate());
        return band.upTo() == null
                ? texts.say("benefit.above", rate)
                : texts.say("benefit.upTo", values.words(Objects.requireNonNull(band.upTo())), rate);
    }

    private String addition(Expression addition, String on) {
        boolean less = addition instanceof Expression.Constant constant && constant.value() < 0;
        boolean open = values.open(addition) instanceof Expression.Unspecified;
        String text = open
                ? texts.say("benefit.additionOpen", values.words(addition))
                : texts.say(less ? "benefit.cut" : "benefit.addition", values.points(addition));
        return on.equals("all") ? text : texts.say("benefit.on", texts.say("fact.bill." + on), text);
    }
}
