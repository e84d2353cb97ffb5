package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files as they were read, each known for what it is: packs that find the layers they stand on among the others, cases, the
 * vocabulary. What a pack means is read later.
 */
final class ReadPacks {

    private final Findings findings = new Findings();
    private final Map<PackKey, Tree.Mapping> packs = new LinkedHashMap<>();
    private final Map<PackKey, Optional<Tree.Mapping>> documents = new HashMap<>();
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
            findings.fault(tree.mark(), "", FilePhrase.LIST_OR_VALUE.of(), FilePhrase.PACK_OR_CASES.of());
        } else if (document.get("cases") != null) {
            cases.add(new CaseFile(file.name(), document));
        } else if (document.get("canbao") != null || document.get("year") != null) {
            return Optional.of(addPack(document));
        } else if (document.get("vocabulary") != null) {
            vocabulary = Layers.normalise(document, String.valueOf(document.text("region")), findings);
        } else {
            findings.fault(document.mark(), "", FilePhrase.NEITHER.of(), FilePhrase.PACK_OR_CASES_HEAD.of());
        }
        return Optional.empty();
    }

    private PackKey addPack(Tree.Mapping document) {
        PackKey key = PackHead.check(document, findings);
        String region = String.valueOf(document.text("region"));
        Tree.Mapping before = packs.putIfAbsent(key, Layers.normalise(document, region, findings));
        if (before != null) {
            findings.fault(
                    document.mark(),
                    "region",
                    FilePhrase.SECOND_PACK.of(key.toString(), before.mark().file()),
                    FilePhrase.ONE_PACK.of());
        }
        return key;
    }

    /** The files that a pack and its layers stand in. */
    Set<String> files(PackKey key) {
        return files(key, List.of());
    }

    /** The pack laid over its layers, or nothing if a layer is missing, which is a fault then. */
    Optional<Tree.Mapping> document(PackKey key, Findings own) {
        return document(key, List.of(), own);
    }

    private Set<String> files(PackKey key, List<PackKey> below) {
        Set<String> files = new LinkedHashSet<>();
        Tree.Mapping pack = packs.get(key);
        if (pack != null && !below.contains(key)) {
            files.add(pack.mark().file());
            List<PackKey> chain = new ArrayList<>(below);
            chain.add(key);
            String layer = pack.text("extends");
            Optional.ofNullable(layer)
                    .flatMap(upper -> resolve(upper, key.year()))
                    .ifPresent(upper -> files.addAll(files(upper, chain)));
        }
        return files;
    }

    /** The pack laid over its layers, or nothing if a layer is missing. */
    private Optional<Tree.Mapping> document(PackKey key, List<PackKey> below, Findings own) {
        Optional<Tree.Mapping> known = documents.get(key);
        if (known != null) {
            return known;
        }
        Tree.Mapping pack = packs.get(key);
        if (pack == null || below.contains(key)) {
            return Optional.empty();
        }
        List<PackKey> chain = new ArrayList<>(below);
        chain.add(key);
        Optional<Tree.Mapping> above = above(key, pack, chain, own);
        Optional<Tree.Mapping> document = above.map(layer -> named(pack, layer, Layers.merge(layer, pack, own)));
        documents.put(key, document);
        return document;
    }

    private Optional<Tree.Mapping> above(PackKey key, Tree.Mapping pack, List<PackKey> chain, Findings own) {
        String layer = pack.text("extends");
        Tree.Mapping root = vocabulary == null ? new Tree.Mapping(Map.of(), pack.mark()) : vocabulary;
        if (layer == null) {
            return Optional.of(root);
        }
        Optional<Tree.Mapping> found = resolve(layer, key.year()).flatMap(upper -> document(upper, chain, own));
        if (found.isEmpty()) {
            Tree extending = pack.entries().getOrDefault("extends", pack);
            own.fault(extending.mark(), "extends", GeneralPhrase.TEXT.of(layer), FilePhrase.LAYER.of(known()));
        }
        return found;
    }

    /** A layer named without a year is its pack of the same year, or the newest one before. */
    private Optional<PackKey> resolve(String layer, int year) {
        String[] parts = layer.split("/", 2);
        if (parts.length == 2) {
            return packs.keySet().stream()
                    .filter(key -> key.region().equals(parts[0]) && parts[1].equals(Integer.toString(key.year())))
                    .findFirst();
        }
        return packs.keySet().stream()
                .filter(key -> key.region().equals(layer) && key.year() <= year)
                .reduce((left, right) -> left.year() >= right.year() ? left : right);
    }

    private List<String> known() {
        return packs.keySet().stream()
                .filter(PackHead::named)
                .map(PackKey::toString)
                .toList();
    }

    private static Tree.Mapping named(Tree.Mapping pack, Tree.Mapping above, Tree.Mapping merged) {
        List<Tree> path = new ArrayList<>();
        boolean nation = "nation".equals(above.text("level"));
        if (!nation && above.get("path") instanceof Tree.Sequence upper) {
            path.addAll(upper.items());
        }
        Tree name = pack.get("name");
        if (name != null) {
            path.add(name);
        }
        return merged.with("path", Tree.Sequence.of(path, pack.mark()));
    }
}
