package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.reader.Layers;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files as they were read, each known for what it is: packs that find the layers they stand on among the others, cases, the
 * vocabulary. What a pack means is read later.
 */
final class ReadPacks {

    /** Names of files that hold packs or cases. */
    private static final Pattern MEANT = Pattern.compile("(.*[/\\\\])?([\\w-]+\\.)?(policy|cases)\\.(ya?ml|json)");

    private final Findings findings = new Findings();
    private final Map<PackKey, Tree.Mapping> packs = new LinkedHashMap<>();
    private final LayerOrder order = new LayerOrder(packs);

    /** By the pack that one is served from, see {@link ServedRegions}. */
    private final Map<PackKey, PackKey> servedFrom = new HashMap<>();

    private final List<CaseFile> cases = new ArrayList<>();
    private Tree.@Nullable Mapping vocabulary;

    /** What was noticed while reading the files, and nothing about what they mean. */
    Findings findings() {
        return findings;
    }

    Collection<PackKey> keys() {
        return List.copyOf(packs.keySet());
    }

    List<CaseFile> cases() {
        return List.copyOf(cases);
    }

    /** The cases of one file, if it is one of cases. */
    List<CaseFile> cases(String file) {
        return cases.stream().filter(some -> some.name().equals(file)).toList();
    }

    /** The file that the vocabulary stands in, if there is one. */
    Optional<String> wordsFile() {
        return Optional.ofNullable(vocabulary).map(words -> words.mark().file());
    }

    /** Reads a file; which pack it holds, if it holds one. */
    Optional<PackKey> add(PackFile file) {
        Tree tree = TreeReader.read(file.name(), file.content(), findings).orElse(null);
        if (tree == null) {
            return Optional.empty();
        }
        if (!(tree instanceof Tree.Mapping document)) {
            noPack(tree, FilePhrase.LIST_OR_VALUE.of(), FilePhrase.PACK_OR_CASES.of());
        } else if (document.get("canbao") != null || document.get("year") != null) {
            return Optional.of(addPack(document)); // cases stand in a file of their own
        } else if (document.get("cases") != null) {
            cases.add(new CaseFile(file.name(), document));
        } else if (document.get("vocabulary") != null) {
            vocabulary = Layers.normalise(document, String.valueOf(document.text("region")));
        } else {
            noPack(document, FilePhrase.NEITHER.of(), FilePhrase.PACK_OR_CASES_HEAD.of());
        }
        return Optional.empty();
    }

    /** A folder may hold other files, too: they are named, and are a fault only where a pack or cases must be meant. */
    private void noPack(Tree tree, Wording found, Wording wanted) {
        boolean meant = MEANT.matcher(tree.mark().file()).matches()
                || (tree instanceof Tree.Mapping document && document.get("region") != null);
        if (meant) {
            findings.fault(tree.mark(), "", found, wanted);
        } else {
            findings.warn(Mark.top(tree.mark().file()), "", FilePhrase.NO_PACK.of(), FilePhrase.LEFT_OUT.of());
        }
    }

    private PackKey addPack(Tree.Mapping written) {
        Tree.Mapping document = Layers.withMeantKeys(written);
        PackHead.check(document, findings);
        Tree.Mapping meant = PackHead.withMeantYear(document);
        PackKey key = PackHead.key(meant);
        put(key, meant);
        for (Tree.Mapping served : ServedRegions.packs(meant, findings)) {
            PackKey region = new PackKey(String.valueOf(served.text("region")), key.year());
            put(region, served);
            servedFrom.putIfAbsent(region, key);
        }
        return key;
    }

    private void put(PackKey key, Tree.Mapping document) {
        String region = String.valueOf(document.text("region"));
        Tree.Mapping before = packs.putIfAbsent(key, Layers.normalise(document, region));
        if (before != null && !PackHead.inFolderOfAnother(document)) {
            findings.fault(
                    document.mark(),
                    "region",
                    FilePhrase.SECOND_PACK.of(key.toString(), before.mark().file()),
                    FilePhrase.ONE_PACK.of());
        }
    }

    /** The file that each pack stands in. */
    Map<PackKey, String> ownFiles() {
        Map<PackKey, String> files = new LinkedHashMap<>();
        packs.forEach((key, pack) -> files.put(key, pack.mark().file()));
        return files;
    }

    /** The pack that a pack is served from; itself where it is written as one. */
    PackKey source(PackKey key) {
        return servedFrom.getOrDefault(key, key);
    }

    /** The packs that one stands on, the topmost first, and itself last; none where a layer is missing. */
    List<PackKey> layers(PackKey key) {
        return order.of(key).orElse(List.of());
    }

    /** A pack as it was read. */
    Tree.Mapping written(PackKey key) {
        return Objects.requireNonNull(packs.get(key));
    }

    /** The files that a pack and its layers stand in. */
    Set<String> files(PackKey key) {
        Set<String> files = new LinkedHashSet<>();
        Stream.concat(Stream.of(key), layers(key).reversed().stream())
                .flatMap(layer -> Optional.ofNullable(packs.get(layer)).stream())
                .forEach(pack -> files.add(pack.mark().file()));
        return files;
    }

    /** The pack laid over its layers, or nothing if a layer is missing, which is a fault then. */
    Optional<Tree.Mapping> document(PackKey key, Findings own) {
        order.tellMissing(key, own);
        return order.of(key).map(layers -> {
            Tree.Mapping merged = merged(layers, own);
            List<PackKey> bounding = layers.stream()
                    .map(layer -> new PackKey(layer.region(), key.year()))
                    .toList();
            List<PackKey> bounds = IntStream.range(0, layers.size())
                    .mapToObj(layer -> packs.containsKey(bounding.get(layer))
                                    && !bounding.get(layer).equals(key)
                            ? bounding.get(layer)
                            : layers.get(layer))
                    .distinct()
                    .toList();
            return bounds.equals(layers) ? merged : Layers.boundedBy(merged, merged(bounds, new Findings()));
        });
    }

    /** The pack without its layers, for what is wrong with it whatever they are. */
    Tree.Mapping alone(PackKey key) {
        return merged(List.of(key), new Findings());
    }

    private Tree.Mapping merged(List<PackKey> layers, Findings own) {
        List<Tree.Mapping> written = new ArrayList<>();
        Optional.ofNullable(vocabulary).ifPresent(written::add);
        layers.forEach(layer -> written.add(written(layer)));
        Tree.Mapping pack = written.getLast();
        Tree.Mapping merged = Layers.merge(written, own)
                .with("path", LayerNames.path(layers.stream().map(this::written).toList()))
                .with(
                        "layers",
                        LayerNames.byRegion(layers.stream().map(this::written).toList()));
        return pack.get("serves") == null ? merged.without("serves") : merged;
    }
}
