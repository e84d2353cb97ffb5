package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Lets whoever writes choose what their draft stands on: the layers as they are in force, or as they are to come. */
@Singleton
public class ChooseLayers {
    private final Drafts drafts;
    private final CheckDrafts checks;
    private final AuditTrail trail;
    private final InstantSource clock;

    ChooseLayers(Drafts drafts, CheckDrafts checks, AuditTrail trail, InstantSource clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a draft stands on, nearest first. */
    public List<FoundLayer> of(Draft draft) {
        return checks.layers(draft);
    }

    /** What it would stand on if it were chosen otherwise; empty where that is the same. */
    public List<FoundLayer> otherwise(Draft draft) {
        List<FoundLayer> others = layers(draft, !draft.writing().ground().ahead());
        List<String> known = of(draft).stream().map(FoundLayer::digest).toList();
        return others.stream().map(FoundLayer::digest).toList().equals(known) ? List.of() : others;
    }

    private List<FoundLayer> layers(Draft draft, boolean toCome) {
        CountyCode region = draft.writing().region();
        int year = draft.writing().year();
        DraftText text = draft.writing().text();
        return toCome ? checks.layersComing(region, year, text) : checks.layers(region, year, text);
    }

    /**
     * Chooses; the text stays as it is.
     *
     * @return the draft as it is now; empty where somebody else took a step meanwhile
     * @throws ProblemException DRAFT_SUBMITTED; SAME_LAYERS where nothing is to come
     */
    @Transactional
    public Optional<Draft> choose(CountyScope by, Draft draft, boolean toCome) {
        if (!(draft instanceof Draft.Editing)) {
            throw new ProblemException(DraftError.DRAFT_SUBMITTED).with("state", draft.state());
        }
        if (draft.writing().ground().ahead() == toCome) {
            return Optional.of(draft);
        }
        if (toCome && otherwise(draft).isEmpty()) {
            throw new ProblemException(DraftError.SAME_LAYERS);
        }
        CountyCode region = draft.writing().region();
        int year = draft.writing().year();
        DraftText text = draft.writing().text();
        CheckedDraft checked = toCome ? checks.checkComing(region, year, text) : checks.check(region, year, text);
        Draft.Editing after = draft.edited(
                        text,
                        checked.digest(),
                        by.who().username(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                .looking(toCome);
        if (!drafts.replace(draft, after)) {
            return Optional.empty();
        }
        trail.record(by, "draft.edited", KeepDraft.subject(after), KeepDraft.masked(draft), KeepDraft.masked(after));
        return Optional.of(after);
    }
}
