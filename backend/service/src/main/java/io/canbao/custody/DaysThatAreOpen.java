package io.canbao.custody;

import io.canbao.ledger.BookingDays;
import io.canbao.registry.Rolls;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Keeps closed days as they were: what is written down later for one of them is booked today, and keeps its own day where it is paid. */
@Singleton
final class DaysThatAreOpen implements BookingDays {
    private final Closings closings;
    private final Rolls rolls;

    DaysThatAreOpen(Closings closings, Rolls rolls) {
        this.closings = closings;
        this.rolls = rolls;
    }

    @Override
    public LocalDate open(CountyCode county, LocalDate event) {
        return closings.find(county, event).isPresent() ? rolls.today() : event;
    }
}
