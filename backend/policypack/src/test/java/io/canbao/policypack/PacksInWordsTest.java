package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.wording.PolicyOutline;
import io.canbao.rules.wording.PolicyWording;
import io.canbao.rules.wording.RowWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every pack is read in words, the shipped ones and those that show every kind of rule at work. */
class PacksInWordsTest {

    /** Ids with a dot, values of Java, places that nothing was put into. */
    private static final Pattern RAW = Pattern.compile(
            "\\b[a-z]+\\.[a-z][a-zA-Z-]*\\b|\\bnull\\b|\\bOptional\\b|[{}\\[\\]@]|\\b(HALF|MONTH|YEAR)_[A-Z]+");

    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{3}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** The number of a document is the same in every language. */
    private static final Pattern DOCUMENT = Pattern.compile("\\p{IsHan}+〔\\d{4}〕\\d+号");

    private static final Pattern DOUBLED = Pattern.compile("[，。；：、]{2}|\\s{2}|[,;:]\\s*[,;:]|（）|\\(\\)|“”");

    private static final List<EffectivePolicy> PACKS = read();

    private static List<EffectivePolicy> read() {
        try {
            List<PackFile> files = new ArrayList<>(PackFile.builtIn());
            files.addAll(PackFile.under(Path.of("src", "test", "resources", "io", "canbao", "policypack", "kinds")));
            return PackLibrary.read(files).effective();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Named<Policy>> packs() {
        return PACKS.stream().map(pack -> Named.of(pack.region() + '/' + pack.year(), pack.policy()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void everyRowIsReadInChinese(Policy policy) {
        for (Rule rule : policy.tables().rules()) {
            assertThat(texts(policy, rule, Language.ZH))
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(text -> {
                        assertIsWords(text);
                        assertThat(text).doesNotContainPattern(LATIN_WORD);
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void everyRowIsReadInEnglish(Policy policy) {
        for (Rule rule : policy.tables().rules()) {
            assertThat(texts(policy, rule, Language.EN))
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(text -> {
                        assertIsWords(text);
                        assertThat(DOCUMENT.matcher(text).replaceAll("")).doesNotContainPattern(CHINESE);
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void theOutlineHoldsEveryRowOnce(Policy policy) {
        assertThat(PolicyWording.of(policy, Language.ZH).outline().sections().stream()
                        .flatMap(section -> section.groups().stream())
                        .flatMap(group -> group.rows().stream())
                        .map(PolicyOutline.Row::ids)
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        policy.tables().rules().stream().map(Rule::id).toList());
    }

    private static void assertIsWords(String text) {
        assertThat(text)
                .isNotBlank()
                .isEqualTo(text.strip())
                .doesNotContainPattern(RAW)
                .doesNotContainPattern(DOUBLED);
    }

    private static List<String> texts(Policy policy, Rule rule, Language language) {
        RowWords row = PolicyWording.of(policy, language).row(rule);
        List<String> texts = new ArrayList<>(row.when());
        texts.addAll(row.needs());
        texts.addAll(row.then());
        Stream.of(row.title(), row.funders(), row.bring(), row.hint())
                .flatMap(Stream::ofNullable)
                .forEach(texts::add);
        return texts;
    }
}
