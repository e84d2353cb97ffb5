package io.canbao.policy.web;

import io.canbao.http.AnswersFromMemory;
import io.canbao.http.JsonAnswer;
import io.canbao.policy.PublishedPolicies;
import io.canbao.policypack.answer.Answers;
import io.canbao.problem.Problem;
import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Which counties there are and what they decided, for everybody. */
@Controller("/api/v1/public/counties")
@AnswersFromMemory("policies in force; one that was pushed out is read on a thread that may wait")
@Tag(name = "policies")
@ApiResponse(
        responseCode = "400",
        description = "VERSION_NOT_PUBLIC, KNOWN_AT_NOT_PUBLIC: only what is in force is told",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class PublicPolicyController {
    private final PublishedPolicies policies;

    PublicPolicyController(PublishedPolicies policies) {
        this.policies = policies;
    }

    @Get
    @Operation(operationId = "listCounties", summary = "All counties that have published a policy")
    @ApiResponse(
            responseCode = "200",
            description = "The counties, by code",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            array = @ArraySchema(schema = @Schema(implementation = CountyView.class))))
    HttpResponse<List<CountyView>> counties(@Parameter(hidden = true) Language language) {
        List<CountyView> counties = policies.counties().stream()
                .map(county -> CountyView.of(county, language))
                .toList();
        return JsonAnswer.open(counties, language);
    }

    @Get("/{code}")
    @Operation(operationId = "getCounty", summary = "A county that has published a policy")
    @ApiResponse(
            responseCode = "200",
            description = "The county",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CountyView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "UNKNOWN_COUNTY",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    HttpResponse<CountyView> county(@PathVariable String code, @Parameter(hidden = true) Language language) {
        return JsonAnswer.open(CountyView.of(policies.county(code), language), language);
    }

    @Get("/{code}/policies/{year}")
    @Operation(
            operationId = "getPolicy",
            summary = "What a county decided for an insurance year",
            description =
                    "The effective pack: the county's rows merged with those of the layers above, each with its layer"
                            + " and its clause, and all of it in words of the language that is asked for")
    @ApiResponse(
            responseCode = "200",
            description = "The effective pack",
            headers = @Header(name = "ETag", description = "Of the version and the language"),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyView.class)))
    @ApiResponse(
            responseCode = "304",
            description = "What the caller has, by its ETag, is still what would be answered")
    @ApiResponse(
            responseCode = "404",
            description = "UNKNOWN_COUNTY, NO_POLICY_IN_FORCE",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    CompletionStage<HttpResponse<byte[]>> policy(
            @PathVariable String code,
            @PathVariable String year,
            @QueryValue(defaultValue = "everybody")
                    @Parameter(
                            description =
                                    "everybody: all of it; residents: without what concerns units and officers alone",
                            schema = @Schema(allowableValues = {"everybody", "residents"}))
                    Answers.Reader reader,
            @Parameter(hidden = true) Language language,
            @Parameter(hidden = true) HttpRequest<?> request) {
        return policies.inForce(code, year)
                .thenApply(found -> JsonAnswer.tagged(
                        Answers.policy(found.policy(), found.version().version(), reader, language),
                        language,
                        request));
    }
}
