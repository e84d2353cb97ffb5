package io.canbao.policy.update;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.Drafts;
import io.canbao.policy.draft.Ground;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes in what changed above: a draft with the region's own text as it is in force, to be submitted, approved and published as every draft. */
@Singleton
public class AcceptUpdate {
    private final LayerUpdates updates;
    private final Drafts drafts;
    private final AuditTrail trail;
    private final InstantSource clock;

    AcceptUpdate(LayerUpdates updates, Drafts drafts, AuditTrail trail, InstantSource clock) {
        this.updates = updates;
        this.drafts = drafts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins the draft.
     *
     * @throws ProblemException NO_UPDATE; DRAFT_EXISTS where somebody writes already: what they write stands on what is in force above anyway
     */
    @Transactional
    public Draft accept(CountyScope by, int year) {
        PendingUpdate update = updates.get(by.county(), year);
        Optional<Draft> before = drafts.find(by.county(), year);
        if (before.isPresent() && !(before.get() instanceof Draft.Published)) {
            throw new ProblemException(DraftError.DRAFT_EXISTS);
        }
        Ground ground = Ground.on(update.version().version());
        Draft.Editing draft = Draft.begun(
                by.county(),
                year,
                updates.check(by.county(), update),
                ground.looking(update.announced()),
                drafts.lastStep(by.county(), year),
                by.who().username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (before.isPresent()) {
            drafts.replace(before.get(), draft);
        } else {
            drafts.add(draft);
        }
        trail.record(
                by,
                "draft.update-accepted",
                new Subject("draft", Integer.toString(year)),
                Masked.nothing(),
                Masked.nothing()
                        .count("version", update.version().version())
                        .codes(
                                "layers",
                                update.layers().stream()
                                        .map(layer -> layer.region() + "/" + layer.year())
                                        .toList()));
        return draft;
    }
}
