package io.canbao.payment.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.payment.OrderRefund;
import io.canbao.payment.ProposeSettlement;
import io.canbao.payment.SettleSuspense;
import io.canbao.payment.Suspense;
import io.canbao.payment.web.PaymentsController.PaidView;
import io.canbao.payment.web.RefundsController.RefundView;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** What came and belongs to nothing: a queue, each line with what would bring it out. */
@Controller("/api/v1/counties/{code}/suspense")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "payment")
final class SuspenseController {
    private static final String WAITING = "waiting";
    private static final Listing<SuspendedView> SUSPENSE = Listing.<SuspendedView>of("suspense", "key.suspenseId")
            .column("id", new Text("编号", "id"), SuspendedView::id)
            .column("payment", new Text("缴费编号", "payment"), SuspendedView::payment)
            .column("reference", new Text("流水号", "reference"), SuspendedView::reference)
            .column("paidOn", new Text("缴费日期", "paidOn"), SuspendedView::paidOn)
            .column("year", new Text("参保年度", "year"), SuspendedView::year)
            .column("amount", new Text("金额", "amount"), SuspendedView::amount)
            .column("reason", new Text("原因", "reason"), SuspendedView::reason)
            .column("payer", new Text("缴费人证件号码", "payer"), SuspendedView::payer)
            .column("proposal", new Text("建议", "proposal"), SuspendedView::action)
            .column("since", new Text("暂收时间", "since"), SuspendedView::since)
            .column("refund", new Text("退费编号", "refund"), SuspendedView::refund)
            .column("settledBy", new Text("入账缴费编号", "settledBy"), SuspendedView::settledBy)
            .sortedBy("since", "since")
            .filteredBy("state");

    private final Suspense suspense;
    private final ProposeSettlement proposing;
    private final SettleSuspense settling;
    private final OrderRefund ordering;
    private final Lists lists;
    private final IdempotentAnswers answers;

    SuspenseController(
            Suspense suspense,
            ProposeSettlement proposing,
            SettleSuspense settling,
            OrderRefund ordering,
            Lists lists,
            IdempotentAnswers answers) {
        this.suspense = suspense;
        this.proposing = proposing;
        this.settling = settling;
        this.ordering = ordering;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "listSuspense",
            summary = "What came and belongs to nothing, with a proposal for what waits; that alone for state=waiting",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<SuspendedView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                SUSPENSE,
                request,
                query -> suspense.list(
                                scope.county(),
                                query.choice("state", List.of(WAITING), state -> state)
                                        .isPresent(),
                                query.pageable())
                        .map(one -> SuspendedView.of(proposing.look(scope, one))));
    }

    @Post("/{id}/refund")
    @AllowedTo({Role.CASHIER})
    @Operation(
            operationId = "refundSuspense",
            summary = "Order what stands in suspense to be paid back",
            description = "SUSPENSE_NOT_FOUND, SUSPENSE_ORDERED, SUSPENSE_SETTLED")
    HttpResponse<RefundView> refund(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) IdempotencyKey key) {
        return answers.once(
                request,
                scope.county(),
                key,
                "",
                () -> HttpResponse.created(RefundView.of(ordering.suspended(scope, id))));
    }

    @Post("/{id}/settlement")
    @AllowedTo({Role.CASHIER})
    @Operation(
            operationId = "settleSuspense",
            summary = "Pay the payer's enrollment with what stands in suspense, as of the day on which it came",
            description =
                    "SUSPENSE_NOT_FOUND, SUSPENSE_ORDERED, SUSPENSE_SETTLED, SUSPENSE_UNMATCHED, ENROLLMENT_ENDED, ALREADY_PAID, AMOUNT_DIFFERS with payable, DEAD_BEFORE_PAYMENT, REFUSED,"
                            + " OPEN_QUESTIONS, NO_COVER_LEFT, PRICE_UNSPECIFIED, TIER_CHANGE_CLOSED")
    HttpResponse<PaidView> settle(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) IdempotencyKey key,
            @Parameter(hidden = true) Language language) {
        return answers.once(
                request,
                scope.county(),
                key,
                "",
                () -> HttpResponse.created(PaidView.of(settling.settle(scope, id, language))));
    }
}
