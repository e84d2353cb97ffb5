package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.Releases;
import io.canbao.policy.VersionLife;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyTime;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishes what was approved, by its digest: at once, or at a moment to come. What is being written meanwhile stays as it is. */
@Singleton
public class PublishDraft {
    private final Drafts drafts;
    private final CheckDrafts checks;
    private final ApprovedPacks packs;
    private final GroundsOfApproval grounds;
    private final PublishChecked publishing;
    private final VersionLife versions;
    private final Joinings joinings;
    private final Approvals approvals;
    private final Releases releases;
    private final AuditTrail trail;
    private final InstantSource clock;

    PublishDraft(
            Drafts drafts,
            CheckDrafts checks,
            ApprovedPacks packs,
            GroundsOfApproval grounds,
            PublishChecked publishing,
            VersionLife versions,
            Joinings joinings,
            Approvals approvals,
            Releases releases,
            AuditTrail trail,
            InstantSource clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.packs = packs;
        this.grounds = grounds;
        this.publishing = publishing;
        this.versions = versions;
        this.joinings = joinings;
        this.approvals = approvals;
        this.releases = releases;
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
     * @throws ProblemException NOT_APPROVED, DRAFT_CHANGED with the {@code digest} that the draft holds now, ALREADY_PUBLISHED, LAYERS_AHEAD, LAYERS_CHANGED, BASE_SUPERSEDED, BASE_WITHDRAWN,
     *     EVALUATORS_DIFFER, MOMENT_PASSED, MOMENT_OUTSIDE; INVALID_REVIEW with the regions that did not; where it is one of these that cannot be published, with its
     *     code as {@code county}
     */
    @Transactional
    public PolicyVersion publish(CountyScope by, int year, String digest, Optional<Instant> at, List<CountyCode> with) {
        releases.takeTurn();
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
        PolicyVersion version = publish(by.county(), by.who(), year, approval, at, Optional.empty());
        joined.forEach(joining -> publishTogether(joining, by, at));
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

    private void publishTogether(Joining joining, CountyScope by, Optional<Instant> at) {
        try {
            Approval approval = drafts.findApproval(joining.region(), joining.year(), joining.digest())
                    .orElseThrow(() -> new ProblemException(DraftError.NOT_APPROVED));
            PolicyVersion version =
                    publish(joining.region(), by.who(), joining.year(), approval, at, Optional.of(by.county()));
            close(joining.region(), by.who(), approval, version);
        } catch (ProblemException refused) {
            throw refused.with("county", joining.region());
        }
    }

    /** @param layer whose people publish it in one step with their own, after that */
    private PolicyVersion publish(
            CountyCode region,
            Asker who,
            int year,
            Approval approval,
            Optional<Instant> at,
            Optional<CountyCode> layer) {
        Instant moment = at.orElseGet(this::now);
        Optional<PolicyVersion> before =
                versions.publishedSince(region.value(), year, approval.digest(), approval.at());
        if (before.isPresent()) {
            requireWaiting(before.get());
            grounds.requireNothingNewer(before.get(), moment);
            packs.requireAt(region, year, approval.text(), approval.digest(), moment);
            move(who, before.get(), at, approval);
            return before.get();
        }
        grounds.require(region, year, approval, moment);
        GivenPack pack = packs.at(region, year, approval, moment, layer);
        PolicyVersion version = publishing.publish(pack, at, new By(who.username(), approval.reason()));
        joinings.remove(region, year);
        trail.record(
                region,
                who,
                at.isPresent() ? "policy.scheduled" : "policy.published",
                PublishChecked.subject(version),
                Masked.nothing(),
                PublishChecked.masked(version, at)
                        .codes("editors", approval.editors())
                        .code("approvedBy", approval.by()));
        return version;
    }

    /** Only what has not come into force can be put off, or be brought forward. */
    private void requireWaiting(PolicyVersion version) {
        if (!versions.waits(version)) {
            throw new ProblemException(DraftError.ALREADY_PUBLISHED).with("version", version.version());
        }
    }

    private void move(Asker who, PolicyVersion version, Optional<Instant> at, Approval approval) {
        Instant moment = at.orElseGet(this::now);
        versions.move(version, moment, new By(who.username(), approval.reason()))
                .forEach(moved -> trail.record(
                        CountyCode.parse(moved.region()),
                        who,
                        "policy.moved",
                        PublishChecked.subject(moved),
                        Masked.nothing(),
                        PublishChecked.masked(moved, Optional.of(moment))));
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
        int missing = Math.max(1, approvals.needed(region) - agreed.size());
        return Blocking.notApproved(Blocking.draft(region, year) + "/approval", agreed, missing);
    }
}
