package io.canbao.policy.draft;

import io.canbao.policy.GivenPack;
import io.canbao.policypack.PackFile;
import java.time.Instant;
import java.util.Optional;

/**
 * A pack above another one.
 *
 * @param digest  of its policy
 * @param version that is in force, or planned; empty for what is approved and not published yet
 * @param since   when it came into force, or will; of what is not published yet, when it was approved
 * @param ahead   whether it is not in force yet
 * @param file    its own text
 */
public record FoundLayer(
        String region,
        int year,
        String digest,
        Optional<Integer> version,
        Instant since,
        boolean ahead,
        PackFile file) {

    /** Whether it is approved and not published yet. */
    public boolean announced() {
        return version.isEmpty();
    }

    /** When what is planned comes into force; empty for what is in force, or has no day yet. */
    public Optional<Instant> comes() {
        return Optional.of(since).filter(_ -> ahead && !announced());
    }

    /** As a version keeps it. */
    GivenPack.Layer given() {
        return new GivenPack.Layer(region, year, digest);
    }
}
