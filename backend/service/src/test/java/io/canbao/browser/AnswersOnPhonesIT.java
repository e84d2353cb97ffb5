package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of answer can be read by anybody on a phone, by day and by night. */
@ExtendWith(Site.Shared.class)
class AnswersOnPhonesIT {
    private final Site site;

    AnswersOnPhonesIT(Site site) {
        this.site = site;
    }

    /** Colours depend neither on the language nor on the size. */
    @ParameterizedTest
    @EnumSource(names = "CHINESE")
    void fitsAPhoneAndShutsNobodyOutByDayOrByNight(Reader reader) {
        AnswerPages.look(site, reader, site.browser().phoneVisitor("zh-CN"), (name, watched) -> {
            AnswerPages.fits(watched, name + "-light-phone");
            assertThat(watched.barriers()).as(name).isEmpty();
            if (reader == Reader.CHINESE) {
                watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                watched.picture(name + "-dark-phone");
                assertThat(watched.barriers()).as(name + " by night").isEmpty();
                watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
            AnswerPages.fitsTwiceAsLarge(watched, name + "-large-phone");
        });
    }
}
