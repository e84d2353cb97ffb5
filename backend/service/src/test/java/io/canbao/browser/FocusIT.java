package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.canbao.platform.People;
import io.canbao.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What takes away the button that was pressed leaves a keyboard or a screen reader near by, and not at the top of everything. */
@ExtendWith(Site.Shared.class)
class FocusIT {
    private static final String ANSWER = "500243/2025/answer?payDate=2024-11-20&group=resident&birthDate=1980-05-12";

    private final Site site;

    FocusIT(Site site) {
        this.site = site;
    }

    private Visit visit(String place) {
        Visit visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "focus")
                .hurrying();
        visit.page().clock().setFixedTime("2024-11-20T10:00:00+08:00");
        visit.page().navigate(site.at(place));
        return visit;
    }

    private static void awaitFocusOn(Page page, String heading) {
        page.waitForFunction(
                "text => document.activeElement.matches('h1, h2, h3') && document.activeElement.innerText.includes(text)",
                heading);
    }

    @Test
    void whoeverStartsOverOrChoosesAnotherPlaceIsAtTheHeading() {
        try (var visit = visit(ANSWER)) {
            visit.page().locator(".answer").waitFor();
            visit.button("重新查询").press("Enter");
            awaitFocusOn(visit.page(), "彭水");
            visit.button("换一个地方").press("Enter");
            awaitFocusOn(visit.page(), "参保缴费查询");
        }
    }

    @Test
    void aPageWithoutALineSaysSoWhereTheFocusIs() {
        try (var visit = visit(ANSWER)) {
            visit.page().locator(".answer").waitFor();
            visit.page().route("**/questions", Route::abort);
            visit.page().locator(".change button").last().press("Enter");
            awaitFocusOn(visit.page(), "网络连接不上");
        }
    }

    /** After a reload, and while the first question is still on its way, a screen reader stood before an empty page. */
    @Test
    void whatIsSaidWhileNothingIsThereHasTheFocus() {
        try (var visit = visit("500243")) {
            var page = visit.page();
            page.locator(".ways").waitFor();
            page.route("**/questions", Route::abort);
            page.getByText("开始").last().press("Enter");
            awaitFocusOn(page, "网络连接不上");
            page.reload();
            awaitFocusOn(page, "网络连接不上");
        }
    }

    /** The chosen day stays in sight: it has the focus, and the page does not jump. */
    @Test
    void anotherDayOfPaymentTakesTheFocusWhereItStands() {
        try (var visit = visit(ANSWER)) {
            visit.button("换个日子缴费会怎样").tap();
            visit.page().getByText("按这段时间计算").last().press("Enter");
            awaitFocusOn(visit.page(), "您选的日期");
            assertThat((Integer) visit.page().evaluate("scrollY")).isPositive();
        }
    }

    @Test
    void aDoubtThatIsDealtWithKeepsTheFocusInItsLine() {
        try (var visit = visit(ANSWER)) {
            visit.button("不对").tap();
            visit.button("提交，取编号").tap();
            visit.page().locator(".code").waitFor();
        }
        var person = People.of(site.served(), "500243", Role.POLICY_EDITOR);
        try (var desk = site.browser().visitor("zh-CN")) {
            var officer = Officer.signedIn(site.served(), desk, person.username(), People.PASSWORD);
            officer.goTo("doubts");
            var page = officer.page();
            page.locator("td button:has-text('标为已处理')").first().press("Enter");
            page.getByText("改回待处理").first().waitFor();
            assertThat((String) page.evaluate("document.activeElement.innerText"))
                    .contains("改回待处理");

            var lines = page.locator("tr[data-row-key]");
            var count = lines.count();
            lines.first().locator("button:has-text('删除')").press("Enter");
            page.locator(".ant-popconfirm .ant-btn-primary").press("Enter");
            page.waitForFunction("count => document.querySelectorAll('tr[data-row-key]').length < count", count);
            page.waitForFunction("document.activeElement.matches('tr button, h1')");
        }
    }
}
