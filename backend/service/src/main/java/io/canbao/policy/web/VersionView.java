package io.canbao.policy.web;

import io.canbao.policy.Hands;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions.Provenance;
import io.canbao.policy.Release;
import io.canbao.policy.VersionLife.Lived;
import io.canbao.policy.VersionLife.State;
import io.canbao.policy.recall.Recall;
import io.canbao.policy.web.VersionViews.Neighbours;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A published version and what became of it. */
@Schema(name = "PolicyVersion")
record VersionView(
        int version,
        String digest,
        Instant publishedAt,

        @Schema(description = "in-force, scheduled, parked (what it stands on has changed), superseded, withdrawn")
        String state,

        @Schema(description = "Whether it answers now") boolean inForce,

        @Schema(description = "Of a version that stands: since when it answers, or will") @Nullable
        Instant inForceFrom,

        @Schema(description = "Of one that waits: the moment at which it comes into force") @Nullable
        Instant scheduledFor,

        @Schema(
                description =
                        "Of one that is parked, or was withdrawn: the moment for which it was planned; left out where it came into force at once")
        @Nullable
        Instant plannedFor,

        @Schema(description = "Of one that was withdrawn: when") @Nullable
        Instant withdrawnAt,

        @Schema(description = "Of one that was withdrawn: the username of whoever agreed to that last") @Nullable
        String withdrawnBy,

        @Schema(
                description =
                        "Of one that is parked, superseded or withdrawn: the layers that changed since, nearest first")
        @Nullable
        List<LayerChangeView> layers,

        @Schema(
                description =
                        "Of one that waits or is parked: what it stands on above and is in force or planned there, from the topmost down")
        @Nullable
        List<LayerAboveView> above,

        @Schema(
                description =
                        "Of one that is superseded or parked: the version that answers, or was put down, in its place; left out where none was")
        @Nullable
        Integer supersededBy,

        @Schema(
                description =
                        "The last earlier version that holds the same, as one does that was restored; left out where none does")
        @Nullable
        Integer sameAs,

        @Schema(
                description =
                        "built-in, folder, command, office, emergency (by the operator alone), or earlier: before origins were kept")
        String origin,

        @Schema(description = "Usernames of all who wrote some of it")
        List<String> editedBy,

        @Schema(description = "Usernames of all who agreed, comma between them") @Nullable
        String approvedBy,

        @Schema(description = "The same one by one") List<String> approvers,

        @Schema(
                description =
                        "What the region is called whose people published it in one step with a policy of their own; left out where its own people did")
        @Nullable
        Text publishedWith,

        @Schema(
                description =
                        "Of a layer: what the regions below are called of which policies were published in one step with it")
        List<Text> together,

        @Schema(description = "How many of its cases were known to fail and let through; left out where none") @Nullable
        Integer failingCases,

        @Schema(description = "All that was done with it, the first one first")
        List<VersionStepView> steps,

        @Schema(description = "Whether the region's own text is kept, and not only the effective pack")
        boolean ownText,

        @Schema(description = "True where what is stored is damaged, so that it can neither answer nor be copied")
        @Nullable
        Boolean unreadable,

        @Schema(
                description =
                        "Why it was published, in the words of whoever did; left out where nothing of that can be read")
        @Nullable
        String reason,

        @Schema(description = "What was asked for and waits for another person")
        List<PendingView> pending) {

    /**
     * @param all   versions of the year
     * @param names what regions are called, by their codes
     */
    static VersionView of(
            Lived lived,
            List<Lived> all,
            Optional<Provenance> known,
            List<Recall> pending,
            Neighbours beside,
            Function<String, Text> names,
            Language language) {
        PolicyVersion version = lived.version();
        boolean damaged = known.isEmpty() || lived.damaged();
        Provenance made = known.orElse(new Provenance(Optional.empty(), List.of(), List.of(), Hands.alone("")));
        Optional<Instant> from = lived.last()
                .map(Release::inForceFrom)
                .filter(_ -> lived.state() != State.WITHDRAWN && lived.state() != State.PARKED);
        return new VersionView(
                version.version(),
                version.digest(),
                version.publishedAt(),
                code(lived.state()),
                lived.state() == State.IN_FORCE,
                from.orElse(null),
                from.filter(_ -> lived.state() == State.SCHEDULED).orElse(null),
                lived.planned()
                        .filter(_ -> lived.state() == State.PARKED || lived.state() == State.WITHDRAWN)
                        .orElse(null),
                lived.last()
                        .filter(_ -> lived.state() == State.WITHDRAWN)
                        .map(Release::recordedAt)
                        .orElse(null),
                lived.last()
                        .filter(_ -> lived.state() == State.WITHDRAWN)
                        .map(Release::recordedBy)
                        .orElse(null),
                beside.changed().isEmpty() ? null : beside.changed(),
                beside.above().isEmpty() ? null : beside.above(),
                lived.successor().orElse(null),
                sameAs(version, all),
                version.origin().id(),
                made.hands().editedBy().isEmpty()
                        ? List.of()
                        : List.of(made.hands().editedBy().split(",")),
                made.hands().approvedBy().orElse(null),
                made.hands()
                        .approvedBy()
                        .map(joined -> List.of(joined.split(",")))
                        .orElse(List.of()),
                made.hands().publishedWith().map(names).orElse(null),
                beside.together().stream()
                        .map(other -> names.apply(other.region()))
                        .toList(),
                made.hands().failingCases() == 0 ? null : made.hands().failingCases(),
                VersionStepView.of(lived.steps(), language),
                made.source().isPresent(),
                damaged ? true : null,
                lived.steps().stream()
                        .findFirst()
                        .map(step -> step.reason().in(language))
                        .orElse(null),
                pending.stream()
                        .filter(recall -> recall.version() == version.version())
                        .map(PendingView::of)
                        .toList());
    }

    /** Why it is parked, or was withdrawn; null for one that is neither. */
    @Nullable
    String ended() {
        VersionStepView last = steps.getLast();
        return List.of("parked", "withdrawn").contains(last.kind()) ? last.reason() : null;
    }

    private static @Nullable Integer sameAs(PolicyVersion version, List<Lived> all) {
        return all.stream()
                .map(Lived::version)
                .filter(other ->
                        other.version() < version.version() && other.digest().equals(version.digest()))
                .map(PolicyVersion::version)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Something that was asked for. */
    @Schema(name = "PendingRecall")
    record PendingView(
            @Schema(description = "withdrawal, restoration") String kind,
            String state,
            int version,
            String reason,
            String requestedBy,
            Instant requestedAt) {

        static PendingView of(Recall recall) {
            return new PendingView(
                    recall.kind().name().toLowerCase(Locale.ROOT),
                    "requested",
                    recall.version(),
                    recall.reason(),
                    recall.by(),
                    recall.at());
        }
    }

    /** As clients read it: in-force, parked. */
    static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
