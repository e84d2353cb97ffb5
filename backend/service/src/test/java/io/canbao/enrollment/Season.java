package io.canbao.enrollment;

import io.canbao.platform.Answer;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * A county in the middle of its season, today: tiers of 400.00 and 775.00, 380.00 for students; nine tenths of the fee for subsistence recipients in the upper county, all of it for orphans in both. Who
 * dies by the end of June has what they paid back, nobody else.
 *
 * @param year insurance year, the one that today lies in
 * @param born day on which everybody was born: of each season another one, since nobody is enrolled in two counties
 */
public record Season(RollOfCounty roll, int year, LocalDate born) {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1985, 1, 1);
    private static final AtomicInteger MADE = new AtomicInteger();

    /** The upper county. */
    public static Season of(Served served) {
        return two(served).getFirst();
    }

    /** The upper county with more in its pack: sections of its own, written for {@code year}. */
    public static Season with(Served served, IntFunction<String> more) {
        return two(served, more).getFirst();
    }

    /** The upper county, which pays back what was paid too much for a subsistence recipient or an orphan who stood on no list yet. */
    public static Season payingBack(Served served) {
        return two(
                        served,
                        _ -> "",
                        text -> text.replace(
                                "{id: refund.none, then: {refund: false, text: {zh: 其他情形不退费。, en: Otherwise nothing is paid back.}}",
                                "{id: refund.late-list, when: {categories: {any: [subsistence, orphan]}}, then: {refund: true, text: {zh: 名单报送晚的，退还多缴部分。, en: What was paid too much is paid back.}}"))
                .getFirst();
    }

    /** The upper county and the lower one. */
    public static List<Season> two(Served served) {
        return two(served, _ -> "");
    }

    private static List<Season> two(Served served, IntFunction<String> more) {
        return two(served, more, text -> text);
    }

    private static List<Season> two(Served served, IntFunction<String> more, UnaryOperator<String> besides) {
        int year = LocalDate.ofInstant(Instant.now(), CountyTime.ZONE).getYear();
        LocalDate born = FIRST_BIRTH.plusDays(MADE.getAndIncrement());
        UnaryOperator<String> change =
                text -> besides.apply(changed(text, year)) + (text.contains("level: county") ? more.apply(year) : "");
        return RollOfCounty.two(served, change).stream()
                .map(roll -> new Season(roll, year, born))
                .toList();
    }

    private static String changed(String text, int year) {
        return text.replace("year: 2025", "year: " + year)
                .replace("/2025", "/" + year)
                .replace("cover: {from: year.start}", "cover: {from: \"max(year.start, birth)\"}")
                .replace("2024-09-01..2024-12-31", "%d-09-01..%d-12-31".formatted(year - 1, year))
                .replace("..2024-08-31", "..%d-08-31".formatted(year - 1))
                .replace("2025-01-01..", "%d-01-01..".formatted(year + 1))
                .replace("tiers: [standard]", "tiers: [tier1, tier2]")
                .replace("  - {id: fee.everyone, then: {basic: \"400.00\"}, cite: law 一}", """
                          - {id: fee.student, when: {group: university-student}, by: tier, then: {tier1: {basic: "380.00"}, tier2: {basic: "755.00"}}, cite: law 一}
                          - {id: fee.everyone, by: tier, then: {tier1: {basic: "400.00"}, tier2: {basic: "775.00"}}, cite: law 一}\
                        """)
                .replace("subsidies:", """
                        refunds:
                          hit: first
                          rows:
                            - {id: refund.death, when: {events.death: {until: %d-06-30}}, then: {refund: true, amount: payable, text: {zh: 六月底前去世的，退还个人缴费。, en: Paid back after a death by the end of June.}}, cite: notice 四}
                            - {id: refund.none, then: {refund: false, text: {zh: 其他情形不退费。, en: Otherwise nothing is paid back.}}, cite: notice 五}
                        subsidies:
                          - {id: subsidy.orphan, when: {categories: orphan}, then: {percent: 100, of: basic, funder: county-finance}, cite: notice 三}\
                        """.formatted(year));
    }

    public Person officer() {
        return roll.officer();
    }

    public Person somebody(Role role, String... units) {
        return People.of(roll.served(), roll.code(), role, units);
    }

    /** Puts somebody on the roll and tells the id of their file. */
    public String register(int number) {
        return register(number, ",\"group\":\"resident\"");
    }

    public String register(int number, String more) {
        return register(number, "v1", more);
    }

    public String register(int number, String unit, String more) {
        return register(born, number, unit, more);
    }

    /** The same, of somebody who was born on another day. */
    public String register(LocalDate born, int number) {
        return register(born, number, "v1", ",\"group\":\"resident\"");
    }

    private String register(LocalDate born, int number, String unit, String more) {
        String papers = RollOfCounty.number(born.toString().replace("-", ""), number);
        Answer registered = officer()
                .post(
                        roll.path("/residents"),
                        "{\"idNumber\":\"%s\",\"name\":\"甲%d\",\"unit\":\"%s\"%s}"
                                .formatted(papers, number, unit, more));
        if (registered.status() != 201) {
            throw new AssertionError(registered.text());
        }
        return registered.at("/id");
    }

    /** Takes in a list of an authority with one person of the roll on it, and tells the id of the import. */
    public String takeIn(int number, String categoryAndDays) {
        String papers = RollOfCounty.number(born.toString().replace("-", ""), number);
        Answer waiting = roll.bring("categories", "证件号码,资助类别,认定日期,终止日期\n" + papers + ',' + categoryAndDays + '\n');
        Answer done = roll.confirm(waiting);
        if (!done.at("/state").equals("done")) {
            throw new AssertionError(done.text());
        }
        return waiting.at("/id");
    }

    public void recognise(String resident, String category) {
        Answer told =
                officer().post(roll.path("/residents/" + resident + "/categories"), "{\"id\":\"" + category + "\"}");
        if (told.status() != 201) {
            throw new AssertionError(told.text());
        }
    }

    /** Enrolls somebody in the first tier. */
    public Answer enroll(String resident) {
        return enroll(officer(), resident, "tier1", UUID.randomUUID().toString());
    }

    public Answer enroll(Person by, String resident, String tier, String key) {
        return by.post(
                roll.path("/enrollments"),
                "{\"resident\":\"%s\",\"year\":%d,\"tier\":\"%s\",\"evidence\":[],\"facts\":{}}"
                        .formatted(resident, year, tier),
                "Idempotency-Key",
                key);
    }

    /** Takes an amount for an enrollment today, in cash. */
    public Answer pay(Person by, String enrollment, String amount) {
        return pay(by, enrollment, amount, "", UUID.randomUUID().toString());
    }

    public Answer pay(Person by, String enrollment, String amount, String more, String key) {
        return by.post(
                path(enrollment, "/payments"), "{\"amount\":\"%s\"%s}".formatted(amount, more), "Idempotency-Key", key);
    }

    public String path(String enrollment, String rest) {
        return roll.path("/enrollments/" + enrollment + rest);
    }

    /** The day of the year of the season. */
    public String day(String monthAndDay) {
        return year + "-" + monthAndDay;
    }

    /** What an account has come to; 0.00 for one that was never used. */
    public String balance(String account) {
        for (var one : roll.admin().get(roll.path("/ledger")).json().path("accounts")) {
            if (one.path("account").asText().equals(account)) {
                return one.path("balance").asText();
            }
        }
        return "0.00";
    }
}
