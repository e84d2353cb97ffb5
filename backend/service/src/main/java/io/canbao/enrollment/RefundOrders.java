package io.canbao.enrollment;

import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import java.time.LocalDate;

/** Told that something is to be paid back, in the same transaction. Whoever keeps money implements it. */
public interface RefundOrders {
    /**
     * Something is owed to an enrolled person; the ledger has it already.
     *
     * @param amount above zero
     * @param on     day on which it was asked for
     * @param rule   of the policy
     */
    void order(CountyScope by, Enrollment enrollment, Money amount, LocalDate on, String rule);
}
