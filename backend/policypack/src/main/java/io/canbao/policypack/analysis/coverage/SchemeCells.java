package io.canbao.policypack.analysis.coverage;

import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.assessment.Scorecard;
import io.canbao.rules.assessment.Scorecard.UnitScore;
import java.util.LinkedHashSet;
import java.util.Set;

/** The rows of an assessment scheme that cases are to try, each named by its scheme, table and id. */
final class SchemeCells {

    private SchemeCells() {}

    /** All rows but those that are only said. */
    static Set<String> of(Scheme scheme) {
        Set<String> said = new LinkedHashSet<>();
        scheme.tables().consequences().stream()
                .filter(row -> !row.computed())
                .forEach(row ->
                        said.add(cell(scheme.id(), Rows.CONSEQUENCES, row.row().id())));
        Set<String> cells = new LinkedHashSet<>();
        Rows.of(scheme)
                .forEach(row ->
                        cells.add(cell(scheme.id(), row.table(), row.head().id())));
        cells.removeAll(said);
        return cells;
    }

    /** The rows that told something about a unit, grades by what they give; and those of which a warning tells that the text leaves them open. */
    static Set<String> tried(Scheme scheme, Scorecard scorecard) {
        Set<String> tried = new LinkedHashSet<>();
        scorecard.warnings().stream()
                .filter(warning -> warning.code() == Scorecard.Code.UNSPECIFIED)
                .forEach(warning -> Rows.of(scheme).stream()
                        .filter(row -> row.head().id().equals(warning.rule()))
                        .forEach(row -> tried.add(
                                cell(scheme.id(), row.table(), row.head().id()))));
        for (UnitScore unit : scorecard.units()) {
            unit.indicators().stream()
                    .filter(score -> score.met() != null)
                    .forEach(score -> tried.add(cell(scheme.id(), Rows.INDICATORS, score.id())));
            unit.milestones().stream()
                    .filter(score -> score.part().met() != null)
                    .forEach(score -> tried.add(cell(scheme.id(), Rows.MILESTONES, score.id())));
            unit.scores().forEach(score -> tried.add(cell(scheme.id(), Rows.POINTS, score.id())));
            scheme.tables().grades().stream()
                    .filter(row -> row.grade().equals(unit.grade()))
                    .forEach(row ->
                            tried.add(cell(scheme.id(), Rows.GRADES, row.head().id())));
            unit.amounts().stream()
                    .filter(score -> score.amountFen() == null || score.amountFen() != 0)
                    .forEach(score -> tried.add(cell(scheme.id(), Rows.MONEY, score.id())));
            if (unit.prize() != null) {
                tried.add(cell(scheme.id(), Rows.PRIZES, unit.prize().id()));
            }
            unit.deductions().stream()
                    .filter(score -> Boolean.TRUE.equals(score.applies()))
                    .forEach(score -> tried.add(cell(scheme.id(), Rows.DEDUCTIONS, score.id())));
            unit.consequences().forEach(score -> tried.add(cell(scheme.id(), Rows.CONSEQUENCES, score.id())));
        }
        return tried;
    }

    private static String cell(String scheme, String table, String row) {
        return scheme + ' ' + table + ' ' + row;
    }
}
