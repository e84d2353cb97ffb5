package io.canbao.policy.web;

import io.canbao.policy.draft.Obstacle;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.RegionTree;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What keeps a draft from being published now. */
@Schema(name = "DraftObstacle")
record ObstacleView(
        @Schema(
                description =
                        "As publication answers it: BASE_WITHDRAWN, BASE_SUPERSEDED, LAYERS_AHEAD, LAYERS_CHANGED")
        String code,

        @Schema(description = "The same in words, in the language of the request")
        String text,

        @Schema(description = "Of LAYERS_AHEAD: what is not in force above, nearest first")
        List<LayerAboveView> layers) {

    static ObstacleView of(Obstacle obstacle, RegionTree regions, Language language) {
        return new ObstacleView(
                obstacle.error().name(),
                obstacle.error().meaning().title().in(language),
                obstacle.ahead().stream()
                        .map(layer -> LayerAboveView.of(layer, regions))
                        .toList());
    }
}
