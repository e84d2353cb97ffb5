package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Assumption;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.wording.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One tier's answer in words. */
final class ExplainedTier {

    private final AnswerWording wording;
    private final Sentences sentences;
    private final LocalDate paidOn;
    private final Decided.Tier tier;
    private final Ruling ruling;
    private final Grants grants;
    private final Notices notices;
    private final List<Rule> applied;

    ExplainedTier(AnswerWording wording, LocalDate paidOn, Decided.Tier tier) {
        this.wording = wording;
        this.sentences = wording.sentences();
        this.paidOn = paidOn;
        this.tier = tier;
        this.ruling = tier.ruling();
        this.grants = new Grants(wording, tier);
        this.notices = new Notices(wording);
        this.applied = tier.applied().stream()
                .map(rule -> wording.rule(Rule.class, rule.rule()))
                .toList();
    }

    Quote.Option option(boolean explain) {
        boolean accepted = ruling.accepted();
        Ruling.Price price = ruling.price();
        List<Quote.Incentive> incentives =
                ruling.awards().stream().map(this::incentive).toList();
        return new Quote.Option(
                tier.tier(),
                outcome(accepted),
                price.fee().orNull(),
                price.surcharge().orNull(),
                price.subsidy().orNull(),
                price.payable().orNull(),
                price.fiscalContribution().orNull(),
                price.fees().stream()
                        .map(part -> new Quote.Component(
                                part.component(), part.amount().orNull()))
                        .toList(),
                grants.subsidies(),
                grants.otherCategories(),
                accepted ? coverage(ruling.cover()) : null,
                waiting(),
                incentives,
                ruling.refunds().stream().map(this::refund).toList(),
                benefitTier(),
                ruling.notes().stream().map(this::note).toList(),
                ruling.entry() == null ? null : new Quote.Entry(ruling.entry(), ruling.also()),
                bring(),
                accepted ? List.of() : new Refusals(wording, paidOn, tier).list(),
                tier.warnings().stream().map(notices::warning).toList(),
                assumptions(),
                tier.needs().stream().map(this::need).toList(),
                explain ? new Reasons(wording, paidOn, tier, grants).list(incentives) : List.of());
    }

    private static Quote.Outcome outcome(boolean accepted) {
        return accepted ? Quote.Outcome.ACCEPTED : Quote.Outcome.REFUSED;
    }

    private static Quote.Coverage coverage(Ruling.Cover cover) {
        return new Quote.Coverage(
                cover.from().orNull(),
                cover.to().orNull(),
                cover.retroactiveFrom().orNull());
    }

    private Quote.@Nullable Waiting waiting() {
        Ruling.Waiting wait = ruling.waiting();
        if (wait == null) {
            return null;
        }
        List<String> reasons = wait.rules().stream()
                .flatMap(rule ->
                        Stream.ofNullable(wording.rule(Rule.Waiting.class, rule).reason()))
                .distinct()
                .toList();
        return new Quote.Waiting(
                wait.from().orNull(), wait.fixed().orNull(), wait.variable().orNull(), String.join("+", reasons));
    }

    private Quote.Incentive incentive(Ruling.Award award) {
        Rule.Incentive rule = wording.rule(Rule.Incentive.class, award.rule());
        boolean leftOpen = award.raise() instanceof Figure.Unspecified<Money>;
        String open = leftOpen ? notices.unspecifiedBy(List.of(rule)) : null;
        return new Quote.Incentive(
                award.rule(),
                award.years().orNull(),
                award.yearsAtLeast(),
                award.raise().orNull(),
                award.uncut().orNull(),
                open,
                incentiveText(rule, award, open));
    }

    private String incentiveText(Rule.Incentive rule, Ruling.Award award, @Nullable String open) {
        String title = wording.title(rule, "incentive.plain");
        String counted = award.years() instanceof Figure.Known<Long>(Long years)
                ? sentences.say(award.yearsAtLeast() ? "incentive.yearsAtLeast" : "incentive.years", title, years)
                : sentences.say("incentive", title);
        if (rule.raise() == null) {
            return counted;
        }
        if (open != null) {
            return counted + sentences.say("incentive.open", open);
        }
        if (award.isCut()) {
            return counted
                    + sentences.say(
                            "incentive.limited", sentences.amount(award.raise()), sentences.amount(award.uncut()));
        }
        boolean cut = award.raise() instanceof Figure.Known<Money>(Money raise) && raise.fen() < 0;
        return counted
                + (cut
                        ? sentences.say("incentive.cut", sentences.amount(negated(award.raise())))
                        : sentences.say("incentive.raise", sentences.amount(award.raise())));
    }

    private static Figure<Money> negated(Figure<Money> raise) {
        Money money = raise.orNull();
        return money == null ? raise : Figure.amount(-money.fen());
    }

    private Quote.Refund refund(Ruling.Refund refund) {
        Rule.Refund rule = wording.rule(Rule.Refund.class, refund.rule());
        return new Quote.Refund(
                rule.refunded(),
                refund.amount().orNull(),
                wording.in(rule.message()),
                rule.id(),
                rule.head().clauses().getFirst());
    }

    private @Nullable String benefitTier() {
        String rule = ruling.benefitTier();
        String other =
                rule == null ? null : wording.rule(Rule.BenefitTier.class, rule).tier();
        return tier.tier().equals(other) ? null : other;
    }

    private Quote.Note note(String id) {
        Rule.Note rule = wording.rule(Rule.Note.class, id);
        return new Quote.Note(id, wording.in(rule.text()), rule.head().clauses().getFirst());
    }

    private List<Quote.Proof> bring() {
        Set<String> ids = new LinkedHashSet<>();
        applied.forEach(rule -> ids.addAll(rule.head().bring()));
        return ids.stream().map(id -> new Quote.Proof(id, wording.name(id))).toList();
    }

    private List<Quote.AssumptionMade> assumptions() {
        Set<String> ids = new LinkedHashSet<>();
        applied.forEach(rule -> ids.addAll(rule.head().assumptions()));
        List<Quote.AssumptionMade> made = new ArrayList<>();
        for (String id : ids) {
            Assumption assumption = wording.policy().sources().assumptions().get(id);
            if (assumption != null) {
                made.add(new Quote.AssumptionMade(id, wording.in(assumption.text()), assumption.clause()));
            }
        }
        return made;
    }

    private Quote.Need need(Decided.Need need) {
        Names names = wording.names();
        List<Quote.Effect> effects = need.effects().stream()
                .map(effect -> new Quote.Effect(
                        effect.value(),
                        names.value(need.fact(), effect.value()),
                        outcome(effect.accepted()),
                        effect.payable().orNull(),
                        effect.from().orNull(),
                        effect.to().orNull(),
                        effect.retroactiveFrom().orNull()))
                .toList();
        return new Quote.Need(
                need.fact(),
                names.question(need.fact()),
                effects,
                need.together().stream().map(names::question).toList());
    }
}
