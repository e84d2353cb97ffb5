package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.problem.ErrorCode;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a draft to a second person, who agrees to what it holds or gives it back. */
@Singleton
public class ReviewDraft {
    private final Drafts drafts;
    private final CheckDrafts checks;
    private final Gates gates;
    private final GroundsOfApproval grounds;
    private final CasesOfDraft cases;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final InstantSource clock;

    ReviewDraft(
            Drafts drafts,
            CheckDrafts checks,
            Gates gates,
            GroundsOfApproval grounds,
            CasesOfDraft cases,
            Approvals approvals,
            AuditTrail trail,
            InstantSource clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.gates = gates;
        this.grounds = grounds;
        this.cases = cases;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Hands a draft over.
     *
     * @param answers ids of warnings, each with the reason for which it is meant
     * @return the draft as it is now; empty where somebody else took a step meanwhile
     * @throws ProblemException DRAFT_NOT_FOUND, DRAFT_SUBMITTED, and all that keeps it back: see {@link Gates}
     */
    @Transactional
    public Optional<Draft> submit(CountyScope by, int year, String comment, Map<String, String> answers) {
        Draft draft = find(by, year);
        if (!(draft instanceof Draft.Editing editing)) {
            throw new ProblemException(DraftError.DRAFT_SUBMITTED).with("state", draft.state());
        }
        CheckedDraft checked = checks.check(draft);
        gates.require(draft, checked, answers);
        return kept(
                by,
                draft,
                editing.submitted(checked.digest(), comment, answers, by.who().username(), now()),
                "draft.submitted",
                comment);
    }

    /**
     * Agrees to what a draft holds. Where the county asks for two people, it is approved when the second one has; where it asks for fewer than it did, by the word
     * of anybody who had agreed already, too.
     *
     * @param digest   of what the person looked at
     * @param revision of what the person looked at; empty where they go by the digest alone, which does not cover the cases
     * @return the draft as it is now; empty where somebody else took a step meanwhile
     * @throws ProblemException DRAFT_NOT_FOUND, SAME_PERSON, ALREADY_AGREED, DRAFT_CHANGED with the {@code digest} of what it holds now,
     *     DRAFT_NOT_SUBMITTED, BASE_WITHDRAWN, REMARKS_OPEN, and all that keeps it back
     */
    @Transactional
    public Optional<Draft> approve(
            CountyScope by, int year, String digest, Optional<Integer> revision, String comment) {
        Draft draft = find(by, year);
        requireAnother(by, draft);
        CheckedDraft checked = checks.check(draft);
        if (!checked.digest().equals(digest)
                || revision.filter(seen -> isWrittenSince(draft, seen)).isPresent()) {
            throw new ProblemException(DraftError.DRAFT_CHANGED).with("digest", checked.digest());
        }
        if (!(draft instanceof Draft.Submitted submitted)) {
            throw notSubmitted(draft);
        }
        List<String> agreed = submitted.agreedTo(digest);
        int needed = approvals.needed(by.county());
        boolean once = agreed.contains(by.who().username());
        if (once && agreed.size() < needed) {
            throw new ProblemException(DraftError.ALREADY_AGREED);
        }
        grounds.requireBase(submitted);
        gates.require(draft, checked, submitted.submission().answers());
        gates.requireSettled(draft);
        if (!once && agreed.size() + 1 < needed) {
            Draft.Submitted one = submitted.agreed(digest, comment, by.who().username(), now());
            return kept(by, draft, one, "draft.agreed", comment);
        }
        Draft.Approved approved = submitted.approved(digest, comment, by.who().username(), now());
        Optional<Draft> kept = kept(by, draft, approved, "draft.approved", comment);
        kept.ifPresent(_ -> drafts.approve(approved));
        return kept;
    }

    /**
     * Gives a draft back to those who write.
     *
     * @return the draft as it is now; empty where somebody else took a step meanwhile
     * @throws ProblemException DRAFT_NOT_FOUND, SAME_PERSON, DRAFT_NOT_SUBMITTED
     */
    @Transactional
    public Optional<Draft> reject(CountyScope by, int year, String comment) {
        Draft draft = find(by, year);
        Draft after = switch (draft) {
            case Draft.Submitted submitted ->
                submitted.rejected(comment, by.who().username(), now());
            case Draft.Approved approved -> approved.rejected(comment, by.who().username(), now());
            case Draft.Editing _, Draft.Published _ -> throw notSubmitted(draft);
        };
        return kept(by, draft, after, "draft.rejected", comment);
    }

    /** Whether its text or its cases were changed after a revision. */
    private static boolean isWrittenSince(Draft draft, int revision) {
        return draft.writing().steps().stream()
                .anyMatch(step -> step.kind() == DraftStep.Kind.EDITED && step.number() > revision);
    }

    private Draft find(CountyScope by, int year) {
        return drafts.find(by.county(), year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND));
    }

    private static void requireAnother(CountyScope by, Draft draft) {
        if (draft.writing().authors().contains(by.who().username())) {
            throw new ProblemException(DraftError.SAME_PERSON)
                    .with("who", List.of(Role.POLICY_APPROVER.code()))
                    .with("editors", List.copyOf(draft.writing().editors()));
        }
    }

    private static ProblemException notSubmitted(Draft draft) {
        ErrorCode code = DraftError.DRAFT_NOT_SUBMITTED;
        return new ProblemException(code).with("state", draft.state());
    }

    private Optional<Draft> kept(CountyScope by, Draft before, Draft after, String action, String comment) {
        if (!drafts.replace(before, after)) {
            return Optional.empty();
        }
        Masked held = after instanceof Draft.Editing
                ? KeepDraft.masked(after)
                : cases.told(after, KeepDraft.masked(after)); // what is handed over or agreed to
        trail.record(
                by,
                action,
                KeepDraft.subject(after),
                KeepDraft.masked(before),
                comment.isEmpty() ? held : held.reason("comment", comment));
        return Optional.of(after);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
