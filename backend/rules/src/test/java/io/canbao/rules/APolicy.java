package io.canbao.rules;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.YEAR_END;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy of 2025 built by words, row by row in order. It starts with one tier, a small vocabulary and no rows.
 */
public final class APolicy {

    private final Map<String, Term> tiers = terms("standard");
    private final Map<String, Term> groups = terms("resident", "university-student", "newborn");
    private final Map<String, Term> categories =
            terms("subsistence", "extreme-poverty", "veteran-priority", "severe-disability", "disability");
    private final Map<String, Term> evidence = terms("migrant-work", "household-book");
    private final Map<String, Term> products = terms("accident-cover", "voucher");
    private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Rule.Eligibility> eligibility = new ArrayList<>();
    private final List<Rule.Amounts> fees = new ArrayList<>();
    private final List<Rule.Amounts> fiscal = new ArrayList<>();
    private final List<Rule.Amounts> surcharges = new ArrayList<>();
    private final List<SubsidyStage> stages = new ArrayList<>();
    private final List<Rule.Window> windows = new ArrayList<>();
    private final List<Rule.Waiting> waiting = new ArrayList<>();
    private final List<Rule.Incentive> incentives = new ArrayList<>();
    private final List<Rule.Refund> refunds = new ArrayList<>();
    private final List<Rule.Benefit> benefits = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private @Nullable Expression incentiveLimit;
    private boolean windowsFirst;

    private APolicy() {
        fact(Facts.PAID, Type.DATE);
        choice(Facts.GROUP, "resident", "resident", "university-student", "newborn");
        choice("residence", "local", "local", "permit", "none");
        choice(Facts.CHANNEL, null, "online", "counter", "agent");
        choice(Facts.HISTORY, null, "insured", "missed", "elsewhere", "late");
        fact(Facts.BIRTH_DATE, Type.DATE);
        fact(Facts.BIRTH, Type.DATE);
        fact("events.employee-cover-ended", Type.DATE);
        fact("events.school-entry", Type.DATE);
    }

    public static APolicy aPolicy() {
        return new APolicy();
    }

    /** A policy with the fee of 400 yuan for a year that everybody may enter on any day. */
    public static APolicy aPlainPolicy() {
        return aPolicy()
                .fee("fee.everyone", ALWAYS, "basic", Formulas.yuan("400.00"))
                .window("window.always", ALWAYS, Formulas.YEAR_START);
    }

    private static Map<String, Term> terms(String... ids) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (String id : ids) {
            terms.put(id, Term.of(id, Text.of(id)));
        }
        return terms;
    }

    private static Rule.Head head(String id, Condition when) {
        return new Rule.Head(
                id, null, when, List.of(new Clause("source", "文〔2024〕1号", id)), "500000", List.of(), List.of(), null);
    }

    public APolicy tiers(String... ids) {
        tiers.clear();
        tiers.putAll(terms(ids));
        return this;
    }

    /** A category and those that everybody in it has too. */
    public APolicy category(String id, String... implied) {
        categories.put(id, new Term(id, Text.of(id), null, Set.of(implied)));
        return this;
    }

    public APolicy fact(String id, Type type) {
        facts.put(id, new FactDefinition(id, type, Text.of(id + '?'), null, Map.of(), null));
        return this;
    }

    /** A whole number that is taken when nobody told. */
    public APolicy number(String id, long fallback) {
        facts.put(id, new FactDefinition(id, Type.NUMBER, Text.of(id + '?'), null, Map.of(), Long.toString(fallback)));
        return this;
    }

    public APolicy choice(String id, @Nullable String fallback, String... values) {
        Map<String, Text> choices = new LinkedHashMap<>();
        for (String value : values) {
            choices.put(value, Text.of(value));
        }
        facts.put(id, new FactDefinition(id, Type.CHOICE, Text.of(id + '?'), null, choices, fallback));
        return this;
    }

    public APolicy flag(String id) {
        return choice(id, null, "true", "false");
    }

    public APolicy define(String name, Type type, Expression value) {
        definitions.put(name, new Definition.Value(name, type, value));
        return this;
    }

    public APolicy define(String name, Condition condition) {
        definitions.put(name, new Definition.Test(name, condition));
        return this;
    }

    public APolicy refusing(String id, Condition when) {
        eligibility.add(new Rule.Eligibility(head(id, when), "NOT_ELIGIBLE", Text.of(id)));
        return this;
    }

    public APolicy fee(String id, Condition when, String component, Expression amount) {
        fees.add(new Rule.Amounts(head(id, when), Map.of(component, amount)));
        return this;
    }

    public APolicy fiscal(String id, Condition when, Expression amount) {
        fiscal.add(new Rule.Amounts(head(id, when), Map.of("basic", amount)));
        return this;
    }

    public APolicy surcharge(String id, Condition when, Expression amount) {
        surcharges.add(new Rule.Amounts(head(id, when), Map.of("basic", amount)));
        return this;
    }

    /** Opens a stage; the subsidies that follow belong to it. */
    public APolicy stage(SubsidyStage.Hit hit) {
        stages.add(new SubsidyStage("stage-" + stages.size(), hit, new ArrayList<>()));
        return this;
    }

    /** A subsidy paid by one funder, in a stage of the best one unless another was opened; null for none. */
    public APolicy subsidy(String id, Condition when, @Nullable Expression amount) {
        return subsidy(id, when, amount, new Rule.Share("county-finance", null));
    }

    public APolicy subsidy(String id, Condition when, @Nullable Expression amount, Rule.Share... shares) {
        if (stages.isEmpty()) {
            stage(SubsidyStage.Hit.BEST);
        }
        stages.getLast().rules().add(new Rule.Subsidy(head(id, when), amount, List.of(shares)));
        return this;
    }

    public APolicy firstOpenWindowWins() {
        windowsFirst = true;
        return this;
    }

    /** A window whose cover lasts to the end of the year. */
    public APolicy window(String id, Condition when, Expression coverFrom, Rule.Need... needs) {
        return window(id, when, coverFrom, YEAR_END, null, needs);
    }

    public APolicy window(
            String id,
            Condition when,
            Expression coverFrom,
            Expression coverTo,
            @Nullable Expression retroactive,
            Rule.Need... needs) {
        windows.add(new Rule.Open(head(id, when), Set.of(), List.of(needs), coverFrom, coverTo, retroactive));
        return this;
    }

    public static Rule.Need needing(Condition condition, String... proof) {
        return new Rule.Need("EVIDENCE_REQUIRED", condition, List.of(proof));
    }

    public APolicy closed(String id, Condition when) {
        windows.add(new Rule.Closed(head(id, when), Set.of()));
        return this;
    }

    /** A row of waits that names both parts. */
    public APolicy wait(String id, Condition when, @Nullable Expression fixed, @Nullable Expression variable) {
        return wait(id, when, fixed, variable, null, null, null);
    }

    public APolicy wait(
            String id,
            Condition when,
            @Nullable Expression fixed,
            @Nullable Expression variable,
            @Nullable Expression atLeast,
            @Nullable Expression start,
            @Nullable Expression firstCovered) {
        waiting.add(new Rule.Waiting(head(id, when), fixed, variable, atLeast, start, firstCovered, id));
        return this;
    }

    public APolicy incentive(String id, Condition when, @Nullable Expression years, Expression raise) {
        incentives.add(new Rule.Incentive(head(id, when), years, raise));
        return this;
    }

    public APolicy refund(String id, Condition when, @Nullable Expression amount) {
        refunds.add(new Rule.Refund(head(id, when), true, amount, Text.of("退费")));
        return this;
    }

    public APolicy incentivesUpTo(Expression limit) {
        incentiveLimit = limit;
        return this;
    }

    /** Opens a part of reimbursements; the benefits that follow belong to it. */
    public APolicy part(String id) {
        parts.add(id);
        return this;
    }

    public APolicy deductible(String id, Condition when, Expression deductible) {
        return benefit(id, when, deductible, List.of(), null, null, null, "all", null, null);
    }

    public APolicy ceiling(String id, Condition when, Expression ceiling) {
        return benefit(id, when, null, List.of(), ceiling, null, null, "all", null, null);
    }

    public APolicy billCeiling(String id, Condition when, Expression ceiling) {
        return benefit(id, when, null, List.of(), null, ceiling, null, "all", null, null);
    }

    public APolicy rate(String id, Condition when, Rule.Band... bands) {
        return benefit(id, when, null, List.of(bands), null, null, null, "all", null, null);
    }

    public APolicy addition(String id, Condition when, String points, String on, @Nullable String limit) {
        return benefit(
                id, when, null, List.of(), null, null, points(points), on, limit == null ? null : points(limit), null);
    }

    /** The part counts what the person has paid this year. */
    public APolicy ofSelfPaid(String id) {
        return benefit(id, ALWAYS, null, List.of(), null, null, null, "all", null, "selfPaid");
    }

    private APolicy benefit(
            String id,
            Condition when,
            @Nullable Expression deductible,
            List<Rule.Band> bands,
            @Nullable Expression ceiling,
            @Nullable Expression billCeiling,
            @Nullable Expression addition,
            String on,
            @Nullable Expression limit,
            @Nullable String base) {
        benefits.add(new Rule.Benefit(
                head(id, when),
                parts.getLast(),
                deductible,
                bands,
                null,
                ceiling,
                billCeiling,
                addition,
                on,
                limit,
                base));
        return this;
    }

    /** A rate in percent up to an amount above the deductible, or for all the rest. */
    public static Rule.Band band(@Nullable String upTo, String rate) {
        return new Rule.Band(upTo == null ? null : Formulas.yuan(upTo), points(rate));
    }

    /** Percentage points, of which rules count hundredths. */
    private static Expression points(String percent) {
        return Formulas.number(Money.parse(percent).fen());
    }

    public Policy build() {
        choice(Facts.TIER, null, tiers.keySet().toArray(String[]::new));
        return new Policy(
                "500243",
                List.of(Text.of("彭水县")),
                2025,
                tiers,
                groups,
                categories,
                evidence,
                products,
                Map.of(),
                facts,
                definitions,
                Map.of(),
                Map.of(),
                eligibility,
                fees,
                fiscal,
                surcharges,
                stages,
                windowsFirst,
                windows,
                waiting,
                incentives,
                incentiveLimit,
                parts,
                benefits,
                refunds,
                List.of());
    }

    public CompiledPolicy compile() {
        return CompiledPolicy.compile(build());
    }

    /** What the policy answers for its first tier. */
    public Said answer(Resident resident) {
        return answer(resident, tiers.keySet().iterator().next());
    }

    public Said answer(Resident resident, String tier) {
        return Said.by(build(), resident.facts(), tier);
    }
}
