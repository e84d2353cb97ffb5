package io.canbao.rules;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.YEAR_END;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Assumption;
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
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
    private boolean windowsFirst;
    private @Nullable Text title;
    private @Nullable Text hint;
    private List<String> assumed = List.of();
    private List<String> brought = List.of();

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

    /** Where a row comes from: its own id is its clause. */
    public static Clause clause(String id) {
        return new Clause("source", "文〔2024〕1号", id);
    }

    static Rule.Head plainHead(String id, Condition when) {
        return new Rule.Head(id, null, when, List.of(clause(id)), "500000", List.of(), List.of(), null);
    }

    private Rule.Head head(String id, Condition when) {
        Rule.Head head = new Rule.Head(id, title, when, List.of(clause(id)), "500000", assumed, brought, hint);
        title = null;
        hint = null;
        assumed = List.of();
        brought = List.of();
        return head;
    }

    /** What the next row is called. */
    public APolicy titled(String title) {
        return titled(Text.of(title));
    }

    public APolicy titled(Text title) {
        this.title = title;
        return this;
    }

    /** What those that the next row speaks to should know. */
    public APolicy hinting(String hint) {
        this.hint = Text.of(hint);
        return this;
    }

    /** What those that the next row speaks to take along. */
    public APolicy bringing(String... ids) {
        brought = List.of(ids);
        return this;
    }

    /** The reading that the next row rests on. */
    public APolicy assuming(String id) {
        assumptions.put(id, new Assumption(id, Text.of("按" + id + "理解"), clause(id)));
        assumed = List.of(id);
        return this;
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

    /** A row that sets two components. */
    public APolicy fee(
            String id, Condition when, String component, Expression amount, String other, Expression otherAmount) {
        Map<String, Expression> amounts = new LinkedHashMap<>();
        amounts.put(component, amount);
        amounts.put(other, otherAmount);
        fees.add(new Rule.Amounts(head(id, when), amounts));
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

    public APolicy incentive(String id, Condition when, @Nullable Expression years, @Nullable Expression raise) {
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

    /** Adds a part of reimbursements after those that it has. */
    public APolicy reimbursing(APart part) {
        parts.add(part.id());
        benefits.addAll(part.rows());
        return this;
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
                assumptions,
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
