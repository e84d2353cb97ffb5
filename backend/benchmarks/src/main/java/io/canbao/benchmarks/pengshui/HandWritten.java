package io.canbao.benchmarks.pengshui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Pengshui's rules of 2025 as a programmer would write them down. */
public final class HandWritten {

    /** No day, or no amount. */
    public static final long NONE = Long.MIN_VALUE;

    static final long CENTRAL = LocalDate.of(2024, 10, 11).toEpochDay();
    static final long YEAR_START = LocalDate.of(2025, 1, 1).toEpochDay();
    static final long LATE = LocalDate.of(2025, 3, 1).toEpochDay();
    static final long FULL_PRICE = LocalDate.of(2025, 7, 1).toEpochDay();
    static final long YEAR_END = LocalDate.of(2025, 12, 31).toEpochDay();

    private static final int STUDENT = 1;
    private static final int NEWBORN = 2;
    private static final long FISCAL = 67_000;
    private static final long MINIMUM = 107_000;
    private static final int WAIT_MONTHS = 3;

    /** Whose fiscal part somebody else bears from July on; positions in {@link Person#IDENTITIES}. */
    private static final int SPARED =
            1 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 8 | 1 << 9 | 1 << 10 | 1 << 11 | 1 << 12;

    private static final int WHOLE = 1 | 1 << 1 | 1 << 2 | 1 << 7 | 1 << 14;
    private static final int SUBSISTENCE = 1 << 3;
    private static final int SEVENTY = 1 << 4 | 1 << 5 | 1 << 8 | 1 << 9 | 1 << 10 | 1 << 11 | 1 << 12;
    private static final int PRIORITY = 1 << 6;
    private static final int AWARD = 1 << 13;
    private static final int STABLE = 1 << 15;

    /** How a payment is taken. */
    public enum Window {
        CENTRAL,
        NEWBORN,
        EXTENSION,
        LATE
    }

    /** Amounts in fen, days as epoch days, {@link #NONE} where there is none; no window where refused. */
    public record Answer(
            @Nullable Window window,
            long fee,
            long surcharge,
            long subsidy,
            long payable,
            long fiscalContribution,
            long coverFrom,
            long coverTo,
            long waitFrom,
            int waitMonths) {

        static final Answer REFUSED = new Answer(null, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0);
    }

    private HandWritten() {}

    public static Answer answer(Person person) {
        if (person.coveredBefore()) {
            return Answer.REFUSED;
        }
        long paid = person.paid();
        boolean bornInTheYear = person.born() >= YEAR_START && person.born() <= YEAR_END;
        boolean withGuardian = bornInTheYear && person.guardianInsured() && paid <= YEAR_END;
        Window window = window(paid);
        boolean waits = window == Window.LATE && !bornInTheYear && person.group() != NEWBORN;
        long coverFrom = window == null ? Long.MAX_VALUE : coverFrom(window, paid, waits);
        if (withGuardian && person.born() <= coverFrom) {
            return new Answer(Window.NEWBORN, 0, 0, 0, 0, FISCAL, person.born(), YEAR_END, NONE, 0);
        }
        if (window == null) {
            return Answer.REFUSED;
        }
        boolean student = person.group() == STUDENT;
        long tierOne = student ? 38_000 : 40_000;
        long fee = person.tier() == 0 ? tierOne : tierOne + 37_500;
        long subsidy = Math.min(subsidy(person.identities(), person.tier(), fee, tierOne), fee);
        long surcharge = 0;
        if (paid >= FULL_PRICE && (person.identities() & SPARED) == 0) {
            surcharge = Math.max(FISCAL, MINIMUM - fee);
        }
        boolean covered = coverFrom <= YEAR_END;
        return new Answer(
                window,
                fee,
                surcharge,
                subsidy,
                fee + surcharge - subsidy,
                Math.max(FISCAL - surcharge, 0),
                covered ? coverFrom : NONE,
                covered ? YEAR_END : NONE,
                waits ? paid : NONE,
                waits ? WAIT_MONTHS : 0);
    }

    private static @Nullable Window window(long paid) {
        if (paid < CENTRAL || paid > YEAR_END) {
            return null;
        }
        return paid < YEAR_START ? Window.CENTRAL : paid < LATE ? Window.EXTENSION : Window.LATE;
    }

    private static long coverFrom(Window window, long paid, boolean waits) {
        return switch (window) {
            case CENTRAL, NEWBORN -> YEAR_START;
            case EXTENSION ->
                LocalDate.ofEpochDay(paid).withDayOfMonth(1).plusMonths(1).toEpochDay();
            case LATE ->
                waits ? LocalDate.ofEpochDay(paid).plusMonths(WAIT_MONTHS).toEpochDay() : paid;
        };
    }

    /** The best identity's. */
    private static long subsidy(int identities, int tier, long fee, long tierOne) {
        if (identities == 0) {
            return 0;
        }
        if (tier == 1 && (identities & PRIORITY) != 0) {
            return fee;
        }
        int tierOnePays = tier == 0 ? WHOLE : WHOLE | SUBSISTENCE | SEVENTY;
        if ((identities & tierOnePays) != 0) {
            return tierOne;
        }
        if ((identities & SUBSISTENCE) != 0) {
            return tierOne * 90 / 100;
        }
        if ((identities & AWARD) != 0) {
            return tierOne * 80 / 100;
        }
        if ((identities & SEVENTY) != 0) {
            return tierOne * 70 / 100;
        }
        return (identities & STABLE) != 0 ? 1_500 : 0;
    }
}
