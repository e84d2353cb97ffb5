package io.canbao.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.rules.policy.Language;
import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A failed request as its caller sees it (RFC 9457). */
@Schema(description = "A request that was not answered (RFC 9457)")
public record Problem(
        @Schema(description = "Names the kind of problem", example = "urn:canbao:problem:NO_POLICY_IN_FORCE")
        String type,

        @Schema(description = "One sentence in the language asked for")
        String title,

        @Schema(example = "404") int status,
        @Schema(description = "Stable code") ErrorCode code,

        @Schema(description = "All that is wrong with the body, each with its place")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Fault> faults) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = MediaType.APPLICATION_JSON_PROBLEM;

    /** A problem with nothing to list. */
    public static Problem of(ErrorCode code, Language language) {
        return of(code, language, List.of());
    }

    /** All that is wrong with a body. */
    public static Problem of(InvalidFacts invalid, Language language) {
        List<Fault> faults = invalid.faults().stream()
                .map(fault -> new Fault(fault.pointer(), fault.code(), fault.message(language)))
                .toList();
        return of(invalid.notJson() ? ErrorCode.BAD_REQUEST : ErrorCode.INVALID_FACTS, language, faults);
    }

    private static Problem of(ErrorCode code, Language language, List<Fault> faults) {
        return new Problem(
                "urn:canbao:problem:" + code, code.text(language), code.status().getCode(), code, faults);
    }

    /** One thing that is wrong with a body. */
    @Schema(name = "Fault", description = "One thing that is wrong with the body")
    public record Fault(
            @Schema(description = "JSON pointer to the place", example = "/categories/0/id")
            String pointer,

            @Schema(description = "Stable code") String code,

            @Schema(description = "What is wrong, in the language asked for")
            String message) {}
}
