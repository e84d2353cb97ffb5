package io.canbao.custody.web;

import io.canbao.custody.ClaimFunder;
import io.canbao.custody.ClaimFunder.Claim;
import io.canbao.custody.Closings;
import io.canbao.custody.CustodyError;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Rolls;
import io.canbao.registry.WrittenDay;
import io.canbao.rules.Money;
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

/** What funders are asked for. */
@Controller("/api/v1/counties/{code}/claims")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "custody")
final class ClaimsController {
    private static final Listing<ClaimView> CLAIMS = Listing.<ClaimView>of("claims", "claimedAt")
            .column("funder", new Text("出资单位", "funder"), ClaimView::funder)
            .column("year", new Text("参保年度", "year"), ClaimView::year)
            .column("number", new Text("批次", "number"), ClaimView::number)
            .column("until", new Text("截止日期", "until"), ClaimView::until)
            .column("total", new Text("金额", "total"), ClaimView::total)
            .column("digest", new Text("摘要", "digest"), ClaimView::digest)
            .column("at", new Text("时间", "at"), ClaimView::at)
            .sortedBy("at", "claimedAt");

    private final ClaimFunder claiming;
    private final Closings closings;
    private final Lists lists;
    private final IdempotentAnswers answers;
    private final Rolls rolls;

    ClaimsController(ClaimFunder claiming, Closings closings, Lists lists, IdempotentAnswers answers, Rolls rolls) {
        this.claiming = claiming;
        this.closings = closings;
        this.lists = lists;
        this.answers = answers;
        this.rolls = rolls;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
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

    @Post
    @AllowedTo({Role.CASHIER, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "claimFunder",
            summary =
                    "Freeze what a funder is charged with and was not asked for before; number 0 where that is nothing, of which nothing is filed",
            description = "INVALID_TRANSFER")
    HttpResponse<ClaimView> claim(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ClaimForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            LocalDate today = rolls.today();
            form.require(today);
            Claim claim = claiming.claim(scope, form.wrote(), form.told(), form.last(today));
            return HttpResponse.created(ClaimView.of(claim));
        });
    }

    /** Whom to ask for what. */
    @Introspected
    @Schema(name = "ClaimForm")
    record ClaimForm(
            @Schema(example = "medical-aid") @Nullable String funder,
            @Schema(example = "2025") @Nullable Integer year,

            @Schema(description = "No later than today, which it is unless told", example = "2024-12-31") @Nullable
            String until) {

        void require(LocalDate today) {
            FormFaults faults = new FormFaults();
            if (funder == null || !funder.matches("[a-z][a-z0-9-]{0,63}")) {
                faults.tell("/funder", CustodyError.FUNDER_REQUIRED);
            }
            if (year == null || year < 1900 || year > 2999) {
                faults.tell("/year", CustodyError.CLAIM_YEAR_FORM);
            }
            if (until != null
                    && WrittenDay.read(until).filter(day -> !day.isAfter(today)).isEmpty()) {
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

            @Schema(
                    description =
                            "1, 2, … of a funder and year; 0 where there was nothing to ask for, which is not filed")
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
}
