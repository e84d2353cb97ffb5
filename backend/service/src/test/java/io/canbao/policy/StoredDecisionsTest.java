package io.canbao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.DecidedJson;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Decided;
import io.canbao.rules.quote.Explaining;
import io.canbao.rules.quote.Quoting;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers without words as each release stored them, one folder a release ({@code decided} among the resources of tests), one case
 * with its answer a line. Whoever enrolled keeps them for good: every later release reads them, decides the same facts by the same
 * stored pack equally in all that was stored, and still has words for them. A release adds its own folder and changes no other.
 */
class StoredDecisionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicContainer> whatAnyReleaseDecidedIsReadAndDecidedTheSame() throws Exception {
        Path decided = resource("/decided");
        List<Path> packs;
        try (Stream<Path> files = Files.walk(decided)) {
            packs = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(packs).isNotEmpty();
        return packs.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        decided.relativize(file).toString(), decisions(file).stream()));
    }

    private static List<DynamicTest> decisions(Path file) {
        EffectivePolicy policy = packOf(file);
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines(file)) {
            tests.add(DynamicTest.dynamicTest(
                    "line " + (tests.size() + 1), () -> isDecidedTheSame(policy, JSON.readTree(line))));
        }
        return tests;
    }

    private static void isDecidedTheSame(EffectivePolicy policy, JsonNode line) throws JsonProcessingException {
        byte[] body = line.path("facts").toString().getBytes(StandardCharsets.UTF_8);
        Facts facts = Answers.facts(policy.compiled(), body);

        String written = line.path("decided").toString();
        Decided stored = DecidedJson.read(written);

        Decided again = new Quoting(policy.compiled()).decide(facts);
        assertThat(DecidedJson.repeats(again, written))
                .as("decided %s%nstored %s", DecidedJson.write(again), written)
                .isTrue();
        for (Language language : Language.values()) {
            assertThat(Explaining.of(stored, policy.compiled(), language).options())
                    .allSatisfy(option -> assertThat(option.reasons()).isNotEmpty());
        }
    }

    /** The pack that decided, as the same release stored it. */
    private static EffectivePolicy packOf(Path file) {
        String release = Objects.requireNonNull(file.getParent()).getFileName().toString();
        String pack = file.getFileName().toString().replace(".jsonl", ".json.gz");
        try {
            return EffectivePolicy.ofJson(StoredPacksTest.unzipped(resource("/stored/" + release + '/' + pack)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StoredDecisionsTest.class.getResource(name))
                .toURI());
    }
}
