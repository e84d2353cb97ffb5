package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Openness;
import io.canbao.rules.engine.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Assumption;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one tier's decision into words. */
final class Option {

    private final Policy policy;
    private final Facts facts;
    private final Language language;
    private final Sentences sentences;
    private final Wording wording;
    private final String tier;
    private final Decision decision;
    private final Trace trace;
    private final Identities identities;
    private final Warnings warnings;
    private final List<Rule> spoke;

    Option(CompiledPolicy compiled, Facts facts, Language language, String tier, Decision decision, Trace trace) {
        this.policy = compiled.policy();
        this.facts = facts;
        this.language = language;
        this.sentences = Sentences.in(language);
        this.wording = new Wording(policy, language);
        this.tier = tier;
        this.decision = decision;
        this.trace = trace;
        this.identities = new Identities(policy, facts, language, trace);
        this.warnings = new Warnings(policy, language);
        this.spoke = rulesThatSpoke();
    }

    Quote.Option answer(boolean explain, OptionalLong nextOpening, List<Openness.Open> open) {
        List<Quote.Need> needs = open.stream().map(this::need).toList();
        boolean accepted = decision.accepted();
        return new Quote.Option(
                tier,
                accepted ? Quote.Outcome.ACCEPTED : Quote.Outcome.REFUSED,
                Quoting.money(decision.feeFen()),
                Quoting.money(decision.surchargeFen()),
                Quoting.money(decision.subsidyFen()),
                Quoting.money(decision.payableFen()),
                Quoting.money(decision.fiscalContributionFen()),
                trace.fees.stream()
                        .map(part -> new Quote.Component(part.component(), Quoting.money(part.amountFen())))
                        .toList(),
                identities.subsidies(),
                accepted ? identities.otherCategories(decision) : List.of(),
                accepted ? coverage() : null,
                decision.waiting() ? waiting() : null,
                trace.awards.stream().map(this::incentive).toList(),
                trace.refunds.stream().map(this::refund).toList(),
                accepted ? entry() : null,
                bring(),
                accepted ? List.of() : new Refusals(policy, sentences, language, facts, trace).list(nextOpening),
                accepted ? warnings.list(decision, trace, spoke, facts, needs) : List.of(),
                assumptions(),
                needs,
                explain ? reasons() : List.of());
    }

    private String name(String id) {
        return policy.nameOf(id).in(language);
    }

    private String title(Rule rule, String otherwise) {
        Text title = rule.head().title();
        return title == null ? otherwise : title.in(language);
    }

    private Quote.Coverage coverage() {
        return new Quote.Coverage(
                Quoting.date(decision.coverFrom()),
                Quoting.date(decision.coverTo()),
                Quoting.date(decision.retroactiveFrom()));
    }

    private Quote.Waiting waiting() {
        List<String> reasons = trace.waiting.stream()
                .flatMap(rule -> java.util.stream.Stream.ofNullable(rule.reason()))
                .distinct()
                .toList();
        return new Quote.Waiting(
                Quoting.date(decision.waitFrom()),
                period(decision.waitFixed()),
                period(decision.waitVariable()),
                String.join("+", reasons));
    }

    private static @Nullable Period period(long packed) {
        return Values.known(packed) ? Period.of(0, Values.months(packed), Values.days(packed)) : null;
    }

    private Quote.Incentive incentive(Trace.Award award) {
        boolean leftOpen = award.raiseFen() == Values.UNSPECIFIED;
        String open = leftOpen ? warnings.unspecifiedBy(List.of(award.rule())) : null;
        return new Quote.Incentive(
                award.rule().id(),
                Values.known(award.years()) ? award.years() : null,
                Quoting.money(award.raiseFen()),
                open,
                incentiveText(award, open));
    }

    private String incentiveText(Trace.Award award, @Nullable String open) {
        String title = title(award.rule(), sentences.say("incentive.plain"));
        String counted = Values.known(award.years())
                ? sentences.say("incentive.years", title, award.years())
                : sentences.say("incentive", title);
        if (award.rule().raise() == null) {
            return counted;
        }
        if (open != null) {
            return counted + sentences.say("incentive.open", open);
        }
        boolean cut = Values.known(award.raiseFen()) && award.raiseFen() < 0;
        return counted
                + (cut
                        ? sentences.say("incentive.cut", sentences.amount(-award.raiseFen()))
                        : sentences.say("incentive.raise", sentences.amount(award.raiseFen())));
    }

    private Quote.Refund refund(Trace.Refund refund) {
        Rule.Refund rule = refund.rule();
        return new Quote.Refund(
                rule.refunded(),
                Quoting.money(refund.amountFen()),
                rule.message().in(language),
                rule.id(),
                rule.head().clauses().getFirst());
    }

    private Rule.Open entered() {
        if (policy.windows().get(decision.entry()) instanceof Rule.Open open) {
            return open;
        }
        throw new IllegalStateException("a payment entered by a closed window");
    }

    private Quote.Entry entry() {
        return new Quote.Entry(entered().id(), trace.also.stream().map(Rule::id).toList());
    }

    private List<Quote.Proof> bring() {
        Set<String> ids = new LinkedHashSet<>();
        spoke.forEach(rule -> ids.addAll(rule.head().bring()));
        return ids.stream().map(id -> new Quote.Proof(id, name(id))).toList();
    }

    private List<Rule> rulesThatSpoke() {
        List<Rule> rules = new ArrayList<>(trace.ineligible);
        trace.fees.forEach(part -> rules.add(part.rule()));
        trace.surcharges.forEach(part -> rules.add(part.rule()));
        trace.fiscal.forEach(part -> rules.add(part.rule()));
        trace.grants.stream().filter(grant -> grant.winner() == null).forEach(grant -> rules.add(grant.rule()));
        if (decision.accepted()) {
            rules.add(entered());
        } else {
            trace.unmet.forEach(unmet -> rules.add(unmet.window()));
            rules.addAll(trace.closed);
        }
        rules.addAll(trace.waiting);
        trace.awards.forEach(award -> rules.add(award.rule()));
        trace.refunds.forEach(refund -> rules.add(refund.rule()));
        // Comparing a few rules costs less than their hash codes, which go down to the last condition.
        List<Rule> once = new ArrayList<>();
        rules.stream().filter(rule -> !once.contains(rule)).forEach(once::add);
        return once;
    }

    private List<Quote.AssumptionMade> assumptions() {
        Set<String> ids = new LinkedHashSet<>();
        spoke.forEach(rule -> ids.addAll(rule.head().assumptions()));
        List<Quote.AssumptionMade> made = new ArrayList<>();
        for (String id : ids) {
            Assumption assumption = policy.assumptions().get(id);
            if (assumption != null) {
                made.add(new Quote.AssumptionMade(id, assumption.text().in(language), assumption.clause()));
            }
        }
        return made;
    }

    private Quote.Need need(Openness.Open open) {
        FactDefinition definition = wording.definition(open.fact());
        List<Quote.Effect> effects = open.effects().stream()
                .map(effect -> new Quote.Effect(
                        effect.value(),
                        wording.value(definition, effect.value()),
                        effect.decision().accepted() ? Quote.Outcome.ACCEPTED : Quote.Outcome.REFUSED,
                        Quoting.money(effect.decision().payableFen()),
                        Quoting.date(effect.decision().coverFrom())))
                .toList();
        return new Quote.Need(
                open.fact(),
                wording.question(open.fact()),
                effects,
                open.together().stream().map(wording::question).toList());
    }

    private List<Quote.Reason> reasons() {
        List<Quote.Reason> reasons = new ArrayList<>();
        trace.ineligible.forEach(rule -> reasons.add(reason(rule, rule.message().in(language))));
        trace.fees.forEach(part -> reasons.add(reason(part.rule(), feeText(part))));
        trace.surcharges.forEach(part -> reasons.add(reason(part.rule(), surchargeText(part))));
        String fiscal = decision.surchargeFen() > 0 ? "fiscal.borne" : "fiscal";
        trace.fiscal.forEach(part ->
                reasons.add(reason(part.rule(), sentences.say(fiscal, sentences.amount(part.amountFen())))));
        trace.grants.stream()
                .filter(grant -> grant.winner() == null)
                .forEach(grant -> reasons.add(reason(grant.rule(), grantText(grant))));
        if (decision.accepted()) {
            reasons.add(reason(entered(), entryText()));
        } else if (!trace.unmet.isEmpty()) {
            trace.unmet.forEach(unmet -> reasons.add(reason(unmet.window(), entryTitle(unmet.window()))));
        } else if (!trace.closed.isEmpty()) {
            Rule closed = trace.closed.getFirst();
            reasons.add(reason(closed, title(closed, sentences.say("refusal.WINDOW_CLOSED", paid(), ""))));
        }
        for (Rule.Waiting rule : trace.waiting) {
            boolean first = rule.equals(trace.waiting.getFirst());
            String title = title(rule, sentences.say("wait.plain"));
            reasons.add(reason(rule, first ? waitText(title) : sentences.say("wait.also", title)));
        }
        trace.awards.forEach(award -> {
            Quote.Incentive incentive = incentive(award);
            reasons.add(reason(award.rule(), incentive.text()));
        });
        return reasons;
    }

    private Quote.Reason reason(Rule rule, String text) {
        return new Quote.Reason(
                rule.id(), text, rule.head().clauses().getFirst(), rule.head().layer());
    }

    /** A row that sets several components is named with each; a single tier is not worth naming. */
    private String feeText(Trace.Part part) {
        String component = name(part.component());
        boolean several = trace.fees.stream()
                        .filter(other -> other.rule().equals(part.rule()))
                        .count()
                > 1;
        String title = title(part.rule(), component);
        String named = several && !title.equals(component) ? sentences.say("fee.component", title, component) : title;
        String amount = sentences.amount(part.amountFen());
        return policy.tiers().size() == 1
                ? sentences.say("fee.single", named, amount)
                : sentences.say("fee", named, name(tier), amount);
    }

    private String surchargeText(Trace.Part part) {
        return part.amountFen() == 0
                ? title(part.rule(), sentences.say("surcharge.none"))
                : sentences.say(
                        "surcharge",
                        title(part.rule(), sentences.say("field.fiscal")),
                        sentences.amount(part.amountFen()));
    }

    private String grantText(Trace.Grant grant) {
        if (grant.amountFen() == 0) {
            return identities.nothing(identities.nameOfGrant(grant.rule()), decision);
        }
        List<String> funders = grant.rule().shares().stream()
                .map(share -> name(share.funder()))
                .toList();
        String name = identities.nameOfGrant(grant.rule());
        return Values.known(grant.amountFen())
                ? sentences.say("subsidy", name, sentences.amount(grant.amountFen()), sentences.list(funders))
                : sentences.say("subsidy.open", name, sentences.list(funders));
    }

    private String paid() {
        return sentences.date(facts.values().getOrDefault(Facts.PAID, Values.ABSENT));
    }

    private String entryTitle(Rule.Open window) {
        return sentences.say("entry", paid(), title(window, sentences.say("entry.plain")));
    }

    private String entryText() {
        StringBuilder text = new StringBuilder(entryTitle(entered())).append(sentences.say("clause.next"));
        if (decision.waitOutlivesCover()) {
            text.append(sentences.say("cover.none"));
        } else if (Values.known(decision.coverFrom())) {
            text.append(
                    sentences.say("cover", sentences.date(decision.coverFrom()), sentences.date(decision.coverTo())));
        } else {
            text.append(sentences.say("cover.open"));
        }
        if (Values.known(decision.retroactiveFrom())) {
            text.append(sentences.say("clause.next"))
                    .append(sentences.say("cover.retroactive", sentences.date(decision.retroactiveFrom())));
        }
        return text.toString();
    }

    private String waitText(String title) {
        String from = sentences.date(decision.waitFrom());
        long fixed = decision.waitFixed();
        long variable = decision.waitVariable();
        if (!Values.known(fixed) || !Values.known(variable)) {
            return sentences.say("wait.open", title, from);
        }
        String length = fixed == 0 || variable == 0
                ? sentences.say("wait.fixed", title, from, sentences.period(fixed == 0 ? variable : fixed))
                : sentences.say("wait", title, from, sentences.period(fixed), sentences.period(variable));
        return Values.known(decision.coverFrom())
                ? length + sentences.say("wait.covered", sentences.date(decision.coverFrom()))
                : length;
    }
}
