package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.event;
import static io.canbao.browser.Visit.paidOn;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Residents of other provinces walk from choosing their county to their answer, with the packs that are built in; each walk in one language. */
@ExtendWith(Site.Shared.class)
class WalksElsewhereIT {
    private static final String SHOU = "340422";
    private static final String LINXIANG = "430682";

    private final Site site;

    WalksElsewhereIT(Site site) {
        this.site = site;
    }

    private Visit visit(Reader reader, String name) {
        return Visit.begin(site.browser(), site.served().address(), reader, name);
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH")
    void aManBackFromWorkIsToldWhichProofOpensTheWindow(Reader reader) {
        try (var visit = visit(reader, "shou-migrant")) {
            visit.in(SHOU, 2025)
                    .answering(Map.of("payDate", paidOn("2025-01-20"), "events", value("-"), "evidence", value("-")));

            assertThat(visit.heading()).isEqualTo(reader.sees("要有证明才能缴费", "Proof is required"));
            assertThat(visit.answer())
                    .contains(reader.sees("2025年2月28日", "28 February 2025"))
                    .contains("堰政〔2024〕97号");

            visit.page().locator("section:has(.ways) button").first().tap();
            visit.page().locator(".cards").waitFor();
            visit.inspect("with-proof");
            assertThat(visit.answer())
                    .contains(reader.sees("400元", "CNY\u00a0400"))
                    .contains(reader.sees("2025年1月21日", "21 January 2025"))
                    .contains("堰政〔2024〕97号");
        }
    }

    /** A child was told that it can still insure after leaving an employer. */
    @Test
    void whoIsTooLateReadsOfWaysThatCanBeTheirs() {
        try (var visit = visit(Reader.CHINESE, "shou-child").hurrying()) {
            visit.page().navigate(site.at(SHOU + "/2025/answer?payDate=2025-04-20&group=minor&birthDate=2015-01-01"));
            visit.page().getByText("2026年度什么时候缴，这里还没有公布。").waitFor();

            assertThat(visit.page().locator("h2:has-text('下面这些人仍然可以参保') + ul").innerText())
                    .contains("新认定的救助对象3个月内补办参保", "退出其他制度保障3个月内接续参保")
                    .doesNotContain("职工医保停保", "退出现役", "新生儿");
        }
    }

    /** Whoever was refused stood before a closed door: no word on who may still come in, on the next year, or on whom to call. */
    @Test
    void whoeverIsTooLateReadsWhoMayStillComeAndWhomToCall() {
        try (var visit = visit(Reader.CHINESE, "shou-too-late")) {
            visit.page().navigate(site.at(SHOU + "/2025/answer?payDate=2025-04-20&group=resident"));
            visit.page().getByText("2026年度什么时候缴，这里还没有公布。").waitFor();

            assertThat(visit.answer()).contains("下面这些人仍然可以参保", "新认定的救助对象3个月内补办参保");
            assertThat(visit.page().locator(".answer a[href='tel:12393']").count())
                    .isPositive();
            visit.inspect("too-late");
        }
    }

    /** The county tells of newborns in its windows alone, and a mother found no group that was her child's. */
    @Test
    void aMotherFindsHerNewbornAmongTheGroupsThoughNoRowNamesThem() {
        try (var visit = visit(Reader.CHINESE, "shou-newborn")) {
            visit.page().navigate(site.at(SHOU + "/2025/group?payDate=2025-04-10"));
            visit.page().locator("button[value=newborn]").waitFor();
            visit.answering(Map.of("group", value("newborn"), "birthDate", day("2025-04-01")));

            assertThat(visit.answer()).contains("2025年4月1日起可以报销", "居民户口簿或居住证");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "CHINESE")
    void aNewStudentIsCoveredFromSeptember(Reader reader) {
        try (var visit = visit(reader, "linxiang-student")) {
            visit.in(LINXIANG, 2025)
                    .answering(Map.of(
                            "payDate", paidOn("2024-09-10"),
                            "group", value("university-student"),
                            "events", event("school-entry", "2024-09-05")));

            assertThat(visit.answer())
                    .contains(reader.sees("400元", "CNY\u00a0400"))
                    .contains(reader.sees("2024年9月1日", "1 September 2024"))
                    .contains("江政发〔2024〕7号");
        }
    }
}
