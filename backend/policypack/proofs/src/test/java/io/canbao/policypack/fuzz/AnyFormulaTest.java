package io.canbao.policypack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import java.nio.charset.StandardCharsets;

/** Any text where a formula stands is read, or refused with its faults. */
class AnyFormulaTest {

    private static final String AMOUNT = "\"400.00\"";
    private static final String PACK = """
            {canbao: 1, region: "990001", name: {zh: 试县, en: Test}, level: county, year: 2025,
             sources: {s: {document: 试〔2024〕1号, title: {zh: 通知, en: Notice}, issuer: 试县医疗保障局, issued: 2024-08-20}},
             tiers: [tier1],
             fees: [{id: fee.everyone, then: {basic: "400.00"}, cite: s 一}],
             windows: [{id: window.open, title: {zh: 全年, en: All year}, when: {paid: 2024-09-01..}, then: {cover: {from: year.start}}, cite: s 一},
                       {id: window.closed, when: {paid: ..2024-08-31}, then: {closed: true}, cite: s 一}]}
            """;

    @DictionaryEntries({
        "max(", "min(", "floor(", "ceiling(", "round(", "% of ", " days", " months", " years", "fee.basic[tier1]",
        "year.start", "year.end", "payment", "payment.month", ", yuan)", ", jiao)", " + ", " - ", " * ", " / ",
        "400.00", "2025-02-28", "fiscal.basic", "income", "age"
    })
    @FuzzTest(maxExecutions = 60)
    void isReadOrRefused(byte[] formula) {
        String quoted = '"'
                + String.valueOf(
                        JsonStringEncoder.getInstance().quoteAsString(new String(formula, StandardCharsets.UTF_8)))
                + '"';
        PackLibrary library = Samples.library(PACK.replace(AMOUNT, quoted).getBytes(StandardCharsets.UTF_8));
        if (library.effective().isEmpty()) {
            assertThat(library.findings()).isNotEmpty();
        }
        for (EffectivePolicy pack : library.effective()) {
            assertThat(EffectivePolicy.ofJson(pack.json()).policy()).isEqualTo(pack.policy());
        }
    }
}
