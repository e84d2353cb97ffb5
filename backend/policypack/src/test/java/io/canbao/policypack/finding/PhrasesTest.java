package io.canbao.policypack.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that findings can say is worded in both languages, and nothing is worded that none can say. */
class PhrasesTest {

    private static final ResourceBundle CHINESE = sentences(Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle ENGLISH = sentences(Locale.ENGLISH);
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]{3,})`");
    private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]+(-[A-Za-z]+)*");

    private static final Set<String> OF_FORMULAS = Set.of(
            "payment",
            "birth",
            "months",
            "days",
            "count",
            "floor",
            "last-year",
            "next-year",
            "every",
            "last",
            "target",
            "standard",
            "medical-aid");

    /** Names of codes, of a key and of the way a day is written. */
    private static final Set<String> NAMES = Set.of("YAML", "UTF", "Tab", "YYYY-MM-DD", "u");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private static ResourceBundle sentences(Locale locale) {
        return ResourceBundle.getBundle(
                "io.canbao.policypack.finding.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Constants of every enum that is a kind of phrase, wherever in the module it stands. */
    private static List<Phrase> phrases() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.canbao.policypack").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Phrase.class))
                        .flatMap(PhrasesTest::constants)
                        .toList();
    }

    private static Stream<Phrase> constants(JavaClass kind) {
        return Stream.of(kind.reflect().getEnumConstants()).map(Phrase.class::cast);
    }

    @Test
    void everyPhraseIsWordedInBothLanguagesAndNothingElseIs() {
        Set<String> names = phrases().stream().map(Phrase::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSizeGreaterThan(200);
        assertThat(CHINESE.keySet()).as("in Chinese").containsExactlyInAnyOrderElementsOf(names);
        assertThat(ENGLISH.keySet()).as("in English").containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aNameIsThatOfOnePhrase() {
        assertThat(phrases()).extracting(Phrase::name).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesNameTheSame() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(arguments(CHINESE.getString(key)))
                        .as(key)
                        .isEqualTo(arguments(ENGLISH.getString(key))));
    }

    /** What an officer reads is Chinese but for what stands in packs: keys and words of the schema, and what formulas are made of. */
    @Test
    void chineseHasNoEnglishButWhatIsWrittenInPacks() throws IOException {
        Set<String> written = new TreeSet<>(OF_FORMULAS);
        written.addAll(NAMES);
        for (String schema : List.of("policy", "cases")) {
            try (InputStream content = PhrasesTest.class.getResourceAsStream("/schema/" + schema + ".schema.json")) {
                collect(new ObjectMapper().readTree(content), written);
            }
        }

        assertThat(CHINESE.keySet())
                .allSatisfy(key -> assertThat(written).as(key).containsAll(english(CHINESE.getString(key))));
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(ENGLISH.getString(key)).as(key).doesNotContainPattern("\\p{IsHan}"));
    }

    /** The page on packs speaks of warnings by their codes. */
    @Test
    void everyCodeThatThePageNamesIsThatOfAPhrase() throws IOException {
        String page = Files.readString(Path.of("../../config/README.md"));
        String table = page.substring(page.indexOf("| warnings about |"));
        Set<String> codes =
                CODE.matcher(table).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(CHINESE.keySet()).containsAll(codes);
    }

    private static void collect(JsonNode schema, Set<String> words) {
        for (String named : List.of("properties", "$defs")) {
            schema.path(named).fieldNames().forEachRemaining(words::add);
        }
        schema.path("enum").forEach(word -> words.add(word.asText()));
        words.addAll(english(schema.path("pattern").asText()));
        schema.forEach(part -> collect(part, words));
    }

    private static Set<String> english(String text) {
        return ENGLISH_WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** A single quotation mark would swallow what it stands before. */
    @Test
    void noPatternHidesItsArguments() {
        Object[] arguments = {"@0", "@1", "@2", "@3", "@4"};
        for (Phrase phrase : phrases()) {
            for (Language language : Language.values()) {
                String text = phrase.of(arguments).in(language);
                String pattern = (language == Language.ZH ? CHINESE : ENGLISH).getString(phrase.name());
                assertThat(arguments(pattern))
                        .as(phrase.name() + " in " + text)
                        .allSatisfy(argument -> assertThat(text).contains("@" + argument.charAt(1)));
                assertThat(text).doesNotContain("''").doesNotContainPattern("\\{\\d");
            }
        }
    }

    @Test
    void aFindingIsToldInBothLanguages() {
        Finding finding = new Finding(
                Finding.Severity.FAULT,
                Mark.top("policy.yaml"),
                "fees[fee.all]",
                GeneralPhrase.UNKNOWN_KEY.of("colour"),
                GeneralPhrase.ONE_OF.of(List.of("id", "then", "cite")));

        assertThat(finding.code()).isEqualTo("UNKNOWN_KEY");
        assertThat(finding.line(Language.ZH))
                .isEqualTo("policy.yaml:1: 错误 fees[fee.all]：没有“colour”这一项；可写：id、then、cite。");
        assertThat(finding.line(Language.EN))
                .isEqualTo(
                        "policy.yaml:1: FAULT fees[fee.all]: found unknown key 'colour'; wanted one of id, then, cite");
    }

    @Test
    void whatConcernsAWholeFileHasNoPath() {
        Finding finding = new Finding(
                Finding.Severity.FAULT, Mark.top("a.yaml"), "", GeneralPhrase.NOTHING.of(), GeneralPhrase.A_VALUE.of());

        assertThat(finding.line(Language.ZH)).startsWith("a.yaml:1: 错误：");
        assertThat(finding.line(Language.EN)).startsWith("a.yaml:1: FAULT: ");
    }

    /** A space stands between an id and Chinese, and none between two Chinese words. */
    @Test
    void chineseWordsMeetWithoutASpace() {
        Wording named = GeneralPhrase.GIVEN.of(new Text("身份", "category"), new Text("城乡孤儿", "orphan"));

        assertThat(named.in(Language.ZH)).isEqualTo("身份城乡孤儿");
        assertThat(named.in(Language.EN)).isEqualTo("category orphan");
        assertThat(GeneralPhrase.GIVEN.of(new Text("身份", ""), "orphan").in(Language.ZH))
                .isEqualTo("身份 orphan");
        assertThat(GeneralPhrase.TEXT.of("甲 乙").in(Language.ZH)).contains("甲 乙");
    }

    @Test
    void aSentenceIsCutOffAndItsWholeIsNot() {
        Wording list = GeneralPhrase.ONE_OF.of(Collections.nCopies(200, "word"));

        assertThat(list.in(Language.EN)).hasSize(401).endsWith("…");
        assertThat(GeneralPhrase.ALSO_ELSEWHERE.of(list, 2).whole(Language.EN))
                .hasSizeGreaterThan(1000)
                .doesNotContain("…");
    }

    @Test
    void theIdOfAFindingStaysWhenItMovesAndChangesWithWhatItSays() {
        Wording found = GeneralPhrase.UNKNOWN_KEY.of("colour");
        Wording wanted = GeneralPhrase.ONE_OF.of(List.of("id"));
        Finding finding = new Finding(Finding.Severity.FAULT, Mark.top("a"), "fees", found, wanted);

        assertThat(new Finding(Finding.Severity.FAULT, new Mark("a", 7, 1, 7, 9), "fees", found, wanted).id())
                .isEqualTo(finding.id());
        assertThat(new Finding(Finding.Severity.FAULT, Mark.top("a"), "fiscal", found, wanted).id())
                .isNotEqualTo(finding.id());
    }
}
