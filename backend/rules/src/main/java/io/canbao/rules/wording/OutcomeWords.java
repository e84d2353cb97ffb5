package io.canbao.rules.wording;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows decide, in words: the {@code then} of each table as short lines. */
final class OutcomeWords {

    private static final String FUNDER_NOT_NAMED = "unspecified";

    private final Policy policy;
    private final Names names;
    private final RuleTexts texts;
    private final ValueWords values;
    private final GeneralPrice price;
    private final BenefitWords benefits;

    OutcomeWords(Policy policy, Names names, RuleTexts texts, ValueWords values) {
        this.policy = policy;
        this.names = names;
        this.texts = texts;
        this.values = values;
        this.price = new GeneralPrice(policy);
        this.benefits = new BenefitWords(texts, values);
    }

    /**
     * The lines of a row.
     *
     * @param tier the tier for which a share of the price is also said as an amount, or null
     */
    List<String> lines(Rule rule, @Nullable String tier) {
        return switch (rule) {
            case Rule.Eligibility eligibility -> List.of(names.in(eligibility.message()));
            case Rule.Amounts amounts -> amounts(amounts.amounts());
            case Rule.Subsidy subsidy -> subsidy(subsidy, tier);
            case Rule.Open open -> cover(open);
            case Rule.Closed _ -> List.of(texts.say("closed"));
            case Rule.Waiting waiting -> waiting(waiting);
            case Rule.Incentive incentive -> incentive(incentive);
            case Rule.Refund refund -> refund(refund);
            case Rule.Benefit benefit -> benefits.lines(benefit);
            case Rule.BenefitTier tierOf -> List.of(texts.say("benefitTier", names.tier(tierOf.tier())));
            case Rule.Note note -> List.of(names.in(note.text()));
            case Rule.Limit limit -> limit(limit);
        };
    }

    /** Components of a price; the usual one is not named where it stands alone. */
    private List<String> amounts(Map<String, Expression> amounts) {
        boolean plain = amounts.size() == 1 && amounts.containsKey(price.usualComponent());
        return amounts.entrySet().stream()
                .map(entry -> plain
                        ? values.words(entry.getValue())
                        : texts.say("component", names.term(entry.getKey()), values.words(entry.getValue())))
                .toList();
    }

    /** How a subsidy is reckoned, and before it, where that is plain, what it comes to for those who pay the general price. */
    private List<String> subsidy(Rule.Subsidy subsidy, @Nullable String tier) {
        if (subsidy.amount() == null) {
            return List.of(texts.say("noSubsidy"));
        }
        long amount = tier == null ? Values.ABSENT : price.share(subsidy.amount(), tier);
        List<String> lines = new ArrayList<>();
        if (Values.known(amount)) {
            lines.add(texts.amount(amount));
        }
        lines.add(values.words(subsidy.amount()));
        if (subsidy.onRequest()) {
            lines.add(texts.say("onRequest"));
        }
        return lines;
    }

    String rates(List<Rule.Band> bands) {
        return benefits.rates(bands);
    }

    /** Who pays a subsidy; null where no text says. */
    @Nullable
    String funders(Rule.Subsidy subsidy) {
        List<Rule.Share> shares = subsidy.shares();
        boolean unnamed = shares.size() == 1 && shares.getFirst().funder().equals(FUNDER_NOT_NAMED);
        if (shares.isEmpty() || unnamed) {
            return null;
        }
        List<String> funders =
                shares.stream().map(share -> funder(share, shares.size() == 1)).toList();
        return texts.say("funder", String.join(texts.say("comma"), funders));
    }

    private String funder(Rule.Share share, boolean alone) {
        String name = names.term(share.funder());
        if (share.amount() == null) {
            return alone ? name : texts.say("funder.rest", name);
        }
        String part = share.amount() instanceof Expression.Percentage percentage && isOfTheWhole(percentage)
                ? texts.say("percent", ProductWords.plain(percentage.percent()))
                : values.words(share.amount());
        return texts.say("funder.share", name, part);
    }

    private static boolean isOfTheWhole(Expression.Percentage percentage) {
        return percentage.of() instanceof Expression.NamedAmount of && of.name().equals("granted");
    }

    private List<String> cover(Rule.Open open) {
        long yearEnd = LocalDate.of(policy.year(), 12, 31).toEpochDay();
        boolean wholeYear = values.days().fixed(open.coverTo()) == yearEnd;
        String from = values.phrase(open.coverFrom());
        String cover = wholeYear ? texts.say("cover", from) : texts.say("coverTo", from, values.phrase(open.coverTo()));
        return open.retroactiveFrom() == null
                ? List.of(cover)
                : List.of(cover, texts.say("retroactive", values.phrase(open.retroactiveFrom())));
    }

    private List<String> waiting(Rule.Waiting waiting) {
        boolean none = isNone(waiting.fixed()) && isNone(waiting.variable()) && waiting.atLeast() == null;
        if (none && waiting.start() == null && waiting.firstCovered() == null) {
            return List.of(texts.say("noWait"));
        }
        return Stream.of(
                        line("wait.fixed", waiting.fixed()),
                        line("wait.variable", waiting.variable()),
                        line("wait.atLeast", waiting.atLeast()),
                        line("wait.start", waiting.start()),
                        line("wait.firstCovered", waiting.firstCovered()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static boolean isNone(@Nullable Expression period) {
        return period != null && ValueWords.isZero(period);
    }

    private @Nullable String line(String key, @Nullable Expression value) {
        return value == null ? null : texts.say(key, values.words(value));
    }

    private List<String> incentive(Rule.Incentive incentive) {
        return Stream.of(line("incentive.years", incentive.years()), raise(incentive.raise()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** A raise below zero is a cut. */
    private @Nullable String raise(@Nullable Expression raise) {
        boolean cut = raise != null
                && values.open(raise) instanceof Expression.Combined difference
                && difference.operator() == Expression.Operator.DIFFERENCE
                && ValueWords.isZero(difference.operands().getFirst());
        return cut
                ? line(
                        "incentive.cut",
                        ((Expression.Combined) values.open(Objects.requireNonNull(raise)))
                                .operands()
                                .getLast())
                : line("incentive.raise", raise);
    }

    private List<String> refund(Rule.Refund refund) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.say(refund.refunded() ? "refunded" : "notRefunded"));
        if (refund.amount() != null) {
            lines.add(texts.say("refundAmount", values.words(refund.amount())));
        }
        lines.add(names.in(refund.message()));
        return lines;
    }

    private List<String> limit(Rule.Limit limit) {
        String what = values.words(limit.value());
        List<String> lines = new ArrayList<>();
        if (limit.atLeast() != null) {
            lines.add(texts.say("limit.atLeast", what, values.words(limit.atLeast())));
        }
        if (limit.atMost() != null) {
            lines.add(texts.say("limit.atMost", what, values.words(limit.atMost())));
        }
        lines.add(texts.say(limit.blocking() ? "limit.blocking" : "limit.warning"));
        return lines;
    }
}
