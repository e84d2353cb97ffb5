package io.canbao.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.canbao.books.Refundable;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Ending;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.registry.ResidentId;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrollmentsOfCountyTest {
    private static final CountyCode COUNTY = CountyCode.parse("990101");

    @Test
    void anEnrollmentOfAnyStateIsReadFromAnArchiveAsItWasWritten() {
        Open open = new Open(new Head(
                COUNTY,
                new EnrollmentId("e1"),
                2025,
                new ResidentId("r1"),
                new UnitCode("v1"),
                new Application("tier1", new JsonMapper().createObjectNode().put("residence", "local"), true),
                Instant.parse("2024-11-01T02:00:00Z"),
                "li",
                1));
        Basis basis = new Basis(
                1,
                "sha256:x",
                "tier1",
                LocalDate.of(2024, 11, 1),
                "{}",
                "{}",
                Money.ofFen(4_000),
                Money.ofFen(36_000),
                Optional.of(LocalDate.of(2025, 1, 1)),
                Optional.of(LocalDate.of(2025, 12, 31)));
        Confirmed confirmed = open.confirm(basis, 4_000);
        Ending death = new Ending("death", LocalDate.of(2024, 12, 20), true);
        List<Enrollment> states = List.of(
                open,
                open.withdraw(new Ending("mistake", LocalDate.of(2024, 11, 2), false)),
                confirmed,
                confirmed.end(new Refundable(4_000, 4_000), death));

        assertThat(states)
                .allSatisfy(
                        state -> assertThat(EnrollmentsOfCounty.Line.of(state).enrollment(COUNTY))
                                .isEqualTo(state));
        assertThat(states)
                .extracting(Enrollment::state)
                .containsExactly(
                        Enrollment.State.OPEN,
                        Enrollment.State.WITHDRAWN,
                        Enrollment.State.CONFIRMED,
                        Enrollment.State.REFUNDED);
    }
}
