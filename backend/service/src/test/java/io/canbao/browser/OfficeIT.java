package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.policy.PublishedPolicies;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Officers at their desk: each finds what they may do, and nothing else. */
class OfficeIT {
    private final Served served = Served.twoCounties();

    @Test
    void anOperatorBringsACountyAboardWhoseFirstAdminComesIn() {
        FreshCounties published = FreshCounties.create();
        served.bean(PublishPacks.class).publish(published.given(), new By("somebody", "a test"));
        served.bean(PublishedPolicies.class).refresh();
        String code = FreshCounties.create().upper();
        String name = People.newName();
        String invitation;
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer operator = Officer.signedIn(served, visitor, "operator", Served.OPERATOR_PASSWORD);
            operator.open("区县");
            operator.text("接入区县").click();
            operator.send();
            assertThat(operator.saying("须为六位行政区划代码。").textContent()).isNotEmpty();
            operator.fill("code", code);
            operator.fill("zh", "云溪县");
            operator.fill("parent", TwoCounties.LAYER);
            operator.fill("name", "李云");
            operator.fill("username", name);
            operator.page().locator("#start").selectOption(published.lower() + "/2025");
            operator.fill("start-year", "2026");
            operator.watched().picture("office-bring-aboard-zh-desk");
            operator.send();
            operator.saying("接入后不能更改。核对无误的，请再次点击接入。").waitFor(); // the code is another province's
            operator.send();
            invitation = operator.page().locator("code").textContent();
            assertThat(operator.page().locator(".ant-alert-description").textContent())
                    .contains("+08:00", "只能使用一次");
        }
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer admin = Officer.invited(served, visitor, invitation, name);
            admin.open("单位");
            admin.saying("还没有单位，请新增，或在“文件导入”中用文件导入。").waitFor();
            admin.text("新增单位").click();
            admin.fill("code", "v1");
            admin.fill("zh", "柳村");
            admin.page().locator("#kind").selectOption("village");
            admin.send();
            admin.saying("柳村").waitFor();
            admin.open("审计");
            admin.cell("接受邀请").waitFor();
            admin.cell("李云（" + name + "）").waitFor();
            assertThat(admin.watched().addresses()).noneMatch(address -> address.contains("#"));
            assertThat(admin.watched().errors()).isEmpty();
        }
        Person editor = People.of(served, code, Role.POLICY_EDITOR);
        String confirmations = "/counties/" + code + "/policies/2026/draft/confirmations";
        assertThat(editor.get(confirmations).at("/copiedFrom")).isEqualTo(published.lower() + "/2025/1");
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer writer = Officer.signedIn(served, visitor, editor.username(), People.PASSWORD);
            writer.goTo("policies/2026/draft");
            writer.page().getByText("提交与审核").first().click();
            writer.button("选择所列各项").click();
            writer.fill("confirmation-cite", "云医保发〔2025〕9号 二");
            Locator confirm = writer.page().locator("button.confirm");
            confirm.click(); // the only one that is no paper
            PlaywrightAssertions.assertThat(confirm).isDisabled();
            writer.page()
                    .locator("li .ant-checkbox-wrapper")
                    .all()
                    .forEach(Locator::click); // the other county's papers
            writer.fill("confirmation-cite", "云医保发〔2025〕9号 三");
            confirm.click();
            writer.saying("确认后居民看到的依据仍是这些文件。").waitFor();
            writer.sure();
            writer.button("选择所列各项").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        assertThat(editor.get(confirmations).at("/unconfirmed")).isEqualTo("0");
    }

    /** What was filled in is still there. */
    @Test
    void whoeverIsSignedOutMeanwhileSignsInWhereTheyAre() {
        Person admin = People.upperAdmin(served);
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer officer = Officer.signedIn(served, visitor, admin.username(), People.PASSWORD);
            Page page = officer.page();
            officer.open("单位");
            officer.text("新增单位").click();
            officer.fill("code", People.newName());
            officer.fill("zh", "没有丢的村");
            page.locator("#kind").selectOption("village");
            visitor.clearCookies();
            officer.send();
            page.getByText("登录已失效，请重新登录").waitFor();
            page.locator("#password").fill(People.PASSWORD);
            page.locator(".ant-modal button[type=submit].ant-btn").click();
            page.getByText("登录已失效，请重新登录").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(page.locator("#zh").inputValue()).isEqualTo("没有丢的村");
            officer.send();
            page.locator(".ant-table-row").getByText("没有丢的村").waitFor();
        }
    }

    @Test
    void nobodySeesADoorThatTheyMayNotOpen() {
        Person auditor = People.of(served, TwoCounties.UPPER, Role.AUDITOR);
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer officer = Officer.signedIn(served, visitor, auditor.username(), People.PASSWORD);
            assertThat(officer.page().locator(".frame > nav a").allTextContents())
                    .containsExactly("工作台", "审计", "个人账户");
            officer.goTo("users");
            officer.saying("暂无待办事项。").waitFor();
            officer.goTo("policies/2025/draft");
            officer.saying("暂无待办事项。").waitFor();
        }
    }

    /** Ant Design Vue's styles come through an adopted style sheet: its own elements of style would be refused, and said so on the console. */
    @Test
    void everyAreaIsStyledFitsTheWindowAndShutsNobodyOut() {
        Person admin = People.upperAdmin(served);
        try (var desk = Browser.shared().visitor("zh-CN");
                var phone = Browser.shared().phoneVisitor("zh-CN")) {
            look(desk, admin, "zh", "desk");
            look(phone, admin, "en", "phone");
        }
    }

    private void look(BrowserContext visitor, Person admin, String language, String window) {
        visitor.addInitScript("localStorage.setItem('canbao.language', '%s')".formatted(language));
        Officer officer = Officer.signedIn(served, visitor, admin.username(), People.PASSWORD);
        for (String area : List.of("home", "units", "users", "audit", "account")) {
            officer.goTo(area.equals("home") ? "" : area);
            officer.look(
                    "office-%s-%s-%s".formatted(area, language, window),
                    language.equals("zh")); // the same parts in both languages
        }
    }
}
