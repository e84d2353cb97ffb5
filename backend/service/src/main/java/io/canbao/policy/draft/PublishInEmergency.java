package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policy.By;
import io.canbao.policy.Hands;
import io.canbao.policy.Origin;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.Releases;
import io.canbao.policy.VersionLife;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Publishes what cannot wait for a second person. */
@Singleton
public class PublishInEmergency {
    private final Drafts drafts;
    private final CheckDrafts checks;
    private final ApprovedPacks packs;
    private final Gates gates;
    private final PublishChecked publishing;
    private final VersionLife versions;
    private final Releases releases;
    private final AuditTrail trail;
    private final InstantSource clock;

    PublishInEmergency(
            Drafts drafts,
            CheckDrafts checks,
            ApprovedPacks packs,
            Gates gates,
            PublishChecked publishing,
            VersionLife versions,
            Releases releases,
            AuditTrail trail,
            InstantSource clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.packs = packs;
        this.gates = gates;
        this.publishing = publishing;
        this.versions = versions;
        this.releases = releases;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Publishes what a draft holds without a second person, at once, marked as such for good; the round of the draft ends with it. It still has to be a
     * policy on which both evaluators agree. What the draft holds is told to nobody here: whoever publishes has it from those who wrote it.
     *
     * @param digest  of what is meant
     * @param failing whether it is meant although cases fail
     * @throws ProblemException DRAFT_NOT_FOUND, DRAFT_CHANGED, ALREADY_PUBLISHED with the {@code version}, LAYERS_AHEAD, EVALUATORS_DIFFER, and the first of
     *     DRAFT_HAS_FAULTS, CASES_FAIL, LEVEL_DIFFERS with all that hold as {@code blocking}
     */
    @Transactional
    public PolicyVersion publish(
            CountyScope by, CountyCode county, int year, String digest, boolean failing, String reason) {
        releases.takeTurn();
        Draft draft = drafts.find(county, year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND));
        CheckedDraft checked = checks.check(draft);
        if (!digest.equals(checked.digest())) {
            throw new ProblemException(DraftError.DRAFT_CHANGED);
        }
        published(draft, digest).ifPresent(version -> {
            throw new ProblemException(DraftError.ALREADY_PUBLISHED).with("version", version.version());
        });
        gates.requireInEmergency(draft, checked, failing);
        packs.requireAt(
                county, year, checked.text(), digest, clock.instant()); // also what was written ahead of its layer
        EffectivePolicy policy = checked.pack().policy().orElseThrow();
        int failed = checked.pack().failedCases().size();
        Hands hands =
                new Hands(String.join(",", draft.writing().editors()), Optional.empty(), Optional.empty(), failed);
        PolicyVersion version = publishing.publish(
                PublishChecked.given(policy, Origin.EMERGENCY, checked, hands),
                Optional.empty(),
                new By(by.who().username(), reason));
        if (!drafts.replace(
                draft,
                draft.published(
                        version.version(),
                        digest,
                        by.who().username(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        reason))) {
            throw new ProblemException(DraftError.DRAFT_CHANGED);
        }
        Masked what = PublishChecked.masked(version, Optional.empty()).reason("reason", reason);
        trail.record(
                county,
                by.who(),
                "policy.published-in-emergency",
                PublishChecked.subject(version),
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
}
