package io.canbao.payment;

import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;

/** Asked before cash is paid out: nobody gives what they do not hold. Whoever keeps cash in hands implements it. */
public interface CashInHand {
    /** What somebody holds that is not on its way already; whoever else gives of the same hand waits until the caller's transaction is done. */
    Money lockFree(CountyScope by);
}
