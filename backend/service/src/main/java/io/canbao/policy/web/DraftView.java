package io.canbao.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policy.draft.CopiedFrom;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftStep;
import io.canbao.policypack.CaseResult;
import io.canbao.policypack.CaseWords;
import io.canbao.policypack.finding.Finding;
import io.canbao.rules.policy.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A draft as those who write and approve see it. */
@Schema(name = "Draft", description = "What a region is writing for a year, and what the checker says of it")
record DraftView(
        @Schema(description = "Grows with every step; the ETag")
        int revision,

        @Schema(
                description =
                        "Of the policy that comes out with the layers above, or of the text where none does; once people agreed to it, of what they agreed to")
        String digest,

        @Schema(description = "editing, submitted, approved, published")
        String state,

        @Schema(description = "Usernames of all who wrote some of it")
        List<String> editors,

        @Schema(
                description =
                        "Usernames of all who must not be the one to approve it: who wrote or submitted some of it, or agreed to it already")
        List<String> hands,

        List<FindingView> findings,

        CasesView cases,

        @Schema(description = "What was done with it in this round, the last step last")
        List<StepView> history,

        @Schema(
                description =
                        "Ids of warnings that it has, each with the reason that was given for it last, also in an earlier round")
        Map<String, String> reasons,

        @Schema(description = "What it began as; left out where it is no copy", example = "990101/2025/1") @Nullable
        String copiedFrom,

        @Schema(description = "Whether it stands on what is to come above: approved before planned, before in force")
        boolean ahead,

        @Schema(
                description =
                        "What keeps what was handed over or agreed to from being published now; left out where nothing is known to")
        @Nullable
        ObstacleView obstacle,

        @Schema(description = "Who has to agree to it, and who did")
        ApprovalsView approvals) {

    /** @param reasons that were given for warnings, by their ids */
    static DraftView of(
            Draft draft,
            CheckedDraft checked,
            int needed,
            Map<String, String> reasons,
            Optional<ObstacleView> obstacle,
            Language language) {
        return new DraftView(
                draft.revision(),
                digest(draft, checked),
                draft.state(),
                List.copyOf(draft.writing().editors()),
                List.copyOf(draft.writing().hands()),
                checked.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                CasesView.of(checked, language),
                draft.writing().steps().stream().map(StepView::of).toList(),
                checked.warnings().stream()
                        .map(Finding::id)
                        .distinct()
                        .filter(reasons::containsKey)
                        .collect(Collectors.toMap(Function.identity(), reasons::get)),
                draft.writing().ground().copied().map(CopiedFrom::toString).orElse(null),
                draft.writing().ground().ahead(),
                obstacle.orElse(null),
                ApprovalsView.of(draft, checked.digest(), needed));
    }

    private static String digest(Draft draft, CheckedDraft checked) {
        return switch (draft) {
            case Draft.Approved approved -> approved.approval().digest();
            case Draft.Published published ->
                published.writing().steps().getLast().digest();
            case Draft.Editing _, Draft.Submitted _ -> checked.digest();
        };
    }

    /** Who has to agree. */
    @Schema(name = "DraftApprovals")
    record ApprovalsView(
            @Schema(description = "How many people") int needed,

            @Schema(description = "Usernames of those who agreed to what it holds now")
            List<String> given) {

        static ApprovalsView of(Draft draft, String digest, int needed) {
            return new ApprovalsView(
                    needed,
                    switch (draft) {
                        case Draft.Submitted submitted -> submitted.agreedTo(digest);
                        case Draft.Approved approved -> approved.approvers();
                        case Draft.Editing _, Draft.Published _ -> List.of();
                    });
        }
    }

    /** Something that its author should see. */
    @Schema(name = "DraftFinding")
    record FindingView(
            @Schema(description = "Stays the same while the matter does, wherever it moves to")
            String id,

            @Schema(description = "fault, warning") String severity,

            @Schema(description = "Stable, for programs: the kind of thing that was found")
            String code,

            @Schema(
                    description = "Name of the file: the pack's, the cases', or a layer's",
                    example = "990101/2025/policy.yaml")
            String file,

            @Schema(example = "subsidies[subsidy.subsistence].then.percent")
            String path,

            int line,
            int column,
            int endLine,
            int endColumn,

            @Schema(description = "What was found, and what should stand there")
            String text) {

        static FindingView of(Finding finding, Language language) {
            return new FindingView(
                    finding.id(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.code(),
                    finding.file(),
                    finding.path(),
                    finding.line(),
                    finding.mark().column(),
                    finding.mark().endLine(),
                    finding.mark().endColumn(),
                    finding.text(language));
        }
    }

    /** What the cases came to. */
    @Schema(name = "DraftCases")
    record CasesView(int total, List<FailedCaseView> failed) {
        static CasesView of(CheckedDraft checked, Language language) {
            Optional<CaseWords> words = checked.pack().policy().map(policy -> CaseWords.of(policy, language));
            return new CasesView(
                    checked.pack().cases().size(),
                    checked.pack().failedCases().stream()
                            .map(result -> FailedCaseView.of(result, words, language))
                            .toList());
        }
    }

    /** A case whose answer differs from what it expects. */
    @Schema(name = "FailedCase")
    record FailedCaseView(
            String name,
            int line,

            @Schema(description = "As the case expects it", implementation = Object.class) @Nullable
            JsonNode expected,

            @Schema(description = "The answer, cut down to what is expected", implementation = Object.class) @Nullable
            JsonNode answered,

            @Schema(description = "What differs, in words: each with what is expected and what is answered")
            List<String> differences) {

        static FailedCaseView of(CaseResult result, Optional<CaseWords> words, Language language) {
            return new FailedCaseView(
                    result.name(),
                    result.line(),
                    RawJson.read(result.expected()),
                    RawJson.read(result.answered()),
                    words.map(said -> said.differences(result))
                            .orElseGet(() -> result.differences().stream()
                                    .map(difference -> difference.in(language))
                                    .toList()));
        }
    }

    /** A step. */
    @Schema(name = "DraftStep")
    record StepView(
            int revision,

            @Schema(
                    description =
                            "edited, submitted, agreed (one of several who have to), approved, rejected, published")
            String kind,

            String by,
            Instant at,
            String digest,
            String comment,

            @Schema(description = "Of a submission: ids of warnings, each with the reason for which it is meant")
            Map<String, String> warnings,

            @Schema(description = "Of a publication") @Nullable
            Integer version) {

        static StepView of(DraftStep step) {
            return new StepView(
                    step.number(),
                    step.kind().name().toLowerCase(Locale.ROOT),
                    step.by(),
                    step.at(),
                    step.digest(),
                    step.comment(),
                    step.answers(),
                    step.version().orElse(null));
        }
    }
}
