package io.canbao.ledger.web;

import io.canbao.books.Balance;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transactions;
import io.canbao.rules.Money;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** What moved, and what it has come to. */
@Controller("/api/v1/counties/{code}/ledger")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.COUNTY_ADMIN, Role.CASHIER})
@Tag(name = "ledger")
final class LedgerController {
    private static final Listing<TransactionView> TRANSACTIONS = Listing.<TransactionView>of("ledger", "key.postingId")
            .column("id", new Text("编号", "id"), TransactionView::id)
            .column("on", new Text("日期", "on"), TransactionView::on)
            .column("at", new Text("记录时间", "at"), TransactionView::at)
            .column("by", new Text("记录人", "by"), TransactionView::by)
            .column("year", new Text("参保年度", "year"), TransactionView::year)
            .column("event", new Text("事项", "event"), TransactionView::event)
            .column("subject", new Text("对象", "subject"), TransactionView::subject)
            .column("lines", new Text("分录", "lines"), TransactionView::written)
            .sortedBy("on", "postedOn")
            .sortedBy("at", "key.postingId")
            .filteredBy("account", "subject", "from", "until");

    private final Ledger ledger;
    private final Transactions transactions;
    private final Lists lists;

    LedgerController(Ledger ledger, Transactions transactions, Lists lists) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.lists = lists;
    }

    @Get
    @Operation(operationId = "getLedger", summary = "What every account has come to, and whether all balance")
    LedgerView ledger(@Parameter(hidden = true) CountyScope scope) {
        return LedgerView.of(ledger.balances(scope.county()));
    }

    @Get(
            uri = "/transactions",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listTransactions",
            summary = "What moved, by account, subject and days",
            description = "from and until are days, both included. As a file for Accept: text/csv")
    HttpResponse<ListPage<TransactionView>> transactions(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                TRANSACTIONS,
                request,
                query -> transactions
                        .list(scope.county(), filter(query), query.pageable())
                        .map(TransactionView::of));
    }

    private static Transactions.Filter filter(ListQuery query) {
        return new Transactions.Filter(
                query.filter("account"), query.filter("subject"), query.day("from"), query.day("until"));
    }

    /** All accounts of a county. */
    @Schema(name = "Ledger")
    record LedgerView(List<AccountView> accounts, boolean balanced) {
        static LedgerView of(List<Balance> balances) {
            return new LedgerView(balances.stream().map(AccountView::of).toList(), Balance.balanced(balances));
        }
    }

    /** An account. */
    @Schema(name = "LedgerAccount")
    record AccountView(
            @Schema(example = "cash/li") String account,
            @Schema(example = "500.00") String debit,
            @Schema(example = "70.00") String credit,

            @Schema(description = "Debits less credits", example = "430.00")
            String balance) {
        static AccountView of(Balance balance) {
            return new AccountView(
                    balance.account().toString(),
                    Money.ofFen(balance.debitFen()).toString(),
                    Money.ofFen(balance.creditFen()).toString(),
                    Money.ofFen(balance.fen()).toString());
        }
    }
}
