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
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
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

/** Publishes what was approved, by its digest: at once, or at a moment to come. What is being written meanwhile stays as it is. */
@Singleton
public class PublishDraft {
    private final Drafts drafts;
    private final CheckDrafts checks;
    private final PublishPacks publishPacks;
    private final VersionLife versions;
    private final AuditTrail trail;
    private final InstantSource clock;

    PublishDraft(
            Drafts drafts,
            CheckDrafts checks,
            PublishPacks publishPacks,
            VersionLife versions,
            AuditTrail trail,
            InstantSource clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.publishPacks = publishPacks;
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Publishes an approved digest. One that waits for its moment already is moved to another.
     *
     * @param at when it comes into force; empty for now
     * @return the version that it is
     * @throws ProblemException NOT_APPROVED, DRAFT_CHANGED with the {@code digest} that the draft holds now, ALREADY_PUBLISHED, LAYERS_CHANGED,
     *     EVALUATORS_DIFFER, MOMENT_PASSED
     */
    @Transactional
    public PolicyVersion publish(CountyScope by, int year, String digest, Optional<Instant> at) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (at.filter(moment -> !moment.isAfter(now)).isPresent()) {
            throw new ProblemException(DraftError.MOMENT_PASSED).with("at", at.get());
        }
        Approval approval = drafts.findApproval(by.county(), year, digest)
                .orElseThrow(() -> notApproved(by.county(), year, digest));
        Optional<PolicyVersion> before = versions.publishedSince(by.county().value(), year, digest, approval.at());
        if (before.isPresent()) {
            return moved(by, before.get(), at, approval);
        }
        PolicyVersion version = publish(by, year, approval, at);
        drafts.find(by.county(), year).ifPresent(draft -> close(by, draft, version, now));
        trail.record(
                by,
                at.isPresent() ? "policy.scheduled" : "policy.published",
                subject(version),
                Masked.nothing(),
                masked(version, at).codes("editors", approval.editors()).code("approvedBy", approval.by()));
        return version;
    }

    /**
     * Publishes what a draft holds without a second person, at once, marked as such for good. It still has to be a policy on which both evaluators agree.
     *
     * @throws ProblemException DRAFT_NOT_FOUND, DRAFT_HAS_FAULTS, EVALUATORS_DIFFER
     */
    @Transactional
    public PolicyVersion publishInEmergency(CountyScope by, CountyCode county, int year, String reason) {
        Draft draft = drafts.find(county, year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND));
        CheckedDraft checked = checks.check(county, year, draft.writing().text());
        EffectivePolicy policy =
                checked.pack().policy().orElseThrow(() -> new ProblemException(DraftError.DRAFT_HAS_FAULTS));
        Hands hands = new Hands(String.join(",", draft.writing().editors()), Optional.empty());
        PolicyVersion version = publish(
                given(policy, Origin.EMERGENCY, checked, hands),
                Optional.empty(),
                new By(by.who().username(), reason));
        trail.record(
                county,
                by.who(),
                "policy.published-in-emergency",
                subject(version),
                Masked.nothing(),
                masked(version, Optional.empty()).reason("reason", reason));
        return version;
    }

    private PolicyVersion publish(CountyScope by, int year, Approval approval, Optional<Instant> at) {
        CheckedDraft checked = checks.check(by.county(), year, approval.text());
        EffectivePolicy policy = checked.pack()
                .policy()
                .filter(found -> found.digest().equals(approval.digest()))
                .orElseThrow(() -> new ProblemException(DraftError.LAYERS_CHANGED)
                        .with("digest", checked.digest())
                        .with("layers", checked.layers()));
        Hands hands =
                new Hands(String.join(",", approval.editors().stream().sorted().toList()), Optional.of(approval.by()));
        return publish(
                given(policy, Origin.OFFICE, checked, hands),
                at,
                new By(by.who().username(), approval.reason()));
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
    private PolicyVersion moved(CountyScope by, PolicyVersion version, Optional<Instant> at, Approval approval) {
        if (!versions.waits(version)) {
            throw new ProblemException(DraftError.ALREADY_PUBLISHED).with("version", version.version());
        }
        Instant moment = at.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        versions.move(version, moment, new By(by.who().username(), approval.reason()));
        trail.record(by, "policy.moved", subject(version), Masked.nothing(), masked(version, Optional.of(moment)));
        return version;
    }

    /** The round ends where the draft still holds what was published. */
    private void close(CountyScope by, Draft draft, PolicyVersion version, Instant now) {
        if (draft instanceof Draft.Approved approved
                && approved.approval().digest().equals(version.digest())) {
            drafts.replace(draft, approved.published(version.version(), by.who().username(), now));
        }
    }

    private ProblemException notApproved(CountyCode region, int year, String digest) {
        Optional<String> held = drafts.find(region, year)
                .map(draft -> checks.check(region, year, draft.writing().text()).digest());
        if (held.isPresent() && !held.get().equals(digest)) {
            return new ProblemException(DraftError.DRAFT_CHANGED).with("digest", held.get());
        }
        return new ProblemException(DraftError.NOT_APPROVED)
                .with(
                        "blocking",
                        List.of(Map.of(
                                "code",
                                DraftError.NOT_APPROVED.name(),
                                "who",
                                List.of(Role.POLICY_APPROVER.code()),
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
