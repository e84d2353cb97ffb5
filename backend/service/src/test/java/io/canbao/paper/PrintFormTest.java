package io.canbao.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.paper.PaperForm.Line;
import io.micronaut.core.io.ResourceResolver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintFormTest {
    private static final PaperForm FORM = new PaperForm(
            "试点县医疗保障局",
            "缴费票据",
            Optional.of("已作废：打印不清"),
            List.of(new Line("参保人", "龑䶮𠮷"), new Line("缴费金额", "¥1070.00")),
            List.of("查验码：990101-7KQ2M4XWPB9T3HSD"),
            "https://canbao.example.gov.cn/#/receipt/990101-7KQ2M4XWPB9T3HSD");

    private final PrintForm printing = new PrintForm(new ResourceResolver());

    @Test
    void aFormIsOnePageWithAllThatItSays() {
        byte[] file = printing.print(FORM);
        assertThat(Printed.text(file))
                .contains("试点县医疗保障局", "缴费票据", "已作废：打印不清", "参保人", "龑䶮", "¥1070.00", "990101-7KQ2M4XWPB9T3HSD");
        assertThat(file).as("the font in part").hasSizeLessThan(60_000);
    }

    /** A name is never shorter on paper than it is: what cannot be drawn leaves its place, and somebody is told to fill it in. */
    @Test
    void aCharacterThatNoFontDrawsIsLeftToBeWrittenByHand() {
        String printed = Printed.text(printing.print(FORM)).replaceAll("\\s", "");

        assertThat(printed).contains("龑䶮□", "请手工补写", "U+20BB7");
        PaperForm plain = new PaperForm(
                FORM.letterhead(),
                FORM.title(),
                Optional.empty(),
                List.of(new Line("Müller", "张三 ¥1,070.00—“㐂”")),
                List.of(),
                FORM.address());
        assertThat(Printed.text(printing.print(plain))).doesNotContain("手工");
    }
}
