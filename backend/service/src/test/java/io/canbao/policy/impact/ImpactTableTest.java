package io.canbao.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policy.Population.Person;
import io.canbao.rules.Money;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpactTableTest {
    private static final Facts PAID = Facts.paidOn(LocalDate.of(2024, 10, 1));

    /** 430 for 400, 95 % for 90 % of it paid for those on subsistence allowance; and one each who may enroll now, and who may not any more. */
    private static final CompiledPolicy BEFORE = CountyPack.of(2025, text -> text);

    private static final CompiledPolicy AFTER = CountyPack.of(
            2025,
            text -> text.replace("basic: \"400.00\"", "basic: \"430.00\"")
                    .replace(
                            "{categories: subsistence}\n        then: {percent: 90",
                            "{categories: subsistence}\n        then: {percent: 95")
                    .replace("[insured, late, elsewhere]", "[insured, late, missed]"));

    private final ImpactTable table = new ImpactTable(BEFORE, AFTER, 0, 0);
    private int people;

    @Test
    void everybodyIsCountedByWhatBecomesOfTheirPayment() {
        add("v1", PAID);
        add("", PAID.with(Facts.GROUP, "university-student"));
        add("v1", PAID.withCategory("subsistence").withCategory(recognised("subsistence")));
        add("", PAID.withCategory("extreme-poverty").withCategory("subsistence"));
        add("", PAID.with("history.2025", "elsewhere"));
        add("", PAID.with("history.2025", "missed"));
        add("", PAID.with("history.2025", "insured"));
        add("", PAID.withCategory("disability"));

        Map<ImpactTable.Key, ImpactTable.Sums> rows = table.rows();

        assertThat(rows.entrySet())
                .extracting(row -> said(row.getKey(), row.getValue()))
                .containsExactly(
                        "all : 8, 6 → 6, 1240.00 → 1311.50",
                        "change more: 2, 2 → 2, 800.00 → 860.00",
                        "change less: 1, 1 → 1, 40.00 → 21.50",
                        "change same: 2, 2 → 2, 0.00 → 0.00",
                        "change admitted: 1, 0 → 1, 0.00 → 430.00",
                        "change excluded: 1, 1 → 0, 400.00 → 0.00",
                        "change refused: 1, 0 → 0, 0.00 → 0.00",
                        "change open: 0, 0 → 0, 0.00 → 0.00",
                        "category subsistence: 2, 2 → 2, 40.00 → 21.50",
                        "category extreme-poverty: 1, 1 → 1, 0.00 → 0.00",
                        "category disability: 1, 1 → 1, 0.00 → 0.00",
                        "category : 5, 3 → 3, 1200.00 → 1290.00",
                        "group university-student: 1, 1 → 1, 400.00 → 430.00",
                        "group : 7, 5 → 5, 840.00 → 881.50",
                        "unit v1: 2, 2 → 2, 440.00 → 451.50",
                        "unit : 6, 4 → 4, 800.00 → 860.00",
                        "funder unspecified: 0, 0 → 0, 0.00 → 0.00");
        assertThat(table.losers()).extracting(ImpactTable.Change::person).containsExactlyInAnyOrder("1", "2");
        assertThat(table.winners())
                .containsExactly(new ImpactTable.Change("3", List.of("subsistence"), 40_00, 21_50, 360_00, 408_50));
    }

    /** A line for those who are in none of the others says nothing where there are no others. */
    @Test
    void whereNobodyIsToldApartThereIsOneLine() {
        add("", PAID);

        assertThat(table.rows().keySet())
                .extracting(ImpactTable.Key::dimension)
                .containsOnly(ImpactTable.Key.ALL, ImpactTable.Key.CHANGE);
    }

    private void add(String unit, Facts facts) {
        people++;
        table.add(new Person(Integer.toString(people), unit, facts), facts);
    }

    private static Facts.HeldCategory recognised(String category) {
        return new Facts.HeldCategory(category, LocalDate.of(2024, 3, 1), null);
    }

    private static String said(ImpactTable.Key key, ImpactTable.Sums sums) {
        return "%s %s: %d, %d → %d, %s → %s"
                .formatted(
                        key.dimension(),
                        key.id(),
                        sums.people,
                        sums.acceptedBefore,
                        sums.acceptedAfter,
                        Money.ofFen(sums.payableBefore),
                        Money.ofFen(sums.payableAfter));
    }
}
