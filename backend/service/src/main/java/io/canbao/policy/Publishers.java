package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;

/** Whoever publishes packs. */
interface Publishers {

    /** Gives the region of a pack a place; a county is live from then on, and the units that its pack names are there. Done again it changes nothing. */
    void takeIn(EffectivePolicy pack);
}
