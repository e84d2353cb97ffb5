package io.canbao.platform;

import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Two invented counties below one layer: the upper one pays nine tenths of a subsistence recipient's fee, the lower one half. */
public final class TwoCounties {
    public static final String UPPER = "990101";
    public static final String LOWER = "990102";
    public static final String LAYER = "990000";

    private TwoCounties() {}

    /** The folder with their packs. */
    public static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(TwoCounties.class.getResource("/packs"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static List<EffectivePolicy> packs() {
        return read(UnaryOperator.identity());
    }

    /** As {@link #packs}, but the upper county pays {@code percent} of the fee. */
    public static List<EffectivePolicy> packsWithUpperPaying(int percent) {
        return read(text -> text.replace("percent: 90", "percent: " + percent));
    }

    /** Packs as somebody gives them. */
    public static List<GivenPack> given(Collection<EffectivePolicy> packs, Origin origin) {
        return packs.stream().map(pack -> GivenPack.of(pack, origin)).toList();
    }

    /** Their packs, with every text and the names of their files changed. */
    static List<EffectivePolicy> read(UnaryOperator<String> change) {
        PackLibrary library = PackLibrary.read(files().stream()
                .map(file -> new PackFile(change.apply(file.name()), changed(file, change)))
                .toList());
        if (!library.findings().isEmpty()) {
            throw new AssertionError(library.findings());
        }
        return library.effective();
    }

    private static byte[] changed(PackFile file, UnaryOperator<String> change) {
        return change.apply(new String(file.content(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<PackFile> files() {
        List<PackFile> files = new ArrayList<>(PackFile.builtIn());
        files.removeIf(file -> !file.name().equals("vocabulary.yaml"));
        try {
            files.addAll(PackFile.under(folder()));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return files;
    }
}
