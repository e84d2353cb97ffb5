package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import io.canbao.testkit.WatchedPage;

/** Somebody at the office, in a browser window of their own. */
record Officer(Served served, WatchedPage watched) {
    private static final int FADING_MS = 300;
    private static final int PATIENCE_MS = 30_000;

    /** Signs in where the office begins. */
    static Officer signedIn(Served served, BrowserContext visitor, String username, String password) {
        Officer officer = new Officer(served, WatchedPage.of(visitor));
        officer.page().navigate(served.address().resolve("/office/").toString());
        officer.signIn(username, password);
        return officer;
    }

    /** Follows an invitation, chooses a password and signs in. */
    static Officer invited(Served served, BrowserContext visitor, String invitation, String username) {
        Officer officer = new Officer(served, WatchedPage.of(visitor));
        officer.page().navigate(invitation);
        officer.fill("password", People.PASSWORD);
        officer.fill("again", People.PASSWORD);
        officer.text("设置密码").click();
        officer.text("去登录").click();
        officer.signIn(username, People.PASSWORD);
        return officer;
    }

    Page page() {
        return watched.page();
    }

    private void signIn(String username, String password) {
        fill("username", username);
        fill("password", password);
        page().locator("button[type=submit]").click();
        page().locator(".frame").waitFor();
    }

    /** Opens an area by its name. */
    void open(String area) {
        page().locator(".frame > nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(area).setExact(true))
                .click();
    }

    /** Goes to an address of the office, {@code policies/2025}. */
    void goTo(String place) {
        page().navigate(served.address().resolve("/office/#/" + place).toString());
        page().locator("h1").waitFor();
        atRest();
    }

    private void atRest() {
        PlaywrightAssertions.assertThat(page().locator(".ant-spin-spinning")) // a page may have several
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    }

    void fill(String field, String text) {
        page().locator("#" + field).fill(text);
    }

    /** What says exactly that. */
    Locator text(String text) {
        return page().getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    /** What says that, among other things. */
    Locator saying(String part) {
        return page().getByText(part).first();
    }

    /** A cell of a table that says that, among other things. */
    Locator cell(String part) {
        return page().locator("td", new Page.LocatorOptions().setHasText(part)).first();
    }

    Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Sends the dialog that is open. */
    void send() {
        page().locator(".ant-modal-footer .ant-btn-primary").click();
    }

    /** Says yes where the office asks again, once the question stands where it will stay: a click on one that still moves is lost. */
    void sure() {
        Locator yes = page().locator(".ant-popconfirm .ant-btn-primary");
        yes.waitFor();
        atRest();
        page().evaluate(
                        "Promise.allSettled(document.getAnimations()"
                                + ".filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished))");
        yes.click();
    }

    /**
     * Keeps a picture and inspects what is shown: styled, as wide as its window, nothing on the console.
     *
     * @param shutsOut whether it is looked for what shuts people out, too, which takes long
     */
    void look(String picture, boolean shutsOut) {
        atRest();
        watched.picture(picture);
        assertThat(page().locator(".ant-btn").first().evaluate("part => getComputedStyle(part).borderRadius"))
                .isEqualTo("6px");
        assertThat(page().locator("style").count()).isZero();
        assertThat(page().evaluate("document.adoptedStyleSheets.length - new Set(document.adoptedStyleSheets).size"))
                .as("style sheets that are applied more than once")
                .isEqualTo(0);
        assertThat(watched.overhang()).as(picture).isZero();
        if (shutsOut) {
            page().mouse().move(0, 0);
            page().waitForTimeout(FADING_MS); // a button that the pointer was on goes back to its colour
            assertThat(watched.barriers()).as(picture).isEmpty();
        }
        assertThat(watched.errors()).as(picture).isEmpty();
    }
}
