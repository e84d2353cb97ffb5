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
}
