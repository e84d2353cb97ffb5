package io.canbao.payment.web;

import io.canbao.enrollment.EnrollmentId;
import io.canbao.payment.Payment;
import io.canbao.payment.Proposal;
import io.canbao.payment.ProposeSettlement.Looked;
import io.canbao.payment.Suspended;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something in suspense. */
@Schema(name = "Suspended")
record SuspendedView(
        String id,
        String payment,

        @Schema(description = "Of whoever took it") String reference,

        LocalDate paidOn,

        @Schema(description = "Insurance year that it came for")
        int year,

        @Schema(example = "360.00") String amount,

        @Schema(
                description =
                        "surplus, too-low, paid-before, ended, refused, not-on-the-roll, covered-elsewhere, tier-differs")
        String reason,

        Instant since,

        @Schema(description = "Number of the payer's papers, masked; where no enrollment says who it was") @Nullable
        String payer,

        @Schema(description = "Left out once something has become of it") @Nullable
        ProposalView proposal,

        @Schema(description = "The order to pay it back") @Nullable
        String refund,

        @Schema(description = "The payment that was made of it") @Nullable
        String settledBy) {

    static SuspendedView of(Looked looked) {
        Suspended suspended = looked.suspended();
        Payment came = looked.came();
        return new SuspendedView(
                suspended.id(),
                suspended.payment(),
                came.reference(),
                came.days().paid(),
                came.year(),
                suspended.amount().toString(),
                suspended.reason().code(),
                suspended.since(),
                suspended.payer().map(Papers::masked).orElse(null),
                looked.proposal().map(ProposalView::of).orElse(null),
                suspended.refund().orElse(null),
                suspended.settledBy().orElse(null));
    }

    @Nullable
    String action() {
        return proposal == null ? null : proposal.action();
    }

    /** What would bring it out. */
    @Schema(name = "SuspenseProposal")
    record ProposalView(
            @Schema(description = "register, enroll, settle, change-tier, refund")
            String action,

            @Schema(description = "Id of the payer's file") @Nullable
            String resident,

            @Nullable String name,
            @Nullable String enrollment) {
        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.action().code(),
                    proposal.resident().map(Resident::id).map(ResidentId::value).orElse(null),
                    proposal.resident().map(one -> one.particulars().name()).orElse(null),
                    proposal.enrollment().map(EnrollmentId::value).orElse(null));
        }
    }
}
