package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of answer can be read by anybody at a desk, and on paper; on phones it is looked at in the other language. */
@ExtendWith(Site.Shared.class)
class AnswersAtDesksIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern PAGE_COUNT = Pattern.compile("/Type /Pages\\s*/Count (\\d+)");

    private final Site site;

    AnswersAtDesksIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH")
    void fitsADeskAndOneSheetOfPaper(Reader reader) {
        AnswerPages.look(site, reader, site.browser().visitor("zh-CN"), (name, watched) -> {
            printedOnOneSheet(watched.page(), PICTURES.resolve(name + ".pdf"));
            AnswerPages.fits(watched, name + "-light-desk");
        });
    }

    /** What a desk shows has been looked at on a phone, in another order of boxes. */
    @Tag("journey")
    @ParameterizedTest
    @EnumSource(Reader.class)
    void shutsNobodyOutAtADesk(Reader reader) {
        AnswerPages.look(site, reader, site.browser().visitor("zh-CN"), (name, watched) -> {
            AnswerPages.unfold(watched.page());
            assertThat(watched.barriers()).as(name).isEmpty();
        });
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
}
