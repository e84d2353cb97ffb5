package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.canbao.testkit.WatchedPage;
import java.util.Map;
import java.util.function.BiConsumer;

/** Every kind of answer, opened and looked at. */
final class AnswerPages {
    private static final Map<String, String> ANSWERS = Map.of(
            "free", "500243/2025/answer?payDate=2024-11-05&categories=extreme-poverty",
            "full-price", "500243/2025/answer?payDate=2025-08-01&group=resident&history=2024~insured,2023~insured",
            "last-year", "500243/2024/answer?payDate=2024-03-05",
            "newborn", "500110/2025/answer?payDate=2025-03-20&birthDate=2025-03-10&facts.guardian-insured=true",
            "closed", "340422/2025/answer?payDate=2025-04-20",
            "lost-identity", "430682/2025/answer?payDate=2025-01-10&categories=subsistence");

    /** Sums and labels that do not fit where they stand. */
    private static final String CUT_OFF =
            "[...document.querySelectorAll('.sums tr > *')].filter((each) => each.scrollWidth > each.clientWidth).length";

    private static final String LARGE = "document.documentElement.style.fontSize = '200%'";
    private static final String LINES_OF_THE_NAME = "(() => { const name = document.querySelector('header .name');"
            + " return name.clientHeight / parseFloat(getComputedStyle(name).lineHeight) })()";

    private static final int NARROW = 360;
    private static final int TALL = 740;

    private AnswerPages() {}

    /** Opens all of them one after the other. */
    static void look(Site site, Reader reader, BrowserContext context, BiConsumer<String, WatchedPage> inspect) {
        try (var visitor = context) {
            var watched = WatchedPage.of(visitor);
            reader.prepare(watched.page());
            ANSWERS.forEach((name, answer) -> {
                site.open(watched.page(), answer);
                watched.page().locator(".answer").waitFor();
                inspect.accept("answer-%s-%s".formatted(name, reader.language()), watched);
            });
        }
    }

    static void fits(WatchedPage watched, String name) {
        unfold(watched.page());
        watched.picture(name);
        assertThat(watched.overhang()).as(name).isZero();
        assertThat(watched.page().evaluate(CUT_OFF)).as(name).isEqualTo(0);
        assertThat(watched.errors()).as(name).isEmpty();
    }

    /** Text twice as large on a narrow phone: the name is no column of single characters, and no sum is cut. */
    static void fitsTwiceAsLarge(WatchedPage watched, String name) {
        watched.page().setViewportSize(NARROW, TALL);
        watched.page().evaluate(LARGE);
        watched.picture(name);
        assertThat(watched.overhang()).as(name).isZero();
        assertThat(watched.page().evaluate(CUT_OFF)).as(name).isEqualTo(0);
        assertThat(((Number) watched.page().evaluate(LINES_OF_THE_NAME)).doubleValue())
                .as(name)
                .isLessThan(2.1);
    }

    /** Everything that can be unfolded is looked at unfolded. */
    static void unfold(Page page) {
        page.locator("details").evaluateAll("all => all.forEach((each) => { each.open = true })");
        page.locator(".fold ol, .fold form").first().waitFor();
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
