package io.canbao.rules.quote;

import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Trace;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;

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
    List<Quote.Warning> list(Decision decision, Trace trace, List<Rule> spoke, List<Quote.Need> needs) {
        List<Quote.Warning> warnings = new ArrayList<>();
        if (decision.waitOutlivesCover()) {
            warnings.add(warning("WAIT_OUTLIVES_YEAR"));
        }
        String missing = sentences.list(needs.stream().map(Quote.Need::text).toList());
        if (decision.payableFen() == Values.ABSENT) {
            warnings.add(warning("FACT_MISSING", missing));
        }
        if (decision.coverFrom() == Values.ABSENT && !decision.waitOutlivesCover()) {
            warnings.add(warning("COVER_FACT_MISSING", missing));
        }
        trace.unmet.stream()
                .filter(unmet -> trace.better.contains(unmet.window())
                        && unmet.need().refusalCode().equals("CHANNEL_NOT_ACCEPTED"))
                .forEach(unmet -> warnings.add(betterChannel(unmet)));
        spoke.forEach(rule -> {
            Text hint = rule.head().hint();
            if (hint != null) {
                warnings.add(new Quote.Warning("HINT", hint.in(language)));
            }
        });
        unspecified(
                warnings,
                "fee",
                decision.feeFen(),
                trace.fees.stream().map(Trace.Part::rule).toList());
        unspecified(
                warnings,
                "surcharge",
                decision.surchargeFen(),
                trace.surcharges.stream().map(Trace.Part::rule).toList());
        unspecified(
                warnings,
                "subsidy",
                decision.subsidyFen(),
                trace.grants.stream().map(Trace.Grant::rule).toList());
        unspecified(
                warnings,
                "fiscal",
                decision.fiscalContributionFen(),
                trace.fiscal.stream().map(Trace.Part::rule).toList());
        List<Rule> covering = new ArrayList<>(trace.waiting);
        spoke.stream().filter(Rule.Open.class::isInstance).forEach(covering::add);
        unspecified(warnings, "coverage", decision.coverFrom(), covering);
        return warnings;
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

    /** The warnings of a bill whose reimbursement is not known. */
    List<Quote.Warning> ofSettlement(long reimbursed, List<Rule> rows) {
        List<Quote.Warning> warnings = new ArrayList<>();
        unspecified(warnings, "reimbursement", reimbursed, rows);
        if (reimbursed == Values.ABSENT) {
            warnings.add(warning("BILL_FACT_MISSING"));
        }
        return warnings;
    }

    private Quote.Warning warning(String code, Object... parts) {
        return new Quote.Warning(code, sentences.say("warning." + code, parts));
    }

    private void unspecified(List<Quote.Warning> warnings, String field, long value, List<? extends Rule> rules) {
        if (value == Values.UNSPECIFIED) {
            warnings.add(warning("UNSPECIFIED", sentences.say("field." + field), unspecifiedBy(rules)));
        }
    }

    /** Whoever the first open value of the rows is left to. */
    String unspecifiedBy(List<? extends Rule> rules) {
        List<String> by = new ArrayList<>();
        for (Rule rule : rules) {
            References.expressionsOf(rule)
                    .forEach(expression -> References.walk(expression, _ -> {}, inner -> {
                        if (inner instanceof Expression.Unspecified open) {
                            by.add(open.by().in(language));
                        }
                    }));
        }
        return by.isEmpty() ? sentences.say("by.unknown") : by.getFirst();
    }
}
