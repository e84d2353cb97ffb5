package io.canbao.rules.engine.subject;

import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The facts of one question in the slots of one compiled policy, with the working space of its decisions. It belongs
 * to one thread at a time; the policy itself is shared.
 */
public final class Subject {

    public static final int NOT_PRICED = -2;

    private final int paidSlot;

    /** Scalar facts by slot: ordinals of choices, otherwise values. */
    public final long[] slots;

    /** History code by year since {@link SymbolTable#firstHistoryYear}; 0 where the year is missing. */
    public final byte[] history;

    public final HeldPeriods held = new HeldPeriods();

    /** The day of payment; without one the end of time, when categories that last are held. */
    public long asOf = Long.MAX_VALUE;

    /** Categories held on the day of payment. */
    public long categories;

    public long evidence;
    public long products;

    /** The group that was told, absent where it may follow from other facts; what it counts as stands in its slot. */
    public long givenGroup = Values.ABSENT;

    /** Day on which the category in hand was recognised. */
    public long recognised;
    /** Window in hand, or −1 while a window is being chosen. */
    public int entry = -1;

    /** For the window that is tried next. */
    public Decision spare = new Decision();

    /** Windows that are open to the person, in order. */
    public final int[] open;

    /** Whether a window would be open if its needs were met. */
    public boolean needUnmet;

    /** Fee components of the window in hand that have been priced. */
    public final long[] components;

    /** By fee component, the row that set it, −1 for none, or {@link #NOT_PRICED}. */
    public final int[] setBy;

    /** Rows that may hold, whichever window is entered. */
    public final long[] rows;

    /** Rows that may hold in the window in hand. */
    public long[] entered;

    /** Those of them that have been tested; what did not hold is no longer among them. */
    public final long[] tested;

    public boolean repricing;
    public long surcharge;
    public long subsidy;
    public long granted;
    public long waitFixed;
    public long waitVariable;
    public long waitEnd;

    /** What is paid where that is certain although the text leaves parts of it open; absent otherwise. */
    public long payable;

    /** By the number of a value that the text leaves open, what it is taken to be; unspecified unless somebody asks what if. */
    public final long[] assumed;

    /** The open values that were read since the window in hand was entered. */
    public final boolean[] met;

    /**
     * How much room the subjects of a policy take.
     *
     * @param slots scalar facts
     * @param paidSlot the slot of the day of payment
     * @param rowWords words of sets of rows
     * @param unknowns values that the text leaves open
     */
    public record Layout(int slots, int paidSlot, int feeComponents, int windows, int rowWords, int unknowns) {}

    /** A subject of whom nothing is known. */
    public Subject(Layout layout) {
        this.paidSlot = layout.paidSlot();
        this.slots = new long[layout.slots()];
        Arrays.fill(slots, Values.ABSENT);
        this.history = new byte[SymbolTable.HISTORY_YEARS];
        this.components = new long[layout.feeComponents()];
        this.setBy = new int[layout.feeComponents()];
        this.open = new int[layout.windows()];
        this.rows = new long[layout.rowWords()];
        this.entered = new long[layout.rowWords()];
        this.tested = new long[layout.rowWords()];
        this.assumed = new long[layout.unknowns()];
        Arrays.fill(assumed, Values.UNSPECIFIED);
        this.met = new boolean[layout.unknowns()];
    }

    /** Asks the same question for another day of payment. */
    public Subject paidOn(LocalDate day) {
        return paidOn(day.toEpochDay());
    }

    /** Asks the same question for another day of payment, as epoch day; without one, categories that last are held. */
    public Subject paidOn(long epochDay) {
        slots[paidSlot] = epochDay;
        asOf = Values.known(epochDay) ? epochDay : Long.MAX_VALUE;
        categories = held.heldOn(asOf);
        return this;
    }

    /** Takes over all facts of another subject of the same policy. */
    public void copy(Subject other) {
        System.arraycopy(other.slots, 0, slots, 0, slots.length);
        System.arraycopy(other.history, 0, history, 0, history.length);
        held.copy(other.held);
        asOf = other.asOf;
        categories = other.categories;
        evidence = other.evidence;
        products = other.products;
        givenGroup = other.givenGroup;
    }

    /** The day of payment, as epoch day. */
    public long paid() {
        return slots[paidSlot];
    }

    /** Forgets what was decided for another window; −1 for the time before any is entered. */
    public void begin(int window) {
        entry = window;
        Arrays.fill(setBy, NOT_PRICED);
        surcharge = Values.ABSENT;
        subsidy = 0;
        granted = Values.ABSENT;
        waitEnd = Values.ABSENT;
        waitFixed = 0;
        waitVariable = 0;
        payable = Values.ABSENT;
        Arrays.fill(met, false);
    }

    /** A value that the text leaves open; one that was compiled after the subject was made is unspecified. */
    public long unknown(int index) {
        if (index >= assumed.length) {
            return Values.UNSPECIFIED;
        }
        met[index] = true;
        return assumed[index];
    }
}
