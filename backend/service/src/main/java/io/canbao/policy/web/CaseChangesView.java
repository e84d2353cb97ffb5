package io.canbao.policy.web;

import io.canbao.policy.draft.CasesOfDraft;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policypack.CaseWords;
import io.canbao.policypack.ChangedCase;
import io.canbao.rules.policy.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the cases that a draft would replace. */
@Schema(name = "CaseChanges")
record CaseChangesView(
        @Schema(
                description =
                        "The version whose cases they were: the one in force, or else the one that the draft began as; left out where there is none",
                example = "990101/2025/1")
        @Nullable
        String from,

        @Schema(description = "How many that one has; left out likewise") @Nullable
        Integer before,

        @Schema(description = "How many there are; left out likewise") @Nullable
        Integer now,

        @Schema(description = "Names of those that are gone")
        List<String> removed,

        @Schema(description = "Names of those that ask or expect something else")
        List<String> changed,

        @Schema(description = "Names of those that are new") List<String> added,

        @Schema(description = "Of those that ask or expect something else, in the same order: what each did and does")
        List<ChangedCaseView> changes) {

    /** @param draft whose policy names what the cases say */
    static CaseChangesView of(CasesOfDraft.Compared compared, CheckedDraft draft, Language language) {
        Optional<CaseWords> words = draft.pack().policy().map(policy -> CaseWords.of(policy, language));
        List<ChangedCase> changed = compared.changes().changed();
        return new CaseChangesView(
                compared.version().toString(),
                compared.changes().before(),
                compared.changes().now(),
                compared.changes().removed(),
                changed.stream().map(ChangedCase::name).toList(),
                compared.changes().added(),
                changed.stream()
                        .map(one -> ChangedCaseView.of(one, words, language))
                        .toList());
    }

    static CaseChangesView none() {
        return new CaseChangesView(null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    /** What became of a case. */
    @Schema(name = "ChangedCase")
    record ChangedCaseView(
            String name,

            @Schema(
                    description =
                            "In words, each with what was there and what is: what is expected, then what is asked",
                    example = "[\"一档个人缴费：129元 → 215元\"]")
            List<String> differences) {

        /** @param words empty while the policy has faults: then the text's own words stand */
        static ChangedCaseView of(ChangedCase changed, Optional<CaseWords> words, Language language) {
            return new ChangedCaseView(
                    changed.name(),
                    words.map(named -> named.differences(changed))
                            .orElseGet(() -> changed.differences().stream()
                                    .map(difference -> difference.in(language))
                                    .toList()));
        }
    }
}
