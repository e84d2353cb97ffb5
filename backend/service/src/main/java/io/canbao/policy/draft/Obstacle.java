package io.canbao.policy.draft;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What keeps what was handed over or agreed to from being published now.
 *
 * @param error as publication answers it
 * @param ahead what it stands on above and is not in force, where that is the obstacle
 */
public record Obstacle(ErrorCode error, List<FoundLayer> ahead) {
    public Obstacle {
        ahead = List.copyOf(ahead);
    }

    /** As publication answers it. */
    ProblemException refusal() {
        ProblemException refused = new ProblemException(error);
        return ahead.isEmpty()
                ? refused
                : refused.with("layers", ahead.stream().map(Obstacle::told).toList());
    }

    private static Map<String, Object> told(FoundLayer layer) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("region", layer.region());
        told.put("year", layer.year());
        layer.version().ifPresent(version -> told.put("version", version));
        layer.comes().ifPresent(from -> told.put("from", from));
        return told;
    }
}
