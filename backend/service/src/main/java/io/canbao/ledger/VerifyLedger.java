package io.canbao.ledger;

import io.canbao.books.Balance;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Adds up what is stored, and tells what does not balance. */
@Singleton
public final class VerifyLedger {
    private final Transactions transactions;
    private final RegionTree regions;

    VerifyLedger(Transactions transactions, RegionTree regions) {
        this.transactions = transactions;
        this.regions = regions;
    }

    /** Looks at the ledgers of all counties. */
    public Verdict verify() {
        List<Fault> faults = new ArrayList<>();
        int accounts = 0;
        for (CountyCode county : regions.codes()) {
            List<Balance> balances = transactions.balances(county);
            accounts += balances.size();
            transactions.unbalanced(county).forEach(id -> faults.add(new Fault(county, id)));
            if (!Balance.balanced(balances)) {
                faults.add(new Fault(county, "*"));
            }
        }
        return new Verdict(accounts, faults);
    }

    /**
     * What came out.
     *
     * @param accounts that were added up
     */
    public record Verdict(int accounts, List<Fault> faults) {
        /** Keeps the list as it is now. */
        public Verdict {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Something that does not balance.
     *
     * @param transaction its id, {@code *} for the county's accounts together
     */
    public record Fault(CountyCode county, String transaction) {
        @Override
        public String toString() {
            return county + " " + transaction + " does not sum to zero";
        }
    }
}
