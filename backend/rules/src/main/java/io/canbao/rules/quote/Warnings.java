package io.canbao.rules.quote;

import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the reader of an answer should know: values that a text leaves open, facts that are missing, hints of rows. */
final class Warnings {

    private final Policy policy;
    private final Language language;
    private final Sentences sentences;

    Warnings(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
        this.sentences = Sentences.in(language);
    }

    /** The warnings of an accepted payment; the rows are all that spoke for it. */
    List<Quote.Warning> list(Decision decision, Trace trace, List<Rule> spoke, Facts facts, List<Quote.Need> needs) {
        List<Quote.Warning> warnings = new ArrayList<>();
        if (decision.waitOutlivesCover()) {
            warnings.add(warning("WAIT_OUTLIVES_YEAR"));
        }
        if (decision.payableFen() == Values.ABSENT) {
            warnings.add(missing("FACT_MISSING", needs, effect -> effect.payable() != null));
        }
        if (decision.coverFrom() == Values.ABSENT && !decision.waitOutlivesCover()) {
            warnings.add(missing("COVER_FACT_MISSING", needs, effect -> effect.from() != null));
        }
        facts.products().stream()
                .filter(product -> mentions(policy.fees(), product) && !mentions(spoke, product))
                .forEach(product -> warnings.add(
                        warning("PRODUCT_NOT_OFFERED", policy.nameOf(product).in(language))));
        trace.unmet.stream()
                .filter(unmet -> trace.better.contains(unmet.window())
                        && unmet.need().refusalCode().equals("CHANNEL_NOT_ACCEPTED"))
                .forEach(unmet -> warnings.add(betterChannel(unmet)));
        hints(warnings, spoke);
        unspecified(
                warnings, "fee", decision.feeFen(), () -> trace.fees.stream().map(Trace.Part::rule));
        unspecified(
                warnings,
                "surcharge",
                decision.surchargeFen(),
                () -> trace.surcharges.stream().map(Trace.Part::rule));
        unspecified(
                warnings,
                "subsidy",
                decision.subsidyFen(),
                () -> trace.grants.stream().map(Trace.Grant::rule));
        unspecified(
                warnings,
                "fiscal",
                decision.fiscalContributionFen(),
                () -> trace.fiscal.stream().map(Trace.Part::rule));
        unspecified(
                warnings,
                "coverage",
                decision.coverFrom(),
                () -> Stream.concat(trace.waiting.stream(), spoke.stream().filter(Rule.Open.class::isInstance)));
        return warnings;
    }

    /** Whether one of the rows is for those who take a product. */
    private boolean mentions(List<? extends Rule> rows, String product) {
        boolean[] found = new boolean[1];
        rows.forEach(row -> References.walk(
                row.head().when(),
                policy.definitions(),
                condition -> found[0] |= condition instanceof Condition.Holds holds
                        && holds.set().equals(Facts.PRODUCTS)
                        && holds.values().contains(product),
                _ -> {}));
        return found[0];
    }

    /** Names the facts that would give the value, unless it takes several of them or none would. */
    private Quote.Warning missing(String code, List<Quote.Need> needs, Predicate<Quote.Effect> gives) {
        List<String> names = needs.stream()
                .filter(need -> need.effects().stream().anyMatch(gives))
                .map(Quote.Need::text)
                .toList();
        String named = names.isEmpty() ? "" : sentences.say("warning.missing", sentences.list(names));
        return warning(code, named);
    }

    private Quote.Warning betterChannel(Trace.Unmet unmet) {
        Text title = unmet.window().head().title();
        List<String> channels = unmet.need().ids().stream()
                .map(id -> policy.nameOf(id).in(language))
                .toList();
        return warning(
                "BETTER_CHANNEL",
                title == null ? sentences.say("entry.plain") : title.in(language),
                sentences.list(channels));
    }

    /** The warnings of a bill; the rows are all that spoke for it. */
    List<Quote.Warning> ofSettlement(long reimbursed, List<Rule.Benefit> rows, boolean granted) {
        List<Quote.Warning> warnings = new ArrayList<>();
        hints(warnings, rows);
        unspecified(warnings, "reimbursement", reimbursed, rows::stream);
        if (reimbursed == Values.ABSENT) {
            warnings.add(warning(granted ? "BILL_FACT_MISSING" : "NO_BENEFIT_RULE"));
        }
        return warnings;
    }

    private void hints(List<Quote.Warning> warnings, List<? extends Rule> rows) {
        for (Rule rule : rows) {
            Text hint = rule.head().hint();
            if (hint != null) {
                warnings.add(new Quote.Warning("HINT", hint.in(language)));
            }
        }
    }

    private Quote.Warning warning(String code, Object... parts) {
        return new Quote.Warning(code, sentences.say("warning." + code, parts));
    }

    private void unspecified(
            List<Quote.Warning> warnings, String field, long value, Supplier<Stream<? extends Rule>> rules) {
        if (value == Values.UNSPECIFIED) {
            warnings.add(warning(
                    "UNSPECIFIED",
                    sentences.say("field." + field),
                    unspecifiedBy(rules.get().toList())));
        }
    }

    /** Whoever the first open value of the rows is left to. */
    String unspecifiedBy(List<? extends Rule> rules) {
        List<String> by = new ArrayList<>();
        for (Rule rule : rules) {
            References.expressionsOf(rule)
                    .forEach(expression -> References.walk(expression, policy.definitions(), _ -> {}, inner -> {
                        if (inner instanceof Expression.Unspecified open) {
                            by.add(open.by().in(language));
                        }
                    }));
        }
        return by.isEmpty() ? sentences.say("by.unknown") : by.getFirst();
    }
}
