package io.canbao.policypack;

import io.canbao.policypack.analysis.Analysis;
import io.canbao.policypack.analysis.coverage.Coverage;
import io.canbao.policypack.data.PackData;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.reader.DataReader;
import io.canbao.policypack.reader.PackPhrase;
import io.canbao.policypack.reader.PolicyReader;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.rules.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one pack from memory with the layers it stands on: what somebody is writing, what is about to be published, what was
 * published and is to be replayed. Packs in folders are read by the same steps, see {@link PackLibrary}.
 */
public final class DraftReader {

    /** What a pack is; whoever does not know it says nothing about its layers and days. */
    private static final Set<String> HEAD = Set.of("region", "year");

    private DraftReader() {}

    /**
     * Reads a pack that has no cases yet; see {@link #read(PackFile, PackFile, Collection, PackFile)}.
     *
     * @throws IllegalArgumentException
     *             if the words are no vocabulary
     */
    public static CheckedPack read(PackFile own, Collection<PackFile> layers, PackFile words) {
        return read(own, Optional.empty(), layers, words);
    }

    /**
     * Reads a pack and runs its cases.
     *
     * @param own
     *            the text of the pack, YAML or JSON, by the name that findings show
     * @param cases
     *            the text of its cases, which are run if a policy comes out
     * @param layers
     *            the texts of packs that it may stand on, as {@code extends} names them, in any order; the region's pack of the
     *            year before may be among them and is compared with. Others do no harm
     * @param words
     *            the vocabulary
     * @return the policy with what should be seen about it, or all that is wrong; also for texts that cannot be read at all
     * @throws IllegalArgumentException
     *             if the words are no vocabulary: no author of a pack can mend that
     */
    public static CheckedPack read(PackFile own, PackFile cases, Collection<PackFile> layers, PackFile words) {
        return read(own, Optional.of(cases), layers, words);
    }

    /**
     * The packs that a text stands on, as it names them itself: {@code 500000}, or {@code 500000/2025}. Those stand on others in turn.
     *
     * @return empty also for a text that cannot be read: reading the pack tells why
     */
    public static List<String> layers(PackFile own) {
        return TreeReader.read(own.name(), own.content(), new Findings()).orElse(null) instanceof Tree.Mapping document
                ? LayerOrder.extended(document).stream().map(Tree.Scalar::text).toList()
                : List.of();
    }

    private static CheckedPack read(
            PackFile own, Optional<PackFile> cases, Collection<PackFile> layers, PackFile words) {
        ReadPacks packs = new ReadPacks();
        Optional<PackKey> key = packs.add(own);
        cases.ifPresent(packs::add);
        layers.forEach(packs::add);
        packs.add(words);
        if (packs.wordsFile().isEmpty()) {
            throw new IllegalArgumentException(words.name() + " is no vocabulary");
        }
        Findings findings = new Findings();
        findings.addAll(packs.findings().of(Set.of(own.name())));
        if (key.isEmpty() && findings.all().isEmpty()) {
            findings.fault(Mark.top(own.name()), "", FilePhrase.CASES_OR_WORDS.of(), FilePhrase.A_PACK_HERE.of());
        }
        Optional<EffectivePolicy> policy = key.flatMap(found -> policy(packs, found, true, findings));
        policy.flatMap(found -> yearBefore(packs, found))
                .ifPresent(before -> Analysis.compare(policy.get(), before, findings));
        Findings told = key.map(found -> told(packs, found, findings)).orElse(findings);
        cases.ifPresent(file -> told.addAll(packs.findings().of(Set.of(file.name()))));
        List<CaseFile> files = cases.map(file -> packs.cases(file.name())).orElse(List.of());
        return tried(own, policy, told, files);
    }

    private static Findings told(ReadPacks packs, PackKey key, Findings findings) {
        Findings told = new Findings();
        told.addAll(List.copyOf(
                new RowsOfLayers(packs, Map.of(key, findings.all())).told().keySet()));
        return told;
    }

    private static Optional<EffectivePolicy> yearBefore(ReadPacks packs, EffectivePolicy policy) {
        PackKey before = new PackKey(policy.region(), policy.year() - 1);
        return packs.keys().contains(before) ? policy(packs, before, false, new Findings()) : Optional.empty();
    }

    /** Whether nobody can tell which region's pack of which year it is; a year that is only written in another way is known. */
    private static boolean hidesWhichPackItIs(Finding finding) {
        return finding.severity() == Finding.Severity.FAULT
                && HEAD.contains(finding.path())
                && finding.found().phrase() != FilePhrase.SECOND_PACK
                && !(finding.path().equals("year") && finding.wanted().phrase() == GeneralPhrase.WRITE);
    }

    /** Without a policy only what cases expect of the findings can be told. */
    private static CheckedPack tried(
            PackFile own, Optional<EffectivePolicy> policy, Findings findings, List<CaseFile> cases) {
        List<Finding> ofPack = findings.reported().stream()
                .filter(finding -> finding.file().equals(own.name()))
                .toList();
        List<CaseResult> results = cases.stream()
                .filter(file -> policy.isPresent() || file.isAboutFindings())
                .flatMap(file -> file.run(policy, ofPack, policy.isEmpty()).stream())
                .toList();
        Optional<Coverage> coverage =
                policy.filter(found -> found.county() && !cases.isEmpty()).map(Coverage::of);
        coverage.ifPresent(tried -> cases.forEach(file -> file.cover(tried)));
        List<Finding> told = new ArrayList<>(findings.reported());
        policy.ifPresent(found -> {
            List<CommonRows.InTier> inTiers = cases.stream()
                    .flatMap(file -> file.inTiers(found, results).stream())
                    .toList();
            CommonRows.of(found, inTiers, findings.reported()).stream()
                    .filter(CommonRow::isCommon)
                    .map(CommonRow::finding)
                    .filter(finding -> !told.contains(finding))
                    .forEach(told::add);
        });
        return new CheckedPack(policy, told, results, coverage);
    }

    /**
     * Reads what a pack means.
     *
     * @param packs
     *            the pack and its layers
     * @param analysed
     *            whether its tables are looked at as a whole; what was analysed before need not be again
     * @param findings
     *            gets what was noticed about the files of the pack and its layers, and all that is noticed here
     * @return the policy, if nothing among the findings is a fault
     */
    static Optional<EffectivePolicy> policy(ReadPacks packs, PackKey key, boolean analysed, Findings findings) {
        findings.addAll(packs.findings().of(packs.files(key)));
        Findings merging = new Findings();
        Optional<Tree.Mapping> document = packs.document(key, merging);
        findings.addAll(
                isWithoutLastYears(packs, key, merging)
                        ? List.of(withoutLastYears(packs, key, document.orElseThrow()))
                        : merging.all());
        if (document.isEmpty()) {
            PackAlone.read(packs.alone(key), findings);
            return Optional.empty();
        }
        if (isWithoutLastYears(packs, key, merging)) {
            PackAlone.read(packs.alone(key), findings);
            return Optional.empty();
        }
        Policy policy = PolicyReader.read(document.get(), findings);
        PackData data = DataReader.read(document.get(), policy, findings);
        boolean headed = findings.all().stream().noneMatch(DraftReader::hidesWhichPackItIs);
        if (analysed && headed && packs.source(key).equals(key)) {
            List<Tree.Mapping> layers = packs.layers(key).stream()
                    .filter(layer -> !layer.equals(key))
                    .map(packs::written)
                    .toList();
            LayerFit.inspect(key, layers, packs.keys(), document.get(), findings);
            Analysis.analyse(policy, data, document.get(), findings);
            LayerFit.documents(key, layers, document.get(), findings);
        }
        return findings.faulty() ? Optional.empty() : Optional.of(EffectivePolicy.of(document.get(), policy, data));
    }

    /** Whether a pack drops rows that are not there because it does not stand on last year's pack of the region, which is. */
    private static boolean isWithoutLastYears(ReadPacks packs, PackKey key, Findings merging) {
        PackKey before = new PackKey(key.region(), key.year() - 1);
        return packs.keys().contains(before)
                && packs.layers(key).size() > 0
                && !packs.layers(key).contains(before)
                && merging.all().stream()
                        .anyMatch(finding -> finding.found().phrase() == PackPhrase.DROP_NOT_INHERITED);
    }

    private static Finding withoutLastYears(ReadPacks packs, PackKey key, Tree.Mapping document) {
        List<String> extended = new ArrayList<>(List.of(key.region() + '/' + (key.year() - 1)));
        LayerOrder.extended(packs.written(key)).forEach(layer -> extended.add(layer.text()));
        return new Finding(
                Finding.Severity.FAULT,
                document.entries().getOrDefault("extends", document).mark(),
                "extends",
                FilePhrase.WITHOUT_LAST_YEARS.of(extended.getFirst()),
                GeneralPhrase.WRITE.of(
                        extended.stream().map(layer -> '"' + layer + '"').collect(Collectors.joining(", ", "[", "]"))));
    }
}
