package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next year of a county is ten lines on its pack of this year; what is taken over is named, and nothing is wrong with it. */
class NewYearTest {

    private static final String NEXT = "next-year.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"340422", "430682", "500110", "500243"})
    void theNextYearOfACountyTakesTenLines(String region) {
        List<PackFile> builtIn = PackFile.builtIn();
        String next = """
                canbao: 1
                region: "%s"
                name: {zh: 试县, en: Test County}
                level: county
                year: 2026
                extends: ["%s/2025", "100000"]
                sources: {next: {document: 试〔2025〕1号, title: 通知, issuer: 试县人民政府, issued: 2025-09-12}}
                fees: [{id: fee.next, when: {group: minor}, then: {basic: "420.00"}, cite: next 二}]
                """.formatted(region, region);
        assertThat(next.lines().count()).isLessThanOrEqualTo(10);
        List<PackFile> given = new ArrayList<>(List.of(new PackFile(NEXT, next.getBytes(StandardCharsets.UTF_8))));
        PackLibrary library = PackLibrary.read(given, builtIn);

        assertThat(library.findings().stream()
                        .filter(finding -> finding.file().equals(NEXT))
                        .filter(finding -> finding.severity() == Finding.Severity.FAULT))
                .isEmpty();
        assertThat(library.findings())
                .anyMatch(finding -> finding.file().equals(NEXT)
                        && finding.toString().contains("rules of another year: ")
                        && finding.toString().contains(region + "/2025"));
        assertThat(library.find(region, 2026)).isPresent();
    }
}
