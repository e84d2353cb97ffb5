package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policypack.takeover.PackText;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Brings what came into force meanwhile into a draft, part by part; what somebody leaves out stays as the draft has it. */
@Singleton
public class TakeOver {
    private final Drafts drafts;
    private final BaseOfDraft bases;
    private final CheckDrafts checks;
    private final AuditTrail trail;
    private final InstantSource clock;

    TakeOver(Drafts drafts, BaseOfDraft bases, CheckDrafts checks, AuditTrail trail, InstantSource clock) {
        this.drafts = drafts;
        this.bases = bases;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /** What took the place of the version that a draft was made from, where something did. */
    public Optional<SupersededBase> superseded(Draft draft) {
        return bases.superseded(draft);
    }

    /** When the version that a draft was made from was withdrawn; empty where it was not. */
    public Optional<Instant> withdrawnAt(Draft draft) {
        return bases.withdrawnAt(draft);
    }

    /**
     * Takes parts over.
     *
     * @param draft   as it was looked at
     * @param paths   of parts that changed
     * @param settled number of the version in force, for which all that is not taken over is meant as the draft has it; empty where more is to be decided
     * @return the draft as it is now; empty where somebody else took a step meanwhile
     * @throws ProblemException BASE_HOLDS where nothing took its place, BASE_MOVED where it is another version by now, INVALID_REVIEW with the paths that
     *     are none, or cannot be taken over by themselves
     */
    @Transactional
    public Optional<Draft> take(CountyScope by, Draft draft, List<String> paths, Optional<Integer> settled) {
        SupersededBase found = bases.superseded(draft).orElseThrow(() -> new ProblemException(DraftError.BASE_HOLDS));
        int now = found.inForce().version();
        if (settled.filter(version -> version != now).isPresent()) {
            throw new ProblemException(DraftError.BASE_MOVED).with("inForce", now);
        }
        DraftText text = draft.writing().text().withSource(merged(draft, found, paths));
        Draft.Editing after = draft.edited(
                text,
                checks.check(draft, text).digest(),
                by.who().username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Draft.Editing kept = settled.isPresent() ? after.over(now) : after;
        if (!drafts.replace(draft, kept)) {
            return Optional.empty();
        }
        Masked what = KeepDraft.masked(kept).code("from", Integer.toString(now)).codes("parts", paths);
        trail.record(by, "draft.taken-over", KeepDraft.subject(draft), KeepDraft.masked(draft), what);
        return Optional.of(kept);
    }

    private String merged(Draft draft, SupersededBase found, List<String> paths) {
        List<String> known =
                found.parts().stream().map(SupersededBase.Part::path).toList();
        PackText theirs = bases.text(found.inForce()).orElseThrow();
        PackText text = PackText.read(draft.writing().text().source()).orElseThrow();
        String merged = draft.writing().text().source();
        FormFaults faults = new FormFaults();
        for (int index = 0; index < paths.size(); index++) {
            Optional<String> next =
                    known.contains(paths.get(index)) ? text.taking(theirs, paths.get(index)) : Optional.empty();
            if (next.isEmpty()) {
                faults.tell("/take/" + index, DraftError.PART_NOT_TAKEN);
            } else {
                merged = next.get();
                text = PackText.read(merged).orElseThrow();
            }
        }
        faults.requireNone(DraftError.INVALID_REVIEW);
        return merged;
    }
}
