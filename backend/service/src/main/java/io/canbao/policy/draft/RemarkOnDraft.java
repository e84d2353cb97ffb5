package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policypack.takeover.PackText;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What reviewers say about parts of a draft and editors answer, until it is settled; what is not keeps the draft from being approved. */
@Singleton
public class RemarkOnDraft {
    /** Of rows with longer ids the checker says that they are too long. */
    private static final int LONGEST_PLACE = 500;

    private final Remarks remarks;
    private final Drafts drafts;
    private final AuditTrail trail;
    private final InstantSource clock;

    RemarkOnDraft(Remarks remarks, Drafts drafts, AuditTrail trail, InstantSource clock) {
        this.remarks = remarks;
        this.drafts = drafts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was said about a draft in its present round, in the order in which it was said. */
    public List<Remark> about(Draft draft) {
        int first = draft.writing().steps().getFirst().number();
        return remarks.list(draft.writing().region(), draft.writing().year()).stream()
                .filter(remark -> remark.firstStep() == first)
                .toList();
    }

    /** Remarks of a draft that wait for its writers: whoever spoke last about them wrote none of it. */
    public List<Remark> unanswered(Draft draft) {
        List<Remark> all = about(draft);
        return all.stream()
                .filter(Remark::open)
                .filter(remark -> all.stream()
                        .filter(each -> each.number() == remark.number()
                                || each.answerTo().equals(Optional.of(remark.number())))
                        .reduce((_, later) -> later)
                        .filter(last -> !draft.writing().editors().contains(last.by()))
                        .isPresent())
                .toList();
    }

    /** A draft by what something can be said about; empty for a text that cannot be read. */
    public Optional<PackText> parts(Draft draft) {
        return PackText.read(draft.writing().text().source());
    }

    /**
     * Says something.
     *
     * @param path of a part or a row, in any of the ways in which {@link PackText#place} understands it
     * @throws ProblemException DRAFT_NOT_FOUND, INVALID_REVIEW
     */
    @Transactional
    public void say(CountyScope by, int year, String path, String text) {
        Draft draft = find(by, year);
        FormFaults faults = new FormFaults();
        Optional<String> place =
                parts(draft).flatMap(parts -> parts.place(path)).filter(found -> found.length() <= LONGEST_PLACE);
        if (place.isEmpty()) {
            faults.tell("/path", DraftError.PART_UNKNOWN);
        }
        faults.requireNone(DraftError.INVALID_REVIEW);
        keep(by, draft, Optional.empty(), place.orElseThrow(), text);
    }

    /**
     * Answers.
     *
     * @throws ProblemException DRAFT_NOT_FOUND, REMARK_NOT_FOUND, REMARK_SETTLED
     */
    @Transactional
    public void answer(CountyScope by, int year, int number, String text) {
        Draft draft = find(by, year);
        Remark remark = open(draft, number);
        keep(by, draft, Optional.of(number), remark.path(), text);
    }

    /**
     * Says that it is done: who said it, or somebody who approves.
     *
     * @throws ProblemException DRAFT_NOT_FOUND, REMARK_NOT_FOUND, REMARK_SETTLED, REMARK_NOT_YOURS
     */
    @Transactional
    public void settle(CountyScope by, int year, int number) {
        Draft draft = find(by, year);
        Remark remark = open(draft, number);
        if (!remark.by().equals(by.who().username()) && !by.roles().contains(Role.POLICY_APPROVER)) {
            throw new ProblemException(DraftError.REMARK_NOT_YOURS);
        }
        if (!remarks.settle(
                by.county(), year, number, new Remark.Settled(by.who().username(), now()))) {
            throw new ProblemException(DraftError.REMARK_SETTLED);
        }
        record(by, draft, "draft.remark-settled", remark.path(), remark.text());
    }

    private void keep(CountyScope by, Draft draft, Optional<Integer> answerTo, String path, String text) {
        List<Remark> all = remarks.list(by.county(), draft.writing().year());
        remarks.add(
                by.county(),
                draft.writing().year(),
                new Remark(
                        all.isEmpty() ? 1 : all.getLast().number() + 1,
                        draft.writing().steps().getFirst().number(),
                        answerTo,
                        path,
                        text,
                        by.who().username(),
                        now(),
                        Optional.empty()));
        record(by, draft, answerTo.isEmpty() ? "draft.remarked" : "draft.remark-answered", path, text);
    }

    private Remark open(Draft draft, int number) {
        Remark remark = about(draft).stream()
                .filter(each -> each.number() == number && each.answerTo().isEmpty())
                .findFirst()
                .orElseThrow(() -> new ProblemException(DraftError.REMARK_NOT_FOUND));
        if (!remark.open()) {
            throw new ProblemException(DraftError.REMARK_SETTLED);
        }
        return remark;
    }

    private Draft find(CountyScope by, int year) {
        return drafts.find(by.county(), year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND));
    }

    private void record(CountyScope by, Draft draft, String action, String path, String text) {
        trail.record(
                by,
                action,
                KeepDraft.subject(draft),
                Masked.nothing(),
                Masked.nothing().code("path", path).reason("comment", text));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
