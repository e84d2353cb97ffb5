package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A policy on its way through the office, from an empty county to an answer that a resident gets. */
class PolicyDeskIT {
    private static final String FAULTY = "九十";
    private final Served served = Served.twoCounties();
    private final FreshCounties fresh = FreshCounties.create();

    /** Below a layer that has published; the county itself is not there yet. */
    private void publishLayer() {
        served.bean(PublishPacks.class)
                .publish(
                        fresh.given().stream()
                                .filter(pack -> pack.policy().region().equals(fresh.layer()))
                                .toList(),
                        new By("somebody", "a test"));
    }

    @Test
    void anInventedCountyComesAboardFromNothingAndAnswersItsResidents() {
        publishLayer();
        String admin = People.newName();
        String editor = People.newName();
        String second = People.newName();
        List<String> invitations = invite(onboard(admin), admin, editor, second);
        try (var atDesk = Browser.shared().visitor("zh-CN");
                var atOther = Browser.shared().visitor("zh-CN")) {
            Officer writer = Officer.invited(served, atDesk, invitations.getFirst(), editor);
            write(writer);
            Officer approver = Officer.invited(served, atOther, invitations.getLast(), second);
            approver.text("审核2025年度草稿").click();
            approver.button("审核通过").click();
            approver.button("公布并立即施行").click();
            approver.sure();
            approver.saying("已作为第 1 版公布。").waitFor();
            approver.text("查看历次版本").click();
            approver.text("正在施行").first().waitFor();
            assertThat(approver.page().locator("article").innerText()).contains(editor, second, "首次公布", "+08:00");
            assertThat(writer.watched().errors()).isEmpty();
            assertThat(approver.watched().errors()).isEmpty();
        }
        try (var resident = Browser.shared().phoneVisitor("zh-CN")) {
            Page page = resident.newPage();
            page.navigate(
                    served.address() + "#/" + fresh.upper() + "/2025/answer?payDate=2024-10-01&categories=subsistence");
            page.locator(".answer").waitFor();
            assertThat(page.locator(".answer").innerText()).contains("40元", "云政〔2024〕9号");
        }
    }

    /** @return the first admin's invitation */
    private String onboard(String admin) {
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer operator = Officer.signedIn(served, visitor, "operator", Served.OPERATOR_PASSWORD);
            operator.open("区县");
            operator.text("接入区县").click();
            operator.fill("code", fresh.upper());
            operator.fill("zh", "云溪县");
            operator.fill("parent", TwoCounties.LAYER);
            operator.fill("name", "李云");
            operator.fill("username", admin);
            operator.send();
            operator.saying("接入后不能更改。核对无误的，请再次点击接入。").waitFor(); // by its code it lies elsewhere
            operator.fill("parent", fresh.layer());
            operator.send();
            return operator.page().locator("code").textContent();
        }
    }

    /** @return invitations of the editor and of the approver */
    private List<String> invite(String invitation, String admin, String editor, String second) {
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer officer = Officer.invited(served, visitor, invitation, admin);
            officer.open("用户");
            return List.of(invite(officer, editor, "王青", "政策编辑员"), invite(officer, second, "赵敏", "政策审批员"));
        }
    }

    private static String invite(Officer admin, String username, String name, String role) {
        admin.button("邀请用户").click();
        admin.fill("username", username);
        admin.fill("name", name);
        admin.page().locator(".ant-modal .ant-select").first().click();
        admin.page().locator(".ant-select-item").getByText(role).click();
        admin.page().locator(".ant-modal-title").click();
        admin.send();
        admin.saying("已生成" + name + "的邀请").waitFor();
        String invitation = admin.page().locator("code").textContent();
        admin.page().locator(".ant-alert-close-icon").click();
        return invitation;
    }

    /** A pack is uploaded with a fault, which is mended where it stands; cases hold; it is handed over. */
    private void write(Officer writer) {
        writer.open("政策");
        writer.button("新建年度").click();
        writer.fill("year", "2025");
        writer.send();
        writer.button("从空白开始").waitFor();
        upload(writer, pack(FAULTY));
        writer.button("保存").click();
        writer.page().locator(".columns section button").first().click();
        Locator text = writer.page().locator("textarea[wrap=off]");
        assertThat(text.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)"))
                .isEqualTo(FAULTY);
        text.fill(pack("90"));
        writer.button("保存").click();
        writer.saying("没有发现错误或提醒。").waitFor();
        writer.page().locator("main nav a").nth(1).click();
        text.fill(cases("41.00", "401.00"));
        writer.button("保存").click();
        writer.saying("2 个用例中有 2 个不符。").waitFor();
        writer.page().locator("main nav a").nth(2).click();
        writer.saying("有 2 个用例不符。").waitFor();
        assertThat(writer.button("提交审核").isDisabled()).isTrue();
        writer.text("前往处理").click();
        takeAnswers(writer, text);
        writer.button("保存").click();
        writer.saying("2 个用例全部相符。").waitFor();
        writer.page().locator("main nav a").nth(2).click();
        writer.fill("submission-comment", "首次公布");
        writer.button("提交审核").click();
        writer.saying("草稿已提交，等待政策审批员审核。").waitFor();
    }

    /** Cases are taken one after another before they are saved, and given back likewise. */
    private void takeAnswers(Officer writer, Locator text) {
        Locator buttons = writer.button("以现在的结果为准");
        buttons.first().click();
        writer.text("已改写，待保存").waitFor();
        assertThat(text.inputValue()).isEqualTo(cases("40.00", "401.00"));
        writer.button("恢复原来的内容").click();
        assertThat(text.inputValue()).isEqualTo(cases("41.00", "401.00"));
        buttons.last().click();
        writer.saying("已有 1 个用例改为现在的结果").waitFor();
        buttons.click();
        writer.saying("已有 2 个用例改为现在的结果").waitFor();
        assertThat(text.inputValue()).isEqualTo(cases("40.00", "400.00"));
        writer.button("恢复原来的内容").click();
        assertThat(text.inputValue()).isEqualTo(cases("41.00", "400.00"));
        text.fill(cases("41.00", "400.00") + "# 待核");
        writer.saying("用例文本有未保存的修改").waitFor();
        assertThat(buttons.count()).isZero();
        text.fill(cases("41.00", "400.00"));
        buttons.click();
        writer.saying("已有 2 个用例改为现在的结果").waitFor();
    }

    private static void upload(Officer writer, String text) {
        writer.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("policy.yaml", "text/yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Two write at the same time, one of them closes the window in between: nothing that anybody wrote is lost. */
    @Test
    void nobodyLosesWhatTheyWroteWhereTwoWriteOrAWindowIsClosed() {
        publishCounty();
        try (var one = Browser.shared().visitor("zh-CN");
                var other = Browser.shared().visitor("zh-CN")) {
            Officer first = editorAt(one);
            Officer faster = editorAt(other);
            Locator text = first.page().locator("textarea[wrap=off]");
            text.fill(pack("85"));
            first.page().locator(".bar [role=status]").getByText("有未保存的修改").waitFor();
            faster.page().locator("textarea[wrap=off]").fill("# 另一人\n" + pack("90"));
            faster.button("保存").click();
            faster.page().locator(".bar [role=status]").getByText("已保存").waitFor();

            first.button("保存").click();
            first.saying("先行保存了另一份内容").waitFor();
            first.page().reload();
            first.saying("已恢复您").waitFor();
            assertThat(text.inputValue()).isEqualTo(pack("85"));
            first.button("合并两边的修改").click();
            assertThat(text.inputValue()).isEqualTo("# 另一人\n" + pack("85"));
            one.clearCookies();
            first.button("保存").click();
            first.page().locator("#password").fill(People.PASSWORD);
            first.page().locator(".ant-modal button[type=submit].ant-btn").click();
            first.saying("登录已失效").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(text.inputValue()).isEqualTo("# 另一人\n" + pack("85"));
            first.button("保存").click();
            first.page().locator(".bar [role=status]").getByText("已保存").waitFor();
        }
    }

    @Test
    void everyPageOfTheDeskFitsTheWindowAndShutsNobodyOut() {
        publishCounty();
        put(pack(FAULTY));
        try (var desk = Browser.shared().visitor("zh-CN");
                var phone = Browser.shared().phoneVisitor("zh-CN");
                var englishPhone = Browser.shared().phoneVisitor("en")) {
            englishPhone.addInitScript("localStorage.setItem('canbao.language', 'en')");
            lookAtAll(desk, "zh-desk", true);
            lookAtAll(phone, "zh-phone", false); // the same parts
            lookAtAll(englishPhone, "en-phone", false);
        }
    }

    private void lookAtAll(BrowserContext visitor, String picture, boolean shutsOut) {
        Officer officer = signedIn(visitor, Role.POLICY_EDITOR);
        for (String place :
                List.of("", "/2025", "/2024/draft", "/2025/draft", "/2025/draft/cases", "/2025/draft/submission")) {
            officer.goTo("policies" + place);
            officer.page()
                    .locator(".ant-table-row, article, textarea, main .ant-empty, .ant-timeline")
                    .first()
                    .waitFor();
            officer.look("policies%s-%s".formatted(place.replace('/', '-'), picture), shutsOut);
        }
    }

    private void publishCounty() {
        served.bean(PublishPacks.class).publish(fresh.given(), new By("somebody", "a test"));
    }

    private Officer signedIn(BrowserContext visitor, Role role) {
        String username = People.of(served, fresh.upper(), role).username();
        return Officer.signedIn(served, visitor, username, People.PASSWORD);
    }

    /** Somebody who writes, with the draft of 2025 before them. */
    private Officer editorAt(BrowserContext visitor) {
        Officer officer = signedIn(visitor, Role.POLICY_EDITOR);
        officer.goTo("policies/2025/draft");
        Locator begin = officer.page().locator(".ant-empty button").first();
        begin.or(officer.page().locator("textarea[wrap=off]")).waitFor();
        if (begin.isVisible()) {
            upload(officer, pack("90"));
            officer.button("保存").click();
            officer.page().locator(".bar [role=status]").getByText("已保存").waitFor();
        }
        return officer;
    }

    private void put(String text) {
        String token = People.of(served, fresh.upper(), Role.POLICY_EDITOR).token();
        served.ask(served.request(
                        "/api/v1/counties/" + fresh.upper() + "/policies/2025/draft",
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/yaml",
                        "If-None-Match",
                        "*")
                .PUT(BodyPublishers.ofString(text)));
    }

    private String pack(String percent) {
        return """
                canbao: 1
                region: "%s"
                name: {zh: 云溪县, en: Yunxi County}
                level: county
                year: 2025
                extends: "%s"
                sources:
                  notice: {document: 云政〔2024〕9号, title: {zh: 云溪县通知, en: Yunxi County notice}, issuer: 云溪县, issued: 2024-08-20}
                subsidies:
                  - {id: subsidy.subsistence, when: {categories: subsistence}, then: {percent: %s, of: basic, funder: medical-aid}, cite: notice 三}
                """.formatted(fresh.upper(), fresh.layer(), percent);
    }

    private String cases(String poor, String everybody) {
        return """
                pack: "%s/2025"
                cases:
                  - name: 低保对象
                    facts: {payDate: 2024-10-01, categories: [{id: subsistence}]}
                    expect: {standard: {outcome: ACCEPTED, payable: "%s"}}
                  - name: 普通居民
                    facts: {payDate: 2024-10-01}
                    expect: {standard: {outcome: ACCEPTED, payable: "%s"}}
                """.formatted(fresh.upper(), poor, everybody);
    }
}
