package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was published above, as a county sees it at its desk: what changed, for whom, and taking it in. */
class LayersAtDeskIT {
    private final Served served = Served.twoCounties();
    private final FreshCounties fresh = FreshCounties.create();

    @Test
    void whatChangedAboveIsLookedAtAndTakenInAtTheDesk() {
        served.bean(PublishPacks.class).publish(fresh.given(), new By("somebody", "a test"));
        publish(fresh.layer(), "400.00", "410.00");
        Person editor = People.of(served, fresh.upper(), Set.of(Role.POLICY_EDITOR, Role.COUNTY_ADMIN));
        String job = impact(editor);
        try (var desk = Browser.shared().visitor("zh-CN");
                var phone = Browser.shared().phoneVisitor("en")) {
            phone.addInitScript("localStorage.setItem('canbao.language', 'en')");
            Officer officer = lookAt(editor, desk, job, "zh-desk", true);
            lookAt(editor, phone, job, "en-phone", false);
            officer.goTo("policies/2025/update");
            officer.button("接受更新，生成草稿").click();
            officer.sure();
            officer.text("提交审核").first().waitFor();
            publish(fresh.upper(), "percent: 90", "percent: 85");
            officer.page().reload();
            officer.saying("编写期间第 2 版已施行").waitFor();
            officer.look("base-zh-desk", true);
            officer.page().getByRole(AriaRole.CHECKBOX).first().check();
            officer.button("采用现行版本（1 处）").click();
            officer.saying("检查没有发现错误").waitFor();
            officer.look("draft-taken-zh-desk", false);
            assertThat(officer.watched().errors()).isEmpty();
        }
    }

    private Officer lookAt(Person who, BrowserContext visitor, String job, String picture, boolean shutsOut) {
        Officer officer = Officer.signedIn(served, visitor, who.username(), People.PASSWORD);
        String county = fresh.upper();
        for (String place : List.of(
                "policies/2025",
                "policies/2025/update?job=" + job,
                "policies/comparison?from=%1$s/2025/1&to=%1$s/2025/update".formatted(county),
                "settings")) {
            officer.goTo(place);
            officer.page()
                    .locator("main .ant-card, main .ant-tag, article")
                    .first()
                    .waitFor();
            officer.look(
                    place.replaceAll("[/?].*", "") + "-"
                            + place.replaceAll("^[^/]*/?|[?].*", "").replace('/', '-') + "-" + picture,
                    shutsOut);
        }
        return officer;
    }

    private String impact(Person editor) {
        String job = editor.post(
                        "/counties/" + fresh.upper() + "/policies/2025/update/impact",
                        "{\"population\":\"generated\",\"size\":300}")
                .at("/job");
        served.work(fresh.upper(), job);
        return job;
    }

    private void publish(String region, String before, String after) {
        served.bean(PublishPacks.class)
                .publish(
                        fresh.given(text -> text.replace(before, after)).stream()
                                .filter(pack -> pack.policy().region().equals(region))
                                .toList(),
                        new By("somebody", "a test"));
    }
}
