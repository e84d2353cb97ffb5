package io.canbao.payment;

import io.canbao.problem.ProblemException;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;

/** Asked before cash is paid out: nobody gives what they do not hold. Whoever keeps cash in hands implements it. */
public interface CashInHand {
    /**
     * Goes on only where somebody holds so much that is not on its way already; whoever else gives of the same hand waits until the caller's transaction is done.
     *
     * @throws ProblemException NOT_HELD with what is {@code free}
     */
    void require(CountyScope by, Money amount);
}
