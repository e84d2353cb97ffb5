package io.canbao.policy;

/** What a pack has to pass before it is published, whichever way that is asked for. */
interface PublicationGate {

    /**
     * Lets a pack pass.
     *
     * @throws RefusedPublication if it must not be published
     */
    void require(GivenPack pack);
}
