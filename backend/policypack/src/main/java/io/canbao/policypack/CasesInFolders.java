package io.canbao.policypack;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.FilePhrase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Cases that lie beside one pack and name another: whoever copied a folder believes the new pack to be tried by them. */
final class CasesInFolders {

    private CasesInFolders() {}

    /**
     * Adds a fault for each file of cases that names none of the packs in its folder: they are not run, since they would hold for the
     * pack that was copied and say nothing of the copy. Where a pack there disagrees with its folder about the region or year, that is told
     * already, and nobody knows yet what the cases should name: they are not run, either.
     *
     * @param packs
     *            the files of all packs that were read, by pack
     * @return the names of these files of cases
     */
    static Set<String> inspect(Collection<CaseFile> cases, Map<PackKey, String> packs, Findings findings) {
        Set<String> others = new HashSet<>();
        for (CaseFile file : cases) {
            List<String> beside = List.copyOf(new TreeSet<>(packs.entrySet().stream()
                    .filter(pack -> folder(pack.getValue()).equals(folder(file.name())))
                    .map(pack -> pack.getKey().toString())
                    .toList()));
            if (!beside.isEmpty() && !beside.contains(file.pack())) {
                others.add(file.name());
                Wording found = CasePhrase.CASES_OF_ANOTHER.of(file.pack());
                Wording wanted = CasePhrase.PACK_BESIDE.of(beside);
                if (!doubtful(folder(file.name()), findings)) {
                    findings.fault(file.packMark(), "pack", found, wanted);
                }
            }
        }
        return others;
    }

    private static boolean doubtful(String folder, Findings findings) {
        return findings.all().stream()
                .anyMatch(finding -> (finding.wanted().phrase() == FilePhrase.AS_ITS_FOLDER || isOfNoRegion(finding))
                        && folder(finding.file()).equals(folder));
    }

    private static boolean isOfNoRegion(Finding finding) {
        return finding.severity() == Finding.Severity.FAULT && finding.path().equals("region");
    }

    private static String folder(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
