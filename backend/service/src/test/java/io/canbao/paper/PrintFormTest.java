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
}
