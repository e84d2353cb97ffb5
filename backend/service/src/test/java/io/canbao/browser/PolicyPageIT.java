package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.canbao.platform.Served;
import io.canbao.policypack.PackFile;
import io.canbao.testkit.WatchedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule of a published policy can be read on its page, in words. */
@ExtendWith(Site.Shared.class)
class PolicyPageIT {
    private static final Path KINDS =
            Path.of("..", "policypack", "src", "test", "resources", "io", "canbao", "policypack", "kinds");
    private static final List<String> PLACES =
            List.of("340422/2025", "430682/2025", "500110/2025", "500243/2024", "500243/2025");
    /** What a program writes where it has no words: ids such as {@code window.late}, and values of its own. */
    private static final String RAW =
            "(?s).*(\\b[a-z]+\\.[a-z][a-zA-Z-]*\\b|\\bundefined\\b|\\bNaN\\b|\\bnull\\b|\\[object|[{}]).*";

    private static final String LATIN_WORD = "(?s).*[a-z]{3}.*";

    private final Site site;

    PolicyPageIT(Site site) {
        this.site = site;
    }

    /** The invented counties have every condition and every formula that the language knows. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyKindOfRuleHasWords(Reader reader) throws IOException {
        try (var served = Site.serving(packs());
                var visitor = site.browser().visitor("zh-CN")) {
            var watched = WatchedPage.of(visitor);
            reader.prepare(watched.page());
            for (var place : places(served)) {
                var text = open(watched, served, place + "/policy");
                assertThat(text).as(place).doesNotMatch(RAW);
                if (reader == Reader.CHINESE) {
                    assertThat(text).as(place).doesNotMatch(LATIN_WORD);
                }
                assertThat(watched.errors()).as(place).isEmpty();
            }
            assertWords(watched, served, reader);
        }
    }

    private static void assertWords(WatchedPage watched, Served served, Reader reader) {
        assertThat(open(watched, served, "990014/2025/policy"))
                .contains(reader.sees("400元×1.5", "CNY 400 × 1.5"))
                .contains(reader.sees("÷3，舍去尾数到整数", "÷ 3, rounded down to whole numbers"))
                .contains(reader.sees("特困人员的认定日", "Persons in extreme hardship was recognised"))
                .contains(reader.sees("退还金额：个人实际缴费的50%", "Amount: 50% of the amount payable"))
                .contains(reader.sees("定额支付1500元", "sum of CNY 1500"))
                .contains(reader.sees("年度限额由市医疗保障局确定", "ceiling to be set by Municipal"));
        assertThat(open(watched, served, "990011/2025/policy"))
                .contains(reader.sees("身份终止之日起6个月以内缴费", "within 6 months of the end of the identity"))
                .contains(reader.sees("认定之日起满1年以后缴费", "1 year or more after recognition"));
        assertThat(open(watched, served, "990006/2025/policy"))
                .contains(reader.sees("自出生当天和2025年1月1日中较晚的一天起", "the later of the day of birth and 1 January 2025"));
    }

    /** The words of a policy come in one language, so that another one asks for them anew. */
    @Test
    void theRulesFollowTheLanguageOfThePage() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "policy-languages")) {
            visit.page().navigate(site.at(PLACES.getLast() + "/policy"));
            visit.page().locator(".policy").waitFor();
            visit.button("English").click();
            visit.page()
                    .locator("#policy-fees", new Page.LocatorOptions().setHasText("What individuals pay"))
                    .waitFor();
            visit.button("中文").click();
            visit.page()
                    .locator("#policy-fees", new Page.LocatorOptions().setHasText("个人缴费标准"))
                    .waitFor();
        }
    }

    @Test
    void theAnswerLeadsToItsPolicyAndBack() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "policy")) {
            visit.page().navigate(site.at("500243/2025/answer?payDate=2025-01-15"));
            visit.page().locator("footer button").tap();
            visit.page().locator(".policy").waitFor();
            assertThat(visit.heading()).isEqualTo("彭水苗族土家族自治县2025年度居民医保政策");
            assertThat(visit.page().locator("footer").innerText()).contains("sha256:");

            visit.page().locator(".policy .button.main").tap();
            visit.page().locator(".answer").waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyServedPolicyFitsPhoneAndDesk(Reader reader) {
        try (var phone = site.browser().phoneVisitor("zh-CN");
                var desk = site.browser().visitor("zh-CN")) {
            for (var visitor : List.of(phone, desk)) {
                var watched = WatchedPage.of(visitor);
                reader.prepare(watched.page());
                PLACES.forEach(
                        place -> fits(watched, place, reader.language() + (visitor == phone ? "-phone" : "-desk")));
            }
        }
    }

    /** All policies are shown by the same parts: one is looked at each day, the others on the journey. */
    @Test
    void aPolicyShutsNobodyOutByDayOrByNight() {
        try (var visitor = site.browser().phoneVisitor("zh-CN")) {
            var watched = WatchedPage.of(visitor);
            fits(watched, PLACES.getLast(), "light-phone");
            assertThat(watched.barriers()).isEmpty();
            watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            watched.picture("policy-dark-phone");
            assertThat(watched.barriers()).isEmpty();
        }
    }

    @Tag("journey")
    @ParameterizedTest
    @EnumSource(Reader.class)
    void everyServedPolicyShutsNobodyOut(Reader reader) {
        try (var phone = site.browser().phoneVisitor("zh-CN");
                var desk = site.browser().visitor("zh-CN")) {
            for (var visitor : List.of(phone, desk)) {
                var watched = WatchedPage.of(visitor);
                reader.prepare(watched.page());
                for (var place : PLACES) {
                    open(watched, site.served(), place + "/policy");
                    assertThat(watched.barriers()).as(place).isEmpty();
                }
            }
        }
    }

    private void fits(WatchedPage watched, String place, String how) {
        open(watched, site.served(), place + "/policy");
        if (place.equals(PLACES.getLast())) { // the picture of so long a page takes seconds
            watched.picture("policy-%s-%s".formatted(place.replace('/', '-'), how));
        }
        assertThat(watched.overhang()).as(place).isLessThanOrEqualTo(0);
        assertThat(watched.errors()).as(place).isEmpty();
    }

    /** All that the page says, folded or not. */
    private static String open(WatchedPage watched, Served served, String place) {
        Site.open(watched.page(), served, place);
        watched.page().locator(".policy").waitFor();
        watched.page().locator("details").evaluateAll("all => all.forEach((each) => { each.open = true })");
        return watched.page().locator(".policy").innerText();
    }

    private static List<PackFile> packs() throws IOException {
        var files = new ArrayList<>(PackFile.builtIn());
        files.addAll(PackFile.under(KINDS));
        return files;
    }

    /** County and year of all that is served, as addresses have them. */
    private static List<String> places(Served served) {
        var places = new ArrayList<String>();
        served.get("/api/v1/public/counties")
                .json()
                .forEach(county -> county.get("years")
                        .forEach(year -> places.add(county.get("code").asText() + "/" + year.asInt())));
        return places;
    }
}
