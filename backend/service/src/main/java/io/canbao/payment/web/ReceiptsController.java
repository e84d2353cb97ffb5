package io.canbao.payment.web;

import io.canbao.books.ReceiptNumber;
import io.canbao.books.ReceiptRange;
import io.canbao.http.Accepted;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.identity.SignInSettings;
import io.canbao.paper.PrintForm;
import io.canbao.payment.PaymentError;
import io.canbao.payment.PrintedReceipt;
import io.canbao.payment.Receipt;
import io.canbao.payment.Receipts;
import io.canbao.payment.VoidReceipt;
import io.canbao.problem.FormFaults;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was printed. A collector sees their own receipts. */
@Controller("/api/v1/counties/{code}/receipts")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "payment")
final class ReceiptsController {
    private static final Listing<ReceiptView> LINES = Listing.<ReceiptView>of("receipts", "receiptNo")
            .column("number", new Text("票据号", "number"), ReceiptView::number)
            .column("state", new Text("状态", "state"), ReceiptView::state)
            .column("amount", new Text("金额", "amount"), ReceiptView::amount)
            .column("paidOn", new Text("缴费日期", "paidOn"), ReceiptView::paidOn)
            .column("payment", new Text("缴费编号", "payment"), ReceiptView::payment)
            .column("issuedAt", new Text("开具时间", "issuedAt"), ReceiptView::issuedAt)
            .column("issuedBy", new Text("开票人", "issuedBy"), ReceiptView::issuedBy)
            .column("replaces", new Text("替代票据", "replaces"), ReceiptView::replaces)
            .column("voidReason", new Text("作废原因", "voidReason"), ReceiptView::voidReason)
            .sortedBy("number", "receiptNo")
            .sortedBy("issuedAt", "issuedAt")
            .filteredBy("year", "by");

    private final Receipts receipts;
    private final VoidReceipt voiding;
    private final Lists lists;
    private final IdempotentAnswers answers;
    private final PrintedReceipt printed;
    private final PrintForm printing;
    private final SignInSettings signIn;
    private final HttpHostResolver hosts;

    ReceiptsController(
            Receipts receipts,
            VoidReceipt voiding,
            Lists lists,
            IdempotentAnswers answers,
            PrintedReceipt printed,
            PrintForm printing,
            SignInSettings signIn,
            HttpHostResolver hosts) {
        this.receipts = receipts;
        this.voiding = voiding;
        this.lists = lists;
        this.answers = answers;
        this.printed = printed;
        this.printing = printing;
        this.signIn = signIn;
        this.hosts = hosts;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "listReceipts",
            summary = "Receipts by year and by who printed them",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<ReceiptView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                LINES,
                request,
                query -> receipts.list(
                                scope.county(),
                                query.year("year"),
                                scope.boundToUnits() ? Optional.of(scope.who().username()) : query.filter("by"),
                                query.pageable())
                        .map(ReceiptView::of));
    }

    @Get("/gaps")
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "listReceiptGaps",
            summary = "Numbers that were passed over: none, unless somebody took a receipt away")
    GapsView gaps(@Parameter(hidden = true) CountyScope scope) {
        List<String> gaps = new ArrayList<>();
        for (ReceiptRange range : receipts.ranges(scope.county())) {
            range.gaps(receipts.printed(scope.county(), range)).stream()
                    .map(ReceiptNumber::toString)
                    .forEach(gaps::add);
        }
        return new GapsView(gaps);
    }

    @Get(
            value = "/{number}",
            produces = {MediaType.APPLICATION_JSON, PrintForm.PDF})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "getReceipt",
            summary = "A receipt; for Accept: application/pdf the sheet that is handed out, with the payer's name",
            description = "RECEIPT_NOT_FOUND, ENROLLMENT_NOT_FOUND, RESIDENT_NOT_FOUND, ADDRESS_UNKNOWN of a sheet")
    HttpResponse<ReceiptView> get(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String number,
            @Parameter(hidden = true) Language language) {
        return Accepted.of(request, MediaType.APPLICATION_JSON, PrintForm.PDF).equals(PrintForm.PDF)
                ? sheet(request, scope, number, language)
                : HttpResponse.ok(ReceiptView.of(voiding.get(scope, number)));
    }

    /** Typed as the JSON that it mostly is, which is what the description of the API tells of. */
    @SuppressWarnings("unchecked")
    private HttpResponse<ReceiptView> sheet(
            HttpRequest<?> request, CountyScope scope, String number, Language language) {
        String platform = signIn.platform(hosts.resolve(request)); // where a phone finds it
        byte[] file = printing.print(printed.form(scope, number, platform, language));
        return (HttpResponse<ReceiptView>) (HttpResponse<?>) HttpResponse.ok(file)
                .contentType(PrintForm.PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"receipt-" + number + ".pdf\"");
    }

    @Post("/{number}/void")
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "voidReceipt",
            summary = "Void a receipt that was spoilt; its replacement takes the next number and names it",
            description = "INVALID_PAYMENT, RECEIPT_NOT_FOUND, RECEIPT_VOID")
    HttpResponse<VoidedView> replace(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String number,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body VoidForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            FormFaults faults = new FormFaults();
            String reason = Reasons.read(form.reason(), faults);
            faults.requireNone(PaymentError.INVALID_PAYMENT);
            Receipt replacement = voiding.replace(scope, number, reason);
            return HttpResponse.ok(
                    new VoidedView(ReceiptView.of(voiding.get(scope, number)), ReceiptView.of(replacement)));
        });
    }

    /** Numbers without a receipt. */
    @Schema(name = "ReceiptGaps")
    record GapsView(List<String> gaps) {}

    /** Why a receipt is void. */
    @Introspected
    @Schema(name = "VoidForm")
    record VoidForm(@Nullable String reason) {}

    /** A void receipt and its replacement. */
    @Schema(name = "VoidedReceipt")
    record VoidedView(ReceiptView receipt, ReceiptView replacement) {}
}
