package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import java.util.List;

/** All versions ever published. Rows are only ever appended, so their number tells whether there is anything new. */
public interface PolicyVersions {

    /** How many there are, of all regions. Grows with every publication. */
    long count();

    /** All of them without their packs. */
    List<PolicyVersion> list();

    /** Those of one region and year without their packs, the last one last. */
    List<PolicyVersion> list(String region, int year);

    /**
     * The pack of a version that exists.
     *
     * @throws UnreadablePack if what is stored is not what was published, or cannot be read by this release
     */
    EffectivePolicy getPack(PolicyVersion version);

    /**
     * Appends a version.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if that version exists
     */
    void append(PolicyVersion version, EffectivePolicy pack);
}
