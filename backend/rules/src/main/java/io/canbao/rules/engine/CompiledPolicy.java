package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy made ready for deciding: immutable, shared by all threads, without names or texts on the way of a decision.
 *
 * <p>How a decision is made: every eligibility row that matches refuses. Each open window that matches and whose needs
 * are met is tried with the prices, subsidies and waits that hold for it; the one with the earliest first covered day
 * wins, then the one with the lowest payment, then the first in order.
 */
public final class CompiledPolicy {

    static final int HISTORY_YEARS = 64;

    /** Years after the insurance year that a history may tell of, where two years are collected at once. */
    private static final int YEARS_AHEAD = 2;

    private final Policy policy;
    private final Compiler compiler;
    private final Numbering numbering;
    final int paidSlot;
    private final int tierSlot;
    private final int slotCount;
    private final long[] closures;
    final AmountTable fees;
    final AmountTable fiscal;
    private final AmountTable surcharges;
    private final RowIndex.Table eligibility;
    private final CompiledStage[] stages;
    private final RowIndex.Table speaking;
    private final CompiledWindow[] windows;
    private final WaitTable waits;
    private final IncentiveTable incentives;
    private final RefundTable refunds;
    private final List<List<CompiledBenefit>> benefits;
    final RowIndex rows;
    private final Openness openness;
    private final PaymentDays paymentDays;
    private final Map<String, Rule> rulesById = new HashMap<>();

    private CompiledPolicy(Policy policy) {
        this.policy = policy;
        if (policy.categories().size() > Long.SIZE
                || policy.evidence().size() > Long.SIZE
                || policy.products().size() > Long.SIZE) {
            throw new IllegalArgumentException("more than 64 categories, evidence or products");
        }
        this.compiler = new Compiler(this);
        this.numbering = compiler.numbering();
        this.slotCount = numbering.slotCount();
        this.paidSlot = numbering.slot(Facts.PAID);
        this.tierSlot = numbering.slot(Facts.TIER);
        this.closures = policy.categories().keySet().stream()
                .mapToLong(numbering::closure)
                .toArray();
        this.fees = new AmountTable(policy.fees(), compiler);
        this.fiscal = new AmountTable(policy.fiscal(), compiler);
        this.surcharges = new AmountTable(policy.surcharges(), compiler);
        this.eligibility = compiler.rows(policy.eligibility());
        this.stages = policy.subsidies().stream()
                .map(stage -> new CompiledStage(stage, compiler))
                .toArray(CompiledStage[]::new);
        this.speaking = compiler.rows(policy.windows());
        this.windows = policy.windows().stream()
                .map(window -> CompiledWindow.of(window, compiler))
                .toArray(CompiledWindow[]::new);
        this.waits = new WaitTable(policy.waiting(), compiler);
        this.incentives = new IncentiveTable(policy.incentives(), policy.incentiveLimit(), compiler);
        this.refunds = new RefundTable(policy.refunds(), compiler);
        this.benefits = policy.benefitParts().stream()
                .map(part -> policy.benefits().stream()
                        .filter(row -> row.part().equals(part))
                        .map(row -> CompiledBenefit.of(row, compiler))
                        .toList())
                .toList();
        this.rows = compiler.rowIndex();
        this.openness = new Openness(this, compiler);
        this.paymentDays = new PaymentDays(policy);
        policy.rules().forEach(rule -> rulesById.put(rule.id(), rule));
    }

    /**
     * Compiles a policy.
     *
     * @throws IllegalArgumentException if it refers to something it does not have; a policy that was read without
     *     findings never does
     */
    public static CompiledPolicy compile(Policy policy) {
        return new CompiledPolicy(policy);
    }

    public Policy policy() {
        return policy;
    }

    /**
     * A row of any table.
     *
     * @throws IllegalArgumentException if the policy has none of this id
     */
    public Rule rule(String id) {
        Rule rule = rulesById.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule '" + id + "'");
        }
        return rule;
    }

    int slotCount() {
        return slotCount;
    }

    int windowCount() {
        return policy.windows().size();
    }

    int firstHistoryYear() {
        return policy.year() + YEARS_AHEAD + 1 - HISTORY_YEARS;
    }

    /** Index of a year in a history, or −1 where it is outside the years that are kept. */
    int historyIndex(int year) {
        int index = year - firstHistoryYear();
        return index >= 0 && index < HISTORY_YEARS ? index : -1;
    }

    /**
     * Puts facts into the slots of this policy.
     *
     * @throws IllegalArgumentException if the facts name something the policy does not have
     */
    public Subject bind(Facts facts) {
        Subject subject = new Subject(this);
        for (FactDefinition fact : policy.facts().values()) {
            bindFallback(subject, fact);
        }
        facts.values().forEach((fact, value) -> subject.slots[numbering.slot(fact)] = value);
        facts.choices().forEach((fact, value) -> bindChoice(subject, fact, value));
        facts.categories().forEach(held -> bindCategory(subject, held));
        facts.evidence().forEach(id -> subject.evidence |= numbering.bit(Facts.EVIDENCE, id));
        facts.products().forEach(id -> subject.products |= numbering.bit(Facts.PRODUCTS, id));
        return subject.paidOn(subject.paid());
    }

    private void bindFallback(Subject subject, FactDefinition fact) {
        String fallback = fact.fallback();
        if (fallback != null) {
            boolean named = fact.type() == Type.CHOICE || fact.type() == Type.BOOLEAN;
            subject.slots[numbering.slot(fact.id())] =
                    named ? numbering.ordinal(fact.id(), fallback) : Long.parseLong(fallback);
        }
    }

    private void bindChoice(Subject subject, String fact, String value) {
        int year = Numbering.historyYear(fact);
        if (year < 0) {
            subject.slots[numbering.slot(fact)] = numbering.ordinal(fact, value);
            return;
        }
        int index = historyIndex(year);
        if (index >= 0) {
            subject.history[index] = (byte) numbering.historyCode(value);
        }
    }

    private void bindCategory(Subject subject, Facts.HeldCategory held) {
        long from = held.recognisedOn() == null
                ? Values.LONG_AGO
                : held.recognisedOn().toEpochDay();
        long until = held.endedOn() == null ? Long.MAX_VALUE : held.endedOn().toEpochDay();
        int category = numbering.category(held.id());
        subject.spells.add(category, closures[category], from, until);
    }

    /** Decides one tier. */
    public Decision decide(Subject subject, int tier) {
        return decide(subject, tier, null);
    }

    /**
     * Decides one tier and notes what led there.
     *
     * @param tier position of the tier in the policy
     * @param trace receives the rows that spoke, or null
     */
    public Decision decide(Subject subject, int tier, @Nullable Trace trace) {
        subject.slots[tierSlot] = tier;
        rows.lookAt(subject);
        return decide(subject, trace);
    }

    /** Decides for a subject that the rows have been looked up for. */
    private Decision decide(Subject subject, @Nullable Trace trace) {
        subject.begin(-1);
        boolean eligible = eligible(subject, trace);
        int open = openWindows(subject, trace);
        if (!eligible || open == 0) {
            return refused(eligible, subject.needUnmet);
        }
        Decision best = best(subject, policy.windowsFirst() ? 1 : open);
        if (trace != null) {
            noteBetter(subject, best, trace);
        }
        if (trace != null || subject.entry != best.entry) {
            fill(subject, best.entry, best, trace);
        }
        if (trace != null) {
            trace.also.removeIf(window -> window.equals(windows[best.entry].rule));
        }
        return best;
    }

    /**
     * Decides the same tier again after one fact was given a value, or answers the decision before where it cannot have moved.
     *
     * @param subject as it was decided last
     * @param changed the same but for that fact
     * @param readers the rows that look at the fact
     */
    Decision decideAgain(Subject subject, Decision before, Subject changed, RowIndex.Readers readers) {
        return rows.unmoved(subject, changed, readers) ? before : decide(changed, null);
    }

    private static Decision refused(boolean eligible, boolean needUnmet) {
        Decision refused = new Decision();
        refused.obstacle = !eligible
                ? Decision.Obstacle.NOT_ELIGIBLE
                : needUnmet ? Decision.Obstacle.NEED_UNMET : Decision.Obstacle.CLOSED;
        return refused;
    }

    /** Puts the windows that are open to the subject into its working space, before any of them is entered. */
    private int openWindows(Subject subject, @Nullable Trace trace) {
        int open = 0;
        subject.needUnmet = false;
        for (int window = speaking.first(subject); window >= 0; window = speaking.next(subject, window + 1)) {
            CompiledWindow candidate = windows[window];
            candidate.traceUnmet(subject, trace);
            if (candidate.admits(subject)) {
                subject.open[open++] = window;
                if (trace != null && candidate.rule instanceof Rule.Open admitted) {
                    trace.also.add(admitted);
                }
            } else {
                subject.needUnmet |= candidate.rule instanceof Rule.Open;
            }
        }
        return open;
    }

    /** Windows whose needs are not met, but which would be chosen if they were. */
    private void noteBetter(Subject subject, Decision best, Trace trace) {
        Decision tried = new Decision();
        for (Trace.Unmet unmet : trace.unmet) {
            int window = policy.windows().indexOf(unmet.window());
            fill(subject, window, tried, null);
            if (better(tried, best) && !trace.better.contains(unmet.window())) {
                trace.better.add(unmet.window());
            }
        }
    }

    private Decision best(Subject subject, int open) {
        Decision best = new Decision();
        fill(subject, subject.open[0], best, null);
        for (int next = 1; next < open; next++) {
            fill(subject, subject.open[next], subject.spare, null);
            if (better(subject.spare, best)) {
                Decision freed = best;
                best = subject.spare;
                subject.spare = freed;
            }
        }
        return best;
    }

    private boolean eligible(Subject subject, @Nullable Trace trace) {
        int row = eligibility.first(subject);
        if (trace != null) {
            for (int refusing = row; refusing >= 0; refusing = eligibility.next(subject, refusing + 1)) {
                trace.ineligible.add(policy.eligibility().get(refusing));
            }
        }
        return row < 0;
    }

    /** Earlier cover first, then the lower payment; no cover and open amounts come last. */
    private static boolean better(Decision left, Decision right) {
        long leftFrom = Values.known(left.coverFrom) ? left.coverFrom : Long.MAX_VALUE;
        long rightFrom = Values.known(right.coverFrom) ? right.coverFrom : Long.MAX_VALUE;
        if (leftFrom != rightFrom) {
            return leftFrom < rightFrom;
        }
        long leftPays = Values.known(left.payable) ? left.payable : Long.MAX_VALUE;
        long rightPays = Values.known(right.payable) ? right.payable : Long.MAX_VALUE;
        return leftPays < rightPays;
    }

    private void fill(Subject subject, int window, Decision decision, @Nullable Trace trace) {
        subject.begin(window);
        decision.accepted = true;
        decision.obstacle = Decision.Obstacle.NONE;
        decision.entry = window;
        long fee = fee(subject);
        subject.surcharge = surcharges.total(subject, 0);
        for (CompiledStage stage : stages) {
            subject.subsidy = Values.plus(subject.subsidy, stage.grant(subject, trace));
        }
        decision.fee = fee;
        decision.surcharge = subject.surcharge;
        decision.subsidy = subject.subsidy;
        decision.payable = Values.minus(Values.plus(fee, subject.surcharge), subject.subsidy);
        long contribution = Values.minus(fiscal.total(subject, Values.ABSENT), subject.surcharge);
        decision.fiscalContribution = Values.atLeastZero(contribution);
        windows[window].cover(subject, decision);
        waits.apply(subject, decision, trace);
        if (trace != null) {
            fees.trace(subject, trace.fees);
            fiscal.trace(subject, trace.fiscal);
            surcharges.trace(subject, trace.surcharges);
            trace.awards.addAll(awards(subject, decision));
            trace.refunds.addAll(refunds(subject, decision));
        }
    }

    /** The fee of the entry in hand: the sum of its components, never below zero. */
    long fee(Subject subject) {
        if (!remembers(subject)) {
            return fees.total(subject, Values.ABSENT);
        }
        long total = Values.ABSENT;
        boolean set = false;
        for (int component = 0; component < fees.names.length; component++) {
            if (remember(subject, component) >= 0) {
                long amount = subject.components[component];
                total = set ? Values.plus(total, amount) : amount;
                set = true;
            }
        }
        return Values.atLeastZero(total);
    }

    long feeComponent(Subject subject, int component) {
        if (!remembers(subject)) {
            return fees.component(subject, component);
        }
        remember(subject, component);
        return subject.components[component];
    }

    /** Prices are remembered for the window in hand, at the subject's own tier and group. */
    private static boolean remembers(Subject subject) {
        return subject.entry >= 0 && !subject.repricing;
    }

    /** Prices a component unless that was done before, and answers the row that set it, or −1. */
    private int remember(Subject subject, int component) {
        if (subject.setBy[component] == Subject.NOT_PRICED) {
            int row = fees.rowOf(subject, component);
            subject.components[component] = fees.amount(subject, component, row);
            subject.setBy[component] = row;
        }
        return subject.setBy[component];
    }

    /** Rewards and cuts that apply beside a decision just made. */
    List<Trace.Award> awards(Subject subject, Decision decision) {
        return decision.accepted ? incentives.awards(subject) : List.of();
    }

    /** What is paid back after a decision just made. */
    List<Trace.Refund> refunds(Subject subject, Decision decision) {
        return decision.accepted ? refunds.due(subject) : List.of();
    }

    /** The benefit rules by part of a reimbursement, in the order of {@link Policy#benefitParts()}. */
    public List<List<CompiledBenefit>> benefits() {
        return benefits;
    }

    /** How the rows depend on the day of payment. */
    public PaymentDays paymentDays() {
        return paymentDays;
    }

    /** The first covered day by the window of the latest decision, before any wait, as epoch day. */
    public long coverBeforeWait(Subject subject) {
        return windows[subject.entry].coverFrom(subject);
    }

    /** Which missing facts can still change an answer of this policy. */
    public Openness openness() {
        return openness;
    }

    /** Measures a value under a decision that has just been made, for the limits of upper layers. */
    public Measurement measurement(Subject subject) {
        return new Measurement(subject, compiler);
    }

    /** Values and conditions of a policy read in the state of its latest decision. */
    public static final class Measurement {

        private final Subject subject;
        private final Compiler compiler;

        private Measurement(Subject subject, Compiler compiler) {
            this.subject = subject;
            this.compiler = compiler;
        }

        public boolean holds(io.canbao.rules.policy.Condition condition) {
            return compiler.test(condition).holds(subject);
        }

        public long of(io.canbao.rules.policy.Expression expression) {
            return compiler.value(expression).of(subject);
        }
    }
}
