package io.canbao.policy.comparison;

import io.canbao.policy.PolicyError;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.VersionLife;
import io.canbao.policy.VersionLife.Lived;
import io.canbao.policy.VersionsInForce;
import io.canbao.policy.draft.CheckDrafts;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policy.update.LayerUpdates;
import io.canbao.policypack.comparison.CaseComparison;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.canbao.rules.comparison.PolicyComparison;
import io.canbao.rules.comparison.RowChange;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays two policies beside each other. */
@Singleton
public class ComparePolicies {
    private final PolicyVersions versions;
    private final VersionLife life;
    private final VersionsInForce inForce;
    private final LayerUpdates updates;
    private final KeepDraft drafts;
    private final CheckDrafts checks;

    ComparePolicies(
            PolicyVersions versions,
            VersionLife life,
            VersionsInForce inForce,
            LayerUpdates updates,
            KeepDraft drafts,
            CheckDrafts checks) {
        this.versions = versions;
        this.life = life;
        this.inForce = inForce;
        this.updates = updates;
        this.drafts = drafts;
        this.checks = checks;
    }

    /**
     * What changes from one policy to another.
     *
     * @param rows  that differ
     * @param cases of either policy whose answers differ
     * @param tiers of either policy, their names by their ids
     */
    public record Compared(List<RowChange> rows, List<CaseComparison.Change> cases, Map<String, String> tiers) {}

    /**
     * Compares two policies: of the region's own all, of other regions what was published.
     *
     * @throws ProblemException VERSION_NOT_FOUND, NO_POLICY_IN_FORCE, DRAFT_NOT_FOUND, NO_UPDATE, DRAFT_HAS_FAULTS
     */
    public Compared compare(CountyScope by, PolicyReference from, PolicyReference to, Language language) {
        Side earlier = find(by, from, language);
        Side later = find(by, to, language);
        return new Compared(
                PolicyComparison.of(earlier.policy().policy(), later.policy().policy(), language),
                CaseComparison.of(earlier.policy(), later.policy(), earlier.cases(), later.cases()),
                tiers(List.of(earlier, later), language));
    }

    private static Map<String, String> tiers(List<Side> sides, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        sides.forEach(side -> side.policy()
                .policy()
                .vocabulary()
                .tiers()
                .forEach((id, tier) -> names.put(id, tier.name().in(language))));
        return names;
    }

    private Side find(CountyScope by, PolicyReference reference, Language language) {
        boolean own = reference.region().equals(by.county());
        return switch (reference.kind()) {
            case DRAFT -> {
                requireOwn(own, DraftError.DRAFT_NOT_FOUND);
                yield checked(checks.check(drafts.get(by, reference.year())), language);
            }
            case UPDATE -> {
                requireOwn(own, DraftError.NO_UPDATE);
                yield checked(updates.check(by.county(), updates.get(by.county(), reference.year())), language);
            }
            case IN_FORCE ->
                version(inForce.find(reference.region().value(), reference.year())
                        .orElseThrow(() -> new ProblemException(PolicyError.NO_POLICY_IN_FORCE)));
            case VERSION -> version(version(reference, own));
        };
    }

    private static void requireOwn(boolean own, DraftError otherwise) {
        if (!own) {
            throw new ProblemException(otherwise);
        }
    }

    private PolicyVersion version(PolicyReference reference, boolean own) {
        return life.list(reference.region().value(), reference.year()).stream()
                .filter(lived -> lived.version().version() == reference.version())
                .filter(lived -> own || isPublic(lived)) // not public before its moment
                .findFirst()
                .map(Lived::version)
                .orElseThrow(() -> new ProblemException(PolicyError.VERSION_NOT_FOUND));
    }

    /** What never came into force is its region's own, like a draft. */
    private static boolean isPublic(Lived lived) {
        return lived.came();
    }

    private Side version(PolicyVersion version) {
        return new Side(
                versions.getPack(version), versions.getProvenance(version).cases());
    }

    private static Side checked(CheckedDraft checked, Language language) {
        return new Side(
                checked.requirePolicy(language), checked.text().cases().stream().toList());
    }

    private record Side(EffectivePolicy policy, List<String> cases) {}
}
