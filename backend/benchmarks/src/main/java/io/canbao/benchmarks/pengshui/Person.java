package io.canbao.benchmarks.pengshui;

import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Somebody who pays in Pengshui for 2025, as the hand-written rules take them.
 *
 * @param paid epoch day of the payment
 * @param tier 0 or 1
 * @param born epoch day
 * @param group position in {@link #GROUPS}
 * @param identities bit by position in {@link #IDENTITIES}
 * @param coveredBefore whether already insured for the year
 */
public record Person(
        long paid, int tier, long born, int group, int identities, boolean guardianInsured, boolean coveredBefore) {

    static final List<String> GROUPS = List.of("resident", "university-student", "newborn", "minor");

    static final List<String> IDENTITIES = List.of(
            "extreme-poverty",
            "orphan",
            "unattended-child",
            "subsistence",
            "near-subsistence",
            "illness-poverty",
            "veteran-priority",
            "veteran-other",
            "severe-disability",
            "returned-poverty",
            "unstable-poverty",
            "risk-poverty",
            "sudden-hardship",
            "family-planning-award",
            "family-planning-special",
            "stable-poverty");

    private static final LocalDate FIRST_PAYMENT = LocalDate.of(2024, 9, 1);
    private static final int PAYMENT_DAYS = 500;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);

    /** Of all kinds that the rules tell apart, more often than they live there. */
    public static Person random(Random source) {
        LocalDate paid = FIRST_PAYMENT.plusDays(source.nextInt(PAYMENT_DAYS));
        long lived = source.nextInt(8) == 0
                ? source.nextInt(300)
                : source.nextLong(paid.toEpochDay() - FIRST_BIRTH.toEpochDay());
        int identities = 0;
        for (int held = source.nextInt(4); held > 0; held--) {
            identities |= 1 << source.nextInt(IDENTITIES.size());
        }
        return new Person(
                paid.toEpochDay(),
                source.nextInt(2),
                paid.toEpochDay() - lived,
                source.nextInt(3) == 0 ? source.nextInt(GROUPS.size()) : 0,
                identities,
                source.nextInt(4) != 0,
                source.nextInt(20) == 0);
    }

    /** The same person as the engine takes them; the tier is asked for beside. */
    public Facts facts() {
        Facts facts = Facts.paidOn(LocalDate.ofEpochDay(paid))
                .with(Facts.GROUP, GROUPS.get(group))
                .with(Facts.BIRTH_DATE, born)
                .with("facts.guardian-insured", Boolean.toString(guardianInsured));
        for (int identity = 0; identity < IDENTITIES.size(); identity++) {
            if ((identities & 1 << identity) != 0) {
                facts = facts.withCategory(IDENTITIES.get(identity));
            }
        }
        return coveredBefore ? facts.with("history.2025", "insured") : facts;
    }
}
