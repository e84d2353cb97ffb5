package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.rollover.CasesText;
import java.util.List;
import java.util.Optional;

/** All versions ever published, in force or not. Rows are only ever appended. */
public interface PolicyVersions {

    /** All of them without their packs. */
    List<PolicyVersion> list();

    /** Those of one region and year without their packs, the last one last. */
    List<PolicyVersion> list(String region, int year);

    /** Those of one region without their packs, of all years. */
    List<PolicyVersion> list(String region);

    /** One of them without its pack. */
    Optional<PolicyVersion> find(String region, int year, int version);

    /**
     * The pack of a version that exists.
     *
     * @throws UnreadablePack if what is stored is not what was published, or cannot be read by this release
     */
    EffectivePolicy getPack(PolicyVersion version);

    /**
     * What a version was made from, and by whom.
     *
     * @throws UnreadablePack if that is not what was stored
     */
    Provenance getProvenance(PolicyVersion version);

    /** The same; empty where it cannot be read, for whoever can do without. */
    default Optional<Provenance> findProvenance(PolicyVersion version) {
        try {
            return Optional.of(getProvenance(version));
        } catch (UnreadablePack _) {
            return Optional.empty();
        }
    }

    /**
     * The cases of a version as one text; empty where it has none.
     *
     * @throws UnreadablePack if that is not what was stored
     */
    default Optional<String> getCases(PolicyVersion version) {
        try {
            return CasesText.of(getProvenance(version).cases());
        } catch (IllegalArgumentException damaged) {
            throw new UnreadablePack(version, damaged);
        }
    }

    /** The versions below that the people of a layer published in one step with a version of their own, by their regions. */
    List<PolicyVersion> publishedWith(PolicyVersion layer);

    /**
     * Appends a version.
     *
     * @param layers the layers of {@code pack} as versions, where their content was published
     * @throws io.micronaut.data.exceptions.DataAccessException if that version exists
     */
    void append(PolicyVersion version, GivenPack pack, List<LayerVersion> layers, Hands hands);

    /**
     * A layer that a version was merged with.
     *
     * @param version empty where that content was never published by itself
     */
    record LayerVersion(String region, int year, Optional<Integer> version, String digest) {}

    /**
     * What a version was made from.
     *
     * @param source the region's own text, comments and all; empty where only the effective pack was ever given
     * @param cases  the texts of its files of cases
     * @param layers what it was merged with, from the topmost down
     */
    record Provenance(Optional<String> source, List<String> cases, List<LayerVersion> layers, Hands hands) {}
}
