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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return library(texts(change)).effective();
    }

    /** As {@link #read}, each with the text that it was made from and its layers. */
    static List<GivenPack> given(UnaryOperator<String> change) {
        Map<String, String> texts = texts(change);
        PackLibrary library = library(texts);
        return library.effective().stream()
                .map(pack -> new GivenPack(
                        pack,
                        Origin.OFFICE,
                        Optional.ofNullable(texts.get(pack.document().mark().file())),
                        List.of(),
                        library.layers(pack).stream()
                                .map(layer -> new GivenPack.Layer(layer.region(), layer.year(), layer.digest()))
                                .toList(),
                        Optional.empty()))
                .toList();
    }

    private static PackLibrary library(Map<String, String> texts) {
        PackLibrary library = PackLibrary.read(texts.entrySet().stream()
                .map(text -> new PackFile(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList());
        if (!library.findings().isEmpty()) {
            throw new AssertionError(library.findings());
        }
        return library;
    }

    private static Map<String, String> texts(UnaryOperator<String> change) {
        Map<String, String> texts = new LinkedHashMap<>();
        files().forEach(file ->
                texts.put(change.apply(file.name()), change.apply(new String(file.content(), StandardCharsets.UTF_8))));
        return texts;
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
