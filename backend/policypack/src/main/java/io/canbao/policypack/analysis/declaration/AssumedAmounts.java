package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.declaration.RowFigures.Kind;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Assumption;
import io.canbao.rules.policy.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Amounts in the assumption that a row rests on which the row has with a slip: 670 yuan over 760.00. A text may name many amounts for many reasons, so
 * only one that no other row has, and that is spelt nearly like one of the row, is taken for the one that the row should have.
 */
public final class AssumedAmounts {

    private AssumedAmounts() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told, once for all its branches. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                TitleFigures.rows(pack, table).forEach((name, branches) -> {
                    if (!pack.reportedOfWhole(table.section(), branches.getFirst())) {
                        row(pack, table.section(), name, branches);
                    }
                });
            }
        }
    }

    private static void row(Inspection pack, String section, String name, List<Rule> branches) {
        Set<BigDecimal> has = new RowFigures(pack.policy(), branches).of(Kind.AMOUNT);
        Map<String, Assumption> assumptions = pack.policy().sources().assumptions();
        branches.stream()
                .flatMap(row -> row.head().assumptions().stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(assumptions.get(id)).stream())
                .flatMap(assumption -> slip(pack, assumption, has, branches).stream()
                        .map(said -> AnalysisPhrase.ASSUMPTION_SAYS.of(
                                Kind.AMOUNT.shown(has), assumption.id(), Kind.AMOUNT.shown(Set.of(said)))))
                .findFirst()
                .ifPresent(found -> pack.warn(
                        pack.wholeRow(section, branches.getFirst()),
                        section + '[' + name + ']',
                        found,
                        AnalysisPhrase.AS_ASSUMED.of()));
    }

    private static Optional<BigDecimal> slip(
            Inspection pack, Assumption assumption, Set<BigDecimal> has, List<Rule> branches) {
        Set<BigDecimal> said = Kind.AMOUNT.in(assumption.text().zh());
        if (said.stream().anyMatch(one -> contains(has, one))) {
            return Optional.empty();
        }
        Set<BigDecimal> elsewhere = elsewhere(pack, branches);
        return said.stream()
                .filter(one -> !contains(elsewhere, one))
                .filter(one -> has.stream().anyMatch(other -> isSlip(one, other)))
                .findFirst();
    }

    private static Set<BigDecimal> elsewhere(Inspection pack, List<Rule> branches) {
        Set<BigDecimal> amounts = new TreeSet<>();
        List<Rule> others = Table.of(pack.policy()).stream()
                .<Rule>flatMap(table -> table.rules().stream())
                .filter(row -> !branches.contains(row) && !(row instanceof Rule.Limit))
                .toList();
        amounts.addAll(new RowFigures(pack.policy(), others).of(Kind.AMOUNT));
        return amounts;
    }

    /** Whether an amount is among others, with however many decimals it is written. */
    private static boolean contains(Set<BigDecimal> amounts, BigDecimal amount) {
        return amounts.stream().anyMatch(other -> other.compareTo(amount) == 0);
    }

    /** Whether digits changed places, one of them is another, or the point slipped. */
    private static boolean isSlip(BigDecimal one, BigDecimal other) {
        String left = digits(one);
        String right = digits(other);
        if (left.length() != right.length()) {
            return one.signum() > 0 && stripped(one).equals(stripped(other));
        }
        long different = Stream.iterate(0, index -> index < left.length(), index -> index + 1)
                .filter(index -> left.charAt(index) != right.charAt(index))
                .count();
        return different == 1 || sorted(left).equals(sorted(right));
    }

    private static String digits(BigDecimal amount) {
        return amount.setScale(2).unscaledValue().toString();
    }

    private static String stripped(BigDecimal amount) {
        return digits(amount).replaceAll("0+$", "");
    }

    private static String sorted(String digits) {
        return digits.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
