package io.canbao.policypack.finding;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings, so that everything wrong with a file is said at once. */
public final class Findings {

    private static final int LONGEST = 400;

    private final Set<Finding> all = new LinkedHashSet<>();

    /** What was said about which place: a row that is split says it for each of its parts. */
    private final Set<List<Object>> said = new HashSet<>();

    /**
     * Adds what makes a file unusable; what was said about the same place already is not said again.
     *
     * @param path place in the document, cut off where it is longer than anybody reads
     */
    public void fault(Mark mark, String path, Wording found, Wording wanted) {
        add(Finding.Severity.FAULT, mark, path, found, wanted);
    }

    /**
     * Adds what the author should see although the file can be used.
     *
     * @param path place in the document, cut off where it is longer than anybody reads
     */
    public void warn(Mark mark, String path, Wording found, Wording wanted) {
        add(Finding.Severity.WARNING, mark, path, found, wanted);
    }

    private void add(Finding.Severity severity, Mark mark, String path, Wording found, Wording wanted) {
        add(new Finding(severity, mark, shortened(path), found, wanted));
    }

    private void add(Finding finding) {
        if (said.add(List.of(finding.severity(), finding.mark(), finding.found(), finding.wanted()))) {
            all.add(finding);
        }
    }

    /** A path quotes its file, and a file may hold anything. */
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Adds what was found elsewhere. */
    public void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** The findings about some files. */
    public List<Finding> of(Set<String> files) {
        return all.stream().filter(finding -> files.contains(finding.file())).toList();
    }

    /** Whether anything is a fault. */
    public boolean faulty() {
        return all.stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAULT);
    }

    /** Everything found so far, in the order of finding. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
