package io.canbao.rules.assessment;

import io.canbao.rules.policy.Expression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that are written out: the bounds that an analysis can look at. */
public final class Constants {

    private static final Evaluation NO_FACTS = new Evaluation(_ -> Value.ABSENT);

    private Constants() {}

    /** The number that a value comes to whatever the figures of a unit are; nothing where it rests on them, or is left open. */
    public static Optional<Fraction> of(@Nullable Expression expression) {
        return expression != null && NO_FACTS.value(expression) instanceof Value.Exact(Fraction exact)
                ? Optional.of(exact)
                : Optional.empty();
    }
}
