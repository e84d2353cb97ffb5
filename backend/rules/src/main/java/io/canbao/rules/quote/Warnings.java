package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import io.canbao.rules.quote.Decided.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the reader of an answer should know: values that a text leaves open, facts that are missing, hints of rules. */
final class Warnings {

    private final Policy policy;

    Warnings(Policy policy) {
        this.policy = policy;
    }

    /** The warnings of an accepted payment. */
    List<Warning> list(Decision decision, Trace trace, List<Rule> applied, Facts facts, List<Decided.Need> needs) {
        List<Warning> warnings = new ArrayList<>();
        if (decision.paidAfterCover() && !coversFromBirth(decision, facts)) {
            warnings.add(new Warning("NO_COVER_LEFT", List.of()));
        } else if (decision.waitOutlivesCover()) {
            warnings.add(
                    decision.waiting()
                            ? new Warning("WAIT_OUTLIVES_YEAR", List.of())
                            : new Warning(
                                    "NO_COVER_LEFT", List.of(entry(decision).id())));
        }
        if (decision.payableFen() == Values.ABSENT) {
            warnings.add(
                    missing("FACT_MISSING", needs, effect -> effect.payable().isKnown()));
        }
        if (decision.coverFrom() == Values.ABSENT && !decision.waitOutlivesCover()) {
            warnings.add(
                    missing("COVER_FACT_MISSING", needs, effect -> effect.from().isKnown()));
        }
        facts.products().stream()
                .filter(product -> mentions(policy.tables().fees(), product) && !mentions(applied, product))
                .forEach(product -> warnings.add(new Warning("PRODUCT_NOT_OFFERED", List.of(product))));
        trace.unmet.stream()
                .filter(unmet -> trace.better.contains(unmet.window())
                        && unmet.need().refusalCode().equals("CHANNEL_NOT_ACCEPTED"))
                .forEach(unmet -> warnings.add(betterChannel(unmet)));
        hints(warnings, applied);
        open(warnings, decision, trace, applied);
        return warnings;
    }

    private Rule entry(Decision decision) {
        return policy.tables().windows().get(decision.entry());
    }

    /** Whoever is covered since they were born has costs behind them that the payment makes good, also where it comes when the year is over. */
    private static boolean coversFromBirth(Decision decision, Facts facts) {
        return Stream.of(Facts.BIRTH_DATE, Facts.BIRTH)
                .map(facts.values()::get)
                .anyMatch(born -> born != null && born == decision.coverFrom());
    }

    /** Figures that the text leaves open, each with the rows that may leave it so: its own first, then those that it is taken of. */
    private void open(List<Warning> warnings, Decision decision, Trace trace, List<Rule> applied) {
        List<Rule> fees = rules(trace.fees);
        List<Rule> surcharges = rules(trace.surcharges);
        List<Rule> fiscal = rules(trace.fiscal);
        List<Rule> grants = trace.grants.stream().<Rule>map(Trace.Grant::rule).toList();
        List<Rule> cover = Stream.concat(
                        trace.waiting.stream(), applied.stream().filter(Rule.Open.class::isInstance))
                .toList();
        unspecified(warnings, "fee", decision.feeFen(), leaving(List.of(fees, fiscal)));
        unspecified(warnings, "surcharge", decision.surchargeFen(), leaving(List.of(surcharges, fiscal, fees)));
        unspecified(warnings, "subsidy", decision.subsidyFen(), leaving(List.of(grants, fees, surcharges, fiscal)));
        unspecified(warnings, "fiscal", decision.fiscalContributionFen(), leaving(List.of(fiscal, surcharges, fees)));
        unspecified(warnings, "coverage", decision.coverFrom(), cover);
        if (decision.coverFrom() == Values.UNSPECIFIED && entry(decision) instanceof Rule.Open window) {
            bounds(warnings, "COVER_BETWEEN", Stream.of(window.coverFrom()));
            bounds(
                    warnings,
                    "WAIT_BETWEEN",
                    trace.waiting.stream()
                            .flatMap(wait -> Stream.concat(
                                    Stream.ofNullable(wait.fixed()), Stream.ofNullable(wait.variable()))));
        }
        if (decision.payableFen() == Values.UNSPECIFIED
                && (decision.payableAtLeastFen() > 0 || Values.known(decision.payableAtMostFen()))) {
            warnings.add(new Warning(
                    "PAYABLE_BETWEEN",
                    List.of(
                            decision.payableAtLeastFen() > 0 ? amount(decision.payableAtLeastFen()) : "",
                            amount(decision.payableAtMostFen()))));
        }
        boolean rewarded = trace.awards.stream().anyMatch(award -> award.raiseFen() > 0);
        if (rewarded && policy.tables().incentiveLimit() instanceof Expression.Unspecified) {
            warnings.add(new Warning("UNSPECIFIED", List.of("incentiveLimit")));
        }
    }

    /** The bounds that a text gives to the first of some values that it leaves open. */
    private void bounds(List<Warning> warnings, String code, Stream<Expression> values) {
        values.map(this::written)
                .flatMap(value -> value instanceof Expression.Unspecified open ? Stream.of(open) : Stream.empty())
                .findFirst()
                .filter(open -> Values.known(open.atLeast()) || Values.known(open.atMost()))
                .ifPresent(open -> warnings.add(new Warning(
                        code, List.of(bound(open.type(), open.atLeast()), bound(open.type(), open.atMost())))));
    }

    /** The formula behind a name. */
    private Expression written(Expression expression) {
        return expression instanceof Expression.Defined name
                        && policy.vocabulary().definitions().get(name.name()) instanceof Definition.Value value
                ? written(value.expression())
                : expression;
    }

    private static String bound(Type type, long bound) {
        Figure<?> figure = type == Type.PERIOD ? Figure.period(bound) : Figure.day(bound);
        return figure instanceof Figure.Known<?>(Object value) ? value.toString() : "";
    }

    /** An amount as answers write it; nothing where there is none. */
    private static String amount(long fen) {
        return Values.known(fen) ? Money.ofFen(fen).toString() : "";
    }

    /** The warnings of a bill; the rows are all that apply to it. */
    static List<Warning> ofBill(long reimbursed, List<Rule.Benefit> rows, boolean granted) {
        List<Warning> warnings = new ArrayList<>();
        hints(warnings, rows);
        unspecified(warnings, "reimbursement", reimbursed, rows);
        if (reimbursed == Values.ABSENT) {
            warnings.add(new Warning(granted ? "BILL_FACT_MISSING" : "NO_BENEFIT_RULE", List.of()));
        }
        return warnings;
    }

    private static List<Rule> rules(List<Trace.Part> parts) {
        return parts.stream().<Rule>map(Trace.Part::rule).toList();
    }

    /** Whether one of the rows is for those who take a product. */
    private boolean mentions(List<? extends Rule> rows, String product) {
        boolean[] found = new boolean[1];
        rows.forEach(row -> References.walk(
                row.head().when(),
                policy.vocabulary().definitions(),
                condition -> found[0] |= condition instanceof Condition.Holds holds
                        && holds.set().equals(Facts.PRODUCTS)
                        && holds.values().contains(product),
                _ -> {}));
        return found[0];
    }

    /** Names the facts that would give the value, unless it takes several of them or none would. */
    private static Warning missing(String code, List<Decided.Need> needs, Predicate<Decided.Effect> gives) {
        return new Warning(
                code,
                needs.stream()
                        .filter(need -> need.effects().stream().anyMatch(gives))
                        .map(Decided.Need::fact)
                        .toList());
    }

    private static Warning betterChannel(Trace.Unmet unmet) {
        List<String> about = new ArrayList<>(List.of(unmet.window().id()));
        about.addAll(unmet.need().ids());
        return new Warning("BETTER_CHANNEL", List.copyOf(about));
    }

    private static void hints(List<Warning> warnings, List<? extends Rule> rows) {
        for (Rule rule : rows) {
            if (rule.head().hint() != null) {
                warnings.add(new Warning("HINT", List.of(rule.id())));
            }
        }
    }

    /** The rows of a figure, and those that it is taken of until some of them leave a value open. */
    private List<Rule> leaving(List<List<Rule>> groups) {
        List<Rule> rows = new ArrayList<>();
        for (List<Rule> group : groups) {
            rows.addAll(group);
            if (group.stream().anyMatch(this::leavesOpen)) {
                break;
            }
        }
        return rows;
    }

    private boolean leavesOpen(Rule rule) {
        boolean[] found = new boolean[1];
        References.expressionsOf(rule)
                .forEach(expression -> References.walk(
                        expression,
                        policy.vocabulary().definitions(),
                        _ -> {},
                        inner -> found[0] |= inner instanceof Expression.Unspecified));
        return found[0];
    }

    private static void unspecified(List<Warning> warnings, String figure, long value, List<? extends Rule> rules) {
        if (value == Values.UNSPECIFIED) {
            warnings.add(new Warning(
                    "UNSPECIFIED",
                    Stream.concat(
                                    Stream.of(figure),
                                    rules.stream().map(Rule::id).distinct())
                            .toList()));
        }
    }
}
