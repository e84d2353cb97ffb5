package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.canbao.testkit.Browser;
import io.canbao.testkit.WatchedPage;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/** One visit to the public page with a small phone, from choosing a county to the answer; every page on the way is inspected. */
final class Visit implements AutoCloseable {
    private static final String TODAY = "2025-04-01T10:00:00+08:00";
    private static final String UNKNOWN = "?";
    private static final int MOST_QUESTIONS = 20;

    private final BrowserContext visitor;
    private final WatchedPage watched;
    private final Page page;
    private final Reader reader;
    private final String name;
    private int taps;
    private boolean gone;
    private boolean hurries;

    private Visit(Browser browser, Reader reader, String name) {
        this.visitor = browser.phoneVisitor("zh-CN");
        this.watched = WatchedPage.of(visitor);
        this.page = watched.page();
        page.clock().setFixedTime(TODAY);
        this.reader = reader;
        this.name = name;
    }

    /** Somebody arrives; {@code name} is what pictures are called by. */
    static Visit begin(Browser browser, URI address, Reader reader, String name) {
        var visit = new Visit(browser, reader, name);
        visit.page.navigate(address.toString());
        if (reader == Reader.ENGLISH) {
            visit.button("English").click();
        }
        return visit;
    }

    Page page() {
        return page;
    }

    WatchedPage watched() {
        return watched;
    }

    Visit in(String county, int year) {
        choose(county);
        choose(String.valueOf(year));
        inspect("place");
        next();
        return this;
    }

    /** Goes on without looking at each page: others do. */
    Visit hurrying() {
        hurries = true;
        return this;
    }

    /** Answers question after question, by step; what is not in {@code answers} is not known. */
    Visit answering(Map<String, Consumer<Visit>> answers) {
        for (var asked = 0; asked < MOST_QUESTIONS && page.locator(".answer").count() == 0; asked++) {
            var step = step();
            inspect(step);
            answers.getOrDefault(step, Visit::notKnown).accept(this);
            next();
            page.waitForURL(url -> !url.contains("/" + step + "?") && !url.endsWith("/" + step));
            page.locator("form[data-step='" + step() + "'], .answer").waitFor();
            assertThat(page.evaluate("document.activeElement.tagName"))
                    .as("focus after %s", step)
                    .isEqualTo("H1");
        }
        page.locator(".answer").waitFor();
        inspect("answer");
        return this;
    }

    /** The step that the address names; empty before the first question. */
    private String step() {
        var fragment = URI.create(page.url()).getRawFragment();
        return fragment == null ? "" : fragment.replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    static Consumer<Visit> day(String iso) {
        return visit -> visit.enter(visit.page.locator("form"), iso);
    }

    /** Pays on a day other than today. */
    static Consumer<Visit> paidOn(String iso) {
        return visit -> {
            visit.choose("other");
            visit.gone = false; // its parts are still to be told
            day(iso).accept(visit);
        };
    }

    static Consumer<Visit> value(String value) {
        return visit -> visit.choose(value);
    }

    static Consumer<Visit> event(String id, String iso) {
        return visit -> {
            visit.choose(id);
            visit.enter(visit.page.locator(".day"), iso);
        };
    }

    /** Chooses one of what stands there, or one of the answers of which a single touch gives one and goes on. */
    void choose(String value) {
        var atOnce = page.locator("button[value='%s']".formatted(value));
        page.locator("label:has(input[value='%s'])".formatted(value))
                .or(atOnce)
                .last()
                .waitFor();
        gone = atOnce.count() > 0;
        tap((gone ? atOnce : page.locator("label:has(input[value='%s'])".formatted(value))).last());
    }

    void tap(Locator target) {
        target.tap();
        taps++;
    }

    /** How often the visitor has touched the page so far; writing into a field is one touch, too. */
    int taps() {
        return taps;
    }

    private void enter(Locator among, String iso) {
        var parts = iso.split("-", -1);
        for (var part = 0; part < parts.length; part++) {
            among.getByLabel(reader.dayLabels()[part], new Locator.GetByLabelOptions().setExact(true))
                    .fill(parts[part]);
        }
        taps++; // the fields that follow are reached by writing
    }

    private void notKnown() {
        choose(UNKNOWN);
    }

    void next() {
        if (!gone) {
            tap(page.locator("button[type=submit]"));
        }
        gone = false;
    }

    Locator button(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** All that the answer says. */
    String answer() {
        return page.locator(".answer").innerText();
    }

    /** Looks at the page as it stands and keeps a picture of it. */
    void inspect(String part) {
        page.locator("h1:not(:empty)").first().waitFor();
        if (hurries) {
            return;
        }
        watched.picture("%s-%s-%s".formatted(name, reader.language(), part));
        assertThat(watched.overhang()).as("points that %s is too wide", part).isZero();
        assertThat(watched.barriers()).as("barriers on %s", part).isEmpty();
        assertThat(watched.errors()).as("console on %s", part).isEmpty();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
