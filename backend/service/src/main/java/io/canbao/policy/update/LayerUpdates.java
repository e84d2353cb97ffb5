package io.canbao.policy.update;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.PolicyVersions.LayerVersion;
import io.canbao.policy.PolicyVersions.Provenance;
import io.canbao.policy.UnreadablePack;
import io.canbao.policy.VersionsInForce;
import io.canbao.policy.draft.CheckDrafts;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.DraftText;
import io.canbao.policy.draft.FoundLayer;
import io.canbao.policy.update.PendingUpdate.LayerChange;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what was published above and has not reached a region yet. */
@Singleton
public class LayerUpdates {
    private final VersionsInForce inForce;
    private final PolicyVersions versions;
    private final CheckDrafts checks;

    LayerUpdates(VersionsInForce inForce, PolicyVersions versions, CheckDrafts checks) {
        this.inForce = inForce;
        this.versions = versions;
        this.checks = checks;
    }

    /** What changed above a region's version in force; what is published before what is only approved. Empty where nothing did. */
    public Optional<PendingUpdate> find(CountyCode region, int year) {
        Optional<PolicyVersion> now = inForce.find(region.value(), year);
        Optional<PolicyVersion> last = now.flatMap(_ -> inForce.last(region.value(), year));
        boolean planned = !last.equals(now); // which takes the place of what is in force, and may stand on it
        return planned
                ? last.flatMap(version -> coming(region, version))
                : now.flatMap(version -> published(region, version).or(() -> coming(region, version)));
    }

    /**
     * As {@link #find(CountyCode, int)}.
     *
     * @throws ProblemException NO_UPDATE
     */
    public PendingUpdate get(CountyCode region, int year) {
        return find(region, year).orElseThrow(() -> new ProblemException(DraftError.NO_UPDATE));
    }

    /** What the region's own text comes to with it. */
    public CheckedDraft check(CountyCode region, PendingUpdate update) {
        int year = update.version().year();
        return update.announced()
                ? checks.checkComing(region, year, update.text())
                : checks.check(region, year, update.text());
    }

    /** What changed, or is to change, above a version since it was published, whatever became of it. Empty where nothing did. */
    public Optional<PendingUpdate> find(CountyCode region, PolicyVersion version) {
        return coming(region, version);
    }

    private Optional<PendingUpdate> published(CountyCode region, PolicyVersion version) {
        return compared(version, text -> checks.layers(region, version.year(), text));
    }

    private Optional<PendingUpdate> coming(CountyCode region, PolicyVersion version) {
        return compared(version, text -> checks.layersComing(region, version.year(), text));
    }

    private Optional<PendingUpdate> compared(PolicyVersion version, Function<DraftText, List<FoundLayer>> above) {
        Optional<Provenance> known = versions.findProvenance(version);
        Optional<String> source = known.flatMap(Provenance::source);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Provenance made = known.orElseThrow();
        DraftText text = new DraftText(source.get(), cases(version));
        List<LayerChange> changes = changes(made, above.apply(text));
        return changes.isEmpty() ? Optional.empty() : Optional.of(new PendingUpdate(version, text, changes));
    }

    /** None where they cannot be read: what changed above is told all the same. */
    private Optional<String> cases(PolicyVersion version) {
        try {
            return versions.getCases(version);
        } catch (UnreadablePack _) {
            return Optional.empty();
        }
    }

    private static List<LayerChange> changes(Provenance made, List<FoundLayer> now) {
        return now.stream()
                .filter(layer -> made.layers().stream()
                        .noneMatch(known -> isOf(known, layer) && known.digest().equals(layer.digest())))
                .map(layer -> new LayerChange(
                        layer.region(),
                        layer.year(),
                        before(made, layer),
                        layer.version(),
                        layer.digest(),
                        layer.since(),
                        layer.ahead()))
                .toList();
    }

    private static Optional<Integer> before(Provenance made, FoundLayer layer) {
        return made.layers().stream()
                .filter(known -> isOf(known, layer))
                .findFirst()
                .flatMap(LayerVersion::version);
    }

    private static boolean isOf(LayerVersion known, FoundLayer layer) {
        return known.region().equals(layer.region()) && known.year() == layer.year();
    }
}
