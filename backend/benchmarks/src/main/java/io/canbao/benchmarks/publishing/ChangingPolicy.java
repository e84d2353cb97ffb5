package io.canbao.benchmarks.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A county's policy that says its version twice, in what people pay and in what the government adds: an answer of two versions would show. */
final class ChangingPolicy {
    static final String QUOTES = "/api/v1/public/counties/990101/policies/2025/quotes";
    static final String FACTS = "{\"payDate\":\"2024-10-01\"}";

    private ChangingPolicy() {}

    /** @param version 1 to 99 */
    static GivenPack version(int version) {
        String text = """
                canbao: 1
                region: "990101"
                name: {zh: 上县, en: Upper County}
                level: county
                year: 2025
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
                """.formatted(fee(version), fiscal(version));
        PackLibrary library = PackLibrary.read(List.of(
                new PackFile("990101/2025/policy.yaml", text.getBytes(StandardCharsets.UTF_8)), PackFile.vocabulary()));
        if (library.effective().isEmpty()) {
            throw new IllegalStateException(library.findings().toString());
        }
        return GivenPack.of(library.effective().getFirst(), Origin.OFFICE);
    }

    /** The version that answered. */
    static int answered(JsonNode quote) {
        return quote.at("/policy/version").asInt();
    }

    /** Whether all that an answer says is of the version that it names. */
    static boolean isWhole(JsonNode quote) {
        int version = answered(quote);
        return quote.at("/options/0/fee").asText().equals(fee(version))
                && quote.at("/options/0/payable").asText().equals(fee(version))
                && quote.at("/options/0/fiscalContribution").asText().equals(fiscal(version));
    }

    private static String fee(int version) {
        return "4%02d.00".formatted(version);
    }

    private static String fiscal(int version) {
        return "6%02d.00".formatted(version);
    }
}
