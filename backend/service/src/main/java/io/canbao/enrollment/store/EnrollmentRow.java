package io.canbao.enrollment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.books.Refundable;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Ended;
import io.canbao.enrollment.Enrollment.Ending;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.registry.ResidentId;
import io.canbao.rules.Money;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An enrollment in whatever state. */
@MappedEntity("enrollment")
record EnrollmentRow(
        @EmbeddedId EnrollmentKey key,
        int insuranceYear,
        String residentId,
        String unitCode,
        Enrollment.State state,
        String tier,
        String asked,
        boolean takesNoCover,
        @Nullable Integer policyVersion,
        @Nullable String policyDigest,
        @Nullable String paidTier,
        @Nullable LocalDate pricedOn,
        @Nullable String facts,
        @Nullable String decided,
        @Nullable Long payableFen,
        @Nullable Long subsidyFen,
        long paidFen,
        long refundedFen,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        @Nullable String endReason,
        @Nullable LocalDate endedOn,
        LocalDateTime createdAt,
        String createdBy,
        int revision) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static EnrollmentRow of(Enrollment enrollment) {
        Head head = enrollment.head();
        Optional<Basis> basis = enrollment.basis();
        Optional<Ending> ending = enrollment instanceof Ended ended ? Optional.of(ended.why()) : Optional.empty();
        return new EnrollmentRow(
                new EnrollmentKey(head.county(), head.id().value()),
                head.year(),
                head.resident().value(),
                head.unit().value(),
                enrollment.state(),
                head.application().tier(),
                head.application().facts().toString(),
                head.application().takesNoCover(),
                basis.map(Basis::version).orElse(null),
                basis.map(Basis::digest).orElse(null),
                basis.map(Basis::tier).orElse(null),
                basis.map(Basis::on).orElse(null),
                basis.map(Basis::facts).orElse(null),
                basis.map(Basis::decided).orElse(null),
                basis.map(Basis::payable).map(Money::fen).orElse(null),
                basis.map(Basis::subsidy).map(Money::fen).orElse(null),
                enrollment.money().paidFen(),
                enrollment.money().refundedFen(),
                basis.flatMap(Basis::coveredFrom).orElse(null),
                basis.flatMap(Basis::coveredTo).orElse(null),
                ending.map(Ending::reason).orElse(null),
                ending.map(Ending::on).orElse(null),
                LocalDateTime.ofInstant(head.at(), ZoneOffset.UTC),
                head.by(),
                head.revision());
    }

    Enrollment enrollment() {
        Refundable money = new Refundable(paidFen, refundedFen);
        return switch (state) {
            case OPEN -> new Open(head());
            case CONFIRMED -> new Confirmed(head(), basis().orElseThrow(), money);
            case WITHDRAWN, REFUNDED ->
                new Ended(
                        head(),
                        basis(),
                        money,
                        new Ending(
                                Objects.requireNonNull(endReason),
                                Objects.requireNonNull(endedOn),
                                state == Enrollment.State.REFUNDED));
        };
    }

    private Head head() {
        return new Head(
                key.countyCode(),
                new EnrollmentId(key.enrollmentId()),
                insuranceYear,
                new ResidentId(residentId),
                new UnitCode(unitCode),
                new Application(tier, facts(asked), takesNoCover),
                createdAt.toInstant(ZoneOffset.UTC),
                createdBy,
                revision);
    }

    private Optional<Basis> basis() {
        return Optional.ofNullable(policyVersion)
                .map(version -> new Basis(
                        version,
                        Objects.requireNonNull(policyDigest),
                        Objects.requireNonNull(paidTier),
                        Objects.requireNonNull(pricedOn),
                        Objects.requireNonNull(facts),
                        Objects.requireNonNull(decided),
                        Money.ofFen(Objects.requireNonNull(payableFen)),
                        Money.ofFen(Objects.requireNonNull(subsidyFen)),
                        Optional.ofNullable(coveredFrom),
                        Optional.ofNullable(coveredTo)));
    }

    private static ObjectNode facts(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("what was asked cannot be read", damaged);
        }
    }
}
