package io.canbao.policypack.fuzz;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the searches start from. */
final class Samples {

    private static final PackFile VOCABULARY = PackFile.builtIn().getFirst();

    private Samples() {}

    /** A library of one file, beside the national vocabulary. */
    static PackLibrary library(byte[] content) {
        return PackLibrary.read(List.of(VOCABULARY, new PackFile("policy.yaml", content)));
    }

    /** One of the packs that show each kind of rule. */
    static String kind(String name) {
        try (InputStream content = Samples.class.getResourceAsStream("/io/canbao/policypack/kinds/" + name)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
