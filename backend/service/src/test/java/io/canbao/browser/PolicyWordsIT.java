package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Every rule of a published policy can be read on its page, in words. A journey: that there are words is proven where they are made. */
@Tag("journey")
@ExtendWith(Site.Shared.class)
class PolicyWordsIT {
    private static final Path KINDS =
            Path.of("..", "policypack", "src", "test", "resources", "io", "canbao", "policypack", "kinds");

    /** What a program writes where it has no words: ids such as {@code window.late}, and values of its own. */
    private static final String RAW =
            "(?s).*(\\b[a-z]+\\.[a-z][a-zA-Z-]*\\b|\\bundefined\\b|\\bNaN\\b|\\bnull\\b|\\[object|[{}]).*";

    private static final String LATIN_WORD = "(?s).*[a-z]{3}.*";

    private final Site site;

    PolicyWordsIT(Site site) {
        this.site = site;
    }

    /** The invented counties have every condition and every formula that the language knows; in English, those that differ most are read. */
    @Test
    void everyKindOfRuleHasWords() throws IOException {
        try (var served = Site.serving(packs())) {
            read(served, Reader.CHINESE, places(served));
            read(served, Reader.ENGLISH, List.of(PolicyPages.LAST));
        }
    }

    private void read(Served served, Reader reader, List<String> places) {
        try (var visitor = site.browser().visitor("zh-CN")) {
            var watched = WatchedPage.of(visitor);
            reader.prepare(watched.page());
            for (var place : places) {
                var text = PolicyPages.open(watched, served, place);
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
        assertThat(PolicyPages.open(watched, served, "990014/2025"))
                .contains(reader.sees("400元×1.5", "CNY\u00a0400 × 1.5"))
                .contains(reader.sees("÷3，舍去尾数到整数", "÷ 3, rounded down to whole numbers"))
                .contains(reader.sees("特困人员的认定日", "Persons in extreme hardship was recognised"))
                .contains(reader.sees("退还金额：个人实际缴费的50%", "Amount: 50% of the amount payable"))
                .contains(reader.sees("定额支付1500元", "sum of CNY\u00a01500"))
                .contains(reader.sees("年度限额由市医疗保障局确定", "ceiling to be set by Municipal"));
        assertThat(PolicyPages.open(watched, served, "990011/2025"))
                .contains(reader.sees("身份终止之日起6个月以内缴费", "within 6 months of the end of the identity"))
                .contains(reader.sees("认定之日起满1年以后缴费", "1 year or more after recognition"));
        assertThat(PolicyPages.open(watched, served, "990006/2025"))
                .contains(reader.sees("自出生当天和2025年1月1日中较晚的一天起", "the later of the day of birth and 1 January 2025"));
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
