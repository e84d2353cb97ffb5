package io.canbao.administration.web;

import io.canbao.administration.GivenText;
import io.canbao.rules.policy.Text;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text in both languages, as it is given and answered. */
@Introspected
@Schema(name = "TextInBothLanguages")
record TextView(
        @Schema(example = "上县") @Nullable String zh,

        @Schema(example = "Upper County", description = "The Chinese one where it is left out") @Nullable
        String en) {

    static TextView of(Text text) {
        return new TextView(text.zh(), text.en());
    }

    static GivenText given(@Nullable TextView text) {
        return text == null ? new GivenText(null, null) : new GivenText(text.zh, text.en);
    }
}
