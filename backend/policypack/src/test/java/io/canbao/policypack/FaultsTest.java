package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A small wrong pack for each finding. The files in {@code faults} say themselves what is wrong with them: a comment
 * {@code # FAULT words} or {@code # WARNING words} stands on the line of each finding, whose text contains the words;
 * {@code && } separates several on one line. A file has exactly the findings that it announces. Wrong packs stand on the
 * sound layer {@code base/990000.yaml}; packs that must be read together share a folder.
 */
class FaultsTest {

    private static final Pattern EXPECTED = Pattern.compile("# (FAULT|WARNING) (.*)$");

    private record Expected(String file, int line, String severity, String words) {

        boolean meets(Finding finding) {
            return finding.file().equals(file)
                    && finding.line() == line
                    && finding.severity().name().equals(severity)
                    && finding.toString().contains(words);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachWrongPackHasTheFindingsThatItAnnounces() throws Exception {
        Path folder = folder();
        List<Path> samples;
        try (Stream<Path> paths = Files.list(folder)) {
            samples = paths.filter(path -> !path.endsWith("base")).sorted().toList();
        }
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(
                        String.valueOf(sample.getFileName()), () -> check(sample, folder.resolve("base"))));
    }

    /** What stands in the file is the id; what an officer knows an identity and a tier by is the name. */
    @Test
    void chineseNamesIdentitiesAndTiersAndEnglishKeepsTheirIds() throws Exception {
        Path folder = folder();
        Finding finding =
                findings(PackFile.under(folder.resolve("limits-that-few-break.yaml")), folder.resolve("base")).stream()
                        .filter(found -> found.path().equals("subsidies[subsidy.orphan]"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.text(Language.ZH)).contains("身份城乡孤儿（orphan）", "一档（tier1）");
        assertThat(finding.text(Language.EN)).contains("category orphan", "in tier1");
    }

    private static Path folder() throws URISyntaxException {
        URL faults = Objects.requireNonNull(FaultsTest.class.getResource("faults"));
        return Path.of(faults.toURI());
    }

    private static void check(Path sample, Path base) throws IOException {
        List<PackFile> wrong = PackFile.under(sample);
        List<Finding> findings = findings(wrong, base);
        List<Expected> missing = new ArrayList<>();
        for (Expected expected : wrong.stream().flatMap(FaultsTest::expected).toList()) {
            findings.stream()
                    .filter(expected::meets)
                    .findFirst()
                    .ifPresentOrElse(findings::remove, () -> missing.add(expected));
        }
        assertThat(missing)
                .as("announced, but not found; found besides: " + findings)
                .isEmpty();
        assertThat(findings).as("found, but not announced").isEmpty();
    }

    /** What is found about files that are read with the vocabulary and a sound layer. */
    private static List<Finding> findings(List<PackFile> wrong, Path base) throws IOException {
        List<PackFile> files = new ArrayList<>();
        for (PackFile file : PackFile.builtIn()) {
            if (file.name().equals("vocabulary.yaml")) {
                files.add(file);
            }
        }
        files.addAll(PackFile.under(base));
        files.addAll(wrong);
        return new ArrayList<>(PackLibrary.read(files).findings());
    }

    private static Stream<Expected> expected(PackFile file) {
        List<Expected> expected = new ArrayList<>();
        List<String> lines =
                new String(file.content(), StandardCharsets.UTF_8).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher comment = EXPECTED.matcher(lines.get(line));
            if (comment.find()) {
                for (String words : comment.group(2).split(" && ")) {
                    expected.add(new Expected(file.name(), line + 1, comment.group(1), words.strip()));
                }
            }
        }
        return expected.stream();
    }
}
