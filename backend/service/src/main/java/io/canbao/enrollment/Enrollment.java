package io.canbao.enrollment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.books.Refundable;
import io.canbao.registry.ResidentId;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Somebody's enrollment for a year: a type per state. */
public sealed interface Enrollment {
    Head head();

    State state();

    /** What it rests on, once it was confirmed. */
    Optional<Basis> basis();

    /** What was paid for it, and what of that was paid back. */
    Refundable money();

    /** The same, of the file that stands for its person now and in the unit to which they belong. */
    Enrollment of(ResidentId resident, UnitCode unit);

    /** The states, as they are stored and told. */
    enum State {
        OPEN,
        CONFIRMED,
        WITHDRAWN,
        REFUNDED;

        /** As requests and answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** To be paid; priced on the day of payment. */
    record Open(Head head) implements Enrollment {
        @Override
        public State state() {
            return State.OPEN;
        }

        @Override
        public Optional<Basis> basis() {
            return Optional.empty();
        }

        @Override
        public Refundable money() {
            return new Refundable(0, 0);
        }

        @Override
        public Open of(ResidentId resident, UnitCode unit) {
            return new Open(head.of(resident, unit));
        }

        /** The same for another tier. */
        public Open in(Application other) {
            return new Open(head.with(other));
        }

        /** Paid, or nothing to pay. */
        public Confirmed confirm(Basis by, long paidFen) {
            return new Confirmed(head, by, new Refundable(paidFen, 0));
        }

        /** Nobody wants it any more. */
        public Ended withdraw(Ending why) {
            return new Ended(head, Optional.empty(), money(), why);
        }
    }

    /** Paid, or nothing to pay. Where the application names another tier than the basis, a change waits for its payment. */
    record Confirmed(Head head, Basis by, Refundable money) implements Enrollment {
        @Override
        public State state() {
            return State.CONFIRMED;
        }

        @Override
        public Optional<Basis> basis() {
            return Optional.of(by);
        }

        /** The same asked for in another tier. */
        public Confirmed asking(Application other) {
            return new Confirmed(head.with(other), by, money);
        }

        /** The same on another basis, for which the money is this. */
        public Confirmed on(Basis other, Refundable paid) {
            return new Confirmed(head, other, paid);
        }

        /** The same after a part was paid back. */
        public Confirmed refunded(Refundable after) {
            return new Confirmed(head, by, after);
        }

        @Override
        public Confirmed of(ResidentId resident, UnitCode unit) {
            return new Confirmed(head.of(resident, unit), by, money);
        }

        /** The same with the day of a death as its last covered one; empty where that day is not covered, or is the last one already. */
        public Optional<Confirmed> endedOn(LocalDate death) {
            Basis ended = by.until(Optional.of(death));
            return ended.equals(by) ? Optional.empty() : Optional.of(new Confirmed(head, ended, money));
        }

        /** The same, covered to the end again after a death that was none; empty where its cover did not end that day, or was to end by then. */
        public Optional<Confirmed> goingOnAfter(LocalDate death, Optional<LocalDate> coveredTo) {
            boolean ended = by.coveredTo().filter(death::equals).isPresent();
            return ended && coveredTo.filter(death::isBefore).isPresent()
                    ? Optional.of(new Confirmed(head, by.coveredTo(coveredTo.orElseThrow()), money))
                    : Optional.empty();
        }

        /** Over: with a refund or without. */
        public Ended end(Refundable after, Ending why) {
            return new Ended(head, Optional.of(by), after, why);
        }
    }

    /** Over: withdrawn, or paid back. */
    record Ended(Head head, Optional<Basis> basis, Refundable money, Ending why) implements Enrollment {
        @Override
        public State state() {
            return why.refunded() ? State.REFUNDED : State.WITHDRAWN;
        }

        @Override
        public Ended of(ResidentId resident, UnitCode unit) {
            return new Ended(head.of(resident, unit), basis, money, why);
        }
    }

    /**
     * What goes with it through all states.
     *
     * @param unit     of the person, as their file says now
     * @param revision grows with every change
     */
    record Head(
            CountyCode county,
            EnrollmentId id,
            int year,
            ResidentId resident,
            UnitCode unit,
            Application application,
            Instant at,
            String by,
            int revision) {
        private Head of(ResidentId person, UnitCode where) {
            return new Head(county, id, year, person, where, application, at, by, revision);
        }

        private Head with(Application other) {
            return new Head(county, id, year, resident, unit, other, at, by, revision);
        }

        /** As the trail and the ledger name it. */
        public String subject() {
            return "enrollment/" + id;
        }
    }

    /**
     * What is asked for.
     *
     * @param facts        told besides the roll, as the public quote takes them
     * @param takesNoCover whether a year without a covered day is agreed to
     */
    record Application(String tier, ObjectNode facts, boolean takesNoCover) {
        /** Of somebody of whom nothing is told besides the roll. */
        public static Application of(String tier) {
            return new Application(tier, JsonNodeFactory.instance.objectNode(), false);
        }

        /** The same in another tier. */
        public Application in(String other) {
            return new Application(other, facts, takesNoCover);
        }
    }

    /**
     * What a confirmed enrollment rests on: kept for good.
     *
     * @param tier        that was paid for
     * @param on          day of payment
     * @param facts       JSON, as the public quote takes them
     * @param decided     JSON, the answer without words
     * @param coveredFrom empty where no day is covered
     */
    record Basis(
            int version,
            String digest,
            String tier,
            LocalDate on,
            String facts,
            String decided,
            Money payable,
            Money subsidy,
            Optional<LocalDate> coveredFrom,
            Optional<LocalDate> coveredTo) {
        /** The same with the day of a death as its last covered one; as it is where nobody died, or that day is not covered. */
        public Basis until(Optional<LocalDate> death) {
            return death.filter(day ->
                            coveredFrom.filter(from -> !from.isAfter(day)).isPresent())
                    .filter(day -> coveredTo.filter(day::isBefore).isPresent())
                    .map(this::coveredTo)
                    .orElse(this);
        }

        private Basis coveredTo(LocalDate day) {
            return new Basis(
                    version, digest, tier, on, facts, decided, payable, subsidy, coveredFrom, Optional.of(day));
        }
    }

    /**
     * How it ended.
     *
     * @param on day on which it was asked for
     */
    record Ending(String reason, LocalDate on, boolean refunded) {}
}
