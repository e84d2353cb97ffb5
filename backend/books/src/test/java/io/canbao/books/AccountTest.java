package io.canbao.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.canbao.books.Account.Kind;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void everyKindIsReadAsItIsWritten() {
        for (Kind kind : Kind.values()) {
            boolean held = kind == Kind.FUNDER || kind == Kind.CASH || kind == Kind.POS || kind == Kind.ONLINE;
            Account account = held ? Account.of(kind, "li.si-1") : Account.of(kind);
            assertThat(Account.parse(account.toString())).isEqualTo(account);
        }
        assertThat(Account.of(Kind.CASH, "li")).hasToString("cash/li");
    }

    @Test
    void aHolderStandsWhereItBelongs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Account.of(Kind.CASH));
        assertThatIllegalArgumentException().isThrownBy(() -> Account.of(Kind.BANK, "li"));
        assertThatIllegalArgumentException().isThrownBy(() -> Account.parse("cash/li/si"));
        assertThatIllegalArgumentException().isThrownBy(() -> Account.parse("purse/li"));
    }
}
