package io.canbao.policypack.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BodyFaultTest {

    private static EffectivePolicy policy;

    @BeforeAll
    static void readPack() {
        policy = PackLibrary.read(PackFile.builtIn()).find("500110", 2025).orElseThrow();
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        ResourceBundle chinese = sentences(Locale.SIMPLIFIED_CHINESE);
        ResourceBundle english = sentences(Locale.ENGLISH);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key))
                        .containsPattern("[。？]$")
                        .matches(text ->
                                text.contains("{1}") == english.getString(key).contains("{1}"))
                        .matches(text ->
                                text.contains("{0}") == english.getString(key).contains("{0}")));
    }

    private static ResourceBundle sentences(Locale locale) {
        return ResourceBundle.getBundle(
                "io.canbao.policypack.answer.faults",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void aWrongDayIsToldInBothLanguages() {
        BodyFault fault = faults("{\"payDate\":\"2025-02-29\"}").getFirst();

        assertThat(fault.pointer()).isEqualTo("/payDate");
        assertThat(fault.code()).isEqualTo("NOT_A_DATE");
        assertThat(fault.message(Language.ZH)).isEqualTo("应当是日历上有的日期，写作 YYYY-MM-DD，例如 2025-03-10。");
        assertThat(fault.message(Language.EN))
                .isEqualTo("This must be a day that exists, written YYYY-MM-DD, such as 2025-03-10.");
    }

    @Test
    void knownValuesAndYearsAreNamed() {
        List<BodyFault> faults = faults("{\"payDate\":\"0025-01-01\",\"tier\":\"tier3\"}");

        assertThat(faults.getFirst().message(Language.ZH)).isEqualTo("日期应当在1900年至2199年之间。");
        assertThat(faults.getLast().message(Language.EN))
                .isEqualTo("There is no value tier3. Perhaps tier1, tier2 is meant.");
    }

    @Test
    void whatMayBeMeantIsNamed() {
        List<BodyFault> faults = faults(
                "{\"paydate\":\"2025-01-01\",\"categories\":[{\"id\":\"低保边缘\"},{\"id\":\"orphn\"}],\"facts\":{\"x\":true}}");

        assertThat(faults)
                .extracting(fault -> fault.message(Language.EN))
                .containsExactly(
                        "There is no field paydate. Perhaps payDate is meant.",
                        "There is no value 低保边缘. Perhaps near-subsistence is meant.",
                        "There is no value orphn. Perhaps orphan is meant.",
                        "This policy does not ask for x.");
    }

    @Test
    void factsThatCannotBothBeTrueAreRefused() {
        assertThat(faults("""
                {"payDate":"2024-11-01","birthDate":"2020-05-01","events":{"death":"2024-10-31"},
                 "categories":[{"id":"orphan","recognisedOn":"2020-04-30"}],
                 "history":{"2019":"missed","2020":"insured","2025":"missed","2026":"insured"}}"""))
                .extracting(BodyFault::pointer, BodyFault::sentence)
                .containsExactlyInAnyOrder(
                        tuple("/events/death", "CONTRADICTION.death"),
                        tuple("/categories/0/recognisedOn", "CONTRADICTION.recognised"),
                        tuple("/history/2019", "CONTRADICTION.history"),
                        tuple("/history/2026", "CONTRADICTION.future"));
    }

    /** The death that ends a cover comes after the payment, and an identity may be recognised on the day of the birth. */
    @Test
    void factsThatCanBothBeTrueAreTaken() {
        assertThat(Answers.facts(policy.compiled(), """
                {"payDate":"2024-11-01","birthDate":"2020-05-01","events":{"death":"2024-11-01"},
                 "categories":[{"id":"orphan","recognisedOn":"2020-05-01"}],"history":{"2025":"missed"}}""".getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    @Test
    void everyFaultOfABodyHasASentence() {
        List<BodyFault> faults = faults("""
                {"payDate":"2019-01-01","tier":5,"sex":"X","surname":"Li","events":{"birth":"2024-01-01","wedding":"2024-01-01"},
                 "birthDate":"2024-01-02","categories":[3,{},{"id":"orphan","recognisedOn":"2024-02-01","endedOn":"2024-01-01"}],
                 "history":{"last":"insured"},"evidence":"x","products":[null],"choices":[],"facts":{"zero-claim":1,"x":true}}""");

        assertThat(faults)
                .extracting(BodyFault::sentence)
                .contains(
                        "DATE_OUT_OF_RANGE.payment",
                        "WRONG_TYPE.text",
                        "UNKNOWN_FIELD",
                        "UNKNOWN_VALUE",
                        "CONTRADICTION.birth",
                        "WRONG_TYPE.category",
                        "REQUIRED.category",
                        "CONTRADICTION.ended",
                        "UNKNOWN_FIELD.year",
                        "WRONG_TYPE.list",
                        "WRONG_TYPE.object",
                        "WRONG_TYPE.flag",
                        "UNKNOWN_FACT");
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.message(Language.ZH)).endsWith("。");
            assertThat(fault.message(Language.EN)).endsWith(".");
        });
    }

    /** 64 KB of such a list were once answered with 32,747 faults, 4.2 MB long, each naming all identities. */
    @Test
    void ofManyFaultsTheFirstFiftyAreTold() {
        InvalidFacts refused =
                refused("{" + ",\"x%d\":1".repeat(60).formatted(numbers(60)).substring(1) + "}");

        assertThat(refused.faults()).hasSize(50).allMatch(fault -> fault.code().equals("UNKNOWN_FIELD"));
        assertThat(refused.more()).isTrue();
        assertThat(refused("{\"payDate\":\"2025-02-29\"}").more()).isFalse();
    }

    @Test
    void whatMayStandThereIsNamedOnce() {
        assertThat(faults("{\"evidence\":[\"\",\"\",\"\"],\"categories\":[{\"id\":\"qqqq\"},{\"id\":\"qqqq\"}]}"))
                .extracting(BodyFault::sentence)
                .containsExactly(
                        "UNKNOWN_VALUE",
                        "UNKNOWN_VALUE.again",
                        "UNKNOWN_VALUE",
                        "UNKNOWN_VALUE.again",
                        "UNKNOWN_VALUE.again");
    }

    @Test
    void listsThatNobodyHasAReasonToTellAreNotLookedAt() {
        String years = "\"%d\":\"insured\",".repeat(151).formatted(numbers(151));

        assertThat(faults("{\"categories\":[" + "{\"id\":\"orphan\"},".repeat(50) + "{}],\"evidence\":["
                        + "0,".repeat(50) + "0],\"history\":{" + years.substring(0, years.length() - 1) + "}}"))
                .extracting(BodyFault::pointer, BodyFault::sentence, BodyFault::parts)
                .containsExactly(
                        tuple("/categories", "TOO_MANY", List.of("50")),
                        tuple("/history", "TOO_MANY", List.of("150")),
                        tuple("/evidence", "TOO_MANY", List.of("50")));
    }

    /** The pointer once was that of a field of the body itself, whatever object the field stood in. */
    @Test
    void aFieldThatStandsTwiceIsFoundWhereItStands() {
        assertThat(faults("{\"history\":{\"2024\":\"insured\",\"2024\":\"missed\"}}"))
                .extracting(BodyFault::pointer, BodyFault::sentence)
                .containsExactly(tuple("/history/2024", "DUPLICATE_FIELD"));
        assertThat(faults("{\"categories\":[{},{\"a/b\":1,\"a/b\":1}]}"))
                .extracting(BodyFault::pointer)
                .containsExactly("/categories/1/a~1b");
    }

    @Test
    void whatIsNoUtf8IsNoJson() {
        byte[] overlong = "{\"payDate\":\"2025-03-10\"}".getBytes(StandardCharsets.ISO_8859_1);
        overlong[12] = (byte) 0xc0;
        overlong[13] = (byte) 0xb2; // "2" in two bytes

        for (byte[] body : List.of(overlong, text("{\"\\ud800\":1}"), text("{\"tier\":\"\\udc00\\ud800\"}"))) {
            assertThat(refused(body).notJson()).isTrue();
            assertThat(refused(body).faults()).extracting(BodyFault::sentence).containsExactly("NOT_JSON.utf8");
        }
        assertThat(faults("{\"\\ud83d\\ude00\":1,\"\\\\ud800\":1}"))
                .extracting(BodyFault::pointer)
                .containsExactly("/\ud83d\ude00", "/\\ud800");
        assertThat(Answers.facts(policy.compiled(), text("\uFEFF{\"tier\":\"tier1\"}")))
                .isNotNull();
    }

    /** A quotation was once cut within a character. */
    @Test
    void whatIsQuotedIsCutBetweenCharacters() {
        assertThat(faults("{\"" + "x" + "\ud83d\ude00".repeat(100) + "\":1}")
                        .getFirst()
                        .pointer())
                .isEqualTo("/x" + "\ud83d\ude00".repeat(79));
    }

    private static Object[] numbers(int count) {
        return IntStream.range(0, count).boxed().toArray();
    }

    private static List<BodyFault> faults(String body) {
        return refused(body).faults();
    }

    private static InvalidFacts refused(String body) {
        return refused(text(body));
    }

    private static InvalidFacts refused(byte[] body) {
        return catchThrowableOfType(InvalidFacts.class, () -> Answers.facts(policy.compiled(), body));
    }

    private static byte[] text(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
