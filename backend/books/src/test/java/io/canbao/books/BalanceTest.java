package io.canbao.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.books.Account.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void aLedgerBalancesWhereAllAccountsComeToZero() {
        Balance cash = new Balance(Account.of(Kind.CASH, "li"), 50_000, 7_000);
        Balance bank = new Balance(Account.of(Kind.BANK), 7_000, 0);

        assertThat(cash.fen()).isEqualTo(43_000);
        assertThat(Balance.balanced(List.of(cash, bank, new Balance(Account.of(Kind.PREMIUM), 0, 50_000))))
                .isTrue();
        assertThat(Balance.balanced(List.of(cash, bank))).isFalse();
    }
}
