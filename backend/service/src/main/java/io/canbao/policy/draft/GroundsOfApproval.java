package io.canbao.policy.draft;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.VersionLife;
import io.canbao.policy.VersionsInForce;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what people had before them when they agreed is still there: else it is written, handed over and agreed to once more. */
@Singleton
final class GroundsOfApproval {
    private final Drafts drafts;
    private final BaseOfDraft bases;
    private final VersionLife versions;
    private final VersionsInForce inForce;
    private final Approvals approvals;

    GroundsOfApproval(
            Drafts drafts, BaseOfDraft bases, VersionLife versions, VersionsInForce inForce, Approvals approvals) {
        this.drafts = drafts;
        this.bases = bases;
        this.versions = versions;
        this.inForce = inForce;
        this.approvals = approvals;
    }

    /**
     * As many people agreed as the county asks for now; and what came into force after they did, such as an earlier version again, or will before the moment, is not undone by what they agreed to before, nor does what
     * was withdrawn come back.
     *
     * @param moment when what was approved is to come into force
     * @throws ProblemException NOT_APPROVED, BASE_WITHDRAWN, BASE_SUPERSEDED
     */
    void require(CountyCode region, int year, Approval approval, Instant moment) {
        int missing = approvals.needed(region) - approval.people().size();
        if (missing > 0) { // the county asks for more than it did then: it is given back and agreed to by all of them
            throw Blocking.notApproved(Blocking.draft(region, year) + "/rejection", approval.people(), missing);
        }
        Optional<Draft> ofItsRound = drafts.find(region, year)
                .filter(held -> held.writing().steps().stream().anyMatch(step -> step.number() == approval.step()));
        Optional<Integer> base =
                ofItsRound.flatMap(held -> held.writing().ground().base());
        Optional<PolicyVersion> now = versions.inForce(region.value(), year);
        if (ofItsRound
                .filter(held ->
                        wasTakenBackSince(submitted(held, approval.step()).orElse(approval.at()), held))
                .isPresent()) {
            throw baseIsGone(DraftError.BASE_WITHDRAWN, Blocking.draft(region, year) + "/rejection", now);
        }
        if (now.filter(answering -> isUnknownTo(approval, ofItsRound, base, answering))
                .isPresent()) {
            throw baseIsGone(DraftError.BASE_SUPERSEDED, Blocking.draft(region, year) + "/base", now);
        }
        Optional<PolicyVersion> then = inForce.findAt(region.value(), year, moment)
                .filter(planned -> !planned.equals(now.orElse(null)))
                .filter(planned -> planned.publishedAt().isAfter(approval.at()));
        if (then.isPresent()) {
            throw baseIsGone(DraftError.BASE_SUPERSEDED, Blocking.draft(region, year) + "/rejection", then);
        }
    }

    /**
     * What was handed over on top of a version that was withdrawn since is agreed to by nobody any more.
     *
     * @throws ProblemException BASE_WITHDRAWN
     */
    void requireBase(Draft.Submitted draft) {
        if (wasTakenBackSince(draft.submission().at(), draft)) {
            CountyCode region = draft.writing().region();
            int year = draft.writing().year();
            throw baseIsGone(
                    DraftError.BASE_WITHDRAWN,
                    Blocking.draft(region, year) + "/rejection",
                    versions.inForce(region.value(), year));
        }
    }

    /** It may hold what was withdrawn. */
    private boolean wasTakenBackSince(Instant seen, Draft draft) {
        return bases.withdrawnAt(draft).filter(at -> at.isAfter(seen)).isPresent();
    }

    /** When what was approved was handed over: from then on it stood fast, whatever became of its base. */
    private static Optional<Instant> submitted(Draft draft, int approval) {
        return draft.writing().steps().stream()
                .filter(step -> step.kind() == DraftStep.Kind.SUBMITTED && step.number() <= approval)
                .map(DraftStep::at)
                .reduce((_, later) -> later);
    }

    /**
     * A plan that is put off behind a newer version would undo it.
     *
     * @throws ProblemException BASE_SUPERSEDED
     */
    void requireNothingNewer(PolicyVersion plan, Instant moment) {
        Optional<PolicyVersion> then =
                inForce.findAt(plan.region(), plan.year(), moment).filter(newer -> newer.version() > plan.version());
        if (then.isPresent()) {
            throw new ProblemException(DraftError.BASE_SUPERSEDED)
                    .with("inForce", then.get().version());
        }
    }

    private static ProblemException baseIsGone(DraftError error, String where, Optional<PolicyVersion> inForce) {
        ProblemException refused = new ProblemException(error)
                .with(
                        "blocking",
                        List.of(Blocking.ofEditors(error, where, List.of()).shown(Map.of())));
        return inForce.map(now -> refused.with("inForce", now.version())).orElse(refused);
    }

    private boolean isUnknownTo(
            Approval approval, Optional<Draft> ofItsRound, Optional<Integer> base, PolicyVersion inForce) {
        if (base.isEmpty()) {
            return inForce.publishedAt().isAfter(approval.at());
        }
        boolean held = ofItsRound.get() instanceof Draft.Approved approved
                && approved.approval().digest().equals(approval.digest());
        return held
                ? bases.superseded(ofItsRound.get())
                        .filter(superseded -> !superseded.open().isEmpty())
                        .isPresent()
                : inForce.version() > base.get();
    }
}
