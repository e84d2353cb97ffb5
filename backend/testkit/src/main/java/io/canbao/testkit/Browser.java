package io.canbao.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Chromium for tests of pages. Starting it takes seconds, so a test class keeps one; its pages are of the thread that opened it.
 *
 * <p>Taken is the one that {@code CANBAO_CHROMIUM} names or that is on the path; else, as root on Debian, it is installed together with Chinese
 * fonts. Where that cannot be, the test fails with one line that says what to install.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** Starts one, to be closed by the caller. */
    public static Browser start() {
        return new Browser(Chromium.get());
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

    @Override
    public void close() {
        playwright.close();
    }
}
