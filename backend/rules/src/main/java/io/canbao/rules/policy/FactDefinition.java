package io.canbao.rules.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scalar fact that conditions and expressions may use.
 *
 * @param id as in conditions and in answers: {@code sex}, {@code events.birth}, {@code facts.parent-insured}
 * @param question what a resident is asked, or null for facts that are never asked
 * @param why why it is asked
 * @param choices values of a choice with their names, in order; empty for other types
 * @param fallback value taken when the fact is missing, or {@link Values#ABSENT}
 * @param asking whether and of whom it is asked
 * @param bounds the values that it may have
 */
public record FactDefinition(
        String id,
        Type type,
        @Nullable Text question,
        @Nullable Text why,
        Map<String, Text> choices,
        @Nullable String fallback,
        Asking asking,
        Bounds bounds) {

    /** A fact that everybody is asked and that may have any value. */
    public FactDefinition(
            String id,
            Type type,
            @Nullable Text question,
            @Nullable Text why,
            Map<String, Text> choices,
            @Nullable String fallback) {
        this(id, type, question, why, choices, fallback, Asking.ALWAYS, Bounds.NONE);
    }

    /** The same fact, asked so and held within these bounds. */
    public FactDefinition with(Asking asking, Bounds bounded) {
        return new FactDefinition(id, type, question, why, choices, fallback, asking, bounded);
    }
}
