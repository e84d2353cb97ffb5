package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Counted;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Rewards of nothing, or less, for whoever the row begins with: 1000.00 * (years - 4) from the fourth year on; and rewards for few years of cover only. */
final class StartingRaises {

    /** So far behind the beginning a reward that begins too early has become one. */
    private static final int YEARS = 10;

    private StartingRaises() {}

    /** Adds a warning for each of the pack's own rows. */
    static void inspect(Inspection pack) {
        for (Rule.Incentive row : pack.policy().tables().incentives()) {
            if (pack.own(row) && !pack.reported("incentives", row)) {
                inspect(pack, row, row.head().when());
            }
        }
    }

    private static void inspect(Inspection pack, Rule.Incentive row, Condition test) {
        switch (test) {
            case Condition.All all -> all.parts().forEach(part -> inspect(pack, row, part));
            case Condition.InRange(Expression counted, Condition.Range range)
            when range.low() instanceof Expression.Constant low && low.type() == Type.NUMBER ->
                inspect(pack, row, counted, low.value() + (range.lowInclusive() ? 0 : 1));
            case Condition.InRange(Expression counted, Condition.Range range)
            when range.low() == null && insured(pack, counted) && isReward(row.raise(), counted, range.high()) ->
                pack.warn("incentives", row, AnalysisPhrase.RAISE_FOR_FEW.of(), AnalysisPhrase.A_LEAST_NUMBER.of());
            case Condition.InRange _,
                    Condition.AnyOf _,
                    Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.HasCategory _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.Defined _,
                    Condition.EntryIs _ -> {}
        }
    }

    /** Whether something is granted at the first year or at the last one that counts; what the text leaves open is, too. */
    private static boolean isReward(@Nullable Expression raise, Expression counted, @Nullable Expression last) {
        long most = last instanceof Expression.Constant years ? years.value() : 1;
        return raise instanceof Expression.Unspecified
                || LongStream.of(1, most)
                        .map(years -> Counted.at(raise, counted, years))
                        .anyMatch(granted -> Values.known(granted) && granted > 0);
    }

    /** Whether something counts years of cover, itself or by a definition. */
    private static boolean insured(Inspection pack, Expression counted) {
        return switch (counted) {
            case Expression.HistoryCount years -> years.values().contains("insured");
            case Expression.Defined defined ->
                pack.policy().vocabulary().definitions().get(defined.name()) instanceof Definition.Value value
                        && insured(pack, value.expression());
            default -> false;
        };
    }

    private static void inspect(Inspection pack, Rule.Incentive row, Expression counted, long first) {
        long atFirst = Counted.at(row.raise(), counted, first);
        long next = Counted.at(row.raise(), counted, first + 1);
        if (Values.known(next) && next < 0 && next <= atFirst && insured(pack, counted)) {
            pack.warn(
                    "incentives",
                    row,
                    AnalysisPhrase.CUT_FOR_COVER.of(Money.ofFen(next), first + 1),
                    AnalysisPhrase.RAISE_WITH_YEARS.of());
            return;
        }
        if (Values.known(atFirst) && atFirst <= 0) {
            for (long number = first + 1; number <= first + YEARS; number++) {
                if (Counted.at(row.raise(), counted, number) > 0) {
                    pack.warn(
                            "incentives",
                            row,
                            AnalysisPhrase.RAISE_OF_NOTHING.of(Money.ofFen(atFirst), first),
                            AnalysisPhrase.FROM_THE_FIRST.of(number));
                    return;
                }
            }
        }
    }
}
