package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subsidy rows that say what hardly anybody means: a test forgotten, a share of a whole written as a part of one. */
public final class SubsidyRows {

    private final Inspection pack;

    private SubsidyRows(Inspection pack) {
        this.pack = pack;
    }

    /** Adds warnings about the pack's own rows, and about percentages of its prices and refunds. */
    public static void inspect(Inspection pack) {
        SubsidyRows subsidies = new SubsidyRows(pack);
        if (pack.whole(Rows.SUBSIDIES)) {
            List<Rule.Subsidy> own = pack.policy().tables().subsidies().stream()
                    .flatMap(stage -> stage.rules().stream())
                    .filter(pack::own)
                    .toList();
            pack.policy()
                    .tables()
                    .subsidies()
                    .forEach(stage ->
                            stage.rules().stream().filter(pack::own).forEach(row -> subsidies.everybody(stage, row)));
            own.forEach(subsidies::allAtOnce);
            own.forEach(subsidies::nothing);
            own.forEach(row -> subsidies.percentage(Rows.SUBSIDIES, row, row.amount()));
            own.forEach(
                    row -> row.shares().forEach(share -> subsidies.percentage(Rows.SUBSIDIES, row, share.amount())));
        }
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                table.rules().stream().filter(pack::own).forEach(row -> {
                    if (row instanceof Rule.Amounts amounts) {
                        amounts.amounts()
                                .values()
                                .forEach(amount -> subsidies.percentage(table.section(), row, amount));
                    }
                });
            }
        }
        if (pack.whole("refunds")) {
            pack.policy().tables().refunds().stream()
                    .filter(pack::own)
                    .forEach(row -> subsidies.percentage("refunds", row, row.amount()));
        }
    }

    /** A row that only tells tiers apart, or nothing at all, pays everybody. */
    private void everybody(SubsidyStage stage, Rule.Subsidy row) {
        boolean everybody = RowTests.of(row).allMatch(SubsidyRows::ofTier) || isLeftToItsStage(stage, row);
        if (row.amount() != null && everybody && !pack.reportedOfWhole(Rows.SUBSIDIES, row)) {
            pack.warn(Rows.SUBSIDIES, row, AnalysisPhrase.FOR_EVERYBODY.of(), AnalysisPhrase.WHO_GETS_IT.of());
        }
    }

    /** A row that grants nothing is written {@code none: true}; a nought is a digit that is missing. */
    private void nothing(Rule.Subsidy row) {
        boolean nought = switch (row.amount()) {
            case Expression.Percentage part -> part.percent().signum() == 0;
            case Expression.Constant amount -> amount.value() == 0;
            case null, default -> false;
        };
        if (nought) {
            pack.warn(
                    Rows.SUBSIDIES,
                    row,
                    row.amount() instanceof Expression.Percentage
                            ? AnalysisPhrase.LOW_PERCENT.of("0")
                            : AnalysisPhrase.YUAN.of(Money.ofFen(0)),
                    AnalysisPhrase.SOMETHING_OR_NONE.of());
        }
    }

    /** Hardly anybody holds three identities at once: any of them is meant. */
    private void allAtOnce(Rule.Subsidy row) {
        List<String> identities = RowTests.of(row)
                .flatMap(test -> test instanceof Condition.HasCategory has
                                && has.categories().size() == 1
                        ? has.categories().stream()
                        : Stream.empty())
                .toList();
        if (identities.size() > 2) {
            pack.warn(
                    Rows.SUBSIDIES,
                    row,
                    AnalysisPhrase.ALL_AT_ONCE.of(
                            identities.stream().map(pack::named).toList()),
                    AnalysisPhrase.ANY_OF_THEM.of());
        }
    }

    /** Whether a row has no test but the days of its stage, where the other rows say besides whom they are for. */
    private boolean isLeftToItsStage(SubsidyStage stage, Rule.Subsidy row) {
        return RowTests.of(row).allMatch(test -> ofTier(test) || ofDays(test))
                && pack.rows()
                        .find(Rows.SUBSIDIES, row.id())
                        .filter(written -> written.get("when") == null)
                        .isPresent()
                && stage.rules().stream()
                        .anyMatch(other -> !RowTests.of(other).allMatch(test -> ofTier(test) || ofDays(test)));
    }

    private static boolean ofDays(Condition test) {
        return test instanceof Condition.InRange in && in.value().equals(new Expression.FactValue(Facts.PAID));
    }

    private static boolean ofTier(Condition test) {
        return test instanceof Condition.ChoiceIs is && is.fact().equals(Facts.TIER);
    }

    private void percentage(String section, Rule row, @Nullable Expression amount) {
        if (amount instanceof Expression.Percentage percentage
                && percentage.percent().signum() > 0
                && percentage.percent().compareTo(BigDecimal.ONE) <= 0) {
            pack.warn(
                    section,
                    row,
                    AnalysisPhrase.LOW_PERCENT.of(percentage.percent().toPlainString()),
                    AnalysisPhrase.POINTS_OF_HUNDRED.of(percentage
                            .percent()
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString()));
        }
    }
}
