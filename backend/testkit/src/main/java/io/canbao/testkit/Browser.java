package io.canbao.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chromium for tests of pages. Starting it takes seconds, so all tests of a process share one, on the thread that runs them; it goes with
 * the process. What a test opens is a visitor, who knows nothing of other tests.
 *
 * <p>Taken is the one that {@code CANBAO_CHROMIUM} names or that is on the path; else, as root on Debian, it is installed together with Chinese
 * fonts. Where that cannot be, the test fails with one line that says what to install.
 */
public final class Browser {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser shared;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        chromium = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** The one of this process, started by the first test that needs it. */
    public static synchronized Browser shared() {
        if (shared == null) {
            shared = new Browser(Chromium.get());
        }
        return shared;
    }

    /** A visitor at a desk who reads the language: own cookies, own storage. */
    public BrowserContext visitor(String language) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 800));
    }

    /** A visitor with a small phone: 360 by 640 points, touch. */
    public BrowserContext phoneVisitor(String language) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(360, 640)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true));
    }
}
