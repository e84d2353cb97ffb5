package io.canbao.benchmarks;

import io.canbao.policypack.PackFile;
import java.nio.charset.StandardCharsets;

/** The pack of a county that stands on nothing else, and of which all is known: one tier, one window, one price. */
public final class PlainPack {
    public static final String COUNTY = "990101";
    public static final int YEAR = 2025;

    private PlainPack() {}

    /**
     * Writes one.
     *
     * @param fee    what people pay, in yuan with two decimals
     * @param fiscal what the government adds
     * @param more   further parts, each line ended; empty for none
     */
    public static PackFile of(String fee, String fiscal, String more) {
        String text = """
                canbao: 1
                region: "%s"
                name: {zh: 上县, en: Upper County}
                level: county
                year: %d
                sources:
                  law: {document: 上政〔2024〕9号, title: {zh: 缴费通知, en: Notice on payment}, issuer: 上县, issued: 2024-08-01}
                tiers: [standard]
                fees:
                  - {id: fee.everyone, then: {basic: "%s"}, cite: law 一}
                fiscal:
                  - {id: fiscal.everyone, then: {basic: "%s"}, cite: law 一}
                windows:
                  - {id: window.central, title: {zh: 集中缴费期, en: Main period}, kind: central, when: {paid: 2024-09-01..2024-12-31}, then: {cover: {from: year.start}}, cite: law 二}
                  - {id: window.closed, when: {paid: ..2024-08-31}, then: {closed: true}, cite: law 二}
                  - {id: window.over, when: {paid: 2025-01-01..}, then: {closed: true}, cite: law 二}
                """.formatted(COUNTY, YEAR, fee, fiscal);
        return new PackFile(COUNTY + "/" + YEAR + "/policy.yaml", (text + more).getBytes(StandardCharsets.UTF_8));
    }
}
