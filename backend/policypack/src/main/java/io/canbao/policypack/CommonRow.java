package io.canbao.policypack;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Wording;
import java.util.List;

/**
 * A row that cases which fail rest on, and hardly any case that holds.
 *
 * @param finding
 *            at the row
 * @param cases
 *            that fail with it
 */
public record CommonRow(Finding finding, List<CaseResult> cases) {

    /** How many of its cases are told before the row is enough. */
    public static final int SHOWN = 3;

    public CommonRow {
        cases = List.copyOf(cases);
    }

    /** Whether several cases have it in common; of a single one it is said which row it rests on, and either may be wrong. */
    public boolean isCommon() {
        return cases.size() > 1;
    }

    /** Which row its only case rests on, in a line. */
    public Wording ofItsCase() {
        return CasePhrase.CASE_RESTS_ON.of(finding.path(), finding.file(), finding.line());
    }

    /** Whether a case is one more of many that say the same. */
    public boolean silences(CaseResult result) {
        return cases.indexOf(result) >= SHOWN;
    }

    /** How many further cases fail with the row, in a line; for rows with more than are shown. */
    public Wording further() {
        return CasePhrase.FURTHER_CASES.of(finding.path(), cases.size() - SHOWN);
    }
}
