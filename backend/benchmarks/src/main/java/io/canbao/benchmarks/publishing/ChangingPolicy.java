package io.canbao.benchmarks.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.benchmarks.PlainPack;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import java.util.List;

/** A county's policy that says its version twice, in what people pay and in what the government adds: an answer of two versions would show. */
final class ChangingPolicy {
    static final String QUOTES =
            "/api/v1/public/counties/" + PlainPack.COUNTY + "/policies/" + PlainPack.YEAR + "/quotes";
    static final String FACTS = "{\"payDate\":\"2024-10-01\"}";

    private ChangingPolicy() {}

    /** @param version 1 to 99 */
    static GivenPack version(int version) {
        PackLibrary library =
                PackLibrary.read(List.of(PlainPack.of(fee(version), fiscal(version), ""), PackFile.vocabulary()));
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
