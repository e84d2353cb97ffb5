package io.canbao.enrollment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.canbao.problem.ProblemException;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Decided;
import io.canbao.rules.quote.Figure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the way of enrolling somebody, or of taking their money, as a policy answers. */
final class Conditions {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the roll itself keeps; everything else is told by the person, or means none. */
    private static final Set<String> OF_THE_ROLL = Set.of(Facts.GROUP, Facts.BIRTH_DATE, "sex", "unit");

    private Conditions() {}

    /**
     * Goes on only where a payment may be taken.
     *
     * @param takesNoCover whether a year without a covered day is agreed to
     * @throws ProblemException REFUSED with {@code refusals}, OPEN_QUESTIONS with {@code needs}, NO_COVER_LEFT, PRICE_UNSPECIFIED
     */
    static void require(Priced priced, boolean takesNoCover, Language language) {
        if (!priced.ruling().accepted()) {
            throw new ProblemException(EnrollmentError.REFUSED)
                    .with("refusals", priced.option(language).path("refusals"));
        }
        Set<String> open = open(priced);
        if (!open.isEmpty()) {
            throw new ProblemException(EnrollmentError.OPEN_QUESTIONS).with("needs", needs(priced, open, language));
        }
        if (!takesNoCover && !priced.covers()) {
            throw new ProblemException(EnrollmentError.NO_COVER_LEFT);
        }
        if (priced.payable().isEmpty()) {
            throw new ProblemException(EnrollmentError.PRICE_UNSPECIFIED);
        }
    }

    /** Facts that the roll lacks and that change the price or the first covered day. */
    static Set<String> open(Priced priced) {
        return priced.tier().needs().stream()
                .filter(need -> ofTheRoll(need.fact()) && changes(priced, need.effects()))
                .map(Decided.Need::fact)
                .collect(Collectors.toSet());
    }

    private static boolean ofTheRoll(String fact) {
        return OF_THE_ROLL.contains(fact) || fact.startsWith(Facts.HISTORY + '.');
    }

    private static boolean changes(Priced priced, List<Decided.Effect> effects) {
        Figure<?> payable = priced.ruling().price().payable();
        Figure<?> from = priced.ruling().cover().from();
        return effects.stream()
                .filter(Decided.Effect::accepted)
                .anyMatch(effect ->
                        !effect.payable().equals(payable) || !effect.from().equals(from));
    }

    private static JsonNode needs(Priced priced, Set<String> open, Language language) {
        ArrayNode needs = JSON.createArrayNode();
        for (JsonNode need : priced.option(language).path("needs")) {
            if (open.contains(need.path("fact").asText())) {
                needs.add(need);
            }
        }
        return needs;
    }
}
