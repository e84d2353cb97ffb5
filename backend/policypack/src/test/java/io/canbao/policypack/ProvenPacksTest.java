package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.effective.EffectivePolicy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Packs that were analysed before are analysed again only where they stand on something else. */
class ProvenPacksTest {
    private final PackFile vocabulary = PackFile.builtIn().getFirst();
    private final List<PackFile> upper = sample("base");
    private final List<PackFile> wrong = sample("overlap.yaml");

    @Test
    void whatStandsOnProvenFilesIsNotAnalysedAgain() {
        assertThat(read(List.of(), List.of(vocabulary), upper, wrong).findings())
                .isEmpty();
        assertThat(read(wrong, List.of(vocabulary), upper).findings()).isNotEmpty();
    }

    @Test
    void whatStandsOnAnotherLayerOrOtherWordsIsAnalysed() {
        assertThat(read(upper, List.of(vocabulary), wrong).findings()).isNotEmpty();
        assertThat(read(List.of(vocabulary), upper, wrong).findings()).isNotEmpty();
    }

    @Test
    void aFileIsNotProvenBecauseAProvenOneHasItsName() {
        assertThat(read(wrong, List.of(vocabulary), upper, wrong).findings())
                .anyMatch(finding -> finding.toString().contains("second pack"))
                .anyMatch(finding -> !finding.toString().contains("second pack"));
    }

    @Test
    void thePacksOfThePlatformAreTheSameEitherWay() {
        List<PackFile> all = PackFile.builtIn();

        assertThat(digests(PackLibrary.read(List.of(), all))).isNotEmpty().isEqualTo(digests(PackLibrary.read(all)));
    }

    private static List<String> digests(PackLibrary library) {
        return library.effective().stream().map(EffectivePolicy::digest).toList();
    }

    @SafeVarargs
    private static PackLibrary read(List<PackFile> given, List<PackFile>... proven) {
        List<PackFile> all = new ArrayList<>();
        for (List<PackFile> some : proven) {
            all.addAll(some);
        }
        return PackLibrary.read(given, all);
    }

    private static List<PackFile> sample(String name) {
        URL faults = Objects.requireNonNull(ProvenPacksTest.class.getResource("faults"));
        try {
            return PackFile.under(Path.of(faults.toURI()).resolve(name));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
