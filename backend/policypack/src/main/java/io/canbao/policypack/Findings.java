package io.canbao.policypack;

import io.canbao.policypack.tree.Mark;
import java.util.ArrayList;
import java.util.List;

/** Collects findings, so that everything wrong with a file is said at once. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    public void fault(Mark mark, String path, String found, String wanted) {
        add(Finding.Severity.FAULT, mark, path, found, wanted);
    }

    public void warn(Mark mark, String path, String found, String wanted) {
        add(Finding.Severity.WARNING, mark, path, found, wanted);
    }

    private void add(Finding.Severity severity, Mark mark, String path, String found, String wanted) {
        Finding finding = new Finding(severity, mark.file(), path, mark.line(), found, wanted);
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }

    public void addAll(List<Finding> findings) {
        findings.stream().filter(finding -> !all.contains(finding)).forEach(all::add);
    }

    public boolean faulty() {
        return all.stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAULT);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
