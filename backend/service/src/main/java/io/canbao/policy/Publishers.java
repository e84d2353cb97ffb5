package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import java.util.Set;

/** Whoever publishes packs. */
interface Publishers {

    /** Gives the region of a pack a place, with the units that the pack names. Done again it changes nothing. */
    void takeIn(EffectivePolicy pack);

    /** Regions with a place of which nothing was ever in force. */
    Set<String> preparing();

    /** A pack of the region is in force: a county that only prepared is live. Done again it changes nothing. */
    void inForce(String region);
}
