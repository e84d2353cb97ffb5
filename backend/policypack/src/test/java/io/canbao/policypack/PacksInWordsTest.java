package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.comparison.CaseChanges;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.rollover.DatedValues;
import io.canbao.policypack.rollover.ValuesInWords;
import io.canbao.rules.comparison.PolicyComparison;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.wording.PolicyOutline;
import io.canbao.rules.wording.PolicyWording;
import io.canbao.rules.wording.RowWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    static Stream<Arguments> packsInBothLanguages() {
        return PACKS.stream().flatMap(pack -> Stream.of(Language.values()).map(language -> arguments(pack, language)));
    }

    /** What officers confirm year by year is told by names and with units; formulas of assessments stand as they are written. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("packsInBothLanguages")
    void everyYearlyValueIsReadInWords(EffectivePolicy pack, Language language) {
        PackFile file = new PackFile("policy.yaml", pack.json().getBytes(StandardCharsets.UTF_8));
        ValuesInWords words = ValuesInWords.of(file, pack, language).orElseThrow();
        DatedValues.of(file).forEach((path, value) -> {
            ValuesInWords.Said said = words.say(path, value);
            Stream.of(said.place(), said.text())
                    .filter(text -> !text.isEmpty() && !(text.equals(value) && path.startsWith("assessment")))
                    .filter(_ -> language == Language.ZH || !path.startsWith("holidays")) // told by their document
                    .forEach(text -> assertSaidIn(language, text, path));
        });
    }

    /** What one region changes from year to year is told without a path of the pack. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("packsInBothLanguages")
    void everyChangeSinceTheYearBeforeIsReadInWords(EffectivePolicy pack, Language language) {
        PACKS.stream()
                .filter(before -> before.region().equals(pack.region()) && before.year() == pack.year() - 1)
                .flatMap(before -> PolicyComparison.of(before.policy(), pack.policy(), language).stream())
                .flatMap(row -> row.fields().stream())
                .forEach(field -> {
                    assertSaidIn(language, field.name(), field.path());
                    Stream.of(field.from(), field.to())
                            .filter(Objects::nonNull)
                            .filter(_ -> !field.path().equals("then.refuse"))
                            .forEach(said -> assertSaidIn(language, said.words(), field.path()));
                });
    }

    @Test
    void aYearlyValueStandsBehindTheRowTheBranchAndThePart() {
        assertThat(said("500243", "subsidies[identity].rows[subsidy.orphan].then.tier1.percent", "100"))
                .isEqualTo("城乡孤儿，一档：100%");
        assertThat(said("500110", "printed[printed.annex2].rows[0].fee", "400.00"))
                .isEqualTo("2025年困难群众参保资助标准，低保对象，一档，缴费标准：400元");
        assertThat(said("500243", "windows[window.central].when.paid", "2024-10-11..2024-12-31"))
                .isEqualTo("集中缴费期：2024年10月11日至2024年12月31日");
        assertThat(said("340422", "assessment[assessment.yankou].indicators[enrollment].then.atLeast", "95"))
                .isEqualTo("堰口镇参保工作目标，2025年度居民医保参保率，下限：95%");
        assertThat(said("500243", "sources.dt31.issued", "2024-02-31")).endsWith("印发日期：2024-02-31");
    }

    @Test
    void whatDiffersInACaseIsToldByNamesAndWithUnits() {
        assertThat(differs("tier1.waiting", null, new TreeMap<>(Map.of("fixed", "P3M", "reason", "gap"))))
                .isEqualTo("一档等待期：应无，实际为固定等待期3个月，等待期类别断保");
        assertThat(differs("tier2.payable", "375.00", "400.00")).isEqualTo("二档个人缴费：应为 375元，实际为 400元");
        assertThat(differs("tier1.outcome", "REFUSED", "ACCEPTED")).isEqualTo("一档能否参保：应为不可参保，实际为可参保");
        assertThat(differs("tier1.subsidies[0].category", "orphan", "subsistence"))
                .isEqualTo("一档资助第1项身份：应为城乡孤儿，实际为城乡低保对象");
        assertThat(differs("tier1.subsidies[0].rule", "subsidy.orphan.tier1", "subsidy.gone"))
                .isEqualTo("一档资助第1项规则：应为城乡孤儿，实际为 subsidy.gone");
        assertThat(differs("tier1.coverage.from", "2025-01-01", "2025-02-30"))
                .isEqualTo("一档待遇起始日：应为 2025年1月1日，实际为 2025-02-30");
        assertThat(differs("recommendedTier", "tier2", null)).isEqualTo("推荐档次：应为二档，实际没有");
        assertThat(differs("bill.toPay", "50.00", "60.00")).isEqualTo("个人支付：应为 50元，实际为 60元");
        assertThat(differs("tier1.refunds[0].refunded", true, false)).isEqualTo("一档退费第1项能否退费：应为是，实际为否");
    }

    private static String differs(String path, @Nullable Object expected, @Nullable Object answered) {
        ObjectMapper json = new ObjectMapper();
        Wording difference = CasePhrase.CASE_DIFFERS.of(
                path, json.<JsonNode>valueToTree(expected), json.<JsonNode>valueToTree(answered));
        CaseResult result = new CaseResult("cases.yaml", 1, "case", List.of(difference), null, null);
        return CaseWords.of(county("500243"), Language.ZH).differences(result).getFirst();
    }

    /** Whoever agrees to changed cases reads what each expected and asked, and does now; how a case is laid out is nothing. */
    @Test
    void whatBecameOfACaseIsToldByNamesAndWithUnits() {
        assertThat(became("""
                  - name: 低保
                    facts: {payDate: 2024-10-11, tier: tier1, categories: [{id: subsistence}]}
                    expect: {tier1: {payable: "129.00", coverage: {from: 2025-01-01}, waiting: null}}
                    cite: dt31 三
                """, """
                  - name: 低保
                    facts: {payDate: 2024-10-12, categories: [{id: orphan}], history: {2023: insured}}
                    expect: {tier1: {coverage: {from: 2025-02-01}, payable: "215.00", outcome: ACCEPTED, waiting: null}}
                    cite: dt31 四
                """))
                .containsExactly(
                        "一档个人缴费：129元 → 215元",
                        "一档待遇起始日：2025年1月1日 → 2025年2月1日",
                        "一档能否参保：未写 → 可参保",
                        "所设情况，缴费日期：2024年10月11日 → 2024年10月12日",
                        "所设情况，缴费档次：一档 → 未写",
                        "所设情况，身份第1项：城乡低保对象 → 城乡孤儿",
                        "所设情况，以往参保：未写 → 2023年参加了居民医保",
                        "依据：dt31 三 → dt31 四");
        assertThat(became("""
                  - {name: 门诊, bill: {amount: "600.00", minor: false}, expect: {toPay: "50.00"}}
                """, """
                  - {name: 门诊, bill: {amount: "700.00", minor: true}, expect: {toPay: null}}
                """)).containsExactly("个人支付：50元 → 无", "所设情况，金额：600元 → 700元", "所设情况，是否未成年人：否 → 是");
        assertThat(became("""
                  - name: 考核
                    assessment:
                      counts: {units: [{unit: a, counts: {2024-12-31: {enrolled: 9500}}}]}
                      expect: {units: [{points: "5.0"}]}
                """, """
                  - name: 考核
                    assessment:
                      expect: {units: [{points: "4.0"}]}
                      counts: {units: [{unit: a, counts: {2024-12-31: {enrolled: 9400}}}]}
                  - {name: 考核, facts: {payDate: 2024-10-11}, expect: {tier1: {payable: "400.00"}}}
                """))
                .containsExactly("同名的：1 个 → 2 个", "单位第1项分值：5.0 → 4.0", "所设情况，单位第1项2024年12月31日参保人数：9500 → 9400");
        assertThat(became(
                        "  - {name: 甲, facts: {sex: F, tier: tier1}, expect: {}}",
                        "  - {expect: {}, name: 甲, facts: {tier: tier1, sex: F}} # same"))
                .isEmpty();
        assertThat(became("  - 甲", "  - 乙")).containsExactly("内容：甲 → 乙");
    }

    private static List<String> became(String before, String now) {
        return CaseChanges.between(Optional.of("cases:\n" + before), Optional.of("cases:\n" + now))
                .orElseThrow()
                .changed()
                .stream()
                .flatMap(changed -> CaseWords.of(county("500243"), Language.ZH).differences(changed).stream())
                .toList();
    }

    private static EffectivePolicy county(String region) {
        return PACKS.stream()
                .filter(each -> each.region().equals(region) && each.year() == 2025)
                .findFirst()
                .orElseThrow();
    }

    private static String said(String region, String path, String value) {
        PackFile file = PackFile.builtIn().stream()
                .filter(each -> each.name().contains(region) && each.name().endsWith("2025/policy.yaml"))
                .findFirst()
                .orElseThrow();
        ValuesInWords.Said said = ValuesInWords.of(file, county(region), Language.ZH)
                .orElseThrow()
                .say(path, value);
        return said.place() + '：' + said.text();
    }

    private static void assertSaidIn(Language language, String text, String where) {
        assertThat(text).as(where).satisfies(PacksInWordsTest::assertIsWords);
        if (language == Language.ZH) {
            assertThat(text).as(where).doesNotContainPattern(LATIN_WORD);
        } else {
            assertThat(DOCUMENT.matcher(text).replaceAll("")).as(where).doesNotContainPattern(CHINESE);
        }
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
