package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.finding.Wording;
import java.util.function.Consumer;

/** Looks at accepted answers for something that should not be. */
interface Probe {

    void look(Trial trial, Consumer<Complaint> complain);

    /**
     * Something wrong with one trial.
     *
     * @param origin
     *            the row that it comes from
     * @param kind
     *            what tells it from other complaints about the row
     * @param blocking
     *            whether it is a fault, or else a warning
     */
    record Complaint(Origin origin, String kind, boolean blocking, Wording found, Wording wanted) {}

    /** A row in its table. */
    record Origin(String section, String id) {}
}
