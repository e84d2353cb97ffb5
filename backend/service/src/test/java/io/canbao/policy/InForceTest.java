package io.canbao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policy.Release.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InForceTest {
    private final List<Release> life = new ArrayList<>();

    @Test
    void beforeTheFirstPublicationNothingIsInForce() {
        record(Kind.PUBLICATION, 1, 5, 5);

        assertThat(versions(4, 9)).isEmpty();
        assertThat(versions(5, 9)).containsExactly(1);
    }

    @Test
    void theLaterPublicationAnswersFirst() {
        record(Kind.PUBLICATION, 1, 1, 1);
        record(Kind.PUBLICATION, 2, 2, 2);

        assertThat(versions(1, 9)).containsExactly(1);
        assertThat(versions(2, 9)).containsExactly(2, 1);
    }

    @Test
    void ofTwoAtTheSameMomentTheOneRecordedLaterAnswers() {
        record(Kind.SCHEDULE, 1, 5, 1);
        record(Kind.SCHEDULE, 2, 5, 2);

        assertThat(versions(5, 9)).containsExactly(2, 1);
    }

    @Test
    void aScheduleHoldsFromItsMomentAlsoOverWhatWasPublishedMeanwhile() {
        record(Kind.PUBLICATION, 1, 1, 1);
        record(Kind.SCHEDULE, 2, 7, 2);
        record(Kind.PUBLICATION, 3, 4, 4);

        assertThat(versions(6, 9)).startsWith(3);
        assertThat(versions(7, 9)).startsWith(2);
    }

    @Test
    void whatWasRecordedLaterWasUnknown() {
        record(Kind.PUBLICATION, 1, 1, 1);
        record(Kind.PUBLICATION, 2, 3, 6);

        assertThat(versions(4, 5)).containsExactly(1);
        assertThat(versions(4, 6)).startsWith(2);
    }

    @Test
    void aWithdrawalBringsBackTheOneBeforeFromItsMomentOn() {
        record(Kind.PUBLICATION, 1, 1, 1);
        record(Kind.PUBLICATION, 2, 2, 2);
        record(Kind.WITHDRAWAL, 2, 5, 5);

        assertThat(versions(4, 9)).startsWith(2);
        assertThat(versions(5, 9)).containsExactly(1);
        assertThat(versions(5, 4)).startsWith(2);
    }

    @Test
    void aScheduleThatWasWithdrawnNeverComes() {
        record(Kind.PUBLICATION, 1, 1, 1);
        record(Kind.SCHEDULE, 2, 7, 2);
        record(Kind.WITHDRAWAL, 2, 3, 3);

        assertThat(versions(8, 9)).containsExactly(1);
    }

    @Test
    void whatIsReleasedAgainAfterItsWithdrawalIsInForce() {
        record(Kind.PUBLICATION, 1, 1, 1);
        record(Kind.WITHDRAWAL, 1, 2, 2);
        record(Kind.PUBLICATION, 1, 3, 3);

        assertThat(versions(2, 9)).isEmpty();
        assertThat(versions(3, 9)).containsExactly(1);
    }

    @Test
    void theNextChangeIsTheNearestMomentToCome() {
        record(Kind.PUBLICATION, 1, 1, 1);
        record(Kind.SCHEDULE, 2, 7, 2);
        record(Kind.SCHEDULE, 3, 9, 2);

        assertThat(InForce.nextChange(life, at(2))).contains(at(7));
        assertThat(InForce.nextChange(life, at(7))).contains(at(9));
        assertThat(InForce.nextChange(life, at(9))).isEmpty();
    }

    private void record(Kind kind, int version, int from, int recorded) {
        life.add(new Release(
                "990101", 2025, life.size() + 1, kind, version, at(from), at(recorded), "somebody", "a test"));
    }

    private List<Integer> versions(int asOf, int knownAt) {
        return InForce.versions(life, at(asOf), at(knownAt));
    }

    private static Instant at(int hour) {
        return Instant.parse("2025-03-10T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
