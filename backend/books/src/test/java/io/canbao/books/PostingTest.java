package io.canbao.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.canbao.books.Account.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final Account PERSON = Account.of(Kind.PERSON);
    private static final Account PREMIUM = Account.of(Kind.PREMIUM);
    private static final Account AID = Account.of(Kind.FUNDER, "medical-aid");
    private static final Account LI = Account.of(Kind.CASH, "li");

    @Test
    void aFeeIsOwedByPersonAndFunderAndPaidInCash() {
        Posting charged = Posting.NOTHING.move(PREMIUM, PERSON, 4_000).move(PREMIUM, AID, 36_000);
        Posting paid = Posting.NOTHING.move(PERSON, LI, 4_000);

        assertThat(charged.lines())
                .containsExactly(new Line(AID, 36_000), new Line(PERSON, 4_000), new Line(PREMIUM, -40_000));
        assertThat(charged.and(paid).lines())
                .containsExactly(new Line(LI, 4_000), new Line(AID, 36_000), new Line(PREMIUM, -40_000));
    }

    @Test
    void whatMovesNothingIsLeftOutAndWhatMovesBackIsRefused() {
        assertThat(Posting.NOTHING.move(PREMIUM, PERSON, 0).isEmpty()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.NOTHING.move(PREMIUM, PERSON, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.NOTHING.move(PERSON, PERSON, 1));
    }

    @Test
    void anAmountThatDoesNotFitIsNoSmallerOne() {
        Posting two = Posting.NOTHING.move(PREMIUM, LI, Long.MAX_VALUE).move(PREMIUM, LI, Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(two::lines);
    }

    @Property(seed = "2025", tries = 2_000)
    void everyPostingSumsToZero(@ForAll("postings") Posting posting) {
        assertThat(posting.lines().stream().mapToLong(Line::fen).sum()).isZero();
    }

    @Property(seed = "2025", tries = 500)
    void aReversalRestoresEveryBalance(@ForAll("postings") Posting earlier, @ForAll("postings") Posting posting) {
        Map<Account, Long> before = balances(List.of(earlier));
        assertThat(balances(List.of(earlier, posting, posting.reversed()))).isEqualTo(before);
    }

    private static Map<Account, Long> balances(List<Posting> postings) {
        Map<Account, Long> balances = new HashMap<>();
        postings.forEach(
                posting -> posting.lines().forEach(line -> balances.merge(line.account(), line.fen(), Long::sum)));
        balances.values().removeIf(fen -> fen == 0);
        return balances;
    }

    @Provide
    Arbitrary<Posting> postings() {
        Arbitrary<Account> accounts = Arbitraries.of(PERSON, PREMIUM, AID, LI, Account.of(Kind.SUSPENSE));
        return Combinators.combine(accounts, accounts, Arbitraries.longs().between(1, 1_000_000_000L))
                .filter((from, to, fen) -> !from.equals(to))
                .as(Move::new)
                .list()
                .ofMaxSize(8)
                .map(Posting::new);
    }
}
