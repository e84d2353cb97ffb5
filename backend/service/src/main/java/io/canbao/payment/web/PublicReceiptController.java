package io.canbao.payment.web;

import io.canbao.http.CallerRate;
import io.canbao.http.JsonAnswer;
import io.canbao.payment.PaymentError;
import io.canbao.payment.Receipt;
import io.canbao.payment.Receipts;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Says to anybody who holds a receipt whether it is one: county, day, amount and state, and no name. */
@Controller("/api/v1/public/receipts/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "public")
final class PublicReceiptController {
    private static final int DIGITS_OF_A_COUNTY = 6;
    private static final long MOST_IN_A_MINUTE = 60;

    private final Receipts receipts;
    private final RegionTree regions;
    private final CallerRate rate;

    PublicReceiptController(
            Receipts receipts, RegionTree regions, HttpClientAddressResolver addresses, InstantSource clock) {
        this.receipts = receipts;
        this.regions = regions;
        this.rate = new CallerRate(addresses, clock, MOST_IN_A_MINUTE, Duration.ofMinutes(1));
    }

    @Get
    @Operation(
            operationId = "verifyReceipt",
            summary = "Whether a receipt is one, by the code that is printed on it",
            description = "RECEIPT_NOT_FOUND, RATE_LIMITED with Retry-After: an address may try 60 codes a minute")
    HttpResponse<VerifiedView> verify(
            HttpRequest<?> request, String code, @Parameter(hidden = true) Language language) {
        rate.require(request);
        Receipt receipt = county(code)
                .flatMap(county -> receipts.find(county, code))
                .orElseThrow(() -> new ProblemException(PaymentError.RECEIPT_NOT_FOUND));
        String county = regions.find(receipt.county())
                .map(region -> region.name().in(language))
                .orElse("");
        return JsonAnswer.open(
                new VerifiedView(
                        receipt.state(),
                        county,
                        receipt.paidOn(),
                        receipt.amount().toString()),
                language);
    }

    private static Optional<CountyCode> county(String code) {
        return code.length() > DIGITS_OF_A_COUNTY
                ? CountyCode.find(code.substring(0, DIGITS_OF_A_COUNTY))
                : Optional.empty();
    }

    /** What a receipt says without a name. */
    @Schema(name = "VerifiedReceipt")
    record VerifiedView(
            @Schema(description = "valid, void") String state,
            @Schema(description = "Its name") String county,
            LocalDate paidOn,
            @Schema(example = "40.00") String amount) {}
}
