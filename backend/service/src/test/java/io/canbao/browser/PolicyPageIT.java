package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.canbao.testkit.WatchedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a published policy: from an answer and back, in both languages, by day and by night. */
@ExtendWith(Site.Shared.class)
class PolicyPageIT {
    private final Site site;

    PolicyPageIT(Site site) {
        this.site = site;
    }

    /** The words of a policy come in one language, so that another one asks for them anew. */
    @Test
    void theRulesFollowTheLanguageOfThePage() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "policy-languages")) {
            visit.page().navigate(site.at(PolicyPages.LAST + "/policy"));
            visit.page().locator(".policy").waitFor();
            visit.button("English").click();
            visit.page()
                    .locator("#policy-fees", new Page.LocatorOptions().setHasText("What individuals pay"))
                    .waitFor();
            visit.button("中文").click();
            visit.page()
                    .locator("#policy-fees", new Page.LocatorOptions().setHasText("个人缴费标准"))
                    .waitFor();
        }
    }

    @Test
    void theAnswerLeadsToItsPolicyAndBack() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "policy")) {
            visit.page().navigate(site.at("500243/2025/answer?payDate=2025-01-15"));
            visit.page().locator("footer button").tap();
            visit.page().locator(".policy").waitFor();
            assertThat(visit.heading()).isEqualTo("彭水苗族土家族自治县2025年度居民医保政策");
            assertThat(visit.page().locator("footer").innerText()).contains("sha256:");

            visit.page().locator(".policy .button.main").tap();
            visit.page().locator(".answer").waitFor();
        }
    }

    /** All policies are shown by the same parts: one is looked at each day, the others on the journey. */
    @Test
    void aPolicyShutsNobodyOutByDayOrByNight() {
        try (var visitor = site.browser().phoneVisitor("zh-CN")) {
            var watched = WatchedPage.of(visitor);
            PolicyPages.open(watched, site.served(), PolicyPages.LAST);
            assertThat(watched.barriers()).isEmpty();
            watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            watched.picture("policy-dark-phone");
            assertThat(watched.barriers()).isEmpty();
        }
    }
}
