package io.canbao.rules.engine;

import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The facts of one question in the slots of one compiled policy, with the working space of its decisions. It belongs
 * to one thread at a time; the policy itself is shared.
 */
public final class Subject {

    static final int NOT_PRICED = -2;

    final CompiledPolicy policy;

    /** Scalar facts by slot: ordinals of choices, otherwise values. */
    final long[] slots;

    /** History code by year since {@link CompiledPolicy#firstHistoryYear}; 0 where nobody told. */
    final byte[] history;

    final Spells spells = new Spells();

    /** The day of payment; without one the end of time, when categories that last are held. */
    long asOf = Long.MAX_VALUE;

    /** Categories held on the day of payment. */
    long categories;

    long evidence;
    long products;

    /** Day on which the category in hand was recognised. */
    long recognised;
    /** Window in hand, or −1 while a window is being chosen. */
    int entry = -1;

    /** For the window that is tried next. */
    Decision spare = new Decision();

    /** Windows that are open to the person, in order. */
    final int[] open;

    /** Whether a window would be open if its needs were met. */
    boolean needUnmet;

    /** Fee components of the window in hand that have been priced. */
    final long[] components;

    /** By fee component, the row that set it, −1 for none, or {@link #NOT_PRICED}. */
    final int[] setBy;

    /** Rows that may hold, whichever window is entered. */
    final long[] rows;

    /** Rows that may hold in the window in hand. */
    long[] entered;

    /** Those of them that have been tested; what did not hold is no longer among them. */
    final long[] tested;

    boolean repricing;
    long surcharge;
    long subsidy;
    long granted;
    long waitFixed;
    long waitVariable;
    long waitEnd;

    Subject(CompiledPolicy policy) {
        this.policy = policy;
        this.slots = new long[policy.slotCount()];
        Arrays.fill(slots, Values.ABSENT);
        this.history = new byte[CompiledPolicy.HISTORY_YEARS];
        this.components = new long[policy.fees.names.length];
        this.setBy = new int[policy.fees.names.length];
        this.open = new int[policy.windowCount()];
        this.rows = new long[policy.rows.words()];
        this.entered = new long[policy.rows.words()];
        this.tested = new long[policy.rows.words()];
    }

    /** Asks the same question for another day of payment. */
    public Subject paidOn(LocalDate day) {
        return paidOn(day.toEpochDay());
    }

    /** Asks the same question for another day of payment, as epoch day; without one, categories that last are held. */
    public Subject paidOn(long epochDay) {
        slots[policy.paidSlot] = epochDay;
        asOf = Values.known(epochDay) ? epochDay : Long.MAX_VALUE;
        categories = spells.heldOn(asOf);
        return this;
    }

    /** Takes over all facts of another subject of the same policy. */
    void copy(Subject other) {
        System.arraycopy(other.slots, 0, slots, 0, slots.length);
        System.arraycopy(other.history, 0, history, 0, history.length);
        spells.copy(other.spells);
        asOf = other.asOf;
        categories = other.categories;
        evidence = other.evidence;
        products = other.products;
    }

    /** The day of payment, as epoch day. */
    public long paid() {
        return slots[policy.paidSlot];
    }

    /** Forgets what was decided for another window; −1 for the time before any is entered. */
    void begin(int window) {
        entry = window;
        policy.rows.enter(this);
        Arrays.fill(setBy, NOT_PRICED);
        surcharge = Values.ABSENT;
        subsidy = 0;
        granted = Values.ABSENT;
        waitEnd = Values.ABSENT;
        waitFixed = 0;
        waitVariable = 0;
    }
}
