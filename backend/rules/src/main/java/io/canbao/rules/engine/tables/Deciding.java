package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.expression.Memberships;
import io.canbao.rules.engine.rows.RowIndex;
import io.canbao.rules.engine.rows.RowIndexBuilder;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides by the compiled tables of a policy: immutable, shared by all threads. */
public final class Deciding {

    private final Policy policy;
    private final SymbolTable symbols;
    private final Compiler compiler;
    private final int tierSlot;
    private final Memberships memberships;
    private final PriceTables prices;
    private final AmountTable surcharges;
    private final Pricing pricing;
    private final RowIndex.Table eligibility;
    private final RowIndex.Table applying;
    private final CompiledWindow[] windows;
    private final WaitTable waits;
    private final IncentiveTable incentives;
    private final RefundTable refunds;
    private final SayingTable<Rule.Note> notes;
    private final SayingTable<Rule.BenefitTier> benefitTiers;
    private final List<List<CompiledBenefit>> benefits;
    private final RowIndex rows;

    /**
     * Compiles all tables of a policy.
     *
     * @throws IllegalArgumentException if it refers to something it does not have
     */
    public Deciding(Policy policy) {
        this.policy = policy;
        this.symbols = new SymbolTable(policy);
        this.prices = new PriceTables();
        this.compiler = new Compiler(policy, symbols, prices);
        RowIndexBuilder index = new RowIndexBuilder(compiler);
        this.tierSlot = symbols.slot(Facts.TIER);
        this.memberships = new Memberships(compiler);
        prices.compile(policy, compiler, index);
        this.surcharges = new AmountTable(policy.tables().surcharges(), compiler, index);
        this.eligibility = index.add(policy.tables().eligibility());
        this.pricing = new Pricing(
                prices,
                surcharges,
                policy.tables().subsidies().stream()
                        .map(stage -> new CompiledStage(stage, prices, compiler, index))
                        .toArray(CompiledStage[]::new));
        this.applying = index.add(policy.tables().windows());
        this.windows = policy.tables().windows().stream()
                .map(window -> CompiledWindow.of(window, compiler))
                .toArray(CompiledWindow[]::new);
        this.waits = new WaitTable(policy.tables().waiting(), compiler, index);
        this.incentives =
                new IncentiveTable(policy.tables().incentives(), policy.tables().incentiveLimit(), compiler, index);
        this.refunds =
                new RefundTable(policy.tables().refunds(), policy.tables().refundHit(), compiler, index);
        this.notes = new SayingTable<>(policy.tables().notes(), compiler);
        this.benefitTiers = new SayingTable<>(policy.tables().benefitTiers(), compiler);
        this.benefits = policy.tables().benefitParts().stream()
                .map(part -> policy.tables().benefits().stream()
                        .filter(row -> row.part().equals(part))
                        .map(row -> CompiledBenefit.of(row, compiler))
                        .toList())
                .toList();
        this.rows = index.build();
        prices.use(rows);
    }

    /** The policy that is decided by. */
    public Policy policy() {
        return policy;
    }

    /** What compiles further conditions and values of the policy. */
    public Compiler compiler() {
        return compiler;
    }

    /** Who belongs to which group. */
    public Memberships memberships() {
        return memberships;
    }

    /** The index of all rows that take part in a decision. */
    public RowIndex rows() {
        return rows;
    }

    /** The benefit rules by part of a reimbursement, in the order of {@link io.canbao.rules.policy.Tables#benefitParts()}. */
    public List<List<CompiledBenefit>> benefits() {
        return benefits;
    }

    /** The rows by which benefits are those of another tier. */
    public SayingTable<Rule.BenefitTier> benefitTiers() {
        return benefitTiers;
    }

    /** A subject of whom nothing is known. */
    public Subject subject() {
        return new Subject(new Subject.Layout(
                symbols.slotCount(),
                symbols.slot(Facts.PAID),
                prices.feeComponents(),
                windows.length,
                rows.words(),
                compiler.unknowns().size()));
    }

    /** Decides one tier, given by its position in the policy. */
    public Decision decide(Subject subject, int tier) {
        return decide(subject, tier, null);
    }

    /**
     * Decides one tier and notes what led there.
     *
     * @param tier position of the tier in the policy
     * @param trace receives the rows that applied, or null
     */
    public Decision decide(Subject subject, int tier, @Nullable Trace trace) {
        subject.slots[tierSlot] = tier;
        memberships.follow(subject);
        rows.select(subject);
        return decide(subject, trace);
    }

    /** Decides for a subject that the rows have been looked up for. */
    private Decision decide(Subject subject, @Nullable Trace trace) {
        begin(subject, -1);
        boolean eligible = eligible(subject, trace);
        int open = openWindows(subject, trace);
        if (!eligible || open == 0) {
            Decision refused = refused(eligible, subject.needUnmet);
            if (trace != null) {
                trace.refunds.addAll(refunds(subject, refused));
                trace.notes.addAll(notes.matching(subject));
            }
            return refused;
        }
        Decision best = best(subject, policy.tables().windowsFirst() ? 1 : open);
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
    public Decision decideAgain(Subject subject, Decision before, Subject changed, RowIndex.Readers readers) {
        memberships.follow(changed);
        boolean unmoved = rows.unmoved(subject, changed, readers) && memberships.same(subject, changed);
        return unmoved ? before : decide(changed, null);
    }

    private void begin(Subject subject, int window) {
        subject.begin(window);
        rows.enter(subject);
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
        for (int window = applying.first(subject); window >= 0; window = applying.next(subject, window + 1)) {
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
            int window = policy.tables().windows().indexOf(unmet.window());
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
                trace.ineligible.add(policy.tables().eligibility().get(refusing));
            }
        }
        return row < 0;
    }

    /** Earlier cover first, then the lower payment, at most; no cover and payments without a bound come last. */
    private static boolean better(Decision left, Decision right) {
        long leftFrom = Values.known(left.coverFrom) ? left.coverFrom : Long.MAX_VALUE;
        long rightFrom = Values.known(right.coverFrom) ? right.coverFrom : Long.MAX_VALUE;
        if (leftFrom != rightFrom) {
            return leftFrom < rightFrom;
        }
        long leftPays = Values.known(left.payableAtMost) ? left.payableAtMost : Long.MAX_VALUE;
        long rightPays = Values.known(right.payableAtMost) ? right.payableAtMost : Long.MAX_VALUE;
        return leftPays < rightPays;
    }

    private void fill(Subject subject, int window, Decision decision, @Nullable Trace trace) {
        begin(subject, window);
        decision.accepted = true;
        decision.obstacle = Decision.Obstacle.NONE;
        decision.entry = window;
        long price = pricing.price(subject);
        decision.fee = prices.fee(subject);
        decision.surcharge = subject.surcharge;
        decision.subsidy = pricing.subsidise(subject, trace);
        decision.payable = Values.minus(price, decision.subsidy);
        decision.payableAtMost = Values.known(decision.payable) ? decision.payable : Values.ABSENT;
        decision.payableAtLeast = decision.payableAtMost;
        if (decision.payable == Values.UNSPECIFIED) {
            new OpenPrice(pricing, compiler.unknowns(), subject, () -> begin(subject, window)).settle(decision);
        }
        long contribution = Values.minus(prices.fiscal(subject), subject.surcharge);
        decision.fiscalContribution = Values.atLeastZero(contribution);
        windows[window].cover(subject, decision);
        waits.apply(subject, decision, trace);
        if (trace != null) {
            prices.trace(subject, trace);
            surcharges.trace(subject, trace.surcharges);
            trace.awards.addAll(incentives.awards(subject, true));
            trace.refunds.addAll(refunds(subject, decision));
            trace.benefitTiers.addAll(benefitTiers.matching(subject));
            trace.notes.addAll(notes.matching(subject));
        }
    }

    /** Rewards and cuts that apply beside a decision just made, without looking whether more years may count. */
    public List<Trace.Award> awards(Subject subject, Decision decision) {
        return decision.accepted ? incentives.awards(subject, false) : List.of();
    }

    /** What is paid back after a decision just made, be it of a payment that should not have been taken. */
    public List<Trace.Refund> refunds(Subject subject, Decision decision) {
        return refunds.due(subject, decision);
    }

    /** The first covered day by the window of the latest decision, before any wait, as epoch day. */
    public long coverBeforeWait(Subject subject) {
        return windows[subject.entry].coverFrom(subject);
    }

    /** The day that the wait of the latest decision leads to, as epoch day; absent without one. */
    public long coverAfterWait(Subject subject) {
        return waits.firstCovered(subject);
    }
}
