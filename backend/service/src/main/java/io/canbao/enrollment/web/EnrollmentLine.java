package io.canbao.enrollment.web;

import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.rules.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An enrollment in a list. */
@Schema(name = "EnrollmentLine")
record EnrollmentLine(
        String id,

        @Schema(description = "open, confirmed, withdrawn, refunded")
        String state,

        @Schema(description = "Id of the file") String resident,
        int year,
        String tier,
        String unit,

        @Schema(description = "Left out while it is open") @Nullable
        String payable,

        @Nullable String subsidy,
        String paid,
        String refunded,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        @Nullable Integer version,
        Instant at) {

    static EnrollmentLine of(Enrollment enrollment) {
        Enrollment.Head head = enrollment.head();
        return new EnrollmentLine(
                head.id().value(),
                enrollment.state().code(),
                head.resident().value(),
                head.year(),
                head.application().tier(),
                head.unit().value(),
                enrollment.basis().map(Basis::payable).map(Money::toString).orElse(null),
                enrollment.basis().map(Basis::subsidy).map(Money::toString).orElse(null),
                Money.ofFen(enrollment.money().paidFen()).toString(),
                Money.ofFen(enrollment.money().refundedFen()).toString(),
                enrollment.basis().map(Basis::on).orElse(null),
                enrollment.basis().flatMap(Basis::coveredFrom).orElse(null),
                enrollment.basis().flatMap(Basis::coveredTo).orElse(null),
                enrollment.basis().map(Basis::version).orElse(null),
                head.at());
    }
}
