package io.canbao.rules;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.YEAR_END;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Households;
import io.canbao.rules.policy.PaymentDay;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Sources;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Tables;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy of 2025 built by words, row by row in order. It starts with one tier, a small vocabulary and no rows.
 */
public final class APolicy extends Words<APolicy> {

    private final List<Rule.Eligibility> eligibility = new ArrayList<>();
    private final List<Rule.Amounts> fees = new ArrayList<>();
    private final List<Rule.Amounts> fiscal = new ArrayList<>();
    private final List<Rule.Amounts> surcharges = new ArrayList<>();
    private final List<SubsidyStage> stages = new ArrayList<>();
    private final List<Rule.Window> windows = new ArrayList<>();
    private final List<Rule.Waiting> waiting = new ArrayList<>();
    private final List<Rule.Incentive> incentives = new ArrayList<>();
    private final List<Rule.Refund> refunds = new ArrayList<>();
    private SubsidyStage.Hit refundHit = SubsidyStage.Hit.SUM;
    private final List<Rule.Benefit> benefits = new ArrayList<>();
    private final List<Rule.BenefitTier> benefitTiers = new ArrayList<>();
    private final List<Rule.Note> notes = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private @Nullable Expression incentiveLimit;
    private boolean windowsFirst;
    private String region = "500243";
    private Text name = Text.of("彭水县");
    private int year = 2025;

    private APolicy() {}

    @Override
    APolicy self() {
        return this;
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

    /** Another year than 2025; days that rows name stay as they are. */
    public APolicy ofYear(int year) {
        this.year = year;
        return this;
    }

    /** Another region. */
    public APolicy of(String region, Text name) {
        this.region = region;
        this.name = name;
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
        stages.getLast().rules().add(new Rule.Subsidy(head(id, when), amount, List.of(shares), false));
        return this;
    }

    /** A subsidy that the person must apply for. */
    public APolicy subsidyOnRequest(String id, Condition when, Expression amount) {
        subsidy(id, when, amount);
        List<Rule.Subsidy> rules = stages.getLast().rules();
        Rule.Subsidy last = rules.removeLast();
        rules.add(new Rule.Subsidy(last.head(), last.amount(), last.shares(), true));
        return this;
    }

    /** Who pays for one tier and has the benefits of another. */
    public APolicy benefitTier(String id, Condition when, String tier) {
        benefitTiers.add(new Rule.BenefitTier(head(id, when), tier));
        return this;
    }

    /** What is only said. */
    public APolicy note(String id, Condition when, String text) {
        notes.add(new Rule.Note(head(id, when), Text.of(text)));
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

    /** How refunds that match become one answer. */
    public APolicy refunding(SubsidyStage.Hit hit) {
        refundHit = hit;
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
                region,
                List.of(name),
                year,
                new Vocabulary(
                        tiers, groups, categories, evidence, products, Map.of(), facts, definitions, memberships),
                new Tables(
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
                        List.of(),
                        parts,
                        benefits,
                        refundHit,
                        refunds,
                        benefitTiers,
                        notes,
                        List.of()),
                new Sources(Map.of(), assumptions),
                PaymentDay.PAID,
                Households.SEPARATE);
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
