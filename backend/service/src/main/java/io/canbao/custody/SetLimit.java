package io.canbao.custody;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;

/** Says for how many days cash may be held in a county. In the caller's transaction. */
@Singleton
public class SetLimit {
    /** Nobody holds cash for longer than a year. */
    public static final int MOST_DAYS = 365;

    private final Transfers transfers;
    private final CountCustody custody;
    private final AuditTrail trail;

    SetLimit(Transfers transfers, CountCustody custody, AuditTrail trail) {
        this.transfers = transfers;
        this.custody = custody;
        this.trail = trail;
    }

    /** Keeps the limit and answers it. */
    public int set(CountyScope by, int days) {
        int before = custody.limitDays(by.county());
        transfers.putLimitDays(by.county(), days);
        trail.record(
                by,
                "custody.limited",
                new AuditTrail.Subject("custody", "limit"),
                Masked.nothing().count("days", before),
                Masked.nothing().count("days", days));
        return days;
    }
}
