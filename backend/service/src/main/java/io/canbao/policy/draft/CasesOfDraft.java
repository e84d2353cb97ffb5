package io.canbao.policy.draft;

import io.canbao.audit.Masked;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.VersionsInForce;
import io.canbao.policypack.ChangedCase;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.comparison.CaseChanges;
import io.canbao.policypack.rollover.CasesText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of the cases that a draft would replace: those of the version that answers in its year, and where none does those that it began with, which are
 * of the version that it was copied from, moved to its year, or of the version of its region and year that it was made from. The digest of a policy does not
 * cover its cases, and one that is gone fails no more.
 */
@Singleton
public class CasesOfDraft {
    /** So many names stand in the trail, of each kind; the rest is counted. */
    private static final int MOST_NAMES = 20;

    private final PolicyVersions versions;
    private final VersionsInForce inForce;

    CasesOfDraft(PolicyVersions versions, VersionsInForce inForce) {
        this.versions = versions;
        this.inForce = inForce;
    }

    /**
     * What the cases of a draft are compared with.
     *
     * @param version whose they are
     */
    public record Compared(CopiedFrom version, CaseChanges changes) {}

    /** What became of them; empty where there is no such version, or while cases cannot be read. */
    public Optional<Compared> changes(Draft draft) {
        return before(draft)
                .flatMap(from -> versions.find(from.region(), from.year(), from.version())
                        .flatMap(version -> changes(draft, version))
                        .map(changes -> new Compared(from, changes)));
    }

    /** What it is compared with. From one round to the next, cases would go that nobody was told of who looked at the last one only. */
    private Optional<CopiedFrom> before(Draft draft) {
        String region = draft.writing().region().value();
        int year = draft.writing().year();
        Ground ground = draft.writing().ground();
        return Optional.of(draft)
                .filter(one -> !(one instanceof Draft.Published))
                .flatMap(_ -> inForce.find(region, year))
                .map(answering -> new CopiedFrom(region, year, answering.version()))
                .or(ground::copied)
                .or(() -> ground.base().filter(base -> base > 0).map(base -> new CopiedFrom(region, year, base)));
    }

    private Optional<CaseChanges> changes(Draft draft, PolicyVersion version) {
        String region = draft.writing().region().value();
        int year = draft.writing().year();
        try {
            return versions.findProvenance(version)
                    .flatMap(made -> CaseChanges.between(
                            copied(version, made.source(), CasesText.of(made.cases()), region, year),
                            draft.writing().text().cases()));
        } catch (IllegalArgumentException _) { // cases of long ago that cannot be read any more
            return Optional.empty();
        }
    }

    /**
     * The cases that a copy of a version begins with.
     *
     * @param source of the version
     * @param cases  of the version
     * @param region whose the copy is
     * @param year   of the copy
     */
    static Optional<String> copied(
            PolicyVersion version, Optional<String> source, Optional<String> cases, String region, int year) {
        int years = year - version.year();
        if (version.region().equals(region) || source.isEmpty()) {
            return cases.map(text -> CasesText.copied(text, years, region, year));
        }
        PackFile file = LayersInForce.file(version.region(), version.year(), source.get());
        return cases.flatMap(text -> CasesText.copied(file, text, years, region, year));
    }

    /** What the trail keeps beside a step: how many cases the draft began with, and the names of those that are gone, changed or new. */
    Masked told(Draft draft, Masked held) {
        return changes(draft)
                .map(Compared::changes)
                .map(changes -> {
                    Masked counted = held.count("casesBefore", changes.before());
                    Masked removed = named(counted, "casesRemoved", changes.removed());
                    Masked changed = named(
                            removed,
                            "casesChanged",
                            changes.changed().stream().map(ChangedCase::name).toList());
                    return named(changed, "casesAdded", changes.added());
                })
                .orElse(held);
    }

    private static Masked named(Masked held, String field, List<String> names) {
        if (names.isEmpty()) {
            return held;
        }
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "));
        return held.reason(field, names.size() + ": " + first + (names.size() > MOST_NAMES ? "; …" : ""));
    }
}
