package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Hands;
import io.canbao.policy.Origin;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.RefusedPublication;
import io.canbao.policy.VersionLife;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes what was approved, by its digest: at once, or at a moment to come. What is being written meanwhile stays as it is. */
@Singleton
public class PublishDraft {
    private final Drafts drafts;
    private final CheckDrafts checks;
    private final Gates gates;
    private final BaseOfDraft bases;
    private final PublishPacks publishPacks;
    private final VersionLife versions;
    private final Joinings joinings;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final InstantSource clock;

    PublishDraft(
            Drafts drafts,
            CheckDrafts checks,
            Gates gates,
            BaseOfDraft bases,
            PublishPacks publishPacks,
            VersionLife versions,
            Joinings joinings,
            Approvals approvals,
            AuditTrail trail,
            InstantSource clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.gates = gates;
        this.bases = bases;
        this.publishPacks = publishPacks;
        this.versions = versions;
        this.joinings = joinings;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Publishes an approved digest, and in one step with it what regions below had approved on top of it: all of it or nothing. One that waits for its
     * moment already is moved to another.
     *
     * @param at   when it comes into force; empty for now
     * @param with regions below that put down to be published together with it
     * @return the version that it is
     * @throws ProblemException NOT_APPROVED, DRAFT_CHANGED with the {@code digest} that the draft holds now, ALREADY_PUBLISHED, LAYERS_CHANGED, BASE_SUPERSEDED,
     *     EVALUATORS_DIFFER, MOMENT_PASSED, MOMENT_OUTSIDE; INVALID_REVIEW with the regions that did not; where it is one of these that cannot be published, with its
     *     code as {@code county}
     */
    @Transactional
    public PolicyVersion publish(CountyScope by, int year, String digest, Optional<Instant> at, List<CountyCode> with) {
        Instant now = now();
        if (at.filter(moment -> !moment.isAfter(now)).isPresent()) {
            throw new ProblemException(DraftError.MOMENT_PASSED).with("at", at.get());
        }
        if (at.filter(moment -> moment.atZone(CountyTime.ZONE).getYear() > Draft.LAST_YEAR)
                .isPresent()) {
            throw new ProblemException(DraftError.MOMENT_OUTSIDE).with("at", at.get());
        }
        List<Joining> joined = joined(by.county(), year, with);
        Approval approval = drafts.findApproval(by.county(), year, digest)
                .orElseThrow(() -> notApproved(by.county(), year, digest));
        PolicyVersion version = publish(by.county(), by.who(), year, approval, at, false);
        joined.forEach(joining ->
                publishTogether(joining, by.who(), at)); // while the layer's draft is still what they stand on
        close(by.county(), by.who(), approval, version);
        return version;
    }

    private List<Joining> joined(CountyCode layer, int year, List<CountyCode> with) {
        List<Joining> waiting = joinings.waitingFor(layer, year);
        FormFaults faults = new FormFaults();
        List<Joining> joined = new ArrayList<>();
        for (int index = 0; index < with.size(); index++) {
            CountyCode county = with.get(index);
            Optional<Joining> found = waiting.stream()
                    .filter(joining -> joining.region().equals(county))
                    .findFirst();
            found.ifPresent(joined::add);
            if (found.isEmpty()) {
                faults.tell("/with/" + index, DraftError.NOT_JOINED);
            }
        }
        faults.requireNone(DraftError.INVALID_REVIEW);
        return joined;
    }

    private void publishTogether(Joining joining, Asker who, Optional<Instant> at) {
        try {
            Approval approval = drafts.findApproval(joining.region(), joining.year(), joining.digest())
                    .orElseThrow(() -> new ProblemException(DraftError.NOT_APPROVED));
            PolicyVersion version = publish(joining.region(), who, joining.year(), approval, at, true);
            joinings.remove(joining.region(), joining.year());
            close(joining.region(), who, approval, version);
        } catch (ProblemException refused) {
            throw refused.with("county", joining.region());
        }
    }

    private PolicyVersion publish(
            CountyCode region, Asker who, int year, Approval approval, Optional<Instant> at, boolean ahead) {
        Optional<PolicyVersion> before =
                versions.publishedSince(region.value(), year, approval.digest(), approval.at());
        if (before.isPresent()) {
            requireWaiting(before.get());
            given(checks.check(region, year, approval.text(), ahead), approval); // with its layers, or not before them
            return moved(region, who, before.get(), at, approval);
        }
        requireBaseInForce(region, year, approval);
        PolicyVersion version = publish(
                given(checks.check(region, year, approval.text(), ahead), approval),
                at,
                new By(who.username(), approval.reason()));
        trail.record(
                region,
                who,
                at.isPresent() ? "policy.scheduled" : "policy.published",
                subject(version),
                Masked.nothing(),
                masked(version, at).codes("editors", approval.editors()).code("approvedBy", approval.by()));
        return version;
    }

    /** What came into force after people agreed, such as an earlier version again, is not undone by what they agreed to before. */
    private void requireBaseInForce(CountyCode region, int year, Approval approval) {
        versions.inForce(region.value(), year)
                .filter(now -> isUnknownTo(approval, drafts.find(region, year), now))
                .ifPresent(now -> {
                    throw new ProblemException(DraftError.BASE_SUPERSEDED)
                            .with("inForce", now.version())
                            .with(
                                    "blocking",
                                    List.of(Map.of(
                                            "code",
                                            DraftError.BASE_SUPERSEDED.name(),
                                            "who",
                                            List.of(Role.POLICY_EDITOR.code()),
                                            "where",
                                            "/counties/" + region + "/policies/" + year + "/draft/base")));
                });
    }

    private boolean isUnknownTo(Approval approval, Optional<Draft> draft, PolicyVersion inForce) {
        Optional<Draft> ofItsRound = draft.filter(
                held -> held.writing().steps().stream().anyMatch(step -> step.number() == approval.step()));
        Optional<Integer> base =
                ofItsRound.flatMap(held -> held.writing().ground().base());
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

    /**
     * Publishes what a draft holds without a second person, at once, marked as such for good; the round of the draft ends with it. It still has to be a
     * policy on which both evaluators agree. What the draft holds is told to nobody here: whoever publishes has it from those who wrote it.
     *
     * @param digest  of what is meant
     * @param failing whether it is meant although cases fail
     * @throws ProblemException DRAFT_NOT_FOUND, DRAFT_CHANGED, ALREADY_PUBLISHED with the {@code version}, EVALUATORS_DIFFER, and the first of
     *     DRAFT_HAS_FAULTS, CASES_FAIL, LEVEL_DIFFERS with all that hold as {@code blocking}
     */
    @Transactional
    public PolicyVersion publishInEmergency(
            CountyScope by, CountyCode county, int year, String digest, boolean failing, String reason) {
        Draft draft = drafts.find(county, year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND));
        CheckedDraft checked = checks.check(draft);
        if (!digest.equals(checked.digest())) {
            throw new ProblemException(DraftError.DRAFT_CHANGED);
        }
        published(draft, digest).ifPresent(version -> {
            throw new ProblemException(DraftError.ALREADY_PUBLISHED).with("version", version.version());
        });
        gates.requireInEmergency(draft, checked, failing);
        EffectivePolicy policy = checked.pack().policy().orElseThrow();
        Hands hands = new Hands(String.join(",", draft.writing().editors()), Optional.empty());
        PolicyVersion version = publish(
                given(policy, Origin.EMERGENCY, checked, hands),
                Optional.empty(),
                new By(by.who().username(), reason));
        if (!drafts.replace(
                draft, draft.published(version.version(), digest, by.who().username(), now(), reason))) {
            throw new ProblemException(DraftError.DRAFT_CHANGED);
        }
        int failed = checked.pack().failedCases().size();
        Masked what = masked(version, Optional.empty()).reason("reason", reason);
        trail.record(
                county,
                by.who(),
                "policy.published-in-emergency",
                subject(version),
                Masked.nothing(),
                failed == 0 ? what : what.code("failingCases", Integer.toString(failed)));
        return version;
    }

    /** The version that a draft came to in this round already, or that answers now and says the same. */
    private Optional<PolicyVersion> published(Draft draft, String digest) {
        String region = draft.writing().region().value();
        int year = draft.writing().year();
        Instant begun = draft.writing().steps().getFirst().at();
        return versions.publishedSince(region, year, digest, begun)
                .or(() -> versions.inForce(region, year)
                        .filter(version -> version.digest().equals(digest)));
    }

    private static GivenPack given(CheckedDraft checked, Approval approval) {
        EffectivePolicy policy = checked.pack()
                .policy()
                .filter(found -> found.digest().equals(approval.digest()))
                .orElseThrow(() -> new ProblemException(DraftError.LAYERS_CHANGED)
                        .with("digest", checked.digest())
                        .with("layers", checked.layers()));
        Hands hands =
                new Hands(String.join(",", approval.editors().stream().sorted().toList()), Optional.of(approval.by()));
        return given(policy, Origin.OFFICE, checked, hands);
    }

    private static GivenPack given(EffectivePolicy policy, Origin origin, CheckedDraft checked, Hands hands) {
        return new GivenPack(
                policy,
                origin,
                Optional.of(checked.text().source()),
                checked.text().cases().stream().toList(),
                checked.layers(),
                Optional.of(hands));
    }

    private PolicyVersion publish(GivenPack pack, Optional<Instant> at, By who) {
        try {
            return (at.isPresent()
                            ? publishPacks.schedule(List.of(pack), at.get(), who)
                            : publishPacks.publish(List.of(pack), who))
                    .getFirst();
        } catch (RefusedPublication refused) {
            throw new ProblemException(DraftError.EVALUATORS_DIFFER, refused);
        }
    }

    /** Only what has not come into force can be put off, or be brought forward. */
    private void requireWaiting(PolicyVersion version) {
        if (!versions.waits(version)) {
            throw new ProblemException(DraftError.ALREADY_PUBLISHED).with("version", version.version());
        }
    }

    private PolicyVersion moved(
            CountyCode region, Asker who, PolicyVersion version, Optional<Instant> at, Approval approval) {
        Instant moment = at.orElseGet(this::now);
        versions.move(version, moment, new By(who.username(), approval.reason()));
        trail.record(
                region, who, "policy.moved", subject(version), Masked.nothing(), masked(version, Optional.of(moment)));
        return version;
    }

    /** The round ends where the draft still holds what was published; what was written on from it was made from that version. */
    private void close(CountyCode region, Asker who, Approval approval, PolicyVersion version) {
        drafts.find(region, version.year()).ifPresent(draft -> {
            if (draft instanceof Draft.Approved approved
                    && approved.approval().digest().equals(version.digest())) {
                drafts.replace(draft, approved.published(version.version(), who.username(), now()));
            } else if (draft.writing().steps().stream().anyMatch(step -> step.number() == approval.step())) {
                drafts.rebase(draft, version.version());
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ProblemException notApproved(CountyCode region, int year, String digest) {
        Optional<String> held =
                drafts.find(region, year).map(draft -> checks.check(draft).digest());
        if (held.isPresent() && !held.get().equals(digest)) {
            return new ProblemException(DraftError.DRAFT_CHANGED).with("digest", held.get());
        }
        List<String> agreed = drafts.find(region, year)
                .map(draft ->
                        draft instanceof Draft.Submitted submitted ? submitted.agreedTo(digest) : List.<String>of())
                .orElse(List.of());
        return new ProblemException(DraftError.NOT_APPROVED)
                .with(
                        "blocking",
                        List.of(Map.of(
                                "code",
                                DraftError.NOT_APPROVED.name(),
                                "who",
                                List.of(Role.POLICY_APPROVER.code()),
                                "agreed",
                                agreed,
                                "missing",
                                Math.max(1, approvals.needed(region) - agreed.size()),
                                "where",
                                "/counties/" + region + "/policies/" + year + "/draft/approval")));
    }

    static Subject subject(PolicyVersion version) {
        return new Subject("policy", version.year() + "/" + version.version());
    }

    private static Masked masked(PolicyVersion version, Optional<Instant> at) {
        Masked masked = Masked.nothing().code("digest", version.digest());
        return at.map(moment -> masked.at("inForceFrom", moment)).orElse(masked);
    }
}
