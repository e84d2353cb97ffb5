package io.canbao.custody;

import io.canbao.payment.CashInHand;
import io.canbao.problem.ProblemException;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;

/** What somebody can give away: to a colleague, to the bank, to whoever is paid back. */
@Singleton
final class FreeCash implements CashInHand {
    private final Transfers transfers;
    private final CountCustody custody;

    FreeCash(Transfers transfers, CountCustody custody) {
        this.transfers = transfers;
        this.custody = custody;
    }

    @Override
    public Money lockFree(CountyScope by) {
        String giver = by.who().username();
        transfers.lock(by.county(), giver);
        return custody.free(by.county(), giver);
    }

    /**
     * Goes on only where somebody can hand over so much.
     *
     * @throws ProblemException NOT_HELD with what is {@code free}
     */
    void require(CountyScope by, Money amount) {
        Money free = lockFree(by);
        if (amount.compareTo(free) > 0) {
            throw new ProblemException(CustodyError.NOT_HELD).with("free", free.toString());
        }
    }
}
