package io.canbao.command;

import io.canbao.policypack.CaseResult;
import io.canbao.policypack.CommonRow;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.analysis.coverage.Coverage;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What came out of checking packs, as lines that editors can jump to. */
record Verdict(
        List<Finding> findings,
        List<CaseResult> cases,
        List<CommonRow> common,
        List<Coverage> coverage,
        List<EffectivePolicy> untried) {

    /** Of packs whose cases are not asked for. */
    static Verdict of(List<Finding> findings) {
        return new Verdict(findings, List.of(), List.of(), List.of(), List.of());
    }

    /** Runs the cases that were read with the packs. */
    static Verdict of(PackLibrary library) {
        List<CaseResult> results = library.cases().stream()
                .flatMap(file -> file.run(library).stream())
                .toList();
        List<CommonRow> common = library.commonRows(results);
        return new Verdict(with(common, library.findings()), results, common, library.coverage(), library.untried());
    }

    /** What was found, and the rows that cases which fail have in common, each once. */
    private static List<Finding> with(List<CommonRow> common, List<Finding> findings) {
        return Stream.concat(
                        findings.stream(),
                        common.stream().filter(CommonRow::isCommon).map(CommonRow::finding))
                .distinct()
                .toList();
    }

    /** What concerns some of the files that were read; whoever checks their own packs has nothing to mend in the built-in ones. */
    Verdict about(Set<String> files, PackLibrary library) {
        List<CommonRow> ofFiles = common.stream()
                .filter(row -> row.cases().stream().anyMatch(result -> files.contains(result.file())))
                .toList();
        return new Verdict(
                with(ofFiles, library.findings(files)),
                cases.stream().filter(result -> files.contains(result.file())).toList(),
                ofFiles,
                coverage.stream()
                        .filter(tried ->
                                files.contains(tried.pack().document().mark().file()))
                        .toList(),
                untried.stream()
                        .filter(pack -> files.contains(pack.document().mark().file()))
                        .toList());
    }

    boolean good() {
        return faults().isEmpty() && failed().isEmpty();
    }

    /** Findings that keep a pack from being published. */
    List<Finding> faults() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                .toList();
    }

    /**
     * Everything, the sum last.
     *
     * @param all
     *            whether all that has no case is named, and not only the first few
     */
    List<String> lines(Language language, boolean all) {
        return Stream.of(
                        findings.stream().map(finding -> finding.line(language)),
                        caseLines(language, all),
                        coverage.stream()
                                .filter(tried -> !untried.contains(tried.pack()))
                                .map(tried -> all
                                        ? tried.fullLine().whole(language)
                                        : tried.line().in(language)),
                        untriedLines(language),
                        Stream.of(sum(language)))
                .flatMap(lines -> lines)
                .toList();
    }

    /** What keeps the packs from being published. */
    List<String> blockingLines(Language language) {
        return Stream.concat(faults().stream().map(finding -> finding.line(language)), caseLines(language, false))
                .toList();
    }

    /** The packs that no case tries: that nothing failed says nothing about them. */
    Stream<String> untriedLines(Language language) {
        String pattern = switch (language) {
            case ZH -> "%s/%d 没有案例：没有任何答案经过验证";
            case EN -> "no cases of %s/%d: none of its answers was tried";
        };
        return untried.stream().map(pack -> pattern.formatted(pack.region(), pack.year()));
    }

    private List<CaseResult> failed() {
        return cases.stream().filter(result -> !result.holds()).toList();
    }

    private Stream<String> caseLines(Language language, boolean all) {
        Stream<String> lines = failed().stream()
                .filter(result -> all || common.stream().noneMatch(row -> row.silences(result)))
                .flatMap(result -> lines(result, language));
        Stream<String> further = common.stream()
                .filter(row -> !all && row.cases().size() > CommonRow.SHOWN)
                .map(row -> row.further().in(language));
        return Stream.concat(lines, further);
    }

    private Stream<String> lines(CaseResult failed, Language language) {
        String what = switch (language) {
            case ZH -> "案例";
            case EN -> "CASE";
        };
        String colon = switch (language) {
            case ZH -> "：";
            case EN -> ": ";
        };
        Stream<Wording> rows = common.stream()
                .filter(row -> !row.isCommon() && row.cases().contains(failed))
                .map(CommonRow::ofItsCase);
        return Stream.concat(failed.differences().stream(), rows)
                .map(difference -> "%s:%d: %s %s%s%s"
                        .formatted(failed.file(), failed.line(), what, failed.name(), colon, difference.in(language)));
    }

    private String sum(Language language) {
        int faults = faults().size();
        List<CaseResult> run =
                cases.stream().filter(result -> !result.withoutPack()).toList();
        long failed = run.stream().filter(result -> !result.holds()).count();
        String pattern = switch (language) {
            case ZH -> "错误 %d 项，提醒 %d 项，案例 %d 个，未通过 %d 个";
            case EN -> "faults: %d, warnings: %d, cases: %d, failed: %d";
        };
        String sum = pattern.formatted(faults, findings.size() - faults, run.size(), failed);
        return run.size() == cases.size() ? sum : sum + notRun(language);
    }

    /** Cases whose pack has faults have not failed: nobody asked them. */
    private static String notRun(Language language) {
        return switch (language) {
            case ZH -> "；有案例没有运行";
            case EN -> "; not all cases were run";
        };
    }
}
