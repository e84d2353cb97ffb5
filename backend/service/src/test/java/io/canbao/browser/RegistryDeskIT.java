package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The roll of a village at the desk, from its files to a quote and the trail of it. */
class RegistryDeskIT {
    private static final String HEADING = "证件号码,姓名,村社区,户号\n";

    private final Served served = Served.twoCounties();
    private final RollOfCounty roll = RollOfCounty.of(served);

    @Test
    void aVillagesRollComesInIsMendedAndSomebodyIsMovedMergedAndQuoted() {
        try (var desk = Browser.shared().visitor("zh-CN");
                var phone = Browser.shared().phoneVisitor("en")) {
            Officer officer = signedIn(desk);
            takeInTheRoll(officer);
            takeInTheLists(officer);
            move(officer);
            correct(officer);
            merge(officer);
            quote(officer);
            assertThat(officer.watched().errors()).isEmpty();
            assertThat(officer.watched().addresses())
                    .noneMatch(address -> address.contains(RollOfCounty.number(1)) || address.contains("%E7%94%B2"));
            phone.addInitScript("localStorage.setItem('canbao.language', 'en')");
            lookOn(signedIn(phone), file(officer));
        }
    }

    private Officer signedIn(BrowserContext visitor) {
        return Officer.signedIn(served, visitor, roll.admin().username(), People.PASSWORD);
    }

    private void takeInTheRoll(Officer officer) {
        String wrong = RollOfCounty.number(3).substring(0, 17) + "?";
        officer.goTo("imports");
        officer.saying("还没有导入过文件").waitFor();
        officer.look("imports-zh-desk", true);
        bring(
                officer,
                "居民名册",
                HEADING + RollOfCounty.number(1) + ",甲一,一村,h1\n" + RollOfCounty.number(2) + ",甲二,一村,h1\n" + wrong
                        + ",甲三,一村,h2\n");
        officer.saying("确认后将导入 2 行").waitFor();
        officer.saying("居民身份证号码为 18 位").waitFor();
        officer.look("imports-one-zh-desk", true);
        confirm(officer);
        officer.button("在本页改正").click();
        officer.page().getByLabel("第 3 行 证件号码").fill(RollOfCounty.number(3));
        String before = officer.page().url();
        officer.button("上传改正的 1 行").click();
        officer.page().waitForURL(url -> url.contains("/imports/") && !url.equals(before));
        work(officer);
        officer.saying("确认后将导入 1 行").waitFor();
        confirm(officer);
    }

    private void takeInTheLists(Officer officer) {
        officer.goTo("imports");
        bring(officer, "资助对象名单", "证件号码,资助类别,认定日期\n" + RollOfCounty.number(1) + ",subsistence,2024-03-10\n");
        confirm(officer);
        officer.goTo("imports");
        bring(officer, "历年参保记录", "证件号码,年度,参保状态\n" + RollOfCounty.number(1) + ",2024,insured\n");
        confirm(officer);
    }

    private void bring(Officer officer, String kind, String text) {
        officer.text(kind).first().click();
        officer.page()
                .locator("#import-file")
                .setInputFiles(new FilePayload("file.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        officer.button("上传并核对").click();
        officer.page().waitForURL(url -> url.contains("/imports/"));
        work(officer);
        officer.saying("待确认").waitFor();
    }

    private void confirm(Officer officer) {
        officer.button("确认导入").click();
        officer.saying("正在导入").waitFor();
        work(officer);
        officer.saying("导入完成").waitFor();
    }

    /** Does the job of the import that is open, as the queue would. */
    private void work(Officer officer) {
        String job =
                roll.officer().get(roll.path("/imports/" + id(officer.page()))).at("/job");
        served.work(roll.code(), job);
    }

    private static String id(Page page) {
        return page.url().replaceAll(".*/", "");
    }

    private static String file(Officer officer) {
        return "residents/" + id(officer.page());
    }

    private static void find(Officer officer, String whom, String name) {
        officer.goTo("residents");
        officer.fill("whom", whom);
        officer.button("查找").click();
        officer.page().locator("tbody").getByText(name).first().click();
        officer.saying("档案记录").waitFor();
    }

    private void move(Officer officer) {
        officer.goTo("residents");
        officer.look("residents-zh-desk", true);
        find(officer, RollOfCounty.number(1), "甲一");
        officer.look("residents-file-zh-desk", true);
        officer.button("登记迁移").click();
        officer.fill("move-unit", "二村");
        officer.send();
        officer.page().locator("ol").getByText("迁移").first().waitFor();
        assertThat(officer.page().locator("dl").first().innerText()).contains("东镇 / 二村");
    }

    /** What somebody in the field proposed is accepted. */
    private void correct(Officer officer) {
        String resident = id(officer.page());
        People.of(served, roll.code(), Role.AGENT, "t1")
                .post(
                        roll.path("/residents/" + resident + "/corrections"),
                        "{\"phone\":\"13900000001\",\"note\":\"本人告知\"}");
        officer.goTo("corrections");
        officer.page().locator("tbody").getByText("待处理").waitFor();
        officer.look("corrections-zh-desk", true);
        officer.page().locator("tbody").getByText("甲一").click();
        officer.saying("说明：本人告知").waitFor();
        officer.look("corrections-file-zh-desk", true);
        officer.button("采纳所选内容").click();
        officer.page().locator("ol").getByText("提出人").waitFor();
    }

    private static void merge(Officer officer) {
        find(officer, "甲三", "甲三");
        officer.button("并入其他档案").click();
        officer.fill("merge-whom", "甲二");
        officer.page().locator(".ant-modal button[type=submit]").click();
        officer.button("并入此档案").click();
        officer.saying("本档案已并入同一人的另一份档案").waitFor();
        officer.text("打开该档案").click();
        officer.page().locator("h1").getByText("甲二").waitFor();
    }

    private static void quote(Officer officer) {
        find(officer, "甲一", "甲一");
        officer.button("查看完整号码").click();
        officer.saying(RollOfCounty.number(1)).waitFor();
        officer.fill("quote-year", "2025");
        officer.fill("quote-day", "2024-10-01");
        officer.button("测算").click();
        assertThat(officer.page().locator("article").first().innerText()).contains("个人应缴 40元", "360元");
        officer.look("residents-quote-zh-desk", true);
        String file = file(officer);
        officer.text("查看操作记录").click();
        for (String action : List.of("测算居民缴费", "查看完整证件号码", "登记迁移")) {
            officer.cell(action).waitFor();
        }
        officer.goTo(file);
    }

    /** The same pages on a phone and in the other language. */
    private static void lookOn(Officer officer, String file) {
        for (String place :
                List.of("residents", "residents/new", "corrections", "imports", "residents?unit=t1", file)) {
            officer.goTo(place);
            officer.page().locator("main .ant-btn").first().waitFor();
            officer.look("roll-" + place.replaceAll("[^a-z].*", "") + place.length() + "-en-phone", false);
        }
    }
}
