package io.canbao.policy.draft;

import io.canbao.policy.GivenPack;
import io.canbao.policypack.PackFile;
import java.util.Optional;

/**
 * A pack above another one.
 *
 * @param digest  of its policy
 * @param version that is in force; empty for what is approved and not published yet
 * @param file    its own text
 */
public record FoundLayer(String region, int year, String digest, Optional<Integer> version, PackFile file) {

    /** Whether it is approved and not published yet. */
    public boolean announced() {
        return version.isEmpty();
    }

    /** As a version keeps it. */
    GivenPack.Layer given() {
        return new GivenPack.Layer(region, year, digest);
    }
}
