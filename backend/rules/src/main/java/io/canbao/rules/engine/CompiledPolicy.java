package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.List;
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
    final int paidSlot;
    private final int tierSlot;
    private final int slotCount;
    private final int categoryCount;
    private final long[] closures;
    final AmountTable fees;
    final AmountTable fiscal;
    private final AmountTable surcharges;
    private final Test[] eligibility;
    private final CompiledStage[] stages;
    private final CompiledWindow[] windows;
    private final WaitTable waits;
    private final Test[] incentives;
    private final Value[] incentiveYears;
    private final Value[] incentiveRaises;
    private final Value incentiveLimit;
    private final Openness openness;

    private CompiledPolicy(Policy policy) {
        this.policy = policy;
        if (policy.categories().size() > Long.SIZE
                || policy.evidence().size() > Long.SIZE
                || policy.products().size() > Long.SIZE) {
            throw new IllegalArgumentException("more than 64 categories, evidence or products");
        }
        this.compiler = new Compiler(policy, this);
        this.slotCount = compiler.slotCount();
        this.paidSlot = compiler.slot(Facts.PAID);
        this.tierSlot = compiler.slot(Facts.TIER);
        this.categoryCount = policy.categories().size();
        this.closures = policy.categories().keySet().stream()
                .mapToLong(compiler::closure)
                .toArray();
        this.fees = new AmountTable(policy.fees(), compiler);
        this.fiscal = new AmountTable(policy.fiscal(), compiler);
        this.surcharges = new AmountTable(policy.surcharges(), compiler);
        this.eligibility = compiler.tests(policy.eligibility());
        this.stages = policy.subsidies().stream()
                .map(stage -> new CompiledStage(stage, compiler))
                .toArray(CompiledStage[]::new);
        this.windows = policy.windows().stream()
                .map(window -> CompiledWindow.of(window, compiler))
                .toArray(CompiledWindow[]::new);
        this.waits = new WaitTable(policy.waiting(), compiler);
        this.incentives = compiler.tests(policy.incentives());
        this.incentiveYears = policy.incentives().stream()
                .map(rule -> compiler.value(rule.years()))
                .toArray(Value[]::new);
        this.incentiveRaises = policy.incentives().stream()
                .map(rule -> compiler.value(rule.raise()))
                .toArray(Value[]::new);
        this.incentiveLimit = compiler.value(policy.incentiveLimit());
        this.openness = new Openness(this, compiler);
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

    int slotCount() {
        return slotCount;
    }

    int categoryCount() {
        return categoryCount;
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
        facts.values().forEach((fact, value) -> subject.slots[compiler.slot(fact)] = value);
        facts.choices().forEach((fact, value) -> bindChoice(subject, fact, value));
        facts.categories().forEach(held -> bindCategory(subject, held));
        facts.evidence().forEach(id -> subject.evidence |= compiler.bit(Facts.EVIDENCE, id));
        facts.products().forEach(id -> subject.products |= compiler.bit(Facts.PRODUCTS, id));
        return subject.paidOn(subject.paid());
    }

    private void bindFallback(Subject subject, FactDefinition fact) {
        String fallback = fact.fallback();
        if (fallback != null) {
            boolean named = fact.type() == Type.CHOICE || fact.type() == Type.BOOLEAN;
            subject.slots[compiler.slot(fact.id())] =
                    named ? compiler.ordinal(fact.id(), fallback) : Long.parseLong(fallback);
        }
    }

    private void bindChoice(Subject subject, String fact, String value) {
        int year = Compiler.historyYear(fact);
        if (year < 0) {
            subject.slots[compiler.slot(fact)] = compiler.ordinal(fact, value);
            return;
        }
        int index = historyIndex(year);
        if (index >= 0) {
            subject.history[index] = (byte) compiler.historyCode(value);
        }
    }

    private void bindCategory(Subject subject, Facts.HeldCategory held) {
        long from = held.recognisedOn() == null
                ? Values.LONG_AGO
                : held.recognisedOn().toEpochDay();
        long until = held.endedOn() == null ? Long.MAX_VALUE : held.endedOn().toEpochDay();
        subject.hold(closures[compiler.category(held.id())], from, until);
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
        subject.entry = -1;
        boolean eligible = eligible(subject, trace);
        Decision best = new Decision();
        Decision tried = new Decision();
        boolean needUnmet = false;
        for (int window = 0; window < windows.length; window++) {
            subject.entry = -1;
            CompiledWindow candidate = windows[window];
            if (!candidate.speaks(subject)) {
                continue;
            }
            candidate.traceUnmet(subject, trace);
            if (!candidate.admits(subject)) {
                needUnmet |= candidate.rule instanceof Rule.Open;
                continue;
            }
            if (trace != null && candidate.rule instanceof Rule.Open open) {
                trace.also.add(open);
            }
            if (!eligible || (policy.windowsFirst() && best.accepted)) {
                continue;
            }
            if (!best.accepted) {
                fill(subject, window, best, null);
            } else {
                fill(subject, window, tried, null);
                if (better(tried, best)) {
                    Decision freed = best;
                    best = tried;
                    tried = freed;
                }
            }
        }
        if (!best.accepted) {
            best.obstacle = !eligible
                    ? Decision.Obstacle.NOT_ELIGIBLE
                    : needUnmet ? Decision.Obstacle.NEED_UNMET : Decision.Obstacle.CLOSED;
        }
        if (best.accepted && trace != null) {
            fill(subject, best.entry, best, trace);
            int entered = best.entry;
            trace.also.removeIf(open -> open.equals(windows[entered].rule));
        }
        return best;
    }

    private boolean eligible(Subject subject, @Nullable Trace trace) {
        boolean eligible = true;
        for (int row = 0; row < eligibility.length; row++) {
            if (eligibility[row].holds(subject)) {
                eligible = false;
                if (trace == null) {
                    break;
                }
                trace.ineligible.add(policy.eligibility().get(row));
            }
        }
        return eligible;
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
        subject.fiscal = fiscal.total(subject);
        subject.surcharge = surcharges.total(subject);
        if (subject.surcharge == Values.ABSENT) {
            subject.surcharge = 0;
        }
        for (CompiledStage stage : stages) {
            subject.subsidy = AmountTable.plus(subject.subsidy, stage.grant(subject, trace));
        }
        decision.fee = fee;
        decision.surcharge = subject.surcharge;
        decision.subsidy = subject.subsidy;
        decision.payable = fee == Values.ABSENT
                ? Values.ABSENT
                : Compiler.minus(AmountTable.plus(fee, subject.surcharge), subject.subsidy);
        long contribution = Compiler.minus(subject.fiscal, subject.surcharge);
        decision.fiscalContribution = Values.known(contribution) ? Math.max(contribution, 0) : contribution;
        windows[window].cover(subject, decision);
        waits.apply(subject, decision, trace);
        if (trace != null) {
            fees.trace(subject, trace.fees);
            fiscal.trace(subject, trace.fiscal);
            surcharges.trace(subject, trace.surcharges);
            trace.awards.addAll(awards(subject, decision));
        }
    }

    /** The fee of the entry in hand: the sum of its components. */
    long fee(Subject subject) {
        if (fees.names.length == 1) {
            return feeComponent(subject, 0);
        }
        long total = Values.ABSENT;
        for (int component = 0; component < fees.names.length; component++) {
            total = AmountTable.plus(total, feeComponent(subject, component));
        }
        return total;
    }

    long feeComponent(Subject subject, int component) {
        if (subject.repricing) {
            return fees.component(subject, component);
        }
        if (!subject.priced[component]) {
            subject.components[component] = fees.component(subject, component);
            subject.priced[component] = true;
        }
        return subject.components[component];
    }

    /** Rewards and cuts that apply beside a decision just made, cut in order where they pass the joint ceiling. */
    List<Trace.Award> awards(Subject subject, Decision decision) {
        if (!decision.accepted || incentives.length == 0) {
            return List.of();
        }
        List<Trace.Award> awards = new ArrayList<>();
        long left = incentiveLimit.of(subject);
        for (int row = 0; row < incentives.length; row++) {
            if (incentives[row].holds(subject)) {
                long raise = incentiveRaises[row].of(subject);
                if (Values.known(raise) && Values.known(left)) {
                    raise = Math.min(raise, left);
                    left -= Math.max(raise, 0);
                }
                awards.add(new Trace.Award(policy.incentives().get(row), incentiveYears[row].of(subject), raise));
            }
        }
        return awards;
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
