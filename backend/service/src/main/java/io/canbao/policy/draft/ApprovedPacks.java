package io.canbao.policy.draft;

import io.canbao.policy.GivenPack;
import io.canbao.policy.Hands;
import io.canbao.policy.Origin;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What was agreed to, as the pack that is published: where with the layers above it is still what people agreed to. */
@Singleton
public class ApprovedPacks {
    private final CheckDrafts checks;
    private final Drafts drafts;
    private final GroundsOfApproval grounds;
    private final InstantSource clock;

    ApprovedPacks(CheckDrafts checks, Drafts drafts, GroundsOfApproval grounds, InstantSource clock) {
        this.checks = checks;
        this.drafts = drafts;
        this.grounds = grounds;
        this.clock = clock;
    }

    /**
     * The pack as it comes into force at a moment, with what will be in force above it then.
     *
     * @param publisher the region above whose people publish it in one step with their own
     * @throws ProblemException LAYERS_AHEAD with the {@code layers} that are not in force by then; LAYERS_CHANGED with what it comes to
     */
    GivenPack at(CountyCode region, int year, Approval approval, Instant moment, Optional<CountyCode> publisher) {
        CheckedDraft checked = requireAt(region, year, approval.text(), approval.digest(), moment);
        EffectivePolicy policy = checked.pack().policy().orElseThrow();
        Hands hands = new Hands(
                String.join(",", approval.editors().stream().sorted().toList()),
                Optional.of(approval.by()),
                publisher.map(CountyCode::value),
                0);
        return PublishChecked.given(policy, Origin.OFFICE, checked, hands);
    }

    /**
     * A text with what will be in force above it at a moment, if that is the policy that is meant.
     *
     * @throws ProblemException as {@link #at}
     */
    CheckedDraft requireAt(CountyCode region, int year, DraftText text, String digest, Instant moment) {
        CheckedDraft checked = checks.checkAt(region, year, text, moment);
        if (isOf(checked, digest)) {
            return checked;
        }
        List<FoundLayer> ahead = checks.layersComing(region, year, text).stream()
                .filter(layer -> layer.ahead()
                        && layer.comes().filter(from -> !from.isAfter(moment)).isEmpty())
                .toList();
        boolean comes = isOf(checks.checkComing(region, year, text), digest)
                || isOf(checks.checkAt(region, year, text, Instant.MAX), digest);
        if (comes && !ahead.isEmpty()) {
            throw new Obstacle(DraftError.LAYERS_AHEAD, ahead).refusal();
        }
        throw new ProblemException(DraftError.LAYERS_CHANGED)
                .with("digest", checked.digest())
                .with("layers", checked.layers());
    }

    private static boolean isOf(CheckedDraft checked, String digest) {
        return checked.pack().policy().isPresent() && checked.digest().equals(digest);
    }

    /** What keeps a draft from being published, or already from being agreed to; empty where nothing is known to, and of what is still written. */
    public Optional<Obstacle> obstacle(Draft draft) {
        CountyCode region = draft.writing().region();
        int year = draft.writing().year();
        try {
            switch (draft) {
                case Draft.Submitted submitted -> grounds.requireBase(submitted);
                case Draft.Approved approved -> {
                    String digest = approved.approval().digest();
                    Instant now = clock.instant();
                    drafts.findApproval(region, year, digest)
                            .ifPresent(approval -> grounds.require(region, year, approval, now));
                    requireAt(region, year, draft.writing().text(), digest, now);
                }
                case Draft.Editing _, Draft.Published _ -> {}
            }
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(new Obstacle(
                    refused.code(),
                    refused.code() == DraftError.LAYERS_AHEAD
                            ? checks.layersComing(region, year, draft.writing().text()).stream()
                                    .filter(FoundLayer::ahead)
                                    .toList()
                            : List.of()));
        }
    }
}
