package io.canbao.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RefundableTest {

    @Test
    void noMoreIsPaidBackThanWasPaid() {
        Refundable paid = new Refundable(40_000, 0);
        Refundable less = paid.refund(39_900).orElseThrow();

        assertThat(less.leftFen()).isEqualTo(100);
        assertThat(less.refund(200)).isEmpty();
        assertThat(less.refund(100)).contains(new Refundable(40_000, 40_000));
        assertThatIllegalArgumentException().isThrownBy(() -> paid.refund(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Refundable(100, 101));
    }

    @Property(seed = "2025", tries = 500)
    void whateverIsAskedForTheSumStaysWithinWhatWasPaid(
            @ForAll @LongRange(max = 100_000) long paid, @ForAll List<@LongRange(min = 1, max = 100_000) Long> asked) {
        Refundable state = new Refundable(paid, 0);
        long back = 0;
        for (long fen : asked) {
            boolean fits = state.refund(fen).isPresent();
            back += fits ? fen : 0;
            state = state.refund(fen).orElse(state);
            assertThat(fits || fen > paid - back).isTrue();
        }
        assertThat(state.refundedFen()).isEqualTo(back).isLessThanOrEqualTo(paid);
    }
}
