package io.canbao.policypack;

import io.canbao.policypack.finding.Phrase;
import io.canbao.policypack.finding.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one case.
 *
 * @param file
 *            name of the file of cases
 * @param line
 *            line of the case in it, from 1
 * @param name
 *            what the case is called
 * @param differences
 *            what differs from the expectation, empty if the case holds
 * @param expected
 *            the expectation as JSON, or null where the case is not written as one
 * @param answered
 *            the answer as JSON, cut down to the fields that are expected, or null where there is no answer
 */
public record CaseResult(
        String file,
        int line,
        String name,
        List<Wording> differences,
        @Nullable String expected,
        @Nullable String answered) {

    private static final Set<Phrase> WITHOUT_PACK =
            Set.of(CasePhrase.NO_SUCH_PACK, CasePhrase.FAULTY_PACK, CasePhrase.CASES_OF_ANOTHER);

    /** Differences that begin with the path of the value. */
    private static final Set<Phrase> OF_VALUES =
            Set.of(CasePhrase.CASE_DIFFERS, CasePhrase.CASE_LACKS, CasePhrase.CASE_LACKS_AMONG);

    /** What an answer says of a row besides what it decides. */
    private static final Pattern WORDS = Pattern.compile("[.](?:document|clause|text|layer)$");

    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** A case that was not asked at all. */
    static CaseResult unasked(String file, int line, String name, Wording reason) {
        return new CaseResult(file, line, name, List.of(reason), null, null);
    }

    /** Whether the pack itself stands in the way, by its faults or because nobody finds it: that says nothing about its cases. */
    public boolean withoutPack() {
        return differences.stream().anyMatch(reason -> WITHOUT_PACK.contains(reason.phrase()));
    }

    /** The fields of a tier's answer in which it differs, such as {@code waiting}. */
    Set<String> wrong(String tier) {
        return differences.stream()
                .filter(difference -> OF_VALUES.contains(difference.phrase()))
                .map(difference -> String.valueOf(difference.arguments().getFirst()))
                .filter(path ->
                        path.startsWith(tier + '.') && !WORDS.matcher(path).find())
                .map(path -> path.substring(tier.length() + 1).split("[.\\[]", 2)[0])
                .collect(Collectors.toSet());
    }

    /** Whether the answer is what the case expects. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
