package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the two pictures that README shows: {@code target/screenshots/readme-*.png}. */
@ExtendWith(Site.Shared.class)
class ReadmePicturesIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int MOST_BYTES = 200_000;

    private final Site site;

    ReadmePicturesIT(Site site) {
        this.site = site;
    }

    @Test
    void anAnswerOnAPhoneAndAPolicyAtADesk() {
        try (var phone = site.browser().phoneVisitor("zh-CN");
                var desk = site.browser().visitor("zh-CN")) {
            take(phone, "500243/2025/answer?payDate=2025-01-15&categories=subsistence", ".cards", "readme-answer");
            take(desk, "500243/2025/policy", "#policy-subsidies", "readme-policy");
        }
    }

    private void take(BrowserContext visitor, String place, String part, String name) {
        var page = visitor.newPage();
        page.clock().setFixedTime("2025-01-15T10:00:00+08:00");
        page.navigate(site.at(place));
        page.locator(part).first().waitFor();
        page.locator(part)
                .first()
                .evaluate("part => part.getBoundingClientRect().top > innerHeight && part.scrollIntoView()");
        page.evaluate("document.activeElement.blur()");
        var picture = page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        assertThat(picture.length).as(name).isLessThan(MOST_BYTES);
    }
}
