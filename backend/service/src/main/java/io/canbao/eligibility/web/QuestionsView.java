package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is still to be asked. Documents the answer that {@code policypack} writes. */
@Schema(name = "Questions")
record QuestionsView(
        @Schema(description = "The most decisive first") List<Question> questions,

        @Schema(description = "True when nothing can change the answer any more")
        boolean complete) {

    /** One question to a resident. */
    @Schema(name = "Question")
    record Question(
            String fact,

            @Schema(description = "choice, boolean, date, number, …", example = "choice")
            String type,

            String text,

            @Schema(description = "Why it matters") @Nullable
            String why,

            @Nullable List<Choice> choices,

            @Schema(
                    description =
                            "True for an event that, had it happened by the day of payment, would make a later payment"
                                    + " better: cheaper, or covered from an earlier day; left out otherwise")
            @Nullable
            Boolean later) {}

    /** One possible answer. */
    @Schema(name = "Choice")
    record Choice(
            @Schema(oneOf = {String.class, Boolean.class, Double.class})
            Object value,

            String text) {}
}
