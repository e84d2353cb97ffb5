package io.canbao.eligibility.web;

import io.canbao.http.HttpError;
import io.canbao.http.JsonAnswer;
import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyInForce;
import io.canbao.policypack.answer.Answers;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The public quote for officers, who may ask another version than the one in force, or what was answered at another time. */
@Controller("/api/v1/counties/{code}/policies/{year}/quotes")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({
    Role.COUNTY_ADMIN,
    Role.POLICY_EDITOR,
    Role.POLICY_APPROVER,
    Role.ENROLLMENT_OFFICER,
    Role.AGENT,
    Role.CASHIER
})
@Tag(name = "policy desk")
final class ReplayController {
    private final PoliciesInForce policies;
    private final InstantSource clock;

    ReplayController(PoliciesInForce policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Post
    @Operation(
            operationId = "replayQuote",
            summary = "What a person pays by a version, or by what was in force at a moment as it was known then",
            description =
                    "VERSION_NOT_FOUND, NO_POLICY_IN_FORCE, INVALID_FACTS; INVALID_PARAMETER where both are asked for")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactsForm.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The quote, with the version that gave it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuoteView.class)))
    HttpResponse<byte[]> quote(
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @QueryValue @Nullable Integer version,
            @QueryValue @Nullable Instant knownAt,
            @QueryValue(defaultValue = "true") boolean explain,
            @Body byte[] facts,
            @Parameter(hidden = true) Language language) {
        PolicyInForce found = find(scope.county(), year, version, knownAt);
        return JsonAnswer.personal(
                Answers.quote(found.policy(), found.version().version(), facts, language, explain), language);
    }

    private PolicyInForce find(CountyCode county, int year, @Nullable Integer version, @Nullable Instant knownAt) {
        if (version != null && knownAt != null) {
            throw new ProblemException(HttpError.INVALID_PARAMETER).with("parameter", "knownAt");
        }
        if (version != null) {
            return policies.get(county.value(), year, version);
        }
        Instant moment = knownAt == null ? clock.instant() : knownAt;
        return policies.get(county.value(), year, moment, moment);
    }
}
