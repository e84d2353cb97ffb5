package io.canbao.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.books.Hand.Taken;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandTest {

    @Test
    void theFirstTakenIsTheFirstGivenAway() {
        assertThat(Hand.oldest(List.<Taken<Integer>>of())).isEmpty();
        assertThat(Hand.oldest(List.of(new Taken<>(1, 400), new Taken<>(2, 100), new Taken<>(3, -400))))
                .contains(2);
        assertThat(Hand.oldest(List.of(new Taken<>(1, 400), new Taken<>(2, 100), new Taken<>(3, -399))))
                .contains(1);
        assertThat(Hand.oldest(List.of(new Taken<>(1, 400), new Taken<>(3, -400))))
                .isEmpty();
    }

    @Test
    void whatIsHeldIsWhatWasTakenLastAndAPartOfOneBefore() {
        List<Taken<Integer>> all =
                List.of(new Taken<>(1, 400), new Taken<>(2, 100), new Taken<>(3, -450), new Taken<>(4, 40));

        assertThat(Hand.held(all)).containsExactly(new Taken<>(2, 50), new Taken<>(4, 40));
        assertThat(Hand.held(List.of(new Taken<>(1, 40), new Taken<>(2, -40)))).isEmpty();
    }
}
