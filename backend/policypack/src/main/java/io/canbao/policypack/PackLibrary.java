package io.canbao.policypack;

import io.canbao.policypack.analysis.Analysis;
import io.canbao.policypack.analysis.Coverage;
import io.canbao.policypack.data.PackData;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.reader.DataReader;
import io.canbao.policypack.reader.Layers;
import io.canbao.policypack.reader.PolicyReader;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import io.canbao.rules.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Packs that were read together, so that each finds the layers it stands on among the others. */
public final class PackLibrary {

    private static final Set<String> LEVELS = Set.of("nation", "province", "municipality", "county");

    private static final String REGION = "\\d{6}";
    private static final String YEAR = "20\\d\\d";
    private static final Pattern FOLDER =
            Pattern.compile("(?:.*[/\\\\])?(" + REGION + ")(?:-[^/\\\\]*)?[/\\\\](" + YEAR + ")[/\\\\][^/\\\\]+");
    private static final int LAST_YEAR = 2099;

    private final Findings findings = new Findings();
    private final Map<Key, Tree.Mapping> packs = new LinkedHashMap<>();
    private final Map<Key, Optional<Tree.Mapping>> documents = new HashMap<>();
    private final Map<Key, EffectivePolicy> effective = new LinkedHashMap<>();
    private final List<CaseFile> cases = new ArrayList<>();
    private final Set<String> proven = new HashSet<>();
    private Tree.@Nullable Mapping vocabulary;

    private record Key(String region, int year) {}

    private PackLibrary() {}

    /** Reads packs, cases and the vocabulary; packs with faults are left out and reported. */
    public static PackLibrary read(Collection<PackFile> files) {
        return read(files, List.of());
    }

    /**
     * Reads files beside others that were analysed before, as those of the platform are by its tests. What stands on nothing
     * else is read and checked, but not analysed again, which takes longer than all the rest.
     */
    public static PackLibrary read(Collection<PackFile> files, Collection<PackFile> proven) {
        PackLibrary library = new PackLibrary();
        proven.forEach(file -> library.proven.add(file.name()));
        files.forEach(file -> library.proven.remove(file.name()));
        files.forEach(library::add);
        proven.forEach(library::add);
        library.packs.keySet().forEach(library::makeEffective);
        library.effective.forEach(library::compareWithLastYear);
        return library;
    }

    /** Everything noticed while reading, in the order of the files. */
    public List<Finding> findings() {
        return findings.all();
    }

    public List<EffectivePolicy> effective() {
        return List.copyOf(effective.values());
    }

    public List<CaseFile> cases() {
        return List.copyOf(cases);
    }

    /** What the cases of each county's pack try of it. */
    public List<Coverage> coverage() {
        List<Coverage> all = new ArrayList<>();
        for (EffectivePolicy pack : effective.values()) {
            if (pack.county()) {
                Coverage coverage = Coverage.of(pack);
                cases.stream()
                        .filter(file -> file.pack().equals(pack.region() + "/" + pack.year()))
                        .forEach(file -> file.cover(coverage));
                all.add(coverage);
            }
        }
        return all;
    }

    public Optional<EffectivePolicy> find(String region, int year) {
        return Optional.ofNullable(effective.get(new Key(region, year)));
    }

    private void add(PackFile file) {
        TreeReader.read(file.name(), file.content(), findings).ifPresent(tree -> {
            if (!(tree instanceof Tree.Mapping document)) {
                findings.fault(tree.mark(), "", "a list or a single value", "a pack or a file of cases");
            } else if (document.get("cases") != null) {
                cases.add(new CaseFile(file.name(), document));
            } else if (document.get("canbao") != null || document.get("year") != null) {
                addPack(document);
            } else if (document.get("vocabulary") != null) {
                vocabulary = Layers.normalise(document, String.valueOf(document.text("region")), findings);
            } else {
                findings.fault(
                        document.mark(), "", "neither 'canbao' nor 'cases'", "a pack (canbao: 1) or a file of cases");
            }
        });
    }

    private void addPack(Tree.Mapping document) {
        Mark mark = document.mark();
        if (!"1".equals(document.text("canbao"))) {
            findings.fault(
                    at(document, "canbao"), "canbao", shown(document, "canbao"), "1, the version of the language");
        }
        String region = String.valueOf(document.text("region"));
        String year = String.valueOf(document.text("year"));
        checkHead(document, region, year);
        boolean named = region.matches(REGION) && year.matches(YEAR);
        // A pack whose head is wrong is read all the same, under a name of its own, for its other faults.
        Key key = new Key(
                named ? region : mark.file() + ':' + region, year.matches(YEAR) ? Integer.parseInt(year) : LAST_YEAR);
        Tree.Mapping before = packs.putIfAbsent(key, Layers.normalise(document, region, findings));
        if (before != null) {
            findings.fault(
                    mark,
                    "region",
                    "a second pack of " + region + "/" + year + ", the first is "
                            + before.mark().file(),
                    "one pack of a region and year");
        }
    }

    private void checkHead(Tree.Mapping document, String region, String year) {
        if (!region.matches(REGION)) {
            findings.fault(
                    at(document, "region"), "region", shown(document, "region"), "a region code of six digits, quoted");
        }
        if (!year.matches(YEAR)) {
            findings.fault(
                    at(document, "year"), "year", shown(document, "year"), "an insurance year from 2000 to 2099");
        }
        checkFolder(document, region, year);
        String level = document.text("level");
        if (level == null || !LEVELS.contains(level)) {
            findings.fault(
                    at(document, "level"), "level", shown(document, "level"), "one of " + String.join(", ", LEVELS));
        }
        if (document.get("name") == null) {
            findings.fault(document.mark(), "name", "nothing", "the region's name, {zh, en}");
        }
    }

    /** A pack in a folder {@code CODE-NAME/YEAR} is of that region and year. */
    private void checkFolder(Tree.Mapping document, String region, String year) {
        Matcher folder = FOLDER.matcher(document.mark().file());
        if (folder.matches()) {
            if (region.matches(REGION) && !region.equals(folder.group(1))) {
                findings.fault(
                        at(document, "region"), "region", "'" + region + "'", folder.group(1) + " as its folder");
            }
            if (year.matches(YEAR) && !year.equals(folder.group(2))) {
                findings.fault(at(document, "year"), "year", "'" + year + "'", folder.group(2) + " as its folder");
            }
        }
    }

    private static Mark at(Tree.Mapping document, String key) {
        return document.entries().getOrDefault(key, document).mark();
    }

    private static String shown(Tree.Mapping document, String key) {
        String text = document.text(key);
        return text == null ? (document.get(key) == null ? "nothing" : "a list or mapping") : "'" + text + "'";
    }

    private void makeEffective(Key key) {
        Findings own = new Findings();
        Set<String> files = files(key, List.of());
        own.addAll(findings.all().stream()
                .filter(finding -> files.contains(finding.file()))
                .toList());
        Optional<Tree.Mapping> document = document(key, List.of(), own);
        if (document.isPresent()) {
            Policy policy = PolicyReader.read(document.get(), own);
            PackData data = DataReader.read(document.get(), policy, own);
            if (!proven.containsAll(files) || !provenWords()) {
                Analysis.analyse(policy, data, document.get(), own);
            }
            if (!own.faulty()) {
                effective.put(key, EffectivePolicy.of(document.get(), policy, data));
            }
        }
        findings.addAll(own.all());
    }

    private boolean provenWords() {
        return vocabulary != null && proven.contains(vocabulary.mark().file());
    }

    private void compareWithLastYear(Key key, EffectivePolicy policy) {
        find(key.region(), key.year() - 1).ifPresent(before -> Analysis.compare(policy, before, findings));
    }

    /** The files that a pack and its layers stand in. */
    private Set<String> files(Key key, List<Key> below) {
        Set<String> files = new LinkedHashSet<>();
        Tree.Mapping pack = packs.get(key);
        if (pack != null && !below.contains(key)) {
            files.add(pack.mark().file());
            List<Key> chain = new ArrayList<>(below);
            chain.add(key);
            String layer = pack.text("extends");
            Optional.ofNullable(layer)
                    .flatMap(upper -> resolve(upper, key.year()))
                    .ifPresent(upper -> files.addAll(files(upper, chain)));
        }
        return files;
    }

    /** The pack laid over its layers, or nothing if a layer is missing. */
    private Optional<Tree.Mapping> document(Key key, List<Key> below, Findings own) {
        Optional<Tree.Mapping> known = documents.get(key);
        if (known != null) {
            return known;
        }
        Tree.Mapping pack = packs.get(key);
        if (pack == null || below.contains(key)) {
            return Optional.empty();
        }
        List<Key> chain = new ArrayList<>(below);
        chain.add(key);
        Optional<Tree.Mapping> above = above(key, pack, chain, own);
        Optional<Tree.Mapping> document = above.map(layer -> named(pack, layer, Layers.merge(layer, pack, own)));
        documents.put(key, document);
        return document;
    }

    private Optional<Tree.Mapping> above(Key key, Tree.Mapping pack, List<Key> chain, Findings own) {
        String layer = pack.text("extends");
        Tree.Mapping root = vocabulary == null ? new Tree.Mapping(Map.of(), pack.mark()) : vocabulary;
        if (layer == null) {
            return Optional.of(root);
        }
        Optional<Tree.Mapping> found = resolve(layer, key.year()).flatMap(upper -> document(upper, chain, own));
        if (found.isEmpty()) {
            Tree extending = pack.entries().getOrDefault("extends", pack);
            own.fault(
                    extending.mark(),
                    "extends",
                    "'" + layer + "'",
                    "REGION or REGION/YEAR of a layer without a circle; known: " + known());
        }
        return found;
    }

    /** A layer named without a year is its pack of the same year, or the newest one before. */
    private Optional<Key> resolve(String layer, int year) {
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

    private String known() {
        return String.join(
                ", ",
                packs.keySet().stream()
                        .filter(key -> key.region().matches(REGION))
                        .map(key -> key.region() + "/" + key.year())
                        .toList());
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
