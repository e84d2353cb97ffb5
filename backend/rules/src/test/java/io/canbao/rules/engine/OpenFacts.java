package io.canbao.rules.engine;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.engine.missing.MissingFacts;
import java.util.List;
import java.util.stream.Collectors;

/** Which missing facts may change an answer, written so that examples can name them. */
final class OpenFacts {

    private OpenFacts() {}

    /**
     * The facts, the most decisive first, with the values that are worth giving and with those without which they change
     * nothing: {@code residence: local none}, {@code residence: none, with birthDate}.
     */
    static List<String> of(APolicy policy, Resident resident) {
        return open(policy, resident).stream().map(OpenFacts::written).toList();
    }

    private static String written(MissingFacts.Open open) {
        String values = open.effects().stream()
                .map(MissingFacts.Effect::value)
                .collect(Collectors.joining(" ", open.fact() + ": ", ""));
        return open.together().isEmpty() ? values : values + ", with " + String.join(" ", open.together());
    }

    /** The facts alone, the most decisive first. */
    static List<String> facts(APolicy policy, Resident resident) {
        return open(policy, resident).stream().map(MissingFacts.Open::fact).toList();
    }

    static List<MissingFacts.Open> open(APolicy policy, Resident resident) {
        CompiledPolicy compiled = policy.compile();
        return compiled.missingFacts().of(resident.facts(), compiled.subject(resident.facts()), 0);
    }
}
