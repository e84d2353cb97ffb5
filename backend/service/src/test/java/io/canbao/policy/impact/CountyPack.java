package io.canbao.policy.impact;

import io.canbao.policypack.DraftReader;
import io.canbao.policypack.PackFile;
import io.canbao.rules.engine.CompiledPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** A county's pack whose windows all say their days relative to the year. */
final class CountyPack {
    private static final List<PackFile> BUILT_IN = PackFile.builtIn();

    private CountyPack() {}

    /** @param change made to its text */
    static CompiledPolicy of(int year, UnaryOperator<String> change) {
        PackFile pack = BUILT_IN.stream()
                .filter(file -> file.name().contains("340422") && file.name().endsWith("2025/policy.yaml"))
                .findFirst()
                .orElseThrow();
        String text = new String(pack.content(), StandardCharsets.UTF_8)
                .replace("year: 2025", "year: " + year)
                .replace("extends: \"100000\"", "extends: \"100000/2025\"");
        return DraftReader.read(
                        new PackFile("policy.yaml", change.apply(text).getBytes(StandardCharsets.UTF_8)),
                        BUILT_IN.stream()
                                .filter(file -> file.name().contains("100000"))
                                .toList(),
                        PackFile.vocabulary())
                .policy()
                .orElseThrow()
                .compiled();
    }
}
