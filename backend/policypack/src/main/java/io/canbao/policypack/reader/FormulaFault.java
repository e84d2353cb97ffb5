package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Wording;

/** What is wrong with a formula. */
final class FormulaFault extends Exception {

    private static final long serialVersionUID = 1L;

    final transient Wording found;
    final transient Wording wanted;

    FormulaFault(Wording found, Wording wanted) {
        super(found.toString());
        this.found = found;
        this.wanted = wanted;
    }
}
