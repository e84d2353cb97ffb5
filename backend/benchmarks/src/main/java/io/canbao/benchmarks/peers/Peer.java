package io.canbao.benchmarks.peers;

/**
 * An engine that was told the small decision.
 *
 * @param <C> the form in which it takes a case
 */
interface Peer<C> {

    C prepare(SmallDecision.Case one);

    SmallDecision.Answer decide(C prepared);

    /** A case from the beginning. */
    default SmallDecision.Answer answer(SmallDecision.Case one) {
        return decide(prepare(one));
    }
}
