package io.canbao.doubts.web;

import io.canbao.doubts.Doubt;
import io.canbao.doubts.TellDoubt;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Weighs;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;

/** Takes the doubt of a resident about an answer, and gives the code by which an officer finds it. */
@Controller("/api/v1/public/counties/{code}/policies/{year}/doubts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "public")
final class PublicDoubtController {
    private final TellDoubt tell;
    private final DoubtRate rate;
    private final IdempotentAnswers answers;

    PublicDoubtController(TellDoubt tell, DoubtRate rate, IdempotentAnswers answers) {
        this.tell = tell;
        this.rate = rate;
        this.answers = answers;
    }

    @Post
    @Weighs(10)
    @Operation(
            operationId = "doubtAnswer",
            summary = "Say that the answer to these facts was not right",
            description =
                    "UNKNOWN_COUNTY, NO_POLICY_IN_FORCE, INVALID_FACTS; RATE_LIMITED with Retry-After, TOO_MANY_DOUBTS: an"
                            + " address may ask ten times a minute and have twenty kept a day. Sent again with the same key it is"
                            + " the same doubt. Kept for ninety days without the address, days as"
                            + " months, no village")
    @RequestBody(
            required = true,
            description = "As for a quote",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/Facts")))
    HttpResponse<CodeView> doubt(
            HttpRequest<?> request,
            String code,
            int year,
            @Parameter(hidden = true) IdempotencyKey key,
            @Body byte[] facts,
            @Parameter(hidden = true) Language language) {
        rate.require(request);
        CountyCode county = tell.county(code);
        return answers.once(request, county, key, new String(facts, StandardCharsets.UTF_8), () -> {
            Doubt doubt = rate.counted(request, () -> tell.tell(county, year, facts, language));
            return JsonAnswer.personal(new CodeView(doubt.code()), language).status(HttpStatus.CREATED);
        });
    }

    /** What the resident tells an officer. */
    @Schema(name = "DoubtCode")
    record CodeView(@Schema(example = "7KQ2M4") String code) {}
}
