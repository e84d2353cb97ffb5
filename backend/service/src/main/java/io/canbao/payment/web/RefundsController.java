package io.canbao.payment.web;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.payment.PayRefund;
import io.canbao.payment.PaymentError;
import io.canbao.payment.ReadRefunds;
import io.canbao.payment.ReadRefunds.OfPerson;
import io.canbao.payment.Refund;
import io.canbao.payment.TakePayment;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.canbao.rules.policy.Clause;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be paid back. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "payment")
final class RefundsController {
    private static final Listing<RefundView> REFUNDS = Listing.<RefundView>of("refunds", "key.refundId")
            .column("id", new Text("编号", "id"), RefundView::id)
            .column("state", new Text("状态", "state"), RefundView::state)
            .column("name", new Text("姓名", "name"), RefundView::who)
            .column("unit", new Text("村社区", "unit"), RefundView::unitName)
            .column("year", new Text("参保年度", "year"), RefundView::year)
            .column("enrollment", new Text("参保登记", "enrollment"), RefundView::enrollment)
            .column("amount", new Text("金额", "amount"), RefundView::amount)
            .column("reason", new Text("原因", "reason"), RefundView::why)
            .column("clause", new Text("政策依据", "clause"), RefundView::source)
            .column("on", new Text("申请日期", "on"), RefundView::on)
            .column("by", new Text("经办人", "by"), RefundView::by)
            .column("paidFrom", new Text("支付账户", "paidFrom"), RefundView::paidFrom)
            .column("paidAt", new Text("支付时间", "paidAt"), RefundView::paidAt)
            .sortedBy("on", "orderedOn")
            .filteredBy("enrollment", "state");

    private final ReadRefunds refunds;
    private final PayRefund paying;
    private final Lists lists;
    private final IdempotentAnswers answers;

    RefundsController(ReadRefunds refunds, PayRefund paying, Lists lists, IdempotentAnswers answers) {
        this.refunds = refunds;
        this.paying = paying;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(
            uri = "/refunds",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "listRefunds",
            summary = "What is to be paid back or was, by enrollment",
            description =
                    "state is ordered or paid. As a file for Accept: text/csv. Leaves a line in the trail, since it names people")
    HttpResponse<ListPage<RefundView>> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Language language) {
        refunds.noteReading(scope);
        return lists.answer(
                REFUNDS,
                request,
                query -> refunds.list(
                                scope,
                                query.filter("enrollment").map(EnrollmentId::new),
                                query.choice("state", List.of(false, true), Refund::state),
                                query.pageable())
                        .map(one -> RefundView.of(one, language)));
    }

    @Post("/refunds/{id}/payment")
    @AllowedTo({Role.CASHIER})
    @Operation(
            operationId = "payRefund",
            summary = "Pay back what is ordered to be, from the cash of who pays or from the bank",
            description =
                    "INVALID_PAYMENT, REFUND_NOT_FOUND, REFUND_PAID, CASH_TOO_LITTLE with what is free where cash is paid by somebody who does not hold so much")
    HttpResponse<RefundView> pay(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body PayoutForm form) {
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> HttpResponse.ok(
                        RefundView.of(refunds.ofPerson(scope, paying.pay(scope, id, form.account(scope))), language)));
    }

    /** From where it is paid. */
    @Introspected
    @Schema(name = "PayoutForm")
    record PayoutForm(
            @Schema(description = "cash, bank", example = "cash") @Nullable
            String from) {
        Account account(CountyScope by) {
            FormFaults faults = new FormFaults();
            if (!"cash".equals(from) && !"bank".equals(from)) {
                faults.tell("/from", PaymentError.REFUND_SOURCE_UNKNOWN);
            }
            faults.requireNone(PaymentError.INVALID_PAYMENT);
            return "bank".equals(from) ? Account.of(Kind.BANK) : TakePayment.by(by, false);
        }
    }

    /** A refund. */
    @Schema(name = "Refund")
    record RefundView(
            String id,
            @Schema(description = "ordered, paid") String state,

            @Schema(description = "Left out where the payer has none") @Nullable
            String enrollment,

            @Schema(description = "Id of the file of whom it is for; left out where nobody of the roll is known")
            @Nullable
            String resident,

            @Nullable String name,

            @Schema(description = "Number of the payer's papers, masked; where no enrollment says who it was") @Nullable
            String payer,

            @Nullable String unit,
            @Nullable String unitName,
            int year,
            @Schema(example = "400.00") String amount,

            @Schema(description = "Rule of the policy, or why")
            String reason,

            @Schema(description = "What the policy says of it; left out where the reason is no rule") @Nullable
            String text,

            @Nullable String document,
            @Nullable String clause,
            @Schema(description = "The day of asking") LocalDate on,
            String by,
            @Nullable String paidFrom,
            @Nullable Instant paidAt) {
        /** One that was just ordered: whoever orders it knows whose it is. */
        static RefundView of(Refund refund) {
            return of(
                    new OfPerson(refund, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    Language.ZH);
        }

        static RefundView of(OfPerson one, Language language) {
            Refund refund = one.refund();
            Optional<Clause> clause =
                    one.rule().map(rule -> rule.head().clauses().getFirst());
            return new RefundView(
                    refund.id(),
                    refund.state(),
                    refund.enrollment().map(EnrollmentId::value).orElse(null),
                    one.person().map(Resident::id).map(ResidentId::value).orElse(null),
                    one.person().map(person -> person.particulars().name()).orElse(null),
                    one.payer().map(Papers::masked).orElse(null),
                    one.unit().map(unit -> unit.code().value()).orElse(null),
                    one.unit().map(unit -> unit.name().in(language)).orElse(null),
                    refund.year(),
                    refund.amount().toString(),
                    refund.reason(),
                    one.rule().map(rule -> rule.message().in(language)).orElse(null),
                    clause.map(Clause::document).orElse(null),
                    clause.map(Clause::clause).orElse(null),
                    refund.on(),
                    refund.by(),
                    refund.paid().map(paid -> paid.from().toString()).orElse(null),
                    refund.paid().map(Refund.PaidOut::at).orElse(null));
        }

        /** Whose it is, in a file; a payer who is not on the roll by their number. */
        @Nullable
        String who() {
            return name == null ? payer : name;
        }

        /** Why, in a file: what the policy says, or a code that files have words for. */
        String why() {
            return text == null ? reason : text;
        }

        @Nullable
        String source() {
            return document == null ? null : document + ' ' + clause;
        }
    }
}
