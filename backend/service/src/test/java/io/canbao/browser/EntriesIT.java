package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.canbao.testkit.WatchedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for collectors and officers are there, each with its own files, in both languages, on a phone and at a desk. */
@ExtendWith(Site.Shared.class)
class EntriesIT {
    private final Site site;

    EntriesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({
        "agent, zh, 参保代办", "agent, en, Enrolling residents on the spot",
        "office, zh, 城乡居民医保经办", "office, en, Resident Medical Insurance Office"
    })
    void everyPageIsThereForAPhoneAndADesk(String entry, String language, String heading) {
        try (var phone = site.browser().phoneVisitor("zh-CN");
                var desk = site.browser().visitor("zh-CN")) {
            look(phone, entry, language, heading, "phone");
            look(desk, entry, language, heading, "desk");
        }
    }

    private void look(BrowserContext visitor, String entry, String language, String heading, String size) {
        visitor.addInitScript("localStorage.setItem('canbao.language', '%s')".formatted(language));
        var watched = open(visitor, entry);
        watched.page()
                .getByText(heading, new Page.GetByTextOptions().setExact(true))
                .waitFor();
        watched.picture("%s-%s-%s".formatted(entry, language, size));
        assertThat(watched.overhang()).isZero();
        assertThat(watched.barriers()).isEmpty();
        assertThat(watched.errors()).isEmpty();
    }

    @Test
    void theLanguageIsSwitchedAndResidentsFindTheirPage() {
        for (var entry : new String[] {"agent", "office"}) {
            try (var visitor = site.browser().phoneVisitor("zh-CN")) {
                var page = open(visitor, entry).page();
                page.getByText("English", new Page.GetByTextOptions().setExact(true))
                        .tap();
                assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
                page.locator("a[href='/']").tap();
                page.locator("label:has(input[value='500243'])").waitFor();
            }
        }
    }

    @Test
    void noPageLoadsWhatIsAnothersOwn() {
        try (var visitor = site.browser().visitor("zh-CN")) {
            for (var entry : new String[] {"", "agent"}) {
                var watched = open(visitor, entry);
                watched.page().locator("h1").waitFor();
                assertThat(watched.addresses()).noneMatch(address -> address.contains("ant-design"));
                assertThat(watched.addresses())
                        .filteredOn(address -> address.contains("/files-"))
                        .isNotEmpty()
                        .allMatch(address -> address.contains((entry.isEmpty() ? "" : "/" + entry) + "/files-"));
            }
        }
    }

    private WatchedPage open(BrowserContext visitor, String entry) {
        var watched = WatchedPage.of(visitor);
        var answer = watched.page()
                .navigate(site.served().address().resolve("/" + entry).toString());
        assertThat(answer.headerValue("Content-Security-Policy"))
                .contains("style-src 'self'")
                .doesNotContain("unsafe");
        return watched;
    }
}
