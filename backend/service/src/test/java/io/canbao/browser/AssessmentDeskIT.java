package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.canbao.assessment.EastRidge;
import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Browser;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payment is followed from the village to the board of the county, to what the scheme makes of it, and to a day that is sealed. */
class AssessmentDeskIT {
    private static final int PHONE = 390;

    private final Served served = Served.twoCounties();
    private final Season season = EastRidge.season(served);
    private final Person assessor = season.somebody(Role.ASSESSOR);

    @Test
    void aPaymentIsFollowedToTheBoardToTheGradeAndToASealedDay() {
        pay(1, "01-10");
        try (var visitor = Browser.shared().visitor("zh-CN")) {
            Officer officer = Officer.signedIn(served, visitor, assessor.username(), People.PASSWORD);
            officer.open("考核");
            officer.saying("占名册 1 人").waitFor();
            assertThat(row(officer, "东岭镇").textContent()).contains("16.66%");
            pay(2, "01-20");
            officer.page().reload();
            officer.saying("33.33%").waitFor();
            officer.look("assessment-board-zh-desk", true);
            officer.text("东岭镇").click();
            officer.saying("占目标任务数 6 人").waitFor();
            assertThat(row(officer, "东岭一村").textContent()).contains("50.00%", "2");

            officer.text("东岭镇考核").click();
            officer.saying("的考核结果").waitFor();
            assertThat(row(officer, "东岭一村").textContent()).contains("50.00%", "完成", "2元");
            officer.button("依据").first().click();
            officer.saying("2 ÷ 4 = 50.00%").waitFor();
            officer.button("关闭").click();
            officer.look("assessment-scheme-zh-desk", true);
            seal(officer);
            adjust(officer);
            onThePhone(officer);
        }
    }

    private void seal(Officer officer) {
        officer.fill("sealing-day", season.day("01-31"));
        officer.button("封存").click();
        officer.sure();
        officer.saying("数据完整").waitFor();
        assertThat(row(officer, "东岭一村").textContent()).contains("50.00%");
    }

    /** What stands beside a sealed day changes what it comes to only where one asks for it. */
    private static void adjust(Officer officer) {
        officer.button("添加调整").click();
        officer.page().locator("#adjusted-unit").click();
        officer.page().locator(".ant-select-item-option").first().click();
        officer.fill("adjusted-count", "3");
        officer.fill("adjusted-reason", "补录一人");
        officer.send();
        officer.saying("补录一人").waitFor();
        officer.saying("75.00%").waitFor();
        officer.saying("按封存数据").click();
        officer.saying("50.00%").waitFor();
        officer.look("assessment-closing-zh-desk", true);
    }

    private static void onThePhone(Officer officer) {
        officer.page().setViewportSize(PHONE, 800);
        officer.goTo("assessments");
        officer.saying("占名册").waitFor();
        officer.look("assessment-board-zh-phone", false);
        officer.goTo("assessments/targets");
        officer.button("填写").click();
        officer.fill("goal-unit", "east-2");
        officer.fill("goal-count", "3");
        officer.send();
        officer.saying("东岭镇 / 东岭二村").waitFor();
        officer.look("assessment-targets-zh-phone", true);
        officer.goTo("assessments/reports");
        officer.saying("还没有报送").waitFor();
        officer.look("assessment-reports-zh-phone", false);
    }

    private static Locator row(Officer officer, String unit) {
        return officer.page().locator("tr.ant-table-row", new Page.LocatorOptions().setHasText(unit));
    }

    private void pay(int number, String day) {
        String id = season.enroll(season.register(number, "east-1", ",\"group\":\"resident\""))
                .at("/id");
        Answer paid = season.pay(
                season.officer(),
                id,
                "400.00",
                ",\"paidOn\":\"%s\"".formatted(season.day(day)),
                UUID.randomUUID().toString());
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    }
}
