package io.canbao.enrollment.store;

import io.canbao.enrollment.ChangedFact;
import io.canbao.enrollment.Difference;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the roll learned about somebody who had paid. */
@MappedEntity("enrollment_difference")
record DifferenceRow(
        @EmbeddedId EnrollmentKey key,
        Difference.Kind kind,
        long keptFen,
        long knownFen,
        long amountFen,
        @Nullable String ruleId,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        String changed,
        String source,
        LocalDate noticedOn,
        Difference.State state,
        @Nullable String decidedBy) {

    static DifferenceRow of(CountyCode county, Difference difference) {
        return new DifferenceRow(
                new EnrollmentKey(county, difference.enrollment().value()),
                difference.kind(),
                difference.kept().fen(),
                difference.known().fen(),
                difference.amount().fen(),
                difference.rule().orElse(null),
                difference.coveredFrom().orElse(null),
                difference.coveredTo().orElse(null),
                ChangedFact.codes(difference.changed()),
                difference.source(),
                difference.noticedOn(),
                difference.state(),
                difference.decidedBy().orElse(null));
    }

    Difference difference() {
        return new Difference(
                new EnrollmentId(key.enrollmentId()),
                kind,
                Money.ofFen(keptFen),
                Money.ofFen(knownFen),
                Money.ofFen(amountFen),
                Optional.ofNullable(ruleId),
                Optional.ofNullable(coveredFrom),
                Optional.ofNullable(coveredTo),
                ChangedFact.parse(changed),
                source,
                noticedOn,
                state,
                Optional.ofNullable(decidedBy));
    }
}
