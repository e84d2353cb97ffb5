package io.canbao.policy;

import io.canbao.policypack.DraftReader;
import io.canbao.policypack.PackFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the text of a pack stands on, as it names it: with a year, {@code 990000/2025}, or as the newest that there is, {@code 990000}. */
public final class LayersNamed {
    private LayersNamed() {}

    /** The names in their order; none of a text that cannot be read. */
    public static List<String> of(String source) {
        return DraftReader.layers(new PackFile("policy.yaml", source.getBytes(StandardCharsets.UTF_8)));
    }
}
