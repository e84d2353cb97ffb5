package io.canbao.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.canbao.request.RequestId;
import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failed request as its caller sees it (RFC 9457). */
@Schema(
        description = "A request that was not answered (RFC 9457); further members as the code is described",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record Problem(
        @Schema(description = "Names the kind of problem", example = "urn:canbao:problem:NO_POLICY_IN_FORCE")
        String type,

        @Schema(description = "One sentence in the language asked for")
        String title,

        @Schema(example = "404") int status,

        @Schema(description = "Stable code", example = "NO_POLICY_IN_FORCE")
        String code,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "All that is wrong with the body, each with its place; the first fifty where it is more, and a member more is true then")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Fault> faults,

        @Schema(
                description = "What the code is about: further members, named where the code is described",
                hidden = true)
        @JsonAnyGetter
        Map<String, Object> details,

        @Schema(
                description =
                        "Names this request: quote it when you report the problem; every line of the log carries it")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String requestId) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = MediaType.APPLICATION_JSON_PROBLEM;

    /** What is more was filled in by nobody. */
    private static final int MOST_FAULTS = 50;

    public Problem {
        faults = List.copyOf(faults);
        details = Map.copyOf(details);
    }

    /** A problem with nothing to list. */
    public static Problem of(ErrorCode code, Language language) {
        return of(code, language, List.of());
    }

    /** A problem with all that is wrong with a body. */
    public static Problem of(ErrorCode code, Language language, List<Fault> faults) {
        Problem problem = new Problem(
                "urn:canbao:problem:" + code.name(),
                code.meaning().title().in(language),
                code.status().getCode(),
                code.name(),
                faults.subList(0, Math.min(MOST_FAULTS, faults.size())),
                Map.of(),
                null);
        return faults.size() > MOST_FAULTS ? problem.amongOthers() : problem;
    }

    /** The same where more is wrong than it tells. */
    public Problem amongOthers() {
        return with(Map.of("more", true));
    }

    /**
     * The same with members of its own, which its code is about: {@code payable} where an amount differs. Its sentence names those
     * that it has in braces.
     */
    public Problem with(Map<String, Object> members) {
        String sentence = title;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            sentence = sentence.replace('{' + member.getKey() + '}', String.valueOf(member.getValue()));
        }
        Map<String, Object> all = new HashMap<>(details);
        all.putAll(members);
        return new Problem(type, sentence, status, code, faults, all, requestId);
    }

    /** The same as the answer to a request. */
    Problem answering(RequestId request) {
        return new Problem(type, title, status, code, faults, details, request.value());
    }

    HttpStatus httpStatus() {
        return HttpStatus.valueOf(status);
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
