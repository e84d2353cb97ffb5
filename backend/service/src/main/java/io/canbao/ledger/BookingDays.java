package io.canbao.ledger;

import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;

/** Says under which day something is booked. Whoever closes days implements it. */
public interface BookingDays {
    /** The day of an event while it is open, and otherwise today: the figures of a closed day are what the ledger says of it, for good. */
    LocalDate open(CountyCode county, LocalDate event);
}
