package io.canbao.enrollment.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.enrollment.Priced;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment with what it is priced by: an open one as on the day that is asked about, a confirmed one as it was kept.
 *
 * @param payable null where the policy refuses, or leaves it open
 */
@Schema(name = "Enrollment")
record EnrollmentView(
        String id,

        @Schema(description = "open, confirmed, withdrawn, refunded")
        String state,

        @Schema(description = "Id of the file") String resident,
        int year,
        @Schema(example = "tier1") String tier,
        String unit,
        @Schema(example = "40.00") @Nullable String payable,
        @Schema(example = "40.00") String paid,
        @Schema(example = "0.00") String refunded,

        @Schema(description = "What a change of the tier waits for") @Nullable
        String due,

        @Nullable LocalDate coveredFrom,

        @Schema(description = "The day of a death where that came first") @Nullable
        LocalDate coveredTo,

        @Nullable PolicyView policy,

        @Schema(description = "The option of the public quote", implementation = Object.class) @Nullable
        JsonNode quote) {

    /** The version that prices it. */
    @Schema(name = "PricingPolicy")
    record PolicyView(
            int version, @Schema(example = "sha256:…") String digest) {}

    static EnrollmentView of(Enrollment enrollment, Priced priced, Language language) {
        String payable = priced.payable().map(Money::toString).orElse(null);
        PolicyView policy = new PolicyView(
                priced.policy().version().version(), priced.policy().policy().digest());
        return of(enrollment, payable, due(enrollment, priced), policy, priced.option(language));
    }

    /** One that was withdrawn before anything was paid, and has no price any more. */
    static EnrollmentView of(Enrollment enrollment) {
        return of(enrollment, null, null, null, null);
    }

    private static EnrollmentView of(
            Enrollment enrollment,
            @Nullable String payable,
            @Nullable String due,
            @Nullable PolicyView policy,
            @Nullable JsonNode quote) {
        Enrollment.Head head = enrollment.head();
        return new EnrollmentView(
                head.id().value(),
                enrollment.state().code(),
                head.resident().value(),
                head.year(),
                head.application().tier(),
                head.unit().value(),
                payable,
                Money.ofFen(enrollment.money().paidFen()).toString(),
                Money.ofFen(enrollment.money().refundedFen()).toString(),
                due,
                enrollment.basis().flatMap(Basis::coveredFrom).orElse(null),
                enrollment.basis().flatMap(Basis::coveredTo).orElse(null),
                policy,
                quote);
    }

    private static @Nullable String due(Enrollment enrollment, Priced priced) {
        boolean waits = enrollment instanceof Enrollment.Confirmed paid
                && (!paid.by().tier().equals(paid.head().application().tier())
                        || !paid.by().facts().equals(priced.facts()));
        return waits && priced.payable().isPresent()
                ? Money.ofFen(Math.max(
                                0,
                                priced.payable().get().fen()
                                        - enrollment.money().leftFen()))
                        .toString()
                : null;
    }
}
