package io.canbao.browser;

import io.canbao.platform.Served;
import io.canbao.testkit.WatchedPage;
import java.util.List;

/** The pages of published policies. */
final class PolicyPages {
    /** County and year of all that come with the platform. */
    static final List<String> BUILT_IN =
            List.of("340422/2025", "430682/2025", "500110/2025", "500243/2024", "500243/2025");

    static final String LAST = BUILT_IN.getLast();

    private PolicyPages() {}

    /** Opens one; all that it says, folded or not. */
    static String open(WatchedPage watched, Served served, String place) {
        Site.open(watched.page(), served, place + "/policy");
        watched.page().locator(".policy").waitFor();
        watched.page().locator("details").evaluateAll("all => all.forEach((each) => { each.open = true })");
        return watched.page().locator(".policy").innerText();
    }
}
