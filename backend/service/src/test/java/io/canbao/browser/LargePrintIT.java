package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever sees poorly reads every page in large letters on a narrow phone, and need not ask for it twice. */
@ExtendWith(Site.Shared.class)
class LargePrintIT {
    private static final String TEXT = "getComputedStyle(document.body).fontSize";
    private static final String SMALLEST_TARGET = """
            Math.min(...[...document.querySelectorAll('main button, main label.option, header button')]
                .map((each) => each.getBoundingClientRect().height).filter((height) => height > 0))
            """;

    private final Site site;

    LargePrintIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyPageIsReadInLargeLetters(Reader reader) {
        try (var visit = Visit.begin(site.browser(), site.served().address(), reader, "large")) {
            var page = visit.page();
            page.clock().setFixedTime("2024-11-20T10:00:00+08:00");
            page.navigate(site.served().address().resolve("/500243").toString());
            page.locator(".ways").waitFor();
            var onPaper = onPaper(page);

            visit.button(reader.sees("大字版", "Large print")).tap();
            visit.inspect("place");
            assertThat(page.evaluate(TEXT)).isEqualTo("30px");
            assertThat(((Number) page.evaluate(SMALLEST_TARGET)).doubleValue()).isGreaterThanOrEqualTo(60);
            assertThat(onPaper(page)).isEqualTo(onPaper);

            page.reload();
            page.locator(".ways").waitFor();
            visit.next();
            page.locator("form[data-step]").waitFor();
            visit.answering(Map.of(
                    "payDate", value("2024-11-20"),
                    "group", value("resident"),
                    "birthDate", day("1950-05-12"),
                    "categories", value("subsistence"),
                    "history", value("?")));
            for (var place : new String[] {"policy", "compare-500110", "events", "channel"}) {
                site.open(
                        page,
                        "500243/2025/" + place + "?payDate=2024-11-20&group=resident&events=discharged~2024-11-01");
                page.locator("h1").waitFor();
                visit.inspect(place);
            }

            visit.button(reader.sees("标准版", "Standard print")).tap();
            assertThat(page.evaluate(TEXT)).isEqualTo("18px");
        }
    }

    /** The field for the code was wider than a small phone once letters were twice as large. */
    @Test
    void aReceiptIsCheckedInLettersTwiceAsLarge() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "receipt-large")) {
            var page = visit.page();
            page.navigate(site.at("receipt/500243-7KQ2M4XWPB9T3HSD"));
            page.locator("#receipt-code").waitFor();
            page.evaluate("document.documentElement.style.fontSize = '225%'");
            assertThat(visit.watched().overhang()).isZero();
        }
    }

    private static String onPaper(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var size = (String) page.evaluate(TEXT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return size;
    }
}
