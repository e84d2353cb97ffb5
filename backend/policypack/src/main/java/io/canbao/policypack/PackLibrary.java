package io.canbao.policypack;

import io.canbao.policypack.analysis.Analysis;
import io.canbao.policypack.analysis.coverage.Coverage;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.FilePhrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Packs that were read together, so that each finds the layers it stands on among the others. */
public final class PackLibrary {

    private final ReadPacks packs;
    private final Findings findings;
    private final Map<PackKey, EffectivePolicy> effective = new LinkedHashMap<>();

    /** What is told, with the files of the packs that it concerns. */
    private final Map<Finding, Set<String>> concerned = new LinkedHashMap<>();

    /** Files of cases that lie beside a pack and name another one. */
    private final Set<String> ofAnother = new HashSet<>();

    private PackLibrary(ReadPacks packs) {
        this.packs = packs;
        this.findings = packs.findings();
    }

    /** Reads packs, cases and the vocabulary; packs with faults are left out and reported. */
    public static PackLibrary read(Collection<PackFile> files) {
        return read(files, List.of());
    }

    /**
     * Reads files beside others that were analysed before, as those of the platform are by its tests. What stands on nothing
     * else is read and checked, but not analysed again, which takes longer than all the rest.
     */
    public static PackLibrary read(Collection<PackFile> files, Collection<PackFile> proven) {
        Set<String> provenFiles = new HashSet<>();
        proven.forEach(file -> provenFiles.add(file.name()));
        files.forEach(file -> provenFiles.remove(file.name()));
        ReadPacks packs = new ReadPacks();
        files.forEach(packs::add);
        proven.forEach(packs::add);
        PackLibrary library = new PackLibrary(packs);
        Map<PackKey, List<Finding>> found = new LinkedHashMap<>();
        packs.keys().forEach(key -> found.put(key, library.makeEffective(key, provenFiles)));
        library.effective.forEach(
                (key, policy) -> found.computeIfPresent(key, (_, own) -> library.compareWithLastYear(policy, own)));
        library.concerned.putAll(new RowsOfLayers(packs, found).told());
        library.findings.addAll(List.copyOf(library.concerned.keySet()));
        library.ofAnother.addAll(CasesInFolders.inspect(packs.cases(), packs.ownFiles(), library.findings));
        return library;
    }

    private List<Finding> makeEffective(PackKey key, Set<String> proven) {
        boolean analysed = proven.containsAll(packs.files(key))
                && packs.wordsFile().filter(proven::contains).isPresent();
        Findings own = new Findings();
        DraftReader.policy(packs, key, !analysed, own).ifPresent(policy -> effective.put(key, policy));
        return own.all();
    }

    private List<Finding> compareWithLastYear(EffectivePolicy policy, List<Finding> found) {
        Findings own = new Findings();
        own.addAll(found);
        find(policy.region(), policy.year() - 1).ifPresent(before -> Analysis.compare(policy, before, own));
        return own.all();
    }

    /** Everything noticed while reading, in the order of the files. */
    public List<Finding> findings() {
        return findings.reported();
    }

    /**
     * What concerns whoever wrote some files: what is in them, and what is wrong in their packs although it stands in a layer, since it is right in
     * the layer itself or keeps it from being used.
     */
    public List<Finding> findings(Set<String> files) {
        return findings().stream()
                .filter(finding -> files.contains(finding.file())
                        || concerned.getOrDefault(finding, Set.of()).stream().anyMatch(files::contains))
                .toList();
    }

    /** What was noticed about a pack in its own file; nothing where it is not among the files. */
    List<Finding> findings(PackKey pack) {
        String file = packs.ownFiles().get(pack);
        return findings().stream()
                .filter(finding -> finding.file().equals(file))
                .toList();
    }

    /** Whether a pack is among the files, be it with faults. */
    boolean knows(PackKey pack) {
        return packs.ownFiles().containsKey(pack);
    }

    /** The packs without a fault, each laid over its layers, in the order of the files. */
    public List<EffectivePolicy> effective() {
        return List.copyOf(effective.values());
    }

    /** The files of cases, whatever they are for. */
    public List<CaseFile> cases() {
        return packs.cases();
    }

    /** What the cases of each county's pack try of it; a county that is served from another pack is tried by that pack's cases. */
    public List<Coverage> coverage() {
        List<Coverage> all = new ArrayList<>();
        effective.forEach((key, pack) -> {
            if (pack.county()) {
                Coverage coverage = Coverage.of(pack);
                cases().stream().filter(file -> tries(file, key)).forEach(file -> file.cover(coverage));
                all.add(coverage);
            }
        });
        return all;
    }

    /**
     * The rows that cases which fail have in common, with those cases.
     *
     * @param results
     *            of all cases
     */
    public List<CommonRow> commonRows(List<CaseResult> results) {
        List<Finding> told = new ArrayList<>(findings());
        List<CommonRow> common = new ArrayList<>();
        effective.forEach((key, pack) -> {
            List<CaseFile> files = cases().stream()
                    .filter(file -> file.pack().equals(key.toString()) && tried(file))
                    .toList();
            Optional<Finding> older = findings(key).stream()
                    .filter(finding -> finding.code().equals(FilePhrase.OLDER_LAYER.name()))
                    .findFirst();
            if (older.isPresent()) {
                common.add(new CommonRow(older.get(), failing(files, results)));
                return;
            }
            List<CommonRows.InTier> inTiers = files.stream()
                    .flatMap(file -> file.inTiers(pack, results).stream())
                    .toList();
            CommonRows.of(pack, inTiers, told).forEach(row -> {
                told.add(row.finding());
                common.add(row);
            });
        });
        return common;
    }

    private static List<CaseResult> failing(List<CaseFile> files, List<CaseResult> results) {
        Set<String> names = files.stream().map(CaseFile::name).collect(Collectors.toSet());
        return results.stream()
                .filter(result -> names.contains(result.file()) && !result.holds())
                .toList();
    }

    /** The counties' packs that no case tries. */
    public List<EffectivePolicy> untried() {
        List<EffectivePolicy> untried = new ArrayList<>();
        effective.forEach((key, pack) -> {
            if (pack.county() && cases().stream().noneMatch(file -> tries(file, key))) {
                untried.add(pack);
            }
        });
        return untried;
    }

    /** Whether cases try the pack beside them, and not one that it was copied from. */
    boolean tried(CaseFile cases) {
        return !ofAnother.contains(cases.name());
    }

    private boolean tries(CaseFile file, PackKey pack) {
        return file.pack().equals(pack.toString())
                || file.pack().equals(packs.source(pack).toString());
    }

    /** The pack of a region and insurance year, unless it is missing or has a fault. */
    public Optional<EffectivePolicy> find(String region, int year) {
        return Optional.ofNullable(effective.get(new PackKey(region, year)));
    }

    /** The packs that one stands on, the topmost first. */
    public List<EffectivePolicy> layers(EffectivePolicy policy) {
        return packs.layers(new PackKey(policy.region(), policy.year())).stream()
                .flatMap(layer -> Optional.ofNullable(effective.get(layer)).stream())
                .filter(layer -> layer != policy)
                .toList();
    }
}
