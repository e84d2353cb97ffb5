package io.canbao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Packs as each release stored them, one folder a release ({@code stored} among the resources of tests): a database never lets go of
 * them, so every later release reads and answers from them. A release adds its own folder and changes no other.
 */
class StoredPacksTest {

    @TestFactory
    Stream<DynamicTest> whatAnyReleaseStoredStaysReadable() throws Exception {
        URI stored = Objects.requireNonNull(StoredPacksTest.class.getResource("/stored"))
                .toURI();
        List<Path> packs;
        try (Stream<Path> files = Files.walk(Path.of(stored))) {
            packs = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(packs).isNotEmpty();
        return packs.stream()
                .map(pack ->
                        DynamicTest.dynamicTest(Path.of(stored).relativize(pack).toString(), () -> answers(pack)));
    }

    private static void answers(Path file) throws IOException {
        String stored = unzipped(file);
        EffectivePolicy policy = EffectivePolicy.ofJson(stored);

        assertThat(file.getFileName()).hasToString(policy.region() + "-" + policy.year() + ".json.gz");
        assertThat(policy.json()).isEqualTo(stored);
        if (policy.county()) {
            byte[] facts = "{\"payDate\":\"%d-01-01\"}".formatted(policy.year()).getBytes(StandardCharsets.UTF_8);
            assertThat(new String(Answers.quote(policy, 1, facts, Language.ZH, true), StandardCharsets.UTF_8))
                    .contains("\"outcome\":", policy.digest());
        }
    }

    static String unzipped(Path file) throws IOException {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
