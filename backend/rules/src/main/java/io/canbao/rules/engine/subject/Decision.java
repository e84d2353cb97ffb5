package io.canbao.rules.engine.subject;

import io.canbao.rules.policy.Values;

/**
 * What a policy answers for one tier, without its explanation. Amounts are fen, days epoch days, periods packed as
 * {@link Values#period}; {@link Values#UNSPECIFIED} where a text leaves the value open, {@link Values#ABSENT} where
 * there is none.
 */
public final class Decision {

    /** Why nothing else than a refusal is possible, from the nearest to the farthest from acceptance. */
    public enum Obstacle {
        NONE,
        NEED_UNMET,
        CLOSED,
        NOT_ELIGIBLE
    }

    public boolean accepted;
    public Obstacle obstacle = Obstacle.CLOSED;
    /** Index of the window that the payment enters by, or −1. */
    public int entry = -1;

    public long fee = Values.ABSENT;
    public long surcharge = Values.ABSENT;
    public long subsidy = Values.ABSENT;
    public long payable = Values.ABSENT;
    public long payableAtLeast = Values.ABSENT;
    public long payableAtMost = Values.ABSENT;
    public long fiscalContribution = Values.ABSENT;
    public long coverFrom = Values.ABSENT;
    public long coverTo = Values.ABSENT;
    public long retroactiveFrom = Values.ABSENT;
    public boolean waiting;
    public long waitFrom = Values.ABSENT;
    public long waitFixed;
    public long waitVariable;
    public boolean waitOutlivesCover;

    public boolean paidAfterCover;

    /** A decision that nothing has been written into: refused, since no window is open. */
    public Decision() {}

    /** Whether the payment is taken. */
    public boolean accepted() {
        return accepted;
    }

    /** What stands in its way; {@code NONE} where it is taken. */
    public Obstacle obstacle() {
        return obstacle;
    }

    /** Position of the window that the payment enters by, or −1. */
    public int entry() {
        return entry;
    }

    /** The price before subsidies, without the surcharge. */
    public long feeFen() {
        return fee;
    }

    /** The part of the government's money that the person bears. */
    public long surchargeFen() {
        return surcharge;
    }

    /** The sum of all subsidies, never more than the fee. */
    public long subsidyFen() {
        return subsidy;
    }

    /** What the person pays: fee and surcharge less the subsidies. */
    public long payableFen() {
        return payable;
    }

    /** The least that the person may have to pay where the text leaves the sum open; absent where that is not known. */
    public long payableAtLeastFen() {
        return payableAtLeast;
    }

    /** The most that the person may have to pay, what is paid where that is known; absent where there is no bound. */
    public long payableAtMostFen() {
        return payableAtMost;
    }

    /** What the government adds beside the person. */
    public long fiscalContributionFen() {
        return fiscalContribution;
    }

    /** First covered day, after any wait. */
    public long coverFrom() {
        return coverFrom;
    }

    /** Last covered day. */
    public long coverTo() {
        return coverTo;
    }

    /** Day back to which earlier costs are made good; absent where there is none. */
    public long retroactiveFrom() {
        return retroactiveFrom;
    }

    /** Whether there is a wait before the cover. */
    public boolean waiting() {
        return waiting;
    }

    /** The day on which the wait starts; absent without one. */
    public long waitFrom() {
        return waitFrom;
    }

    /** The part of the wait that does not grow, as a packed period. */
    public long waitFixed() {
        return waitFixed;
    }

    /** The part of the wait that grows with what was missed, as a packed period. */
    public long waitVariable() {
        return waitVariable;
    }

    /** Accepted, but the wait ends after the cover: no day is covered. */
    public boolean waitOutlivesCover() {
        return waitOutlivesCover;
    }

    /** Accepted, but the last day that the window covers lies before the payment. */
    public boolean paidAfterCover() {
        return paidAfterCover;
    }

    /** Whether another decision says the same in every field. */
    public boolean sameAs(Decision other) {
        return alikeButForDays(other)
                && coverFrom == other.coverFrom
                && retroactiveFrom == other.retroactiveFrom
                && waitFrom == other.waitFrom;
    }

    /** Whether another decision covers the same days, those that are made good included. */
    public boolean coversAs(Decision other) {
        return coverFrom == other.coverFrom && coverTo == other.coverTo && retroactiveFrom == other.retroactiveFrom;
    }

    /** Whether another decision says the same but for days that may move with the day of payment. */
    public boolean alikeButForDays(Decision other) {
        return accepted == other.accepted
                && obstacle == other.obstacle
                && entry == other.entry
                && fee == other.fee
                && surcharge == other.surcharge
                && subsidy == other.subsidy
                && payable == other.payable
                && payableAtLeast == other.payableAtLeast
                && payableAtMost == other.payableAtMost
                && fiscalContribution == other.fiscalContribution
                && coverTo == other.coverTo
                && Values.known(coverFrom) == Values.known(other.coverFrom)
                && Values.known(retroactiveFrom) == Values.known(other.retroactiveFrom)
                && waiting == other.waiting
                && waitFixed == other.waitFixed
                && waitVariable == other.waitVariable
                && waitOutlivesCover == other.waitOutlivesCover
                && paidAfterCover == other.paidAfterCover;
    }
}
