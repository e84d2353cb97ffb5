package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.canbao.platform.People;
import io.canbao.tenancy.Role;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A resident who does not believe an answer takes a code to an officer, who sees what they saw and deals with it. */
@ExtendWith(Site.Shared.class)
class RightOrWrongIT {
    private static final String PENGSHUI = "500243";

    private final Site site;

    RightOrWrongIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void theCodeLeadsAnOfficerToWhatWasToldAndAnswered(Reader reader) {
        try (var visit = Visit.begin(site.browser(), site.served().address(), reader, "wrong")) {
            visit.page()
                    .navigate(site.at(
                            PENGSHUI + "/2025/answer?payDate=2025-01-15&birthDate=1955-07-23&categories=subsistence"));
            visit.page().locator(".answer").waitFor();
            visit.button(reader.sees("对", "Yes")).tap();
            visit.button(reader.sees("好的，谢谢。", "Good, thank you.")).waitFor();
            visit.button(reader.sees("不对", "No")).tap();
            visit.inspect("asked");
            assertThat(visit.watched().addresses()).noneMatch(address -> address.endsWith("/doubts"));
            visit.button(reader.sees("提交，取编号", "Send and get the code")).tap();
            visit.page().locator(".code").waitFor();
            visit.inspect("code");

            var said = visit.page().locator(".code").innerText();
            lookedAt(said.substring(said.length() - "7KQ2M4".length()), reader);
        }
    }

    private void lookedAt(String code, Reader reader) {
        var person = People.of(site.served(), PENGSHUI, Role.POLICY_EDITOR);
        try (var desk = site.browser().visitor("zh-CN")) {
            var officer = Officer.signedIn(site.served(), desk, person.username(), People.PASSWORD);
            if (reader == Reader.ENGLISH) {
                officer.text("English").click();
            }
            officer.goTo("doubts");
            officer.fill("doubt-code", code.toLowerCase(Locale.ROOT));
            officer.page().locator("button[type=submit]").click();
            officer.saying(reader.sees("出生年月", "Month of birth")).waitFor();
            assertThat(officer.page().locator(".opened").innerText())
                    .contains(
                            reader.sees("1955年7月", "July 1955"),
                            reader.sees("城乡低保对象", "Subsistence allowance recipients"),
                            reader.sees("400元", "CNY\u00a0400"),
                            reader.sees("360元", "CNY\u00a0360"),
                            reader.sees("40元", "CNY\u00a040"),
                            reader.sees("2025年12月31日", "31 December 2025"))
                    .doesNotContain("1955-07-23");
            officer.look("doubts-" + reader.language() + "-desk", true);

            var line = officer.page().locator("tr", new Page.LocatorOptions().setHasText(code));
            line.getByText(reader.sees("标为已处理", "Mark as dealt with")).click();
            line.getByText(reader.sees("改回待处理", "Take up again")).waitFor();
            assertThat(officer.watched().errors()).isEmpty();
        }
    }
}
