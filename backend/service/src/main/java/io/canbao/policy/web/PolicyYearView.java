package io.canbao.policy.web;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.Release;
import io.canbao.policy.VersionLife;
import io.canbao.policy.VersionLife.Lived;
import io.canbao.policy.VersionLife.State;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftStep;
import io.canbao.policy.draft.Remark;
import io.canbao.policy.recall.Recall;
import io.canbao.policy.update.PendingUpdate;
import io.canbao.policy.update.PendingUpdate.LayerChange;
import io.canbao.policy.web.DraftView.StepView;
import io.canbao.policy.web.VersionView.PendingView;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.RegionTree;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An insurance year of a region: what answers, what is to come, what is being written. */
@Schema(name = "PolicyYear")
record PolicyYearView(
        int year,

        @Schema(description = "The version that answers now; left out where none does") @Nullable
        StandingView inForce,

        @Schema(description = "Versions that wait for their moment, the next one first")
        List<StandingView> scheduled,

        @Schema(
                description =
                        "Versions that were to come into force and no longer are, until one is put in their place or they are withdrawn")
        List<ParkedView> parked,

        @Schema(description = "How many versions there are") int versions,

        @Schema(description = "Left out where there is none") @Nullable
        DraftHeadView draft,

        @Schema(description = "What was asked for and waits for another person")
        List<PendingView> pending,

        @Schema(description = "What changed above and has not been taken in; left out where nothing did") @Nullable
        UpdateHeadView update) {

    /**
     * @param versions      the last one first
     * @param publishedWith of a version what the region is called whose people published it
     */
    static PolicyYearView of(
            int year,
            List<Lived> versions,
            Optional<DraftHeadView> draft,
            List<Recall> pending,
            Optional<UpdateHeadView> update,
            Function<PolicyVersion, Optional<Text>> publishedWith,
            Language language) {
        return new PolicyYearView(
                year,
                standing(versions, State.IN_FORCE, publishedWith).stream()
                        .findFirst()
                        .orElse(null),
                standing(versions, State.SCHEDULED, publishedWith),
                VersionLife.undecided(versions).stream()
                        .map(lived -> ParkedView.of(lived, language))
                        .toList(),
                versions.size(),
                draft.orElse(null),
                pending.stream().map(PendingView::of).toList(),
                update.orElse(null));
    }

    /** That layers changed. */
    @Schema(name = "PendingUpdateHead")
    record UpdateHeadView(
            @Schema(example = "[\"990000/2025\"]") List<String> layers,

            @Schema(description = "What their regions are called, in the same order")
            List<Text> names,

            @Schema(description = "Whether it is approved or planned above and not in force there yet")
            boolean announced,

            @Schema(description = "Since when the last of them is in force, or will be; or when it was approved")
            Instant since) {

        static UpdateHeadView of(PendingUpdate update, RegionTree regions) {
            return new UpdateHeadView(
                    update.layers().stream()
                            .map(layer -> layer.region() + "/" + layer.year())
                            .toList(),
                    update.layers().stream()
                            .map(layer -> regions.nameOf(layer.region()))
                            .toList(),
                    update.announced(),
                    update.layers().stream()
                            .map(LayerChange::since)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
        }
    }

    private static List<StandingView> standing(
            List<Lived> versions, State state, Function<PolicyVersion, Optional<Text>> publishedWith) {
        return versions.stream()
                .filter(lived -> lived.state() == state)
                .flatMap(lived -> lived.last().stream()
                        .map(release -> StandingView.of(lived, release, publishedWith.apply(lived.version()))))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    /** A version that answers, or will. */
    @Schema(name = "StandingVersion")
    record StandingView(
            int version,
            String digest,

            @Schema(description = "Since when it answers, or will")
            Instant from,

            Instant publishedAt,

            @Schema(description = "As of a version") String origin,

            @Schema(
                    description =
                            "What the region is called whose people published it in one step with a policy of their own; left out where its own people did")
            @Nullable
            Text publishedWith) {

        static StandingView of(Lived lived, Release last, Optional<Text> publishedWith) {
            PolicyVersion version = lived.version();
            return new StandingView(
                    version.version(),
                    version.digest(),
                    last.inForceFrom(),
                    version.publishedAt(),
                    version.origin().id(),
                    publishedWith.orElse(null));
        }
    }

    /** A version that was to come into force, until what it stands on changed. */
    @Schema(name = "ParkedVersion")
    record ParkedView(
            int version,

            @Schema(description = "When it would have come into force")
            Instant plannedFor,

            @Schema(description = "Since when it is parked") Instant since,

            @Schema(description = "What changed, in the language of the request")
            String reason) {

        static ParkedView of(Lived lived, Language language) {
            return new ParkedView(
                    lived.version().version(),
                    lived.planned().orElseThrow(),
                    lived.last().orElseThrow().recordedAt(),
                    lived.steps().getLast().reason().in(language));
        }
    }

    /** A draft without its text. */
    @Schema(name = "DraftHead")
    record DraftHeadView(
            int revision,

            @Schema(description = "editing, submitted, approved, published")
            String state,

            @Schema(description = "Usernames of all who wrote some of it")
            List<String> editors,

            @Schema(
                    description =
                            "Usernames of all who must not be the one to approve it: who wrote or submitted some of it, or agreed to it already")
            List<String> hands,

            Instant updatedAt,

            @Schema(description = "What was done with it last")
            StepView last,

            @Schema(description = "How many values of the copy that it began as keep it from being submitted")
            int unconfirmed,

            @Nullable UnansweredView unanswered,

            @Schema(
                    description =
                            "What became of the version that it was published as: in-force, scheduled, superseded, parked, withdrawn; left out before")
            @Nullable
            String versionState,

            @Schema(description = "How it was handed over last; left out before") @Nullable
            StepView submission,

            @Schema(
                    description =
                            "What keeps what was handed over or agreed to from being published now; left out where nothing is known to")
            @Nullable
            ObstacleView obstacle,

            @Schema(
                    description =
                            "Whether it stands on what is to come above: approved before planned, before in force")
            boolean ahead,

            @Schema(description = "Whether it is put down to be published in one step with a layer")
            boolean joined,

            @Schema(description = "How many regions below wait to be published together with it")
            int waiting) {

        /**
         * @param remarks that wait for an answer
         * @param became  what became of it, once it is published
         */
        static DraftHeadView of(
                Draft draft,
                int unconfirmed,
                List<Remark> remarks,
                Optional<State> became,
                Optional<ObstacleView> obstacle,
                boolean joined,
                int waiting) {
            DraftStep last = draft.writing().steps().getLast();
            return new DraftHeadView(
                    draft.revision(),
                    draft.state(),
                    List.copyOf(draft.writing().editors()),
                    List.copyOf(draft.writing().hands()),
                    last.at(),
                    StepView.of(last),
                    unconfirmed,
                    remarks.isEmpty() ? null : UnansweredView.of(remarks),
                    became.map(VersionView::code).orElse(null),
                    draft.writing().steps().reversed().stream()
                            .filter(step -> step.kind() == DraftStep.Kind.SUBMITTED)
                            .findFirst()
                            .map(StepView::of)
                            .orElse(null),
                    obstacle.orElse(null),
                    draft.writing().ground().ahead(),
                    joined,
                    waiting);
        }
    }
}
