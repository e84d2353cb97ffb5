package io.canbao.command;

import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packs that were read together, each with the texts that it was made from. */
public final class GivenPacks {
    private final PackLibrary library;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> cases = new HashMap<>();

    private GivenPacks(PackLibrary library, Collection<PackFile> files) {
        this.library = library;
        for (PackFile file : files) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            texts.put(file.name(), text);
            PackIdentity.triedPack(file)
                    .ifPresent(pack ->
                            cases.computeIfAbsent(pack, _ -> new ArrayList<>()).add(text));
        }
    }

    /** Those that come with the platform. */
    public static List<GivenPack> builtIn() {
        List<PackFile> files = Packs.builtInBeside(List.of()); // without cases, which are added once
        return of(PackLibrary.read(List.of(), files), Packs.withBuiltInCases(files), Origin.BUILT_IN);
    }

    /** Those of a library that stand in the given files, with their cases among these, which the library need not know. */
    static List<GivenPack> of(PackLibrary library, Collection<PackFile> files, Origin origin) {
        GivenPacks packs = new GivenPacks(library, files);
        return library.effective().stream()
                .filter(policy -> packs.text(policy).isPresent())
                .map(policy -> packs.given(policy, origin))
                .toList();
    }

    private GivenPack given(EffectivePolicy policy, Origin origin) {
        return new GivenPack(
                policy,
                origin,
                text(policy),
                cases(policy),
                library.layers(policy).stream()
                        .map(layer -> new GivenPack.Layer(layer.region(), layer.year(), layer.digest()))
                        .toList(),
                Optional.empty());
    }

    private Optional<String> text(EffectivePolicy policy) {
        return Optional.ofNullable(texts.get(policy.document().mark().file()));
    }

    private List<String> cases(EffectivePolicy policy) {
        String pack = policy.region() + "/" + policy.year();
        return cases.getOrDefault(pack, List.of());
    }
}
