package io.canbao.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A page that is watched while it is used: the errors on its console (what its security policy blocks is among them), the addresses it asks
 * for, and on demand whether it fits the window and whom it shuts out.
 */
public final class WatchedPage {
    private static final boolean WANTED = Boolean.getBoolean("canbao.pictures");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String WEB_JAR = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    private static final String AXE = axe();
    private static final String SHUT_OUT = """
            async () => {
              const fading = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
              await Promise.allSettled(fading.map(({ finished }) => finished)) // colours between two are neither
              return (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
            }
            """;

    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    private WatchedPage(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> addresses.add(request.url()));
    }

    /** A new page of the visitor's. */
    public static WatchedPage of(BrowserContext visitor) {
        return new WatchedPage(visitor.newPage());
    }

    public Page page() {
        return page;
    }

    /** What the console complained of so far. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** What the page asked the server for so far, as the server sees it. */
    public List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** Where pictures are wanted ({@code -Dcanbao.pictures=true}), keeps one of the whole page: {@code target/screenshots/NAME.png} of the module under test. */
    public void picture(String name) {
        if (!WANTED) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** By how many points the page is wider than its window. */
    public int overhang() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    /** What keeps people out who use a keyboard, a screen reader or weak eyes: axe-core's serious and critical findings. */
    public List<String> barriers() {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(SHUT_OUT)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        var properties = new Properties();
        try (var description = WatchedPage.class.getClassLoader().getResourceAsStream(WEB_JAR)) {
            properties.load(description);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var place = "META-INF/resources/webjars/axe-core/%s/axe.min.js".formatted(properties.getProperty("version"));
        try (var script = WatchedPage.class.getClassLoader().getResourceAsStream(place)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
