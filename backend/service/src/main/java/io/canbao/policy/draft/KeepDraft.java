package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.VersionsInForce;
import io.canbao.policy.draft.DraftStep.Kind;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what somebody writes, whatever is wrong with it. */
@Singleton
public class KeepDraft {
    private final Drafts drafts;
    private final VersionsInForce inForce;
    private final CheckDrafts checks;
    private final AuditTrail trail;
    private final InstantSource clock;

    KeepDraft(Drafts drafts, VersionsInForce inForce, CheckDrafts checks, AuditTrail trail, InstantSource clock) {
        this.drafts = drafts;
        this.inForce = inForce;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /** All drafts of a region, by year. */
    public List<Draft> list(CountyScope by) {
        return drafts.list(by.county());
    }

    /** The draft of a year, if there is one. */
    public Optional<Draft> find(CountyScope by, int year) {
        return drafts.find(by.county(), year);
    }

    /**
     * The draft of a year.
     *
     * @throws ProblemException DRAFT_NOT_FOUND
     */
    public Draft get(CountyScope by, int year) {
        return find(by, year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND));
    }

    /** Begins a draft where there is none. */
    @Transactional
    public Draft begin(CountyScope by, int year, CheckedDraft written) {
        Draft.Editing draft = Draft.begun(
                by.county(),
                year,
                written,
                Ground.on(inForce.find(by.county().value(), year)
                        .map(PolicyVersion::version)
                        .orElse(0)),
                drafts.lastStep(by.county(), year),
                by.who().username(),
                now());
        drafts.add(draft);
        trail.record(by, "draft.begun", subject(draft), Masked.nothing(), masked(draft));
        return draft;
    }

    /**
     * Puts another text in the place of a draft's. The same text changes nothing: neither the revision nor what was agreed to.
     *
     * @return the draft as it is now; empty where somebody else took a step meanwhile
     */
    @Transactional
    public Optional<Draft> change(CountyScope by, Draft before, CheckedDraft written) {
        if (before.writing().text().equals(written.text()) && !(before instanceof Draft.Published)) {
            return Optional.of(before);
        }
        Draft.Editing after = before.edited(
                        written.text(), written.digest(), by.who().username(), now())
                .looking(checks.looksAhead(before));
        if (!drafts.replace(before, after)) {
            return Optional.empty();
        }
        trail.record(by, "draft.edited", subject(after), masked(before), masked(after));
        return Optional.of(after);
    }

    /**
     * Throws a draft away, and with it an approval of what it holds.
     *
     * @return whether nobody took a step meanwhile; otherwise it is still there
     */
    @Transactional
    public boolean discard(CountyScope by, Draft draft) {
        DraftStep last = draft.writing().steps().getLast();
        DraftStep step = new DraftStep(
                draft.revision() + 1,
                Kind.DISCARDED,
                by.who().username(),
                now(),
                last.digest(),
                "",
                Map.of(),
                Optional.empty());
        if (!drafts.remove(draft, step)) {
            return false;
        }
        trail.record(by, "draft.discarded", subject(draft), masked(draft), Masked.nothing());
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Subject subject(Draft draft) {
        return subject(draft.writing().year());
    }

    static Subject subject(int year) {
        return new Subject("draft", Integer.toString(year));
    }

    static Masked masked(Draft draft) {
        return Masked.nothing()
                .code("state", draft.state())
                .count("revision", draft.revision())
                .code("digest", draft.writing().steps().getLast().digest())
                .count("cases", draft.writing().text().countOfCases());
    }
}
