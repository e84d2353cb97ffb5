package io.canbao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.enrollment.Stay;
import io.canbao.registry.ResidentId;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountEnrollmentsTest {
    private static final UnitCode VILLAGE = new UnitCode("v1");
    private static final LocalDate PAID = LocalDate.of(2024, 11, 1);

    private static List<Stay> stay(LocalDate from, Optional<LocalDate> until) {
        return List.of(new Stay(new ResidentId("r1"), VILLAGE, from, until));
    }

    private static Headcount count(LocalDate on, long people) {
        return new Headcount(2025, VILLAGE, on, people);
    }

    @Test
    void somebodyCountsFromTheDayOfTheirPayment() {
        assertThat(CountEnrollments.between(2025, List.of(), stay(PAID, Optional.empty())))
                .containsExactly(count(PAID, 1));
    }

    @Test
    void whoeverLeavesCountsNoLongerFromThatDayOnAndStaysCountedBefore() {
        LocalDate left = PAID.plusDays(3);

        assertThat(CountEnrollments.between(2025, stay(PAID, Optional.empty()), stay(PAID, Optional.of(left))))
                .containsExactly(count(left, -1));
    }

    @Test
    void anotherPaymentThatTheCoverRestsOnMovesTheDay() {
        LocalDate later = PAID.plusDays(9);

        assertThat(CountEnrollments.between(2025, stay(PAID, Optional.empty()), stay(later, Optional.empty())))
                .containsExactlyInAnyOrder(count(PAID, -1), count(later, 1));
    }

    @Test
    void whatChangesNothingThatCountsAddsNothing() {
        assertThat(CountEnrollments.between(2025, stay(PAID, Optional.empty()), stay(PAID, Optional.empty())))
                .isEmpty();
        assertThat(CountEnrollments.between(2025, List.of(), stay(PAID, Optional.of(PAID))))
                .isEmpty();
    }

    @Test
    void aStayLastsUntilTheDayBeforeItsEnd() {
        Stay stay = stay(PAID, Optional.of(PAID.plusDays(2))).getFirst();

        assertThat(List.of(PAID.minusDays(1), PAID, PAID.plusDays(1), PAID.plusDays(2)))
                .extracting(stay::lastsOn)
                .containsExactly(false, true, true, false);
    }
}
