package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.paidOn;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Residents of Chongqing walk from choosing their county to their answer, with the packs that are built in; each walk in one language. */
@ExtendWith(Site.Shared.class)
class WalksIT {
    private static final String PENGSHUI = "500243";
    private static final String QIJIANG = "500110";

    private final Site site;

    WalksIT(Site site) {
        this.site = site;
    }

    private Visit visit(Reader reader, String name) {
        return Visit.begin(site.browser(), site.served().address(), reader, name);
    }

    @ParameterizedTest
    @EnumSource(names = "CHINESE")
    void aPayerWithSubsistenceAllowanceSeesBothTiersAndWhatIsPaidForThem(Reader reader) {
        try (var visit = visit(reader, "pengshui-subsistence")) {
            visit.in(PENGSHUI, 2025)
                    .answering(Map.of("payDate", paidOn("2025-01-15"), "categories", value("subsistence")));

            assertThat(visit.answer())
                    .contains(reader.sees("40元", "CNY\u00a040"), reader.sees("375元", "CNY\u00a0375"))
                    .contains(reader.sees("−400元", "−CNY\u00a0400"))
                    .doesNotContain(reader.sees("资金来源", "Funded by")) // its notice names none
                    .contains(reader.sees("2025年2月1日", "1 February 2025"))
                    .contains("大同府发〔2024〕31号");
            assertThat(visit.page().locator("footer").innerText()).contains("sha256:");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH")
    void aMotherSeesThatHerNewbornIsCoveredFromBirth(Reader reader) {
        try (var visit = visit(reader, "qijiang-newborn")) {
            visit.in(QIJIANG, 2025)
                    .answering(Map.of(
                            "payDate", paidOn("2025-03-20"),
                            "birthDate", day("2025-03-10"),
                            "facts.guardian-insured", value("true")));

            assertThat(visit.heading())
                    .isEqualTo(reader.sees("可以参保，个人不用缴费", "Enrollment is possible, with nothing to pay"));
            assertThat(visit.answer())
                    .contains(reader.sees("2025年3月10日", "10 March 2025"))
                    .contains(reader.sees("最晚2025年12月31日办好登记", "Register by 31 December 2025"))
                    .doesNotContain(reader.sees("怎么缴费", "How to pay"), reader.sees("个人缴费", "You pay"))
                    .contains("打通府〔2024〕69号");
        }
    }
}
