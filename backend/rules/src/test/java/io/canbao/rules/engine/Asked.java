package io.canbao.rules.engine;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import java.util.List;
import java.util.stream.Collectors;

/** Which missing facts may change an answer, written so that examples can name them. */
final class Asked {

    private Asked() {}

    /** The facts, the most decisive first, with the values that are worth telling: {@code residence: local none}. */
    static List<String> of(APolicy policy, Resident resident) {
        return open(policy, resident).stream()
                .map(open -> open.fact()
                        + open.effects().stream()
                                .map(effect -> " " + effect.value())
                                .collect(Collectors.joining("", ":", "")))
                .toList();
    }

    /** The facts alone, the most decisive first. */
    static List<String> facts(APolicy policy, Resident resident) {
        return open(policy, resident).stream().map(Openness.Open::fact).toList();
    }

    static List<Openness.Open> open(APolicy policy, Resident resident) {
        CompiledPolicy compiled = policy.compile();
        return compiled.openness().of(resident.facts(), compiled.bind(resident.facts()), 0);
    }
}
