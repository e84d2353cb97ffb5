package io.canbao.custody.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.books.FourBooks.Difference;
import io.canbao.custody.ClaimFunder;
import io.canbao.custody.ClaimFunder.Claim;
import io.canbao.custody.CloseDay;
import io.canbao.custody.CloseDay.Closing;
import io.canbao.custody.Closings;
import io.canbao.custody.CustodyError;
import io.canbao.custody.Reconcile;
import io.canbao.custody.Reconcile.Reconciled;
import io.canbao.http.HttpError;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.registry.WrittenDay;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four books held against each other, days that are closed, and what funders are asked for. */
@Controller("/api/v1/counties/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "custody")
final class BooksController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Listing<ClaimView> CLAIMS = Listing.<ClaimView>of("claims", "claimedAt")
            .column("funder", new Text("出资单位", "funder"), ClaimView::funder)
            .column("year", new Text("参保年度", "year"), ClaimView::year)
            .column("number", new Text("批次", "number"), ClaimView::number)
            .column("until", new Text("截止日期", "until"), ClaimView::until)
            .column("total", new Text("金额", "total"), ClaimView::total)
            .column("digest", new Text("摘要", "digest"), ClaimView::digest)
            .column("at", new Text("时间", "at"), ClaimView::at)
            .sortedBy("at", "claimedAt");

    private final Reconcile reconciling;
    private final CloseDay closing;
    private final ClaimFunder claiming;
    private final Closings closings;
    private final Lists lists;
    private final IdempotentAnswers answers;
    private final Rolls rolls;

    BooksController(
            Reconcile reconciling,
            CloseDay closing,
            ClaimFunder claiming,
            Closings closings,
            Lists lists,
            IdempotentAnswers answers,
            Rolls rolls) {
        this.reconciling = reconciling;
        this.closing = closing;
        this.claiming = claiming;
        this.closings = closings;
        this.lists = lists;
        this.answers = answers;
        this.rolls = rolls;
    }

    @Get("/reconciliation")
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "reconcile",
            summary = "Money, receipts, roll and records of a year, and where they differ, down to the enrollment",
            description = "INVALID_PARAMETER. Today and all units unless told")
    ReconciliationView reconcile(
            @Parameter(hidden = true) CountyScope scope,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String until) {
        LocalDate last = until == null ? rolls.today() : day("until", until);
        if (year == null) {
            throw invalid("year", "YEAR");
        }
        return ReconciliationView.of(reconciling.reconcile(scope, year, Optional.ofNullable(unit), last));
    }

    private static LocalDate day(String parameter, String text) {
        return WrittenDay.read(text).orElseThrow(() -> invalid(parameter, "YYYY-MM-DD"));
    }

    private static ProblemException invalid(String parameter, String allowed) {
        return new ProblemException(HttpError.INVALID_PARAMETER)
                .with("parameter", parameter)
                .with("allowed", allowed);
    }

    @Post("/days/{day}/closing")
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "closeDay",
            summary = "Close a day that is over, once nothing of it is on its way any more",
            description = "INVALID_PARAMETER, DAY_NOT_OVER, DAY_CLOSED, CLOSING_BLOCKED with the transfers that wait")
    HttpResponse<ClosingView> close(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String day,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(
                request,
                scope.county(),
                key,
                "",
                () -> HttpResponse.created(ClosingView.of(closing.close(scope, day("day", day)))));
    }

    @Get(
            uri = "/claims",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listClaims",
            summary = "What funders were asked for",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<ClaimView>> claims(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                CLAIMS,
                request,
                query -> closings.list(scope.county(), query.pageable()).map(ClaimView::of));
    }

    @Post("/claims")
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "claimFunder",
            summary = "Freeze what a funder is charged with and was not asked for before",
            description = "INVALID_TRANSFER")
    HttpResponse<ClaimView> claim(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ClaimForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            form.require();
            return HttpResponse.created(
                    ClaimView.of(claiming.claim(scope, form.wrote(), form.told(), form.last(rolls.today()))));
        });
    }

    /** Whom to ask for what. */
    @Introspected
    @Schema(name = "ClaimForm")
    record ClaimForm(
            @Schema(example = "medical-aid") @Nullable String funder,
            @Schema(example = "2025") @Nullable Integer year,

            @Schema(description = "Today unless told", example = "2024-12-31") @Nullable
            String until) {

        void require() {
            FormFaults faults = new FormFaults();
            if (funder == null || !funder.matches("[a-z][a-z0-9-]{0,63}")) {
                faults.tell("/funder", CustodyError.FUNDER_REQUIRED);
            }
            if (year == null || year < 1900 || year > 2999) {
                faults.tell("/year", CustodyError.CLAIM_YEAR_FORM);
            }
            if (until != null && WrittenDay.read(until).isEmpty()) {
                faults.tell("/until", CustodyError.DEPOSIT_DAY_FORM);
            }
            faults.requireNone(CustodyError.INVALID_TRANSFER);
        }

        String wrote() {
            return Optional.ofNullable(funder).orElse("");
        }

        int told() {
            return Optional.ofNullable(year).orElse(0);
        }

        LocalDate last(LocalDate today) {
            return Optional.ofNullable(until).flatMap(WrittenDay::read).orElse(today);
        }
    }

    /** What a funder was asked for. */
    @Schema(name = "FunderClaim")
    record ClaimView(
            String funder,
            int year,

            @Schema(description = "1, 2, … of a funder and year")
            int number,

            LocalDate until,
            @Schema(example = "360.00") String total,
            @Schema(example = "sha256:…") String digest,
            Instant at,
            String by,
            List<ClaimLine> lines) {
        static ClaimView of(Claim claim) {
            return new ClaimView(
                    claim.funder(),
                    claim.year(),
                    claim.number(),
                    claim.until(),
                    claim.total().toString(),
                    claim.digest(),
                    claim.at(),
                    claim.by(),
                    claim.lines().entrySet().stream()
                            .map(line -> new ClaimLine(
                                    line.getKey(), Money.ofFen(line.getValue()).toString()))
                            .toList());
        }
    }

    /** What of it is for an enrollment. */
    @Schema(name = "FunderClaimLine")
    record ClaimLine(
            String enrollment,

            @Schema(description = "Below zero: asked for before, and not owed any more", example = "360.00")
            String amount) {}

    /** A closed day. */
    @Schema(name = "DayClosing")
    record ClosingView(
            LocalDate day,

            @Schema(description = "Debit and credit by account", type = "object")
            JsonNode figures,

            @Schema(example = "sha256:…") String digest,
            Instant at,
            String by) {
        static ClosingView of(Closing closing) {
            try {
                return new ClosingView(
                        closing.day(), JSON.readTree(closing.figures()), closing.digest(), closing.at(), closing.by());
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The four books. */
    @Schema(name = "Reconciliation")
    record ReconciliationView(
            BookView money,
            BookView receipts,
            BookView roll,
            BookView records,
            boolean agree,
            List<DifferenceView> differences) {
        static ReconciliationView of(Reconciled reconciled) {
            List<DifferenceView> differences = reconciled.differences().stream()
                    .map(one -> DifferenceView.of(one, reconciled.responsible()))
                    .toList();
            return new ReconciliationView(
                    BookView.of(reconciled.books().money()),
                    BookView.of(reconciled.books().receipts()),
                    BookView.of(reconciled.books().roll()),
                    BookView.of(reconciled.books().records()),
                    differences.isEmpty(),
                    differences);
        }
    }

    /** A book: enrollments with money in it, and how much. */
    @Schema(name = "Book")
    record BookView(
            @Schema(description = "Enrollments") int count,
            @Schema(example = "40.00") String amount) {
        static BookView of(Map<String, Long> book) {
            long sum = book.values().stream().mapToLong(Long::longValue).sum();
            return new BookView(book.size(), Money.ofFen(sum).toString());
        }
    }

    /** Something of which two books tell differently. */
    @Schema(name = "BookDifference")
    record DifferenceView(
            @Schema(example = "money-without-record") String kind,
            String enrollment,

            @Schema(description = "What the ledger has less what the other book has", example = "40.00")
            String amount,

            @Schema(description = "Username of who took the money, or enrolled")
            String responsible) {
        static DifferenceView of(Difference difference, Map<String, String> responsible) {
            return new DifferenceView(
                    difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    difference.about(),
                    Money.ofFen(difference.fen()).toString(),
                    responsible.getOrDefault(difference.about(), ""));
        }
    }
}
