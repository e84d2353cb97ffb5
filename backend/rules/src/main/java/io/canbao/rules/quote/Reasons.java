package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Tables;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The explanation of one tier's answer, line by line. */
final class Reasons {

    private final AnswerWording wording;
    private final Sentences sentences;
    private final LocalDate paidOn;
    private final Decided.Tier tier;
    private final Ruling ruling;
    private final Grants grants;
    private final List<Quote.Reason> reasons = new ArrayList<>();

    Reasons(AnswerWording wording, LocalDate paidOn, Decided.Tier tier, Grants grants) {
        this.wording = wording;
        this.sentences = wording.sentences();
        this.paidOn = paidOn;
        this.tier = tier;
        this.ruling = tier.ruling();
        this.grants = grants;
    }

    /**
     * The lines, in the order in which an answer comes about.
     *
     * @param incentives of the same answer, in words already
     */
    List<Quote.Reason> list(List<Quote.Incentive> incentives) {
        ruling.ineligible()
                .forEach(rule -> add(
                        rule,
                        wording.in(wording.rule(Rule.Eligibility.class, rule).message())));
        prices(ruling.price());
        ruling.grants().stream().filter(Ruling.Grant::won).forEach(grant -> add(grant.rule(), grants.line(grant)));
        entry();
        Ruling.Waiting wait = ruling.waiting();
        if (wait != null) {
            wait(wait);
        }
        ruling.sparing()
                .forEach(rule -> add(rule, sentences.say("wait.spared", wording.title(rule(rule), "wait.plain"))));
        benefitTier();
        incentives.forEach(incentive -> add(incentive.id(), incentive.text()));
        ruling.awards().stream().filter(Ruling.Award::isCut).findFirst().ifPresent(this::limit);
        return reasons;
    }

    private void benefitTier() {
        String id = ruling.benefitTier();
        String other = id == null
                ? tier.tier()
                : wording.rule(Rule.BenefitTier.class, id).tier();
        if (id != null && !other.equals(tier.tier())) {
            add(id, sentences.say("benefitTier", wording.name(tier.tier()), wording.name(other)));
        }
    }

    /** The joint ceiling of rewards, by its own clause where it has one. */
    private void limit(Ruling.Award cut) {
        Tables tables = wording.policy().tables();
        Rule.Head head = rule(cut.rule()).head();
        List<Clause> clauses =
                tables.incentiveLimitClauses().isEmpty() ? head.clauses() : tables.incentiveLimitClauses();
        Expression limit = Objects.requireNonNull(tables.incentiveLimit());
        String text = sentences.say("incentive.limit", wording.rules().value(limit));
        reasons.add(new Quote.Reason(cut.rule(), text, clauses.getFirst(), head.layer()));
    }

    private void prices(Ruling.Price price) {
        price.fees().forEach(part -> add(part.rule(), feeText(part)));
        price.surcharges().forEach(part -> add(part.rule(), surchargeText(part)));
        boolean borne = price.surcharge() instanceof Figure.Known<Money>(Money surcharge) && surcharge.fen() > 0;
        price.fiscal()
                .forEach(part -> add(
                        part.rule(),
                        sentences.say(borne ? "fiscal.borne" : "fiscal", sentences.amount(part.amount()))));
    }

    private void entry() {
        String entry = ruling.entry();
        if (entry != null) {
            add(entry, entryText(entry));
        } else if (!ruling.unmet().isEmpty()) {
            ruling.unmet().stream()
                    .map(Ruling.Unmet::window)
                    .distinct()
                    .forEach(window -> add(window, entryTitle(window)));
        } else if (!ruling.closed().isEmpty()) {
            String closed = ruling.closed().getFirst();
            add(closed, wording.title(rule(closed), () -> sentences.say("refusal.WINDOW_CLOSED", paid(), "")));
        }
    }

    private void wait(Ruling.Waiting wait) {
        for (String id : wait.rules()) {
            String title = wording.title(rule(id), "wait.plain");
            boolean first = id.equals(wait.rules().getFirst());
            add(id, first ? waitText(title, wait) : sentences.say("wait.also", title));
        }
    }

    private Rule rule(String id) {
        return wording.rule(Rule.class, id);
    }

    private void add(String id, String text) {
        Rule.Head head = rule(id).head();
        reasons.add(new Quote.Reason(id, text, head.clauses().getFirst(), head.layer()));
    }

    /** A row that sets several components is named with each; a single tier is not worth naming. */
    private String feeText(Ruling.Part part) {
        String component = wording.name(part.component());
        boolean several = ruling.price().fees().stream()
                        .filter(other -> other.rule().equals(part.rule()))
                        .count()
                > 1;
        String title = wording.title(rule(part.rule()), () -> component);
        String named = several && !title.equals(component) ? sentences.say("fee.component", title, component) : title;
        String amount = sentences.amount(part.amount());
        return wording.policy().vocabulary().tiers().size() == 1
                ? sentences.say("fee.single", named, amount)
                : sentences.say("fee", named, wording.name(tier.tier()), amount);
    }

    private String surchargeText(Ruling.Part part) {
        boolean nothing = part.amount() instanceof Figure.Known<Money>(Money amount) && amount.fen() == 0;
        return nothing
                ? wording.title(rule(part.rule()), "surcharge.none")
                : sentences.say(
                        "surcharge", wording.title(rule(part.rule()), "field.fiscal"), sentences.amount(part.amount()));
    }

    private String paid() {
        return sentences.date(paidOn);
    }

    private String entryTitle(String window) {
        return sentences.say("entry", paid(), wording.title(rule(window), "entry.plain"));
    }

    private String entryText(String entry) {
        Ruling.Cover cover = ruling.cover();
        StringBuilder text = new StringBuilder(entryTitle(entry)).append(sentences.say("clause.next"));
        if (cover.outlived()) {
            text.append(sentences.say("cover.none"));
        } else if (cover.from().isKnown()) {
            text.append(sentences.say("cover", sentences.date(cover.from()), sentences.date(cover.to())));
        } else {
            text.append(sentences.say("cover.open"));
        }
        if (cover.retroactiveFrom().isKnown()) {
            text.append(sentences.say("clause.next"))
                    .append(sentences.say("cover.retroactive", sentences.date(cover.retroactiveFrom())));
        }
        return text.toString();
    }

    private String waitText(String title, Ruling.Waiting wait) {
        String from = sentences.date(wait.from());
        Period fixed = wait.fixed().orNull();
        Period variable = wait.variable().orNull();
        if (fixed == null || variable == null) {
            return sentences.say("wait.open", title, from);
        }
        String length = fixed.isZero() || variable.isZero()
                ? sentences.say("wait.fixed", title, from, sentences.period(fixed.isZero() ? variable : fixed))
                : sentences.say("wait", title, from, sentences.period(fixed), sentences.period(variable));
        return ruling.cover().from().isKnown()
                ? length
                        + sentences.say(
                                "wait.covered", sentences.date(ruling.cover().from()))
                : length;
    }
}
