package io.canbao.policypack.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways to pay were shown to everybody: grandparents read how newborns are registered, and of schools. */
class RoutesTest {
    private static final PackLibrary LIBRARY = PackLibrary.read(PackFile.builtIn());

    private static EffectivePolicy policy(String county) {
        return LIBRARY.find(county, 2025).orElseThrow();
    }

    private static List<String> routes(String county, String more) throws IOException {
        byte[] facts = "{\"payDate\":\"2024-12-20\"%s}".formatted(more).getBytes(StandardCharsets.UTF_8);
        List<String> routes = new ArrayList<>();
        new ObjectMapper()
                .readTree(Answers.quote(policy(county), 1, facts, Language.ZH, false))
                .get("routes")
                .forEach(route -> routes.add(route.asText()));
        return routes;
    }

    @Test
    void aWayToPayIsShownToWhomItIsForOrMayBe() throws IOException {
        assertThat(routes("340422", ",\"group\":\"resident\""))
                .contains("route.wechat", "route.village")
                .doesNotContain("route.school", "route.newborn");
        assertThat(routes("340422", ",\"group\":\"minor\""))
                .contains("route.wechat", "route.school")
                .doesNotContain("route.newborn");
        assertThat(routes("340422", ",\"group\":\"newborn\""))
                .contains("route.newborn")
                .doesNotContain("route.school");
        assertThat(routes("340422", "")).as("anybody").contains("route.newborn", "route.school");
    }

    /** Insured in a year before or not: who has told nothing of it may have to register first. */
    @Test
    void whoWasInsuredBeforeIsNotSentToRegister() throws IOException {
        assertThat(routes("500110", ",\"group\":\"newborn\",\"birthDate\":\"2024-12-10\""))
                .contains("route.first-registration")
                .doesNotContain("route.university", "route.prison");
        assertThat(routes("500110", ",\"group\":\"resident\"")).contains("route.first-registration");
    }

    /** Whom no rule tells apart is told apart by a way to pay: pupils found no group that is theirs. */
    @Test
    void groupsThatAWayToPayNamesAreOffered() {
        assertThat(policy("340422").words(Language.ZH).groups()).contains("minor", "newborn", "resident");
    }
}
