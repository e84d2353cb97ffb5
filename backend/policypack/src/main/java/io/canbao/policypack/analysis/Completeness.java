package io.canbao.policypack.analysis;

/** What every county must say, itself or by a layer: when payments are taken, what they cost, what government adds. */
final class Completeness {

    private Completeness() {}

    static void inspect(Inspection pack) {
        if (!pack.county()) {
            return;
        }
        if (pack.policy().windows().isEmpty() && pack.whole("windows")) {
            pack.fault("windows", "no window", "rows that say when payments are taken and when not");
        }
        if (pack.policy().fees().isEmpty() && pack.whole("fees")) {
            pack.fault("fees", "no fee", "rows that say what is paid");
        }
        if (pack.policy().fiscal().isEmpty() && pack.whole("fiscal")) {
            pack.fault("fiscal", "no government part", "rows that say what government adds; it may be unspecified");
        }
    }
}
