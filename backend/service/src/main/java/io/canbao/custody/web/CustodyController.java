package io.canbao.custody.web;

import io.canbao.books.Account;
import io.canbao.custody.CountCustody;
import io.canbao.custody.CountCustody.Holding;
import io.canbao.custody.CustodyError;
import io.canbao.custody.GiveCash;
import io.canbao.custody.PeopleAtRisk;
import io.canbao.custody.PeopleAtRisk.AtRisk;
import io.canbao.custody.SetLimit;
import io.canbao.custody.Transfer;
import io.canbao.custody.Transfers;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.model.Page;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who holds cash, and cash that changes hands. A collector sees their own. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "custody")
final class CustodyController {
    private static final Listing<HoldingView> HOLDINGS = Listing.<HoldingView>of("custody", "agent")
            .column("agent", new Text("收款人", "agent"), HoldingView::agent)
            .column("held", new Text("手中现金", "held"), HoldingView::held)
            .column("pending", new Text("待确认", "pending"), HoldingView::pending)
            .column("oldest", new Text("最早收款日", "oldest"), HoldingView::oldest)
            .column("overdue", new Text("超期", "overdue"), HoldingView::overdue);
    private static final Listing<TransferView> TRANSFERS = Listing.<TransferView>of("transfers", "key.transferId")
            .column("id", new Text("编号", "id"), TransferView::id)
            .column("state", new Text("状态", "state"), TransferView::state)
            .column("from", new Text("交出人", "from"), TransferView::from)
            .column("to", new Text("去向", "to"), TransferView::to)
            .column("amount", new Text("金额", "amount"), TransferView::amount)
            .column("slip", new Text("缴款单号", "slip"), TransferView::slip)
            .column("on", new Text("日期", "on"), TransferView::on)
            .column("at", new Text("记录时间", "at"), TransferView::at)
            .sortedBy("on", "givenOn")
            .sortedBy("at", "givenAt")
            .filteredBy("state");

    private static final Listing<AtRiskView> AT_RISK = Listing.<AtRiskView>of("people-at-risk", "enrollment")
            .column("name", new Text("姓名", "name"), AtRiskView::name)
            .column("unit", new Text("村社区", "unit"), AtRiskView::unit)
            .column("year", new Text("年度", "year"), AtRiskView::year)
            .column("paidOn", new Text("缴费日期", "paidOn"), AtRiskView::paidOn)
            .column("held", new Text("未上交金额", "held"), AtRiskView::held)
            .column("coveredFrom", new Text("待遇起始日", "coveredFrom"), AtRiskView::coveredFrom)
            .column("enrollment", new Text("参保登记", "enrollment"), AtRiskView::enrollment);

    private final CountCustody custody;
    private final PeopleAtRisk people;
    private final GiveCash giving;
    private final SetLimit limits;
    private final Transfers transfers;
    private final Lists lists;
    private final IdempotentAnswers answers;
    private final CustodyForms forms;
    private final Rolls rolls;

    CustodyController(
            CountCustody custody,
            PeopleAtRisk people,
            GiveCash giving,
            SetLimit limits,
            Transfers transfers,
            Lists lists,
            IdempotentAnswers answers,
            CustodyForms forms,
            Rolls rolls) {
        this.custody = custody;
        this.people = people;
        this.giving = giving;
        this.limits = limits;
        this.transfers = transfers;
        this.lists = lists;
        this.answers = answers;
        this.forms = forms;
        this.rolls = rolls;
    }

    @Get(
            uri = "/custody",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "listCustody",
            summary = "Who holds how much cash since when, and whether longer than the county allows",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<HoldingView>> custody(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        List<HoldingView> holdings = custody.count(scope.county()).stream()
                .filter(holding -> !scope.boundToUnits()
                        || holding.agent().equals(scope.who().username()))
                .map(HoldingView::of)
                .toList();
        return lists.answer(HOLDINGS, request, query -> query.part(holdings));
    }

    @Get(
            uri = "/custody/{agent}/people",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "listPeopleAtRisk",
            summary = "Whose payments the cash is that somebody holds longer than the county allows; a collector's own",
            description = "HOLDER_NOT_FOUND. As a file for Accept: text/csv")
    HttpResponse<ListPage<AtRiskView>> people(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope, String agent) {
        if (scope.boundToUnits() && !agent.equals(scope.who().username())) {
            throw new ProblemException(CustodyError.HOLDER_NOT_FOUND);
        }
        people.noteReading(scope, agent);
        List<AtRiskView> behind =
                people.behind(scope, agent).stream().map(AtRiskView::of).toList();
        return lists.answer(AT_RISK, request, query -> query.part(behind));
    }

    @Get("/custody/limit")
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(operationId = "getCustodyLimit", summary = "For how many days cash may be held")
    LimitForm limit(@Parameter(hidden = true) CountyScope scope) {
        return new LimitForm(custody.limitDays(scope.county()));
    }

    @Post("/custody/limit")
    @AllowedTo({Role.COUNTY_ADMIN})
    @Operation(
            operationId = "setCustodyLimit",
            summary = "For how many days cash may be held",
            description = "INVALID_TRANSFER")
    HttpResponse<LimitForm> limit(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope, @Body LimitForm form) {
        return answers.once(
                request,
                scope.county(),
                null,
                form,
                () -> HttpResponse.ok(new LimitForm(limits.set(scope, CustodyForms.limitDays(form.days())))));
    }

    @Get(
            uri = "/custody/transfers",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "listTransfers",
            summary = "Hand-overs and deposits; those on their way alone for state=pending",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<TransferView>> transfers(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(TRANSFERS, request, query -> transfers(scope, query).map(TransferView::of));
    }

    private Page<Transfer> transfers(CountyScope scope, ListQuery query) {
        return query.choice("state", List.of(Transfer.PENDING), state -> state).isPresent()
                ? query.part(transfers.pending(scope.county()))
                : transfers.list(scope.county(), query.pageable());
    }

    @Get("/custody/handovers")
    @AllowedTo({Role.AGENT, Role.CASHIER, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "listHandOvers",
            summary = "Cash that colleagues handed to you, which you have not accepted yet")
    HandedView handed(@Parameter(hidden = true) CountyScope scope) {
        return new HandedView(transfers.pending(scope.county()).stream()
                .filter(transfer -> transfer.to()
                        .equals(Account.of(Account.Kind.CASH, scope.who().username())))
                .map(TransferView::of)
                .toList());
    }

    @Post("/custody/handovers")
    @AllowedTo({Role.AGENT, Role.CASHIER, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "handOverCash",
            summary = "Hand cash to a colleague; it stays yours until it is accepted",
            description = "INVALID_TRANSFER, NOT_HELD with what is free")
    HttpResponse<TransferView> handOver(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) IdempotencyKey key,
            @Body HandOverForm form) {
        return added(request, scope, key, form, () -> {
            CustodyForms.HandOver read = forms.handOver(scope, form.to(), form.amount());
            return giving.handOver(scope, read.to(), read.amount());
        });
    }

    @Post("/custody/handovers/{id}/acceptance")
    @AllowedTo({Role.AGENT, Role.CASHIER, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "acceptHandOver",
            summary = "Accept cash that a colleague handed over to you",
            description = "TRANSFER_NOT_FOUND, TRANSFER_CONFIRMED, NOT_THE_TAKER")
    HttpResponse<TransferView> accept(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(
                request, scope.county(), key, "", () -> HttpResponse.ok(TransferView.of(giving.accept(scope, id))));
    }

    @Post("/custody/deposits")
    @AllowedTo({Role.AGENT, Role.CASHIER, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "depositCash",
            summary = "Bring cash to the bank; it stays yours until somebody else confirms that it arrived",
            description = "INVALID_TRANSFER, NOT_HELD with what is free, SLIP_USED")
    HttpResponse<TransferView> deposit(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) IdempotencyKey key,
            @Body DepositForm form) {
        return added(request, scope, key, form, () -> {
            CustodyForms.Deposit read = CustodyForms.deposit(form.amount(), form.slip(), form.on(), rolls.today());
            return giving.deposit(scope, read.amount(), read.slip(), read.on());
        });
    }

    @Post("/deposits/{id}/confirmation")
    @AllowedTo({Role.CASHIER})
    @Operation(
            operationId = "confirmDeposit",
            summary = "Confirm that a deposit of somebody else arrived",
            description = "TRANSFER_NOT_FOUND, TRANSFER_CONFIRMED, DEPOSITOR_CONFIRMS")
    HttpResponse<TransferView> confirm(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(
                request,
                scope.county(),
                key,
                "",
                () -> HttpResponse.ok(TransferView.of(giving.confirmDeposit(scope, id))));
    }

    private HttpResponse<TransferView> added(
            HttpRequest<?> request, CountyScope scope, IdempotencyKey key, Object form, Supplier<Transfer> effect) {
        return answers.once(
                request, scope.county(), key, form, () -> HttpResponse.created(TransferView.of(effect.get())));
    }

    /** Cash to a colleague. */
    @Introspected
    @Schema(name = "HandOverForm")
    record HandOverForm(
            @Schema(description = "Username") @Nullable String to,
            @Schema(example = "70.00") @Nullable String amount) {}

    /** Cash to the bank. */
    @Introspected
    @Schema(name = "DepositForm")
    record DepositForm(
            @Schema(example = "500.00") @Nullable String amount,

            @Schema(description = "Number of the bank's slip") @Nullable
            String slip,

            @Schema(description = "Today unless told", example = "2024-11-01") @Nullable
            String on) {}

    /** A limit. */
    @Introspected
    @Schema(name = "CustodyLimit")
    record LimitForm(@Schema(example = "3") @Nullable Integer days) {}

    /** What somebody holds. */
    @Schema(name = "Holding")
    record HoldingView(
            @Schema(description = "Username") String agent,
            @Schema(example = "1200.00") String held,

            @Schema(description = "What of it is on its way", example = "70.00")
            String pending,

            @Nullable LocalDate oldest,
            boolean overdue) {
        static HoldingView of(Holding holding) {
            return new HoldingView(
                    holding.agent(),
                    holding.held().toString(),
                    holding.pending().toString(),
                    holding.oldest().orElse(null),
                    holding.overdue());
        }
    }

    /** Somebody who paid. */
    @Schema(name = "PersonAtRisk")
    record AtRiskView(
            @Schema(description = "Id of the resident") String resident,
            String name,
            String unit,
            int year,
            String enrollment,
            LocalDate paidOn,

            @Schema(description = "What of the payment is still held", example = "40.00")
            String held,

            @Nullable LocalDate coveredFrom) {
        static AtRiskView of(AtRisk one) {
            return new AtRiskView(
                    one.resident().id().value(),
                    one.resident().particulars().name(),
                    one.resident().particulars().unit().value(),
                    one.enrollment().head().year(),
                    one.enrollment().head().id().value(),
                    one.paid(),
                    one.held().toString(),
                    one.enrollment().basis().flatMap(Basis::coveredFrom).orElse(null));
        }
    }

    /** What waits to be accepted. */
    @Schema(name = "HandedCash")
    record HandedView(List<TransferView> items) {}

    /** A hand-over or a deposit. */
    @Schema(name = "Transfer")
    record TransferView(
            String id,
            @Schema(description = "pending, confirmed") String state,
            @Schema(description = "Username") String from,

            @Schema(description = "Account", example = "cash/wang")
            String to,

            @Schema(example = "70.00") String amount,
            String slip,
            LocalDate on,
            Instant at,
            @Nullable String confirmedBy) {
        static TransferView of(Transfer transfer) {
            return new TransferView(
                    transfer.id(),
                    transfer.state(),
                    transfer.giver(),
                    transfer.to().toString(),
                    transfer.amount().toString(),
                    transfer.slip(),
                    transfer.on(),
                    transfer.at(),
                    transfer.confirmed().map(Transfer.Confirmation::by).orElse(null));
        }
    }
}
