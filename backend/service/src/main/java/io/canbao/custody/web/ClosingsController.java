package io.canbao.custody.web;

import io.canbao.custody.CloseDay;
import io.canbao.custody.CloseDay.Closing;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days that are closed. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "custody")
final class ClosingsController {
    private final CloseDay closing;
    private final IdempotentAnswers answers;

    ClosingsController(CloseDay closing, IdempotentAnswers answers) {
        this.closing = closing;
        this.answers = answers;
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
                () -> HttpResponse.created(ClosingView.of(closing.close(scope, CustodyForms.day("day", day)))));
    }

    /** A closed day. */
    @Schema(name = "DayClosing")
    record ClosingView(
            LocalDate day,

            @Schema(description = "By account") Map<String, SumsView> figures,

            @Schema(example = "sha256:…") String digest,
            Instant at,
            String by) {
        static ClosingView of(Closing closing) {
            Map<String, SumsView> figures = new LinkedHashMap<>();
            closing.sums().forEach((account, sums) -> figures.put(account, new SumsView(sums.debit(), sums.credit())));
            return new ClosingView(closing.day(), figures, closing.digest(), closing.at(), closing.by());
        }
    }

    /** What an account came to on a day. */
    @Schema(name = "DaySums")
    record SumsView(
            @Schema(example = "400.00") String debit,
            @Schema(example = "0.00") String credit) {}
}
