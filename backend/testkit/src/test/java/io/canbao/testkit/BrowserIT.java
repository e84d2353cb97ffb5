package io.canbao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserIT {
    @Test
    void showsChineseToAVisitorWithAPhone() {
        try (var visitor = Browser.shared().phoneVisitor("zh-CN")) {
            var page = visitor.newPage();
            page.setContent("<meta name=viewport content='width=device-width'><h1>参保</h1>");

            assertThat(page.locator("h1").textContent()).isEqualTo("参保");
            assertThat(page.evaluate("[innerWidth, navigator.language].join()")).isEqualTo("360,zh-CN");
        }
    }
}
