package io.canbao.enrollment.web;

import io.canbao.enrollment.ChangeTier;
import io.canbao.enrollment.EnrollResident.Enrolled;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.enrollment.ReadEnrollment;
import io.canbao.enrollment.WithdrawEnrollment;
import io.canbao.enrollment.WithdrawEnrollment.Refund;
import io.canbao.http.HttpError;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.registry.WrittenDay;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One enrollment: what it costs, another tier, and its end. */
@Controller("/api/v1/counties/{code}/enrollments/{id}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "enrollment")
final class EnrollmentController {
    private final ReadEnrollment read;
    private final ChangeTier tiers;
    private final WithdrawEnrollment withdrawing;
    private final IdempotentAnswers answers;
    private final Rolls rolls;

    EnrollmentController(
            ReadEnrollment read,
            ChangeTier tiers,
            WithdrawEnrollment withdrawing,
            IdempotentAnswers answers,
            Rolls rolls) {
        this.read = read;
        this.tiers = tiers;
        this.withdrawing = withdrawing;
        this.answers = answers;
        this.rolls = rolls;
    }

    @Get
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "getEnrollment",
            summary =
                    "An enrollment with its price: an open one as on payDate (today unless told), a confirmed one as it was kept",
            description = "ENROLLMENT_NOT_FOUND, NO_POLICY_IN_FORCE, DEAD_BEFORE_PAYMENT; leaves a line in the trail")
    HttpResponse<EnrollmentView> get(
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(description = "Day of payment", example = "2024-11-01") @QueryValue @Nullable String payDate,
            @Parameter(hidden = true) Language language) {
        return JsonAnswer.personal(view(read.read(scope, id, day(payDate)), language), language);
    }

    private static EnrollmentView view(ReadEnrollment.Read read, Language language) {
        return read.priced()
                .map(priced -> EnrollmentView.of(read.enrollment(), priced, language))
                .orElseGet(() -> EnrollmentView.of(read.enrollment()));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw new ProblemException(HttpError.INVALID_PARAMETER)
                    .with("parameter", "payDate")
                    .with("allowed", "YYYY-MM-DD");
        }
    }

    @Post("/tier")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "changeTier",
            summary = "Ask for another tier: of a paid one the difference is due, or owed back",
            description =
                    "INVALID_ENROLLMENT, INVALID_FACTS, ENROLLMENT_NOT_FOUND, ENROLLMENT_ENDED, TIER_CHANGE_CLOSED, REFUSED, OPEN_QUESTIONS, NO_COVER_LEFT")
    HttpResponse<EnrollmentView> tier(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body TierForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            Enrolled changed = tiers.change(scope, id, form.required(), language);
            return HttpResponse.ok(EnrollmentView.of(changed.enrollment(), changed.priced(), language));
        });
    }

    @Post("/withdrawal")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER})
    @Operation(
            operationId = "withdrawEnrollment",
            summary = "End an enrollment: an open one at once, a paid one by the policy's refunds",
            description =
                    "A death ends the cover where it is recorded on the roll, whether or not something is paid back. INVALID_ENROLLMENT, ENROLLMENT_NOT_FOUND, ENROLLMENT_ENDED, NO_REFUND with the row that denies it,"
                            + " REFUND_UNSPECIFIED")
    HttpResponse<WithdrawalView> withdraw(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body WithdrawalForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            form.require(rolls.today());
            WithdrawEnrollment.Withdrawn withdrawn =
                    withdrawing.withdraw(scope, id, form.wrote(), form.day(rolls.today()), language);
            return HttpResponse.ok(WithdrawalView.of(withdrawn));
        });
    }

    /** The tier that is asked for. */
    @Introspected
    @Schema(name = "TierForm")
    record TierForm(@Schema(example = "tier2") @Nullable String tier) {
        String required() {
            if (tier == null || tier.isBlank()) {
                FormFaults faults = new FormFaults();
                faults.tell("/tier", EnrollmentError.TIER_REQUIRED);
                faults.requireNone(EnrollmentError.INVALID_ENROLLMENT);
            }
            return Optional.ofNullable(tier).orElse("");
        }
    }

    /** Why it ends. */
    @Introspected
    @Schema(name = "WithdrawalForm")
    record WithdrawalForm(
            @Schema(description = "An event of the policy, such as death, or any other word", example = "death")
            @Nullable
            String reason,

            @Schema(description = "Day of what the reason names; today unless told", example = "2024-12-20") @Nullable
            String on) {
        private static final String WORD = "[a-z][a-z-]{0,23}";

        void require(LocalDate today) {
            FormFaults faults = new FormFaults();
            if (reason == null || !reason.matches(WORD)) {
                faults.tell("/reason", EnrollmentError.WITHDRAWAL_REASON_REQUIRED);
            }
            if (on != null && WrittenDay.read(on).isEmpty()) {
                faults.tell("/on", EnrollmentError.DAY_REQUIRED);
            } else if (day(today).isAfter(today)) {
                faults.tell("/on", EnrollmentError.DAY_IN_FUTURE);
            }
            faults.requireNone(EnrollmentError.INVALID_ENROLLMENT);
        }

        String wrote() {
            return Optional.ofNullable(reason).orElse("");
        }

        LocalDate day(LocalDate today) {
            return Optional.ofNullable(on).flatMap(WrittenDay::read).orElse(today);
        }
    }

    /** What came of it. */
    @Schema(name = "Withdrawal")
    record WithdrawalView(
            String id,

            @Schema(description = "confirmed, withdrawn, refunded")
            String state,

            @Schema(description = "Left out where nothing was paid, or nothing is paid back") @Nullable
            RefundView refund) {
        static WithdrawalView of(WithdrawEnrollment.Withdrawn withdrawn) {
            Enrollment after = withdrawn.after();
            return new WithdrawalView(
                    after.head().id().value(),
                    after.state().code(),
                    withdrawn.refund().map(RefundView::of).orElse(null));
        }
    }

    /** What is paid back. */
    @Schema(name = "RefundRuling")
    record RefundView(@Schema(example = "400.00") String amount, String rule, String document, String clause) {
        static RefundView of(Refund refund) {
            return new RefundView(
                    refund.amount().toString(),
                    refund.rule(),
                    refund.clause().document(),
                    refund.clause().clause());
        }
    }
}
