package io.canbao.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.canbao.frontend.development.Develop;
import io.canbao.testkit.Browser;
import io.canbao.testkit.WatchedPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes pages with the browser open. Under the policy that the platform gives its pages, a change is shown by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the tests
class DevelopIT {
    /** For the quickest of some changes: what else the machine is busy with is not measured here. */
    private static final Duration WITHIN = Duration.ofSeconds(2);

    /** What the build has just compiled of these sources is not compiled again. */
    private static final Path KEPT = Path.of("target", "kept", "pages");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

    @TempDir
    static Path folder;

    @TempDir
    static Path modules;

    @TempDir
    static Path memory;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer platform;
    private Develop develop;
    private Thread developing;

    @BeforeAll
    void begin() throws IOException {
        copy(Path.of("src"), folder, DevelopIT::isLookedAt);
        copy(KEPT, memory, _ -> true);
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            var body = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        platform.start();
        develop = new Develop(
                folder,
                modules(),
                memory,
                URI.create("http://localhost:" + platform.getAddress().getPort()),
                0,
                told::add);
        developing = Thread.ofPlatform().start(this::showChanges);
    }

    private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths.filter(wanted)::iterator) {
                var copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    /** What other pages than the office's import. */
    private static Path modules() throws IOException {
        try (var lines = Files.lines(Path.of("modules.properties"))) {
            return Files.write(
                    modules.resolve("modules.properties"),
                    lines.filter(line -> line.startsWith("vue ") || line.startsWith("public/"))
                            .toList());
        }
    }

    /** All but the office, which would show nothing more. */
    private static boolean isLookedAt(Path path) {
        return !path.startsWith(Path.of("src", "office"));
    }

    private void showChanges() {
        try {
            while (true) {
                develop.showNextChange();
            }
        } catch (InterruptedException | IOException _) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    void end() throws IOException, InterruptedException {
        developing.interrupt();
        developing.join();
        develop.close();
        platform.stop(0);
    }

    @Test
    void aSavedChangeIsInTheBrowser() throws IOException {
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            var watched = WatchedPage.of(visitor);
            var page = watched.page();
            page.navigate(develop.address().resolve("agent/").toString());
            page.getByText("参保代办", new Page.GetByTextOptions().setExact(true)).waitFor();

            change("agent/texts/zh.json", "参保代办", "上门代办");
            awaitShown(page, "上门代办");
            change("agent/App.vue", "<PageTitle>", "<p>今天的任务</p><PageTitle>");
            awaitShown(page, "今天的任务");

            change("agent/App.vue", "<main ", "<main><main ");
            page.waitForCondition(() -> told.stream().anyMatch(line -> line.contains("App.vue:")));
            assertThat(page.getByText("今天的任务").isVisible()).isTrue();
            change("agent/App.vue", "<main><main ", "<p>改好了</p><main ");
            awaitShown(page, "改好了");
            assertThat(watched.errors()).isEmpty();
        }
    }

    /** A measurement, which a busy machine would fail: not of every day. */
    @Test
    @Tag("journey")
    void aSavedChangeTakesTwoSecondsAtMost() throws IOException {
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            var page = visitor.newPage();
            page.navigate(develop.address().resolve("agent/").toString());
            change("agent/App.vue", "<main ", "<p>第一次</p><main ");
            var took = new ArrayList<>(List.of(awaitShown(page, "第一次")));
            change("agent/App.vue", "第一次", "第二次");
            took.add(awaitShown(page, "第二次"));
            change("agent/App.vue", "第二次", "第三次");
            took.add(awaitShown(page, "第三次"));
            assertThat(Collections.min(took)).isLessThan(WITHIN);
        }
    }

    private void change(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(from, to));
    }

    private static Duration awaitShown(Page page, String text) {
        var saved = System.nanoTime();
        page.getByText(text).waitFor();
        return Duration.ofNanos(System.nanoTime() - saved);
    }

    @Test
    void whatIsNoPageComesFromThePlatform() {
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            var page = visitor.newPage();
            page.navigate(
                    develop.address().resolve("api/v1/public/counties?size=1").toString());

            assertThat(page.locator("body").innerText()).isEqualTo("/api/v1/public/counties?size=1");
        }
    }
}
