package io.canbao.eligibility.web;

import io.canbao.http.AnswersFromMemory;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Weighs;
import io.canbao.policy.PolicyInForce;
import io.canbao.policy.PublishedPolicies;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.Problem;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Questions;
import io.canbao.tenancy.CountyTime;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What residents ask of the policy in force. */
@Controller("/api/v1/public/counties/{code}/policies/{year}")
@AnswersFromMemory("the policy in force; one that was pushed out is read on a thread that may wait")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "eligibility")
@ApiResponse(
        responseCode = "400",
        description =
                "BAD_REQUEST: the body is not JSON. VERSION_NOT_PUBLIC, KNOWN_AT_NOT_PUBLIC: only what is in force answers",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "404",
        description = "UNKNOWN_COUNTY, NO_POLICY_IN_FORCE",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "413",
        description = "TOO_LARGE",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "422",
        description = "INVALID_FACTS: all that is wrong, each with its place",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "429",
        description = "RATE_LIMITED",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class EligibilityController {
    private final PublishedPolicies policies;
    private final InstantSource clock;

    EligibilityController(PublishedPolicies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Post("/questions")
    @Weighs(2)
    @Operation(
            operationId = "askQuestions",
            summary = "What is still to be asked",
            description = "Only facts that can still change the answer, the most decisive first")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactsForm.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The questions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionsView.class)))
    CompletionStage<HttpResponse<byte[]>> questions(
            @PathVariable String code,
            @PathVariable String year,
            @QueryValue(defaultValue = "payment")
                    @Parameter(
                            description = "payment: one to be made; refund: one that is wanted back",
                            schema = @Schema(allowableValues = {"payment", "refund"}))
                    Questions.About about,
            @Body byte[] facts,
            @Parameter(hidden = true) Language language) {
        return personal(code, year, language, found -> Answers.questions(found.policy(), facts, about, language));
    }

    @Post("/quotes")
    @Operation(
            operationId = "quote",
            summary = "What a person pays and from when they are covered, for each tier",
            description = "Accepted or refused, with the clauses that decided it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactsForm.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The quote: options accepted or refused",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuoteView.class)))
    CompletionStage<HttpResponse<byte[]>> quote(
            @PathVariable String code,
            @PathVariable String year,
            @QueryValue(defaultValue = "true") @Parameter(description = "false leaves out the reasons") boolean explain,
            @Body byte[] facts,
            @Parameter(hidden = true) Language language) {
        return personal(
                code,
                year,
                language,
                found -> Answers.quote(found.policy(), found.version().version(), facts, language, explain));
    }

    @Post("/comparisons")
    @Weighs(2)
    @Operation(
            operationId = "compareAnswers",
            summary = "The answer beside that of another year or county, and what differs",
            description = "Line by line in words, and one sentence for each change")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonForm.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Both answers and the changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonView.class)))
    @ApiResponse(
            responseCode = "400",
            description =
                    "BAD_REQUEST: the body is not JSON. INVALID_PARAMETER: with is missing, or no county and year",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    CompletionStage<HttpResponse<ComparisonView>> comparison(
            @PathVariable String code,
            @PathVariable String year,
            @QueryValue
                    @Parameter(
                            required = true,
                            description = "Whose policy of which year is compared with",
                            example = "990101/2024")
                    @Nullable
                    String with,
            @Body byte[] cases,
            @Parameter(hidden = true) Language language) {
        Place other = Place.of("with", with);
        return policies.inForce(code, year)
                .thenCombine(
                        policies.inForce(other.county(), other.year()),
                        (to, from) -> comparison(from.policy(), to.policy(), cases, language));
    }

    private static HttpResponse<ComparisonView> comparison(
            EffectivePolicy from, EffectivePolicy to, byte[] cases, Language language) {
        return JsonAnswer.personal(
                ComparisonView.of(from, to, Answers.comparison(from, to, cases, language)), language);
    }

    @Post("/curve")
    @Weighs(10)
    @Operation(
            operationId = "curve",
            summary = "How the quote changes with the day of payment",
            description = "Facts without payDate; exact segments of payment days")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactsForm.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The segments, in order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            array = @ArraySchema(schema = @Schema(implementation = CurveSegmentView.class))))
    CompletionStage<HttpResponse<byte[]>> curve(
            @PathVariable String code,
            @PathVariable String year,
            @QueryValue(defaultValue = "true") @Parameter(description = "false leaves out the reasons") boolean explain,
            @Body byte[] facts,
            @Parameter(hidden = true) Language language) {
        return personal(code, year, language, found -> Answers.curve(found.policy(), facts, language, explain));
    }

    @Post("/reimbursements")
    @Operation(
            operationId = "reimburse",
            summary = "What is paid back of a treatment's cost",
            description = "Step by step, each with its clause")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TreatmentForm.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The reimbursement",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReimbursementView.class)))
    CompletionStage<HttpResponse<byte[]>> reimbursement(
            @PathVariable String code,
            @PathVariable String year,
            @Body byte[] treatment,
            @Parameter(hidden = true) Language language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountyTime.ZONE);
        return personal(
                code, year, language, found -> Answers.reimbursement(found.policy(), treatment, today, language));
    }

    private CompletionStage<HttpResponse<byte[]>> personal(
            String code, String year, Language language, Function<PolicyInForce, byte[]> answer) {
        return policies.inForce(code, year).thenApply(found -> JsonAnswer.personal(answer.apply(found), language));
    }
}
