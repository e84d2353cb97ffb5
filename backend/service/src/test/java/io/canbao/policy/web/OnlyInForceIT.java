package io.canbao.policy.web;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.Served;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlyInForceIT {
    private static final List<String> QUESTIONS = List.of("/quotes", "/questions", "/curve", "/reimbursements");
    private final Served served = Served.twoCounties();

    /** Both were ignored: whoever asked for last year's answer got today's and could not know. */
    @Test
    void anotherVersionOrAnotherTimeIsRefusedEverywhere() {
        refused("?version=1", "VERSION_NOT_PUBLIC", "version");
        refused("?version", "VERSION_NOT_PUBLIC", "version");
        refused("?explain=false&knownAt=2025-03-01T00:00:00Z", "KNOWN_AT_NOT_PUBLIC", "knownAt");
    }

    /** A misspelt parameter was ignored: {@code abuot=refund} was answered as if a payment was meant. */
    @Test
    void whatAnEndpointDoesNotKnowIsRefused() {
        unknown(served.get(Served.policy(UPPER) + "?versions=1"), "versions");
        unknown(served.post(Served.policy(LOWER) + "/quotes?Version=1", SUBSISTENCE), "Version");
        unknown(served.post(Served.policy(LOWER) + "/questions?about=refund&abuot=refund", SUBSISTENCE), "abuot");
        unknown(served.get("/api/v1/public/receipts/9901012025A1?number=1"), "number");

        assertThat(served.post(Served.policy(LOWER) + "/quotes?explain=false", SUBSISTENCE)
                        .status())
                .isEqualTo(200);
    }

    private static void unknown(Answer answer, String parameter) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
    }

    private void refused(String query, String code, String parameter) {
        told(served.get("/api/v1/public/counties" + query), code, parameter);
        told(served.get(Served.policy(UPPER) + query), code, parameter);
        for (String question : QUESTIONS) {
            told(served.post(Served.policy(UPPER) + question + query, SUBSISTENCE), code, parameter);
        }
    }

    private static void told(Answer answer, String code, String parameter) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/title")).contains(parameter);
    }
}
