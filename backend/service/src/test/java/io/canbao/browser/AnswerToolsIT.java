package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with an answer: heard, handed to another phone, explained further. */
@ExtendWith(Site.Shared.class)
class AnswerToolsIT {
    private static final String ANSWER = "500243/2025/answer?payDate=2025-01-15&birthDate=1955-07-23"
            + "&categories=subsistence&history=2024~insured,2023~insured";

    /** Voices as a phone has them, the second of them lent by a company's server. */
    private static final String VOICES = """
            window.spoken = []
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [
                { lang: 'zh-HK', localService: true }, { lang: 'zh-CN', localService: false, lent: true },
                { lang: 'zh_CN', localService: true }, { lang: 'en-GB', localService: true }],
              speak: (part) => window.spoken.push(`${part.lang} ${part.voice.lang}${part.voice.lent ? ' lent' : ''}: ${part.text}`),
              cancel: () => window.spoken.push('silence'),
              addEventListener() {}, removeEventListener() {},
            } })
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
            """;

    private final Site site;

    AnswerToolsIT(Site site) {
        this.site = site;
    }

    private Visit visit(Reader reader, String name) {
        return Visit.begin(site.browser(), site.served().address(), reader, name);
    }

    private void show(Visit visit) {
        visit.page().navigate(site.at(ANSWER));
        visit.page().locator(".answer").waitFor();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void theAnswerIsReadAloudByAVoiceOfTheDeviceUntilItIsStopped(Reader reader) {
        try (var visit = visit(reader, "aloud")) {
            visit.page().addInitScript(VOICES);
            show(visit);
            visit.page().reload();
            visit.button(reader.sees("朗读结果", "Read aloud")).tap();

            assertThat(spoken(visit.page()))
                    .contains(reader.sees("zh-CN zh_CN: ", "en en-GB: "))
                    .contains(visit.heading())
                    .contains(reader.sees("2025年2月1日", "1 February 2025"))
                    .doesNotContain(" lent", "zh-HK", reader.sees("核对", "Check"));
            visit.button(reader.sees("停止朗读", "Stop reading")).tap();
            assertThat(spoken(visit.page())).endsWith("silence");
            visit.inspect("stopped");
        }
    }

    private static String spoken(Page page) {
        return (String) page.evaluate("window.spoken.join('\\n')");
    }

    /** Chromium without a screen has no voices. */
    @Test
    void whereTheDeviceHasNoVoiceNothingIsOffered() {
        try (var visit = visit(Reader.CHINESE, "silent")) {
            show(visit);
            assertThat(visit.button("核对或者修改您填写的情况").count()).isOne();
            assertThat(visit.button("朗读结果").count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void anotherPhoneReadsTheLinkFromTheScreen(Reader reader) throws IOException, NotFoundException {
        try (var visit = visit(reader, "code")) {
            show(visit);
            visit.button(reader.sees("生成二维码", "Make a QR code")).tap();
            visit.page().locator("canvas").waitFor();
            visit.inspect("code");

            assertThat(read(visit.page().locator(".paper").screenshot()))
                    .startsWith(visit.page().url() + "?")
                    .contains("birthDate=1955-07-23");
            assertThat(visit.page().url()).doesNotContain("1955");

            assertThat(read(onPaper(visit.page(), reader.sees("打印", "Print")))).contains("birthDate=1955-07-23");
        }
    }

    /** The code as it stands on paper, once the page was told to print. */
    private static byte[] onPaper(Page page, String print) {
        page.evaluate("window.print = () => { window.printed = true }");
        page.getByText(print, new Page.GetByTextOptions().setExact(true)).tap();
        page.waitForFunction("window.printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var code = page.locator("figure.only-print canvas").screenshot();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return code;
    }

    private static String read(byte[] picture) throws IOException, NotFoundException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        var points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), points);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
    }

    /** The sum was that of a first bill, and nobody was told. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void aBillSaysThatItIsTakenForTheFirstOneOfTheYear(Reader reader) {
        try (var visit = visit(reader, "bill")) {
            show(visit);
            visit.button(reader.sees("住院、看门诊要自己付多少", "What a hospital bill would leave to pay"))
                    .tap();
            visit.page()
                    .getByText(reader.sees("按今年第一次报销来算", "the first one of the year"))
                    .waitFor();
        }
    }

    @Test
    void aFactThatCountsOnlyTogetherWithAnotherSaysWithWhich() {
        try (var visit = visit(Reader.CHINESE, "together")) {
            visit.page().route("**/quotes", AnswerToolsIT::withAPairOfFacts);
            show(visit);
            visit.button("今年入学吗？").tap();
            visit.page().getByText("要与“属于哪一类人群？”一起看").waitFor();
        }
    }

    private static void withAPairOfFacts(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(route.fetch()
                        .text()
                        .replace(
                                "\"needs\":[",
                                "\"needs\":[{\"fact\":\"facts.entry\",\"text\":\"今年入学吗？\","
                                        + "\"together\":[\"属于哪一类人群？\"],\"effects\":[]},")));
    }
}
