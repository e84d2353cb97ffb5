package io.canbao.administration.web;

import io.canbao.administration.Readiness;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Something that a county lacks before it goes live. */
@Schema(name = "Missing")
record MissingView(
        @Schema(example = "APPROVER") String code,

        @Schema(description = "What is missing and how it is mended")
        String text,

        @Schema(description = "The request that mends it", example = "POST /api/v1/counties/990101/users")
        String mend) {

    static List<MissingView> of(Readiness readiness, CountyCode county, Language language) {
        return readiness.missing(county).stream()
                .map(lack -> new MissingView(
                        lack.what().name(), lack.text(language), lack.what().mend(county)))
                .toList();
    }
}
