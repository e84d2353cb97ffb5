package io.canbao.policypack;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found in effective packs about rows that stand in the files of their layers. What is found in a layer itself, too, is the layer's. Anything
 * else is told of the packs in which it is wrong: where the layer is of another year, and its row right in that year, at the place where the
 * pack takes it over, since only the pack can mend it; where it is of the same year, once at the row, for all packs that have it.
 */
final class RowsOfLayers {

    /** Of many counties that have the same row, a reader needs to know a few. */
    private static final int NAMED = 3;

    private final ReadPacks packs;
    private final Map<PackKey, Set<Finding>> found = new LinkedHashMap<>();
    private final Map<String, PackKey> owners = new HashMap<>();
    private final Map<PackKey, String> files;

    /**
     * Of what was found so far.
     *
     * @param found
     *            what reading and analysing each pack came to, the packs in their order
     */
    RowsOfLayers(ReadPacks packs, Map<PackKey, List<Finding>> found) {
        this.packs = packs;
        this.files = packs.ownFiles();
        found.forEach((key, findings) -> this.found.put(key, new LinkedHashSet<>(findings)));
        files.forEach((key, file) -> owners.putIfAbsent(file, packs.source(key)));
    }

    /** The findings as they are told, in their order, each with the files of the packs that it concerns. */
    Map<Finding, Set<String>> told() {
        Map<Finding, Set<PackKey>> shared = new LinkedHashMap<>();
        found.forEach((key, findings) -> findings.stream()
                .filter(finding -> isOfThePacksBelow(key, finding))
                .forEach(finding -> shared.computeIfAbsent(finding, _ -> new LinkedHashSet<>())
                        .add(key)));
        Map<Finding, Set<String>> told = new LinkedHashMap<>();
        found.forEach((key, findings) -> findings.forEach(finding -> {
            Finding said = said(key, finding, shared.getOrDefault(finding, Set.of()));
            told.computeIfAbsent(said, _ -> new HashSet<>(Set.of(said.file()))).addAll(concerned(key, finding));
        }));
        return told;
    }

    private Finding said(PackKey key, Finding finding, Set<PackKey> sharing) {
        if (!sharing.contains(key)) {
            return finding;
        }
        return owner(finding).year() == key.year() ? named(finding, List.copyOf(sharing)) : moved(key, finding);
    }

    /** Whoever checks a pack sees what is wrong in it, and each fault of a layer, which keeps it from being used. */
    private Set<String> concerned(PackKey key, Finding finding) {
        return isOfThePacksBelow(key, finding) || finding.severity() == Finding.Severity.FAULT
                ? Set.of(String.valueOf(files.get(key)))
                : Set.of();
    }

    /** Whether a finding about a layer's row is none in the layer itself, but was looked for there. */
    private boolean isOfThePacksBelow(PackKey key, Finding finding) {
        return !finding.file().equals(files.get(key))
                && owners.containsKey(finding.file())
                && !packs.findings().all().contains(finding)
                && !found.getOrDefault(owner(finding), Set.of()).contains(finding)
                && (found.containsKey(owner(finding)) || owner(finding).year() != key.year());
    }

    private PackKey owner(Finding finding) {
        return owners.getOrDefault(finding.file(), new PackKey("", 0));
    }

    private Finding moved(PackKey key, Finding finding) {
        Tree.Mapping pack = packs.written(key);
        Mark takenOver = pack.entries().getOrDefault("extends", pack).mark();
        return new Finding(
                finding.severity(),
                takenOver,
                finding.path(),
                GeneralPhrase.IN_ROW_OF_LAYER.of(finding.found(), key, finding.file(), finding.line()),
                GeneralPhrase.WRITTEN_ANEW.of(finding.wanted(), key));
    }

    private static Finding named(Finding finding, List<PackKey> sharing) {
        Wording found = sharing.size() > NAMED
                ? GeneralPhrase.IN_MANY_PACKS.of(finding.found(), sharing.subList(0, NAMED), sharing.size() - NAMED)
                : GeneralPhrase.IN_PACKS.of(finding.found(), sharing);
        return new Finding(finding.severity(), finding.mark(), finding.path(), found, finding.wanted());
    }
}
