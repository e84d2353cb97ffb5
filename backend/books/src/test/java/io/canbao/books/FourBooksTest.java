package io.canbao.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.books.FourBooks.Difference;
import io.canbao.books.FourBooks.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FourBooksTest {

    @Test
    void booksThatTellTheSameAgree() {
        Map<String, Long> same = Map.of("e1", 4_000L, "e2", 40_000L);
        assertThat(new FourBooks(same, same, same, same).differences()).isEmpty();
    }

    @Test
    void whatOneBookLacksIsNamedWithItsAmount() {
        Map<String, Long> money = Map.of("e1", 4_000L, "e2", 40_000L);
        FourBooks books = new FourBooks(
                money,
                Map.of("e1", 4_000L),
                Map.of("e1", 4_000L, "e2", 40_000L, "e3", 100L),
                Map.of("e1", 4_100L, "e2", 40_000L));

        assertThat(books.differences())
                .containsExactly(
                        new Difference(Kind.AMOUNT_DIFFERS, "e1", -100),
                        new Difference(Kind.MONEY_WITHOUT_RECEIPT, "e2", 40_000),
                        new Difference(Kind.ROLL_WITHOUT_MONEY, "e3", -100));
    }
}
