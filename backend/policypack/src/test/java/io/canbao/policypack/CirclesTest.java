package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A price that needs itself once ended the whole reading with an exhausted stack; now it is one finding among others. */
class CirclesTest {

    private static final String PACK = """
            canbao: 1
            region: "990099"
            name: Circles
            level: county
            year: 2025
            sources: {a: {document: A}}
            tiers: [tier1, tier2]
            windows: [{id: window.always, when: {paid: 2024-01-01..}, then: {cover: {from: year.start}}, cite: a 1}]
            """;

    private static List<String> faults(String rows) {
        List<PackFile> files = Stream.concat(
                        PackFile.builtIn().stream().filter(file -> file.name().equals("vocabulary.yaml")),
                        Stream.of(new PackFile("circles.yaml", (PACK + rows).getBytes(StandardCharsets.UTF_8))))
                .toList();
        return PackLibrary.read(files).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                .map(finding -> finding.path() + ": " + finding.found())
                .toList();
    }

    @Test
    void definitionThatNeedsItselfIsAFault() {
        assertThat(faults("""
                        define:
                          one: {number: two + 1}
                          two: {number: one + 1}
                        fees: [{id: fee.all, then: {basic: 400.00 * one}, cite: a 1}]
                        """)).contains("define.one: a definition that needs itself: one → two → one");
    }

    @Test
    void conditionThatNeedsItselfIsAFault() {
        assertThat(faults("""
                        define: {poor: {test: {not: {poor: true}}}}
                        fees: [{id: fee.all, when: {poor: true}, then: {basic: "400.00"}, cite: a 1}]
                        """)).contains("define.poor: a definition that needs itself: poor → poor");
    }

    @Test
    void priceThatNeedsItselfIsAFault() {
        assertThat(faults("""
                        fees: [{id: fee.all, by: tier, then: {tier1: {basic: "fee.basic[tier1] + 1.00"}, tier2: {basic: "800.00"}}, cite: a 1}]
                        """))
                .anyMatch(fault -> fault.contains("fee.all.tier1") && fault.contains("a price that needs itself"));
    }

    @Test
    void priceAndFiscalPartThatNeedEachOtherAreAFault() {
        assertThat(faults("""
                        fees: [{id: fee.all, then: {basic: fiscal + 1.00}, cite: a 1}]
                        fiscal: [{id: fiscal.all, then: {basic: fee}, cite: a 1}]
                        """)).anyMatch(fault -> fault.contains("a price that needs itself"));
    }

    @Test
    void amountThatIsNotKnownYetIsAFault() {
        assertThat(faults("""
                        fees: [{id: fee.all, then: {basic: payable}, cite: a 1}]
                        """)).contains("fees[fee.all].then.basic: 'payable', which is not known yet");
    }

    @Test
    void pricesOfOtherTiersAreNoCircle() {
        assertThat(faults("""
                        fees:
                          - {id: fee.minor, when: {age: {max: 17}}, by: tier, then: {tier1: {basic: "300.00"}, tier2: {basic: "fee.basic[tier1]"}}, cite: a 1}
                          - {id: fee.all, by: tier, then: {tier1: {basic: "400.00"}, tier2: {basic: "fee.basic[tier1] * 2"}}, cite: a 1}
                        """)).isEmpty();
    }
}
