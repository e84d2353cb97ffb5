package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.canbao.testkit.WatchedPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of answer can be read by anybody, on a phone and at a desk, by day and by night, and on paper. */
@ExtendWith(Site.Shared.class)
class EveryAnswerIT {
    private static final Map<String, String> ANSWERS = Map.of(
            "free", "500243/2025/answer?payDate=2024-11-05&categories=extreme-poverty",
            "full-price", "500243/2025/answer?payDate=2025-08-01&group=resident&history=2024~insured,2023~insured",
            "last-year", "500243/2024/answer?payDate=2024-03-05",
            "newborn", "500110/2025/answer?payDate=2025-03-20&birthDate=2025-03-10&facts.guardian-insured=true",
            "closed", "340422/2025/answer?payDate=2025-04-20",
            "lost-identity", "430682/2025/answer?payDate=2025-01-10&categories=subsistence");

    /** Tables that would have to be pushed sideways to be read. */
    private static final String CUT_OFF =
            "[...document.querySelectorAll('div.wide')].filter((each) => each.scrollWidth > each.clientWidth).length";

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern PAGE_COUNT = Pattern.compile("/Type /Pages\\s*/Count (\\d+)");

    private final Site site;

    EveryAnswerIT(Site site) {
        this.site = site;
    }

    /** Colours depend neither on the language nor on the size. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void fitsAPhoneAndShutsNobodyOutByDayOrByNight(Reader reader) {
        look(reader, site.browser().phoneVisitor("zh-CN"), (name, watched) -> {
            fits(watched, name + "-light-phone");
            assertThat(watched.barriers()).as(name).isEmpty();
            if (reader == Reader.CHINESE) {
                watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                watched.picture(name + "-dark-phone");
                assertThat(watched.barriers()).as(name + " by night").isEmpty();
                watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void fitsADeskAndOneSheetOfPaper(Reader reader) {
        look(reader, site.browser().visitor("zh-CN"), (name, watched) -> {
            printedOnOneSheet(watched.page(), PICTURES.resolve(name + ".pdf"));
            fits(watched, name + "-light-desk");
        });
    }

    /** What a desk shows has been looked at on a phone, in another order of boxes. */
    @Tag("journey")
    @ParameterizedTest
    @EnumSource(Reader.class)
    void shutsNobodyOutAtADesk(Reader reader) {
        look(reader, site.browser().visitor("zh-CN"), (name, watched) -> {
            unfold(watched.page());
            assertThat(watched.barriers()).as(name).isEmpty();
        });
    }

    private void look(Reader reader, BrowserContext context, BiConsumer<String, WatchedPage> inspect) {
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

    private static void fits(WatchedPage watched, String name) {
        unfold(watched.page());
        watched.picture(name);
        assertThat(watched.overhang()).as(name).isZero();
        assertThat(watched.page().evaluate(CUT_OFF)).as(name).isEqualTo(0);
        assertThat(watched.errors()).as(name).isEmpty();
    }

    private static void printedOnOneSheet(Page page, Path sheet) {
        var printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(sheet));
        assertThat(PAGE_COUNT
                        .matcher(new String(printed, StandardCharsets.ISO_8859_1))
                        .results())
                .as(sheet.toString())
                .extracting(count -> count.group(1))
                .containsExactly("1");
    }

    /** Everything that can be unfolded is looked at unfolded. */
    private static void unfold(Page page) {
        page.locator("details").evaluateAll("all => all.forEach((each) => { each.open = true })");
        page.locator(".fold ol, .fold form").first().waitFor();
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
