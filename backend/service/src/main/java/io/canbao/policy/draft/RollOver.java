package io.canbao.policy.draft;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policy.PolicyError;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.PolicyVersions.Provenance;
import io.canbao.policy.VersionsInForce;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.rollover.CopiedPack;
import io.canbao.policypack.tree.Tree;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Begins a year with what a published pack says, and sees to it that nothing of that is taken over unseen. */
@Singleton
public class RollOver {
    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]*");

    private final Drafts drafts;
    private final CheckDrafts checks;
    private final Confirmations confirmations;
    private final ValuesOfCopy values;
    private final VersionsInForce inForce;
    private final PolicyVersions versions;
    private final RegionTree regions;
    private final AuditTrail trail;
    private final InstantSource clock;

    RollOver(
            Drafts drafts,
            CheckDrafts checks,
            Confirmations confirmations,
            ValuesOfCopy values,
            VersionsInForce inForce,
            PolicyVersions versions,
            RegionTree regions,
            AuditTrail trail,
            InstantSource clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.confirmations = confirmations;
        this.values = values;
        this.inForce = inForce;
        this.versions = versions;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a draft as a copy of what is in force somewhere. Its amounts and days are unconfirmed.
     *
     * @param county   whose pack it begins as: the region's own, or another's
     * @param fromYear of that pack
     * @throws ProblemException DRAFT_EXISTS, NO_POLICY_IN_FORCE
     */
    @Transactional
    public Draft copy(CountyScope by, int year, CountyCode county, int fromYear) {
        Optional<Draft> before = drafts.find(by.county(), year);
        if (before.isPresent() && !(before.get() instanceof Draft.Published)) {
            throw new ProblemException(DraftError.DRAFT_EXISTS);
        }
        Pack pack = pack(county, fromYear).orElseThrow(() -> new ProblemException(PolicyError.NO_POLICY_IN_FORCE));
        CopiedFrom from = pack.from();
        Region region = regions.find(by.county()).orElseThrow();
        PackFile file = LayersInForce.file(from.region(), from.year(), pack.source());
        String code = region.code().value();
        boolean own = from.region().equals(code);
        String text = CopiedPack.of(
                file,
                code,
                region.level().code(),
                region.name(),
                year,
                (own ? "复制自 %s（%s）" : "复制自 %s（%s），不含该地的单位、任务数、按单位的考核和联系方式")
                        .formatted(from, pack.version().digest()));
        DraftText copied = new DraftText(
                text, CasesOfDraft.copied(pack.version(), Optional.of(pack.source()), pack.cases(), code, year));
        int base = inForce.find(by.county().value(), year)
                .map(PolicyVersion::version)
                .orElse(0);
        Draft.Editing draft = Draft.begun(
                by.county(),
                year,
                checks.check(by.county(), year, copied),
                Ground.on(base).copiedFrom(from),
                drafts.lastStep(by.county(), year),
                by.who().username(),
                now());
        confirmations.clear(by.county(), year);
        if (before.isPresent()) {
            drafts.replace(before.get(), draft);
        } else {
            drafts.add(draft);
        }
        trail.record(
                by,
                "draft.copied",
                KeepDraft.subject(draft),
                Masked.nothing(),
                KeepDraft.masked(draft).code("from", from.toString()));
        return draft;
    }

    /** Whether something is in force there that can be copied. */
    boolean isOffered(CountyCode county, int year) {
        return inForce.find(county.value(), year)
                .flatMap(versions::findProvenance)
                .flatMap(Provenance::source)
                .isPresent();
    }

    private Optional<Pack> pack(CountyCode county, int year) {
        return inForce.find(county.value(), year).flatMap(this::pack);
    }

    private Optional<Pack> pack(PolicyVersion version) {
        Provenance made = versions.getProvenance(version);
        CopiedFrom from = new CopiedFrom(version.region(), version.year(), version.version());
        return made.source().map(source -> new Pack(from, version, source, versions.getCases(version)));
    }

    /** What is copied. */
    private record Pack(CopiedFrom from, PolicyVersion version, String source, Optional<String> cases) {}

    /**
     * Confirms values as they stand in the draft.
     *
     * @param paths of values
     * @param cite  the clause that says so: of a source of the draft, or of a document by its number
     * @throws ProblemException DRAFT_NOT_FOUND, INVALID_REVIEW with the paths that stand for no value, without any, or with a citation of nothing
     */
    @Transactional
    public List<CopiedValue> confirm(CountyScope by, int year, List<String> paths, String cite) {
        Draft draft =
                drafts.find(by.county(), year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND));
        List<String> known = values.of(draft).stream().map(CopiedValue::path).toList();
        FormFaults faults = new FormFaults();
        for (int index = 0; index < paths.size(); index++) {
            if (!known.contains(paths.get(index))) {
                faults.tell("/paths/" + index, DraftError.VALUE_UNKNOWN);
            }
        }
        if (paths.isEmpty()) {
            faults.tell("/paths", DraftError.VALUES_REQUIRED);
        }
        if (cite.codePoints().noneMatch(Character::isLetterOrDigit)) {
            faults.tell("/cite", DraftError.CITE_REQUIRED);
        } else if (!isKnown(cite, draft)) {
            faults.tell("/cite", DraftError.CITE_UNKNOWN);
        }
        faults.requireNone(DraftError.INVALID_REVIEW);
        Instant now = now();
        paths.stream()
                .distinct()
                .forEach(path -> confirmations.put(
                        by.county(), year, new Confirmation(path, cite, by.who().username(), now)));
        trail.record(
                by,
                "draft.confirmed",
                KeepDraft.subject(draft),
                Masked.nothing(),
                Masked.nothing().count("values", paths.size()).reason("cite", cite));
        return values.of(draft);
    }

    /** Whether a source that is named as packs name them is one of the draft's, or of what it stands on; while it has faults, nobody can tell. */
    private boolean isKnown(String cite, Draft draft) {
        String source = cite.split("\\s", 2)[0];
        return !SOURCE.matcher(source).matches()
                || checks.check(draft)
                        .pack()
                        .policy()
                        .map(policy -> policy.document().get("sources") instanceof Tree.Mapping sources
                                && sources.get(source) != null)
                        .orElse(true);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
