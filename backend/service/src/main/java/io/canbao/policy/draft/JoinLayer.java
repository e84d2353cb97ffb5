package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts what is approved down to be published in one step with what it stands on above, which is approved there and not published yet. */
@Singleton
public class JoinLayer {
    private final Joinings joinings;
    private final Drafts drafts;
    private final CheckDrafts checks;
    private final AuditTrail trail;
    private final InstantSource clock;

    JoinLayer(Joinings joinings, Drafts drafts, CheckDrafts checks, AuditTrail trail, InstantSource clock) {
        this.joinings = joinings;
        this.drafts = drafts;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a region put down for a year. */
    public Optional<Joining> find(CountyScope by, int year) {
        return joinings.find(by.county(), year);
    }

    /** Who below waits for this layer's publication: whose draft is still what was agreed to on top of it. */
    public List<Joining> waitingFor(CountyScope layer, int year) {
        return joinings.waitingFor(layer.county(), year).stream()
                .filter(this::waits)
                .toList();
    }

    /** Whether what a draft holds is put down to be published together with a layer. */
    public boolean joined(Draft draft) {
        return draft instanceof Draft.Approved approved
                && joinings.find(draft.writing().region(), draft.writing().year())
                        .filter(joining ->
                                joining.digest().equals(approved.approval().digest()))
                        .isPresent();
    }

    private boolean waits(Joining joining) {
        return drafts.find(joining.region(), joining.year())
                .filter(draft -> joined(draft) && checks.check(draft).digest().equals(joining.digest()))
                .isPresent();
    }

    /**
     * Puts it down.
     *
     * @throws ProblemException NOT_APPROVED; NOT_AHEAD where it stands on nothing that is still to be published; LAYERS_CHANGED
     */
    @Transactional
    public Joining join(CountyScope by, int year, String digest) {
        Approval approval = drafts.findApproval(by.county(), year, digest)
                .orElseThrow(() -> new ProblemException(DraftError.NOT_APPROVED));
        FoundLayer layer = checks.layersComing(by.county(), year, approval.text()).stream()
                .filter(FoundLayer::announced)
                .findFirst()
                .orElseThrow(() -> new ProblemException(DraftError.NOT_AHEAD));
        CheckedDraft checked = checks.checkComing(by.county(), year, approval.text());
        if (!checked.digest().equals(digest)) {
            throw new ProblemException(DraftError.LAYERS_CHANGED)
                    .with("digest", checked.digest())
                    .with("layers", checked.layers());
        }
        Joining joining = new Joining(
                by.county(),
                year,
                digest,
                CountyCode.parse(layer.region()),
                by.who().username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        joinings.put(joining);
        record(by, "policy.joined", joining);
        return joining;
    }

    /**
     * Takes it back.
     *
     * @throws ProblemException NOT_JOINED
     */
    @Transactional
    public void leave(CountyScope by, int year) {
        Joining joining = find(by, year).orElseThrow(() -> new ProblemException(DraftError.NOT_JOINED));
        joinings.remove(by.county(), year);
        record(by, "policy.left", joining);
    }

    private void record(CountyScope by, String action, Joining joining) {
        trail.record(
                by,
                action,
                KeepDraft.subject(joining.year()),
                Masked.nothing(),
                Masked.nothing()
                        .code("digest", joining.digest())
                        .code("layer", joining.layer().value()));
    }
}
