package io.canbao.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiptRangeTest {

    @Test
    void aNumberIsReadAsItIsPrinted() {
        ReceiptNumber number = new ReceiptNumber(2025, 7, 123);

        assertThat(number).hasToString("2025-0007-00000123");
        assertThat(ReceiptNumber.find("2025-0007-00000123")).contains(number);
        assertThat(ReceiptNumber.find("2025-0000-00000123")).isEmpty();
        assertThat(ReceiptNumber.find("2025-7-123")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(2025, 10_000, 1));
    }

    /** What was rolled back printed nothing: its number is the next one's. */
    @Property(seed = "2025", tries = 200)
    void numbersFollowEachOtherHoweverOftenAPaymentFails(
            @ForAll @IntRange(max = 200) int payments, @ForAll Random chance) {
        ReceiptRange range = ReceiptRange.begin(2025, 1);
        Set<Long> printed = new TreeSet<>();
        for (int payment = 0; payment < payments; payment++) {
            if (chance.nextInt(10) > 0) {
                assertThat(printed.add(range.number().number())).isTrue();
                range = range.rest();
            }
        }
        assertThat(printed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, printed.size()).boxed().toList());
        assertThat(range.gaps(printed)).isEmpty();
    }

    @Test
    void aNumberWithoutAReceiptIsAGap() {
        Set<Long> printed = new HashSet<>(Set.of(1L, 3L));
        assertThat(new ReceiptRange(2025, 1, 5).gaps(printed))
                .containsExactly(new ReceiptNumber(2025, 1, 2), new ReceiptNumber(2025, 1, 4));
    }
}
