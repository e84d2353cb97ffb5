package io.canbao.policypack.reader;

/** What is wrong with a formula. */
final class FormulaFault extends Exception {

    private static final long serialVersionUID = 1L;

    final String wanted;

    FormulaFault(String found, String wanted) {
        super(found);
        this.wanted = wanted;
    }
}
