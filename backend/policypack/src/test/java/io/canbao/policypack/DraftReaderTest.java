package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A draft comes from memory with its layers, and all that is to say about it comes back at once. */
class DraftReaderTest {

    private static final List<PackFile> BUILT_IN = PackFile.builtIn();
    private static final PackFile WORDS = BUILT_IN.getFirst();
    private static final List<PackFile> LAYERS = BUILT_IN.stream()
            .filter(file -> !file.name().contains("500110"))
            .skip(1)
            .toList();
    private static final PackFile COUNTY = named("500110.*policy").getFirst();
    private static final PackFile CASES = named("500110.*cases").getFirst();

    private static List<PackFile> named(String pattern) {
        return BUILT_IN.stream()
                .filter(file -> file.name().matches(".*" + pattern + ".*"))
                .toList();
    }

    private static PackFile changed(PackFile file, String found, String replacement) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(found);
        return new PackFile(file.name(), text.replace(found, replacement).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSoundDraftIsThePolicyThatALibraryReads() {
        CheckedPack draft = DraftReader.read(COUNTY, CASES, LAYERS, WORDS);

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.failedCases()).isEmpty();
        assertThat(draft.policy().map(EffectivePolicy::digest))
                .isEqualTo(PackLibrary.read(BUILT_IN).find("500110", 2025).map(EffectivePolicy::digest));
        assertThat(draft.cases()).isNotEmpty();
        assertThat(draft.coverage().orElseThrow().missing()).isEmpty();
    }

    /** Cases in the place of the pack: nothing was said, and nothing could be published. */
    @Test
    void whatIsNoPackAtAllIsTold() {
        assertThat(DraftReader.read(new PackFile(COUNTY.name(), CASES.content()), LAYERS, WORDS)
                        .faults())
                .extracting(finding -> finding.found().toString())
                .containsExactly("cases or words in place of a pack");
        assertThat(DraftReader.read(changed(COUNTY, "level: county", "level: county\ncases: []"), LAYERS, WORDS)
                        .faults())
                .extracting(Finding::path)
                .containsExactly("cases");
    }

    @Test
    void aDraftWithoutCasesIsReadAsWell() {
        CheckedPack draft = DraftReader.read(COUNTY, LAYERS, WORDS);

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.failedCases()).isEmpty();
        assertThat(draft.cases()).isEmpty();
        assertThat(draft.coverage()).isEmpty();
    }

    @Test
    void allFaultsComeAtOnceAndNoPolicy() {
        PackFile wrong = changed(changed(COUNTY, "level: county", "level: village"), "year: 2025", "year: 25");
        CheckedPack draft = DraftReader.read(wrong, CASES, LAYERS, WORDS);

        assertThat(draft.policy()).isEmpty();
        assertThat(draft.faults()).extracting(Finding::path).contains("level", "year");
        assertThat(draft.cases()).isEmpty();
    }

    @Test
    void aTextThatIsNoYamlSaysWhere() {
        PackFile cut = new PackFile("draft", "canbao: 1\nregion: \"500110\nyear".getBytes(StandardCharsets.UTF_8));
        CheckedPack draft = DraftReader.read(cut, LAYERS, WORDS);

        assertThat(draft.policy()).isEmpty();
        assertThat(draft.faults())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(2, "NOT_CLOSED"), tuple(3, "NO_COLON"));
    }

    @Test
    void aLayerThatIsNotGivenIsAFaultOfTheDraft() {
        assertThat(DraftReader.read(COUNTY, List.of(), WORDS).faults())
                .extracting(Finding::path)
                .contains("extends");
    }

    @Test
    void aFailedCaseShowsWhatWasExpectedBesideWhatIsAnswered() {
        PackFile cases = new PackFile("cases.yaml", """
            pack: 500110/2025
            cases:
              - {name: 普通居民, facts: {payDate: 2024-10-10}, expect: {tier1: {fee: "1.00", outcome: ACCEPTED}}, cite: 测试}
            """.getBytes(StandardCharsets.UTF_8));
        CheckedPack draft = DraftReader.read(COUNTY, cases, LAYERS, WORDS);

        assertThat(draft.failedCases()).singleElement().satisfies(failed -> {
            assertThat(failed.line()).isEqualTo(3);
            assertThat(failed.expected()).isEqualTo("{\"tier1\":{\"fee\":\"1.00\",\"outcome\":\"ACCEPTED\"}}");
            assertThat(failed.answered()).isEqualTo("{\"tier1\":{\"fee\":\"400.00\",\"outcome\":\"ACCEPTED\"}}");
            assertThat(failed.differences()).hasSize(1);
        });
    }

    @Test
    void casesOfAnotherPackAreNotRunOnTheDraft() {
        CheckedPack draft = DraftReader.read(COUNTY, changed(CASES, "500110/2025", "500243/2025"), LAYERS, WORDS);

        assertThat(draft.failedCases())
                .singleElement()
                .satisfies(failed -> assertThat(failed.answered()).isNull());
    }

    /** Ninety days last year and three months now may be meant; it is asked where last year's pack is at hand. */
    @Test
    void thePackOfTheYearBeforeIsComparedWith() throws Exception {
        URL folder = Objects.requireNonNull(DraftReaderTest.class.getResource("faults/days-and-months"));
        List<PackFile> years = PackFile.under(Path.of(folder.toURI()));
        PackFile before = years.getFirst();
        PackFile now = years.getLast();

        assertThat(DraftReader.read(now, List.of(), WORDS).warnings()).isEmpty();
        assertThat(DraftReader.read(now, List.of(before), WORDS).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.path()).isEqualTo("waiting[wait.late]"));
    }

    @Test
    void wordsThatAreNoVocabularyAreNobodysDraft() {
        assertThatThrownBy(() -> DraftReader.read(COUNTY, LAYERS, CASES)).isInstanceOf(IllegalArgumentException.class);
    }
}
