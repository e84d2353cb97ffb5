package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import io.canbao.testkit.WatchedPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Officers at their desk: each finds what they may do, and nothing else. */
class OfficeIT {
    private final Served served = Served.twoCounties();

    @Test
    void anOperatorBringsACountyAboardWhoseFirstAdminComesIn() {
        String code = FreshCounties.create().upper();
        String name = People.newName();
        String invitation;
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Page page = signedIn(visitor, "operator", Served.OPERATOR_PASSWORD).page();
            open(page, "平台区县");
            page.getByText("接入区县", exactly()).click();
            page.locator(".ant-modal-footer .ant-btn-primary").click();
            assertThat(page.getByText("须为六位行政区划代码。").textContent()).isNotEmpty();
            fill(page, "code", code);
            fill(page, "zh", "云溪县");
            fill(page, "parent", TwoCounties.LAYER);
            fill(page, "name", "李云");
            fill(page, "username", name);
            page.locator(".ant-modal-footer .ant-btn-primary").click();
            invitation = page.locator("code").textContent();
            assertThat(page.locator(".ant-alert-description").textContent()).contains("+08:00", "只能使用一次");
        }
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            var watched = WatchedPage.of(visitor);
            Page page = watched.page();
            page.navigate(invitation);
            fill(page, "password", People.PASSWORD);
            fill(page, "again", People.PASSWORD);
            page.getByText("设置密码", exactly()).click();
            page.getByText("去登录").click();
            signIn(page, name, People.PASSWORD);
            open(page, "单位");
            page.getByText("还没有单位，请先新增乡镇（街道）、村（社区）。").waitFor();
            addUnit(page, "v1", "柳村");
            page.getByText("柳村").waitFor();
            open(page, "审计");
            page.getByText("接受邀请").waitFor();
            assertThat(watched.addresses()).noneMatch(address -> address.contains("#"));
            assertThat(watched.errors()).isEmpty();
        }
    }

    /** What was filled in is still there. */
    @Test
    void whoeverIsSignedOutMeanwhileSignsInWhereTheyAre() {
        Person admin = People.upperAdmin(served);
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Page page = signedIn(visitor, admin.username(), People.PASSWORD).page();
            open(page, "单位");
            page.getByText("新增单位", exactly()).click();
            fill(page, "code", People.newName());
            fill(page, "zh", "没有丢的村");
            visitor.clearCookies();
            page.locator(".ant-modal-footer .ant-btn-primary").click();
            page.getByText("登录已失效，请重新登录").waitFor();
            page.locator("#password").fill(People.PASSWORD);
            page.locator(".ant-modal button[type=submit].ant-btn").click();
            page.getByText("登录已失效，请重新登录").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(page.locator("#zh").inputValue()).isEqualTo("没有丢的村");
            page.locator(".ant-modal-footer .ant-btn-primary").click();
            page.locator(".ant-table-row").getByText("没有丢的村").waitFor();
        }
    }

    @Test
    void nobodySeesADoorThatTheyMayNotOpen() {
        Person auditor = People.of(served, TwoCounties.UPPER, Role.AUDITOR);
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Page page = signedIn(visitor, auditor.username(), People.PASSWORD).page();
            assertThat(areas(page)).containsExactly("工作台", "审计", "个人账户");
            page.navigate(served.address().resolve("/office/#/users").toString());
            page.getByText("暂无待办事项。").waitFor();
        }
    }

    /** Ant Design Vue's styles come through an adopted style sheet: its own elements of style would be refused, and said so on the console. */
    @Test
    void everyAreaIsStyledFitsTheWindowAndShutsNobodyOut() {
        Person admin = People.upperAdmin(served);
        for (String language : List.of("zh", "en")) {
            try (var desk = Browser.shared().visitor("zh-CN");
                    var phone = Browser.shared().phoneVisitor("zh-CN")) {
                for (BrowserContext visitor : List.of(desk, phone)) {
                    visitor.addInitScript("localStorage.setItem('canbao.language', '%s')".formatted(language));
                    WatchedPage watched = signedIn(visitor, admin.username(), People.PASSWORD);
                    for (String area : List.of("", "units", "users", "audit", "account")) {
                        look(watched, area, language, visitor == desk ? "desk" : "phone");
                    }
                }
            }
        }
    }

    private void look(WatchedPage watched, String area, String language, String size) {
        Page page = watched.page();
        page.navigate(served.address().resolve("/office/#/" + area).toString());
        page.locator("h1").waitFor();
        page.locator(".ant-spin-spinning")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        watched.picture("office-%s-%s-%s".formatted(area.isEmpty() ? "home" : area, language, size));
        assertThat(style(page, ".ant-btn", "borderRadius")).isEqualTo("6px");
        assertThat(page.locator("style").count()).isZero();
        assertThat(watched.overhang()).as(area).isZero();
        if (language.equals("zh")) { // the same parts in both languages
            assertThat(watched.barriers()).as(area).isEmpty();
        }
        assertThat(watched.errors()).isEmpty();
    }

    private WatchedPage signedIn(BrowserContext visitor, String username, String password) {
        WatchedPage watched = WatchedPage.of(visitor);
        watched.page().navigate(served.address().resolve("/office/").toString());
        signIn(watched.page(), username, password);
        return watched;
    }

    private static void signIn(Page page, String username, String password) {
        fill(page, "username", username);
        fill(page, "password", password);
        page.locator("button[type=submit]").click();
        page.locator(".frame").waitFor();
    }

    private static void addUnit(Page page, String code, String name) {
        page.getByText("新增单位", exactly()).click();
        fill(page, "code", code);
        fill(page, "zh", name);
        page.locator(".ant-modal-footer .ant-btn-primary").click();
    }

    private static void fill(Page page, String field, String text) {
        page.locator("#" + field).fill(text);
    }

    private static void open(Page page, String area) {
        page.locator(".frame nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(area).setExact(true))
                .click();
    }

    private static List<String> areas(Page page) {
        return page.locator(".frame nav a").allTextContents();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Object style(Page page, String part, String property) {
        return page.locator(part).first().evaluate("(part, property) => getComputedStyle(part)[property]", property);
    }
}
