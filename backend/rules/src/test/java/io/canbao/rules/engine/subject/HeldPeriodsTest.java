package io.canbao.rules.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Values;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Times of three categories, of which the third implies the second; days are small numbers. */
class HeldPeriodsTest {

    private static final int POOR = 0;
    private static final int DISABLED = 1;
    private static final int SEVERELY = 2;
    private static final long POOR_ONLY = 0b001;
    private static final long DISABLED_ONLY = 0b010;
    private static final long SEVERELY_AND_DISABLED = 0b110;
    private static final long ALL = 0b111;
    private static final long LASTING = Long.MAX_VALUE;

    private final HeldPeriods held = new HeldPeriods();

    private HeldPeriodsTest poor(long first, long last) {
        held.add(POOR, POOR_ONLY, first, last);
        return this;
    }

    private HeldPeriodsTest disabled(long first, long last) {
        held.add(DISABLED, DISABLED_ONLY, first, last);
        return this;
    }

    private HeldPeriodsTest severely(long first, long last) {
        held.add(SEVERELY, SEVERELY_AND_DISABLED, first, last);
        return this;
    }

    private static long[] on(HeldPeriods held, long... days) {
        return LongStream.of(days).map(held::heldOn).toArray();
    }

    @Test
    void aCategoryIsHeldFromItsFirstDayToItsLastWithAllThatItImplies() {
        poor(5, 8).severely(7, 9);

        assertThat(on(held, 4, 5, 6, 7, 8, 9, 10))
                .containsExactly(0, POOR_ONLY, POOR_ONLY, ALL, ALL, SEVERELY_AND_DISABLED, 0);
    }

    @Test
    void inWhateverOrderAndHoweverManyTimesAreGivenTheyAreFound() {
        for (long first : new long[] {50, 10, 40, 20, 60, 30}) {
            poor(first, first + 1);
        }

        for (long first = 10; first <= 60; first += 10) {
            assertThat(on(held, first - 1, first, first + 1, first + 2)).containsExactly(0, POOR_ONLY, POOR_ONLY, 0);
            assertThat(held.since(POOR, first + 1)).isEqualTo(first);
        }
        assertThat(held.lastDay(POOR_ONLY)).isEqualTo(61);
    }

    @Test
    void timesWithoutADayBetweenThemAreOneTime() {
        poor(1, 4).poor(5, 8).poor(10, 12);

        assertThat(held.since(POOR, 8)).isEqualTo(1);
        assertThat(held.since(POOR, 12)).isEqualTo(10);
        assertThat(held.since(POOR, 0)).isEqualTo(Values.ABSENT);
        assertThat(held.since(DISABLED, 8)).isEqualTo(Values.ABSENT);
    }

    @Test
    void aShortTimeInsideALongOneBreaksNothing() {
        disabled(1, 20).severely(3, 5).disabled(21, LASTING);

        assertThat(held.since(DISABLED, 30)).isEqualTo(1);
        assertThat(held.since(SEVERELY, 4)).isEqualTo(3);
    }

    @Test
    void theFirstDayIsTheEarliestOneThatIsDated() {
        poor(7, LASTING).severely(5, LASTING);

        assertThat(held.firstDay(ALL, 9)).isEqualTo(5);
        assertThat(held.firstDay(POOR_ONLY, 9)).isEqualTo(7);
        assertThat(held.firstDay(0, 9)).isEqualTo(Values.ABSENT);

        disabled(Values.LONG_AGO, LASTING);
        assertThat(held.firstDay(DISABLED_ONLY, 9)).isEqualTo(Values.ABSENT);
        assertThat(held.firstDay(ALL, 9)).isEqualTo(5);
        assertThat(held.firstDay(POOR_ONLY | DISABLED_ONLY, 9)).isEqualTo(7);
    }

    @Test
    void theNextDayIsOneOnWhichACategoryBeginsThatIsNotHeldYet() {
        poor(1, 4).poor(5, 8).poor(10, 12).severely(6, LASTING);

        assertThat(held.nextDay(POOR_ONLY, 0)).isEqualTo(1);
        assertThat(held.nextDay(POOR_ONLY, 1)).isEqualTo(10);
        assertThat(held.nextDay(POOR_ONLY, 10)).isEqualTo(Values.ABSENT);
        assertThat(held.nextDay(POOR_ONLY | DISABLED_ONLY, 1)).isEqualTo(6);
        assertThat(held.nextDay(0, 0)).isEqualTo(Values.ABSENT);
    }

    @Test
    void theLastDayIsThatOfTheLongestTimeAndNoneOfOneThatLasts() {
        poor(1, 20).poor(5, 8).severely(2, 30);

        assertThat(held.lastDay(POOR_ONLY)).isEqualTo(20);
        assertThat(held.lastDay(DISABLED_ONLY)).isEqualTo(30);
        assertThat(new HeldPeriods().lastDay(ALL)).isEqualTo(Values.ABSENT);
        poor(40, LASTING);
        assertThat(held.lastDay(POOR_ONLY)).isEqualTo(Values.ABSENT);
    }

    @Test
    void aDayIsGivenOnceToATimeThatHasNone() {
        disabled(Values.LONG_AGO, 30).severely(Values.LONG_AGO, 20).poor(9, 12);

        assertThat(held.date(POOR, 7)).isFalse();
        assertThat(held.date(SEVERELY, 10)).isTrue();
        assertThat(held.date(SEVERELY, 11)).isFalse();
        assertThat(held.since(SEVERELY, 15)).isEqualTo(10);
        assertThat(held.since(DISABLED, 15)).isEqualTo(Values.LONG_AGO);
        assertThat(held.since(POOR, 9)).isEqualTo(9);
        assertThat(on(held, 8, 9, 10, 21, 31))
                .containsExactly(DISABLED_ONLY, DISABLED_ONLY | POOR_ONLY, ALL, DISABLED_ONLY, 0);
    }

    @Test
    void aCopyHasAllTimesAndItsOwnAfterThem() {
        for (long first = 1; first <= 5; first++) {
            poor(10 * first, 10 * first + 3);
        }
        disabled(Values.LONG_AGO, 100);
        HeldPeriods copy = new HeldPeriods();
        copy.add(SEVERELY, SEVERELY_AND_DISABLED, 1, 2);
        copy.copy(held);
        copy.add(SEVERELY, SEVERELY_AND_DISABLED, 60, 70);

        assertThat(on(copy, 1, 10, 53, 54, 65))
                .containsExactly(
                        DISABLED_ONLY,
                        DISABLED_ONLY | POOR_ONLY,
                        DISABLED_ONLY | POOR_ONLY,
                        DISABLED_ONLY,
                        SEVERELY_AND_DISABLED);
        assertThat(held.heldOn(65)).isEqualTo(DISABLED_ONLY);
        assertThat(copy.date(DISABLED, 20)).isTrue();
        assertThat(on(copy, 10, 20)).containsExactly(POOR_ONLY, DISABLED_ONLY | POOR_ONLY);
        assertThat(on(held, 10)).containsExactly(DISABLED_ONLY | POOR_ONLY);
    }
}
