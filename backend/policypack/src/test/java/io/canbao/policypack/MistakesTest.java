package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Mistakes as hurried officers make them, one at a time in the packs of the platform, in the invented ones and in a small sound county:
 * each is found in one message, on its line, that says what was found and what to write; or, where only the notice tells right from wrong,
 * by a case. They stand in {@code mistakes}, see {@link Mistake}.
 */
class MistakesTest {

    private static final int LEAST_PERCENT = 98;

    private static final int LEAST_MISTAKES = 700;

    /** Every tenth mistake is tried, unless all are asked for by {@code -Dcanbao.mistakes=all}. */
    private static final int EVERY = "all".equals(System.getProperty("canbao.mistakes")) ? 1 : 10;

    /** What checking a file with a mistake says that checking the file as it stands does not. */
    private record Told(Mistake mistake, List<Mistake.Message> findings, List<Mistake.Message> cases, String text) {

        boolean found() {
            return findings.stream().anyMatch(message -> mistake.isMeantBy(message, text)) || foundByCases();
        }

        boolean foundByCases() {
            return findings.isEmpty() && !cases.isEmpty();
        }

        boolean foundAtOnce() {
            return found() && (findings.size() == 1 || foundByCases());
        }

        @Override
        public String toString() {
            String messages = findings.stream().map(Object::toString).collect(Collectors.joining("\n    "));
            return "%s%n    %s".formatted(mistake, messages);
        }
    }

    @Test
    void aMistakeIsFoundInOneMessageThatNamesItsPlaceAndWhatToWrite() throws Exception {
        Collection<MistakenFile> files = MistakenFile.all();
        assertThat(files.stream().mapToInt(file -> file.mistakes().size()).sum())
                .isGreaterThanOrEqualTo(LEAST_MISTAKES);
        report(files.parallelStream().flatMap(file -> given(file).stream()).toList());
    }

    /** A pack with a warning that stands for good has that one only: two bands of one subsidy, for instance, rest on one clause. */
    @Test
    void ofASoundCountyOnlyWhatStandsForGoodIsTold() throws Exception {
        MistakenFile standing = MistakenFile.all().stream()
                .filter(file -> file.name().contains("standing"))
                .findFirst()
                .orElseThrow();

        assertThat(standing.check(standing.text()))
                .singleElement()
                .asString()
                .contains("380.00 for group university-student");
    }

    /** A subsidy for one tier may be a part of the fee of another one: where that has slipped, the subsidy is right. */
    @Test
    void aFeeThatSlippedIsToldAndNotTheSubsidiesOfOtherTiers() throws Exception {
        MistakenFile county = MistakenFile.all().stream()
                .filter(file -> file.name().contains("990190-relative"))
                .findFirst()
                .orElseThrow();
        String printed = "\nprinted:\n  - {id: annex, rows: [{category: extreme-poverty, tier: tier2, fee: \"775.00\","
                + " subsidy: \"400.00\", personal: \"375.00\"}], cite: x16 附件}\n";
        String text = county.text()
                        .replaceFirst("tier2: [{]amount: \"400.00\"", "tier2: {percent: 100, of: \"fee.basic[tier1]\"")
                + printed;

        assertThat(county.check(text)).hasSameSizeAs(county.check(county.text()));
        assertThat(county.check(text.replace("tier1: {basic: \"400.00\"}", "tier1: {basic: \"42.00\"}")))
                .filteredOn(message -> !county.check(text).contains(message))
                .singleElement()
                .asString()
                .contains("fees[fee.resident.tier1]: found 42.00");
    }

    private static List<Told> given(MistakenFile file) {
        Set<String> before =
                file.check(file.text()).stream().map(Mistake.Message::text).collect(Collectors.toSet());
        List<Mistake> mistakes = file.mistakes();
        List<Told> given = new ArrayList<>();
        for (int index = 0; index < mistakes.size(); index += EVERY) {
            Mistake mistake = mistakes.get(index);
            String text = mistake.in(file.text());
            List<Mistake.Message> findings = new ArrayList<>(file.check(text));
            findings.removeIf(message -> before.contains(message.text()));
            given.add(
                    new Told(mistake, findings, findings.isEmpty() ? file.failedCases(text) : List.of(), file.text()));
        }
        return given;
    }

    private static void report(List<Told> given) {
        List<Told> missed = given.stream().filter(some -> !some.foundAtOnce()).toList();
        System.out.printf(
                "deliberate mistakes: %d; found: %d, of them in one message: %d; by cases alone: %d%n",
                given.size(),
                given.stream().filter(Told::found).count(),
                given.size() - missed.size(),
                given.stream().filter(Told::foundByCases).count());
        assertThat(100 * (given.size() - missed.size()))
                .as("missed, or found in several messages:%n%s", missed)
                .isGreaterThanOrEqualTo(LEAST_PERCENT * given.size());
    }
}
