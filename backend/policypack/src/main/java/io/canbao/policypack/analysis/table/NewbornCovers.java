package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows for newborns whose payment comes soon after the birth, and whose cover begins with the payment: the nation covers them from the birth on. */
public final class NewbornCovers {

    private static final Expression PAID = new Expression.FactValue(Facts.PAID);

    private static final List<String> BIRTHS = List.of(Facts.BIRTH, Facts.BIRTH_DATE);

    /** Within three months, as notices count them. */
    private static final long SOON_DAYS = 93;

    private NewbornCovers() {}

    /** Adds a warning to each of the pack's own windows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            for (Rule.Window window : pack.policy().tables().windows()) {
                if (window instanceof Rule.Open open
                        && pack.own(open)
                        && !pack.reported("windows", open)
                        && RowTests.of(open).anyMatch(NewbornCovers::isSoon)
                        && RowTests.of(open).noneMatch(NewbornCovers::isLater)
                        && PAID.equals(open.coverFrom())
                        && !isFromBirth(open.retroactiveFrom())) {
                    pack.warn(
                            "windows", open, AnalysisPhrase.NEWBORN_FROM_PAYMENT.of(), AnalysisPhrase.FROM_BIRTH.of());
                }
            }
        }
    }

    /** A test for payments within some weeks from the birth. */
    private static boolean isSoon(Condition test) {
        return test instanceof Condition.InRange in
                && PAID.equals(in.value())
                && in.range().high()
                        instanceof Expression.Shifted(Expression from, Expression.Constant period, int sign)
                && sign > 0
                && isBirth(from)
                && Values.days30(period.value()) <= SOON_DAYS;
    }

    /** A test for payments some time after the birth: of two windows the later one covers less. */
    private static boolean isLater(Condition test) {
        return test instanceof Condition.InRange in
                && PAID.equals(in.value())
                && in.range().high() == null
                && in.range().low() instanceof Expression.Shifted shifted
                && isBirth(shifted.date());
    }

    private static boolean isBirth(Expression day) {
        return day instanceof Expression.FactValue fact && BIRTHS.contains(fact.fact());
    }

    private static boolean isFromBirth(@Nullable Expression day) {
        boolean[] found = {false};
        if (day != null) {
            References.walk(day, _ -> {}, value -> found[0] |= isBirth(value));
        }
        return found[0];
    }
}
