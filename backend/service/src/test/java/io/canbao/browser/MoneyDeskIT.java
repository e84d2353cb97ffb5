package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.canbao.enrollment.Season;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import io.canbao.testkit.WatchedPage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The season of a village: paid at the desk, on the doorstep without a connection, and to a bank; at its end the four books agree. */
class MoneyDeskIT {
    private final Served served = Served.twoCounties();
    private final Season season = Season.of(served);
    private final RollOfCounty roll = season.roll();
    private final Person cashier = season.somebody(Role.CASHIER);
    private final Person agent = season.somebody(Role.AGENT, "v1");

    @Test
    void aSeasonIsPaidAtTheDeskOnTheDoorstepAndToABankAndTheBooksAgree() {
        String first = season.register(1);
        season.register(2);
        try (var desk = Browser.shared().visitor("zh-CN");
                var till = Browser.shared().visitor("zh-CN");
                var phone = Browser.shared().phoneVisitor("zh-CN")) {
            payAtTheDesk(Officer.signedIn(served, desk, roll.officer().username(), People.PASSWORD), first);
            payOnTheDoorstep(phone);
            Officer officer = Officer.signedIn(served, till, cashier.username(), People.PASSWORD);
            bringWhatTheBankHas(officer);
            compare(officer);
        }
    }

    @Test
    void whoStoodOnAListThatCameLateIsPaidBackFromTheWorkbench() {
        Season paying = Season.payingBack(served);
        String enrollment = paying.enroll(paying.register(1)).at("/id");
        assertThat(paying.pay(paying.officer(), enrollment, "400.00").status()).isEqualTo(201);
        String list = paying.takeIn(1, "subsistence,%d-03-01,".formatted(paying.year() - 1));
        try (var desk = Browser.shared().visitor("zh-CN")) {
            Officer officer = Officer.signedIn(served, desk, paying.officer().username(), People.PASSWORD);
            officer.text("1 名已缴费居民的应缴金额或待遇日期有变化，请办理").waitFor();
            officer.goTo("imports/" + list);
            officer.text("查看 1 名已缴费居民的变化").click();
            officer.saying("名单报送晚的，退还多缴部分。").waitFor();
            officer.look("differences-zh-desk", true);
            officer.button("办理").click();
            officer.saying("安排退还 360元").waitFor();
            officer.page().locator(".ant-popconfirm-buttons .ant-btn-primary").click();
            officer.page().locator(".ant-tag:text-is(\"已办结\")").waitFor();
            officer.goTo("differences");
            officer.saying("没有待办理的差异").waitFor();
            officer.goTo("refunds");
            officer.saying("360元").waitFor();
            assertThat(officer.watched().errors()).isEmpty();
        }
    }

    private static void payAtTheDesk(Officer officer, String resident) {
        officer.goTo("residents/" + resident);
        officer.button("测算").click();
        officer.button("按此档次参保").first().click();
        officer.saying("已登记参保，应缴 400元。").waitFor();
        officer.look("enrollment-zh-desk", true);
        officer.button("收费").click();
        officer.saying("当日应缴").waitFor();
        officer.send();
        officer.saying("已收 400元，票据号").waitFor();
        officer.text("查看并打印").click();
        officer.saying("城乡居民基本医疗保险缴费票据").waitFor();
        officer.saying("甲1（").waitFor();
        officer.look("receipt-zh-desk", true);
    }

    /** The reply is lost with the connection, and whoever taps twice is not charged twice. */
    private void payOnTheDoorstep(BrowserContext phone) {
        WatchedPage watched = WatchedPage.of(phone);
        Page page = watched.page();
        page.navigate(served.address().resolve("/agent/").toString());
        page.locator("#username").fill(agent.username());
        page.locator("#password").fill(People.PASSWORD);
        page.locator("button[type=submit]").tap();
        page.locator("button.person").first().waitFor();
        assertThat(page.locator("button.person").count()).isEqualTo(1);
        watched.picture("agent-visit-zh-phone");
        assertThat(watched.barriers()).isEmpty();
        page.locator("button.person").tap();
        page.locator("#reason").waitFor();
        page.goBack(); // the phone's own key, which leads to the list and not out of the application
        page.locator("button.person").tap();
        proposeFromTheDoorstep(page);
        page.getByText("收现金 775元").tap();
        phone.setOffline(true);
        page.getByText("已收到现金，办理参保").tap();
        page.getByText("等待上传。").waitFor();
        watched.picture("agent-waits-zh-phone");
        phone.setOffline(false);
        page.getByText("已收 775元，票据号").waitFor();
        watched.picture("agent-paid-zh-phone");
        assertThat(watched.overhang()).isZero();
        assertThat(watched.barriers()).isEmpty();
        assertThat(season.balance("cash/" + agent.username())).isEqualTo("775.00");
    }

    /** Nothing of the file changes by it: an officer decides. */
    private void proposeFromTheDoorstep(Page page) {
        page.getByText("信息有误？提出更正").tap();
        page.locator("#propose-phone").fill("13800000009");
        page.locator("#propose-note").fill("本人当面说的");
        page.getByText("提交更正").tap();
        page.getByText("已提交，等待经办机构核对。").waitFor();
        var open = roll.officer().get(roll.path("/corrections?state=open"));
        assertThat(open.at("/total")).as(open.text()).isEqualTo("1");
    }

    private void bringWhatTheBankHas(Officer officer) {
        String number = RollOfCounty.number(season.born().toString().replace("-", ""), 3);
        String file = "流水号,证件号码,缴费日期,缴费金额\nb1,%s,%s,400.00\n".formatted(number, season.day("01-10"));
        officer.goTo("imports");
        officer.page()
                .locator("#import-file")
                .setInputFiles(new FilePayload("bank.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        officer.button("上传并核对").click();
        officer.page().waitForURL(url -> url.contains("/imports/"));
        work(officer);
        officer.saying("确认后将导入 1 行").waitFor();
        officer.button("确认导入").click();
        officer.saying("正在导入").waitFor();
        work(officer);
        officer.text("查看暂收款").click();
        officer.saying("名册中没有缴费人").waitFor();
        officer.look("suspense-zh-desk", true);
        season.enroll(season.register(3));
        officer.goTo("suspense");
        officer.page().reload();
        officer.button("用于缴费").click();
        officer.saying("没有待处理的暂收款").waitFor();
    }

    private void work(Officer officer) {
        String id = officer.page().url().replaceAll(".*/", "");
        String job = cashier.get(roll.path("/imports/" + id)).at("/job");
        served.work(roll.code(), job);
    }

    private static void compare(Officer officer) {
        officer.goTo("books");
        officer.button("核对").click();
        officer.saying("四账一致").waitFor();
        officer.look("books-zh-desk", true);
        officer.goTo("custody");
        officer.saying("手中现金").waitFor();
        officer.look("custody-zh-desk", true);
        assertThat(officer.watched().errors()).isEmpty();
    }
}
