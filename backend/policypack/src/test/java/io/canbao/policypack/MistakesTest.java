package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Mistakes as hurried officers make them, one at a time in a sound pack: each is found in one message, on its line, that says
 * what was found and what to write. They stand in {@code mistakes.txt}.
 */
class MistakesTest {

    private static final String FILE = "policy.yaml";

    /**
     * A mistake in the sound pack.
     *
     * @param right
     *            what stands in the pack
     * @param wrong
     *            what is written in its place
     * @param message
     *            what the message must say, in English
     */
    private record Mistake(String right, String wrong, String message) {

        static Mistake of(String line) {
            String[] parts = line.replace("\\n", "\n").split(" ¦ ", 3);
            return new Mistake(parts[0], parts[1], parts[2].strip());
        }

        String in(String pack) {
            int place = pack.indexOf(right);
            assertThat(place).as("in the sound pack: " + right).isPositive();
            return pack.substring(0, place) + wrong + pack.substring(place + right.length());
        }

        boolean foundBy(List<Finding> findings, String pack) {
            return findings.size() == 1
                    && findings.getFirst().toString().contains(message)
                    && covers(findings.getFirst().mark(), pack);
        }

        /** Whether a place holds the mistake, or begins on its first line. */
        private boolean covers(Mark mark, String pack) {
            int line = 1
                    + (int) pack.substring(0, pack.indexOf(right))
                            .chars()
                            .filter(sign -> sign == '\n')
                            .count();
            return mark.line() <= line && line <= mark.endLine();
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(MistakesTest.class.getResourceAsStream("mistakes/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Finding> findings(String pack) {
        List<PackFile> frame = PackFile.builtIn().stream()
                .filter(file ->
                        file.name().equals("vocabulary.yaml") || file.name().contains("100000"))
                .toList();
        return PackLibrary.read(List.of(new PackFile(FILE, pack.getBytes(StandardCharsets.UTF_8))), frame)
                .findings();
    }

    @Test
    void theSoundPackHasNoFinding() throws IOException {
        assertThat(findings(read(FILE))).isEmpty();
    }

    @Test
    void aMistakeIsFoundInOneMessageThatNamesItsPlaceAndWhatToWrite() throws IOException {
        String pack = read(FILE);
        List<Mistake> mistakes = read("mistakes.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Mistake::of)
                .toList();
        List<String> missed = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            List<Finding> findings = findings(mistake.in(pack));
            if (!mistake.foundBy(findings, pack)) {
                missed.add("%s → %s (%s)%n    %s".formatted(mistake.right, mistake.wrong, mistake.message, findings));
            }
        }
        int found = mistakes.size() - missed.size();
        System.out.printf("deliberate mistakes found in one message: %d of %d%n", found, mistakes.size());
        assertThat(mistakes).hasSizeGreaterThanOrEqualTo(60);
        assertThat(100 * found).as(String.join("\n", missed)).isGreaterThanOrEqualTo(98 * mistakes.size());
    }
}
