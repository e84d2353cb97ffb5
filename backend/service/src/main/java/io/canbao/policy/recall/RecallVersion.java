package io.canbao.policy.recall;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Hands;
import io.canbao.policy.Origin;
import io.canbao.policy.PolicyError;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.PolicyVersions.Provenance;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.Releases;
import io.canbao.policy.VersionLife;
import io.canbao.policy.VersionLife.Lived;
import io.canbao.policy.VersionLife.State;
import io.canbao.policy.VersionsInForce;
import io.canbao.policy.WithdrawVersion;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.recall.Recall.Kind;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes a version back, or puts an old one in force again, once two people want it. */
@Singleton
public class RecallVersion {
    private final Recalls recalls;
    private final PolicyVersions versions;
    private final VersionsInForce inForce;
    private final VersionLife life;
    private final WithdrawVersion withdrawVersion;
    private final PublishPacks publishPacks;
    private final Releases releases;
    private final AuditTrail trail;
    private final InstantSource clock;

    RecallVersion(
            Recalls recalls,
            PolicyVersions versions,
            VersionsInForce inForce,
            VersionLife life,
            WithdrawVersion withdrawVersion,
            PublishPacks publishPacks,
            Releases releases,
            AuditTrail trail,
            InstantSource clock) {
        this.recalls = recalls;
        this.versions = versions;
        this.inForce = inForce;
        this.life = life;
        this.withdrawVersion = withdrawVersion;
        this.publishPacks = publishPacks;
        this.releases = releases;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was asked for in a year and waits for a decision. */
    public List<Recall> pending(CountyScope by, int year) {
        return recalls.pending(by.county(), year);
    }

    /**
     * Asks for it.
     *
     * @throws ProblemException VERSION_NOT_FOUND, VERSION_WITHDRAWN, VERSION_IN_FORCE, LAYERS_CHANGED, RECALL_PENDING
     */
    @Transactional
    public Recall ask(CountyScope by, int year, int version, Kind kind, String reason) {
        require(by, year, version, kind);
        if (find(by, year, version, kind).isPresent()) {
            throw new ProblemException(RecallError.RECALL_PENDING);
        }
        Recall recall = new Recall(
                by.county(),
                year,
                recalls.count(by.county(), year) + 1,
                kind,
                version,
                reason,
                by.who().username(),
                now());
        recalls.add(recall);
        record(by, recall, "requested");
        return recall;
    }

    /**
     * Does what another person asked for.
     *
     * @return the version that was taken back, or the new one with the old content
     * @throws ProblemException RECALL_NOT_FOUND, SAME_PERSON, RECALL_OVERTAKEN with the version {@code inForce} that was published since, LAYERS_CHANGED, and where it is done already, VERSION_WITHDRAWN, VERSION_IN_FORCE
     */
    @Transactional
    public PolicyVersion approve(CountyScope by, int year, int version, Kind kind) {
        releases.takeTurn();
        Recall recall = find(by, year, version, kind).orElseThrow(RecallVersion::nothingAsked);
        if (recall.by().equals(by.who().username())) {
            throw new ProblemException(DraftError.SAME_PERSON).with("who", List.of(Role.POLICY_APPROVER.code()));
        }
        Lived lived = require(by, year, version, kind);
        PolicyVersion known = lived.version();
        requireNothingSince(by, recall, lived.state());
        decide(by, recall, true);
        By who = new By(by.who().username(), recall.reason());
        if (kind == Kind.WITHDRAWAL) {
            withdrawVersion.withdraw(known.region(), year, version, who);
            return known;
        }
        return publishPacks.publish(List.of(again(known, by)), who).getFirst();
    }

    /**
     * Refuses what was asked for; whoever asked may do so, too.
     *
     * @throws ProblemException RECALL_NOT_FOUND
     */
    @Transactional
    public void refuse(CountyScope by, int year, int version, Kind kind) {
        decide(by, find(by, year, version, kind).orElseThrow(RecallVersion::nothingAsked), false);
    }

    private void decide(CountyScope by, Recall recall, boolean done) {
        if (!recalls.decide(recall, done, by.who().username(), now())) {
            throw nothingAsked();
        }
        record(by, recall, done ? "done" : "refused");
    }

    /** What somebody asked to have again, or to have gone, was asked of what was in force then: a version that another one replaced since answers no longer, so that its withdrawal would change nothing. */
    private void requireNothingSince(CountyScope by, Recall recall, State state) {
        Optional<PolicyVersion> since = inForce.find(by.county().value(), recall.year())
                .filter(now -> (recall.kind() == Kind.RESTORATION || state == State.SUPERSEDED)
                        && now.publishedAt().isAfter(recall.at()));
        if (since.isPresent()) {
            throw new ProblemException(RecallError.RECALL_OVERTAKEN)
                    .with("inForce", since.get().version());
        }
    }

    private Lived require(CountyScope by, int year, int version, Kind kind) {
        Lived lived = life.list(by.county().value(), year).stream()
                .filter(one -> one.version().version() == version)
                .findFirst()
                .orElseThrow(() -> new ProblemException(PolicyError.VERSION_NOT_FOUND));
        if (kind == Kind.WITHDRAWAL && lived.state() == State.WITHDRAWN) {
            throw new ProblemException(RecallError.VERSION_WITHDRAWN);
        }
        if (kind == Kind.RESTORATION && lived.state() == State.IN_FORCE) {
            throw new ProblemException(RecallError.VERSION_IN_FORCE);
        }
        if (kind == Kind.RESTORATION && !lived.came() && !standsAsItDid(lived.version())) {
            throw new ProblemException(DraftError.LAYERS_CHANGED);
        }
        return lived;
    }

    /** Whether what a version was merged with is what is in force there: one that never answered was nothing that there is to go back to. */
    private boolean standsAsItDid(PolicyVersion version) {
        return versions.getProvenance(version).layers().stream()
                .allMatch(layer -> inForce.find(layer.region(), layer.year())
                        .filter(now -> now.digest().equals(layer.digest()))
                        .isPresent());
    }

    private GivenPack again(PolicyVersion version, CountyScope by) {
        Provenance made = versions.getProvenance(version);
        return new GivenPack(
                versions.getPack(version),
                Origin.OFFICE,
                made.source(),
                made.cases(),
                made.layers().stream()
                        .map(layer -> new GivenPack.Layer(layer.region(), layer.year(), layer.digest()))
                        .toList(),
                Optional.of(new Hands(
                        made.hands().editedBy(),
                        Optional.of(by.who().username()),
                        Optional.empty(),
                        made.hands().failingCases())));
    }

    private Optional<Recall> find(CountyScope by, int year, int version, Kind kind) {
        return recalls.pending(by.county(), year).stream()
                .filter(recall -> recall.version() == version && recall.kind() == kind)
                .findFirst();
    }

    private static ProblemException nothingAsked() {
        return new ProblemException(RecallError.RECALL_NOT_FOUND);
    }

    private void record(CountyScope by, Recall recall, String what) {
        trail.record(
                by,
                "policy." + recall.kind().name().toLowerCase(Locale.ROOT) + "-" + what,
                new Subject("policy", recall.year() + "/" + recall.version()),
                Masked.nothing(),
                Masked.nothing().reason("reason", recall.reason()).code("requestedBy", recall.by()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
