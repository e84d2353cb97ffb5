package io.canbao.policy.web;

import io.canbao.language.Pinyin;
import io.canbao.policy.County;
import io.canbao.rules.policy.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A county that can be asked. */
@Schema(name = "County", description = "A county that can be asked")
record CountyView(
        @Schema(description = "Administrative division code")
        String code,

        String name,

        @Schema(description = "Names from the topmost layer down to the county")
        List<String> path,

        @Schema(
                description =
                        "Of each name of the path the syllables in pinyin; readings of one character stand with slashes between",
                example = "[\"peng shui\"]")
        List<String> pinyin,

        @Schema(description = "Insurance years with a policy in force, ascending", example = "[2024, 2025]")
        List<Integer> years) {

    static CountyView of(County county, Language language) {
        return new CountyView(
                county.code(),
                county.name().in(language),
                county.path().stream().map(name -> name.in(language)).toList(),
                county.path().stream()
                        .map(name -> Pinyin.of(name.in(Language.ZH)))
                        .toList(),
                county.years());
    }
}
