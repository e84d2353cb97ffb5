package io.canbao.payment.web;

import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.payment.OrderRefund;
import io.canbao.payment.Payment;
import io.canbao.payment.PaymentError;
import io.canbao.payment.Payments;
import io.canbao.payment.Refund;
import io.canbao.payment.TakePayment;
import io.canbao.payment.TakePayment.Paid;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that is taken for an enrollment, and a part of it that is owed back. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "payment")
final class PaymentsController {
    private static final Listing<PaymentLine> LINES = Listing.<PaymentLine>of("payments", "key.paymentId")
            .column("payment", new Text("编号", "payment"), PaymentLine::payment)
            .column("enrollment", new Text("参保登记", "enrollment"), PaymentLine::enrollment)
            .column("year", new Text("参保年度", "year"), PaymentLine::year)
            .column("amount", new Text("金额", "amount"), PaymentLine::amount)
            .column("settled", new Text("入账金额", "settled"), PaymentLine::settled)
            .column("paidOn", new Text("缴费日期", "paidOn"), PaymentLine::paidOn)
            .column("channel", new Text("渠道", "channel"), PaymentLine::channel)
            .column("account", new Text("账户", "account"), PaymentLine::account)
            .column("reference", new Text("流水号", "reference"), PaymentLine::reference)
            .column("at", new Text("记录时间", "at"), PaymentLine::at)
            .column("by", new Text("经办人", "by"), PaymentLine::by)
            .sortedBy("paidOn", "paidOn")
            .sortedBy("at", "takenAt")
            .filteredBy("year", "enrollment");

    private final TakePayment taking;
    private final OrderRefund refunds;
    private final Payments payments;
    private final Lists lists;
    private final IdempotentAnswers answers;
    private final Rolls rolls;

    PaymentsController(
            TakePayment taking,
            OrderRefund refunds,
            Payments payments,
            Lists lists,
            IdempotentAnswers answers,
            Rolls rolls) {
        this.taking = taking;
        this.refunds = refunds;
        this.payments = payments;
        this.lists = lists;
        this.answers = answers;
        this.rolls = rolls;
    }

    @Get(
            uri = "/payments",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "listPayments",
            summary = "Money that came, by year and enrollment",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<PaymentLine>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                LINES,
                request,
                query -> payments.list(
                                scope.county(),
                                query.year("year"),
                                query.filter("enrollment").map(EnrollmentId::new),
                                query.pageable())
                        .map(PaymentLine::of));
    }

    @Post("/enrollments/{id}/payments")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "takePayment",
            summary = "Take what is to be paid on a day: the enrollment is confirmed, and a receipt printed",
            description =
                    "The version in force on that day prices it. INVALID_PAYMENT, ENROLLMENT_NOT_FOUND, ENROLLMENT_ENDED, ALREADY_PAID, AMOUNT_DIFFERS with payable, REFERENCE_USED,"
                            + " DEAD_BEFORE_PAYMENT, REFUSED, OPEN_QUESTIONS, NO_COVER_LEFT, PRICE_UNSPECIFIED, TIER_CHANGE_CLOSED, INVALID_FACTS")
    HttpResponse<PaidView> take(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body PaymentForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            Paid paid = taking.take(scope, id, form.read(scope, rolls.today()), language);
            return HttpResponse.created(PaidView.of(paid));
        });
    }

    @Post("/enrollments/{id}/refunds")
    @AllowedTo({Role.CASHIER, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "orderRefund",
            summary = "Owe a part of what was paid back, without ending the enrollment",
            description = "INVALID_PAYMENT, ENROLLMENT_NOT_FOUND, NOTHING_PAID, REFUND_EXCEEDS_PAID with what is left")
    HttpResponse<RefundsController.RefundView> refund(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) IdempotencyKey key,
            @Body RefundForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            FormFaults faults = new FormFaults();
            Money amount = Amounts.read(form.amount(), faults);
            String reason = Reasons.read(form.reason(), faults);
            faults.requireNone(PaymentError.INVALID_PAYMENT);
            Refund refund = refunds.part(scope, id, amount, reason);
            return HttpResponse.created(RefundsController.RefundView.of(refund));
        });
    }

    /** What is wanted back. */
    @Introspected
    @Schema(name = "RefundForm")
    record RefundForm(
            @Schema(example = "400.00") @Nullable String amount,
            @Nullable String reason) {}

    /** A payment that was taken. */
    @Schema(name = "Paid")
    record PaidView(
            @Schema(description = "Id of the payment") String payment, ReceiptView receipt, PaidEnrollment enrollment) {
        static PaidView of(Paid paid) {
            return new PaidView(
                    paid.payment().id(), ReceiptView.of(paid.receipt()), PaidEnrollment.of(paid.enrollment()));
        }
    }

    /** What it paid. */
    @Schema(name = "PaidEnrollment")
    record PaidEnrollment(
            String id,
            @Schema(example = "confirmed") String state,
            String resident,
            int year,
            String tier,
            @Schema(example = "40.00") String payable,
            @Schema(example = "40.00") String paid,
            @Nullable LocalDate coveredFrom,
            @Nullable LocalDate coveredTo,
            PaidBy policy) {
        static PaidEnrollment of(Enrollment.Confirmed enrollment) {
            Enrollment.Basis basis = enrollment.by();
            return new PaidEnrollment(
                    enrollment.head().id().value(),
                    enrollment.state().code(),
                    enrollment.head().resident().value(),
                    enrollment.head().year(),
                    basis.tier(),
                    basis.payable().toString(),
                    Money.ofFen(enrollment.money().paidFen()).toString(),
                    basis.coveredFrom().orElse(null),
                    basis.coveredTo().orElse(null),
                    new PaidBy(basis.version(), basis.digest()));
        }
    }

    /** The version that priced it. */
    @Schema(name = "PaidByPolicy")
    record PaidBy(int version, String digest) {}

    /** A payment in a list. */
    @Schema(name = "PaymentLine")
    record PaymentLine(
            String payment,

            @Schema(description = "Left out where the payer has none") @Nullable
            String enrollment,

            int year,
            String amount,

            @Schema(description = "What of it paid the enrollment")
            String settled,

            LocalDate paidOn,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate arrivedOn,
            @Nullable String channel,
            @Schema(example = "cash/li") String account,
            String reference,
            Instant at,
            String by) {
        static PaymentLine of(Payment payment) {
            return new PaymentLine(
                    payment.id(),
                    payment.enrollment().map(EnrollmentId::value).orElse(null),
                    payment.year(),
                    payment.amount().toString(),
                    payment.settled().toString(),
                    payment.days().paid(),
                    payment.days().ordered().orElse(null),
                    payment.days().arrived().orElse(null),
                    payment.days().channel().orElse(null),
                    payment.account().toString(),
                    payment.reference(),
                    payment.at(),
                    payment.by());
        }
    }
}
