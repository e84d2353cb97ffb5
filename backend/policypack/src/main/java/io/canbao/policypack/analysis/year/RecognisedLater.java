package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.TestedCategories;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Values;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Stages of subsidies for whom was recognised from the end of the central window on, where no other stage is for any of their identities: {@code from}
 * or {@code after} stands for {@code until}, and whoever pays in that window gets nothing.
 */
public final class RecognisedLater {

    private RecognisedLater() {}

    /** Adds a warning to each of the pack's own stages of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (!pack.whole(Rows.SUBSIDIES, "windows")) {
            return;
        }
        OptionalLong end = lastOfCentral(pack);
        for (Tree.Mapping written : Rows.items(pack.document().get(Rows.SUBSIDIES))) {
            Tree recognised = written.get("recognised");
            if (end.isPresent() && recognised != null && pack.own(recognised.mark())) {
                pack.policy().tables().subsidies().stream()
                        .filter(stage -> stage.id().equals(written.text("stage")))
                        .filter(stage -> !pack.reportedUnder(path(stage)))
                        .filter(stage -> isLater(stage, end.getAsLong()) && isForNobodyElse(pack, stage))
                        .forEach(stage -> pack.warn(
                                recognised.mark(),
                                path(stage) + "recognised",
                                AnalysisPhrase.RECOGNISED_LATER_ONLY.of(Values.date(end.getAsLong())),
                                AnalysisPhrase.RECOGNISED_WHILE_OPEN.of()));
            }
        }
    }

    private static String path(SubsidyStage stage) {
        return Rows.SUBSIDIES + '[' + stage.id() + "].";
    }

    private static OptionalLong lastOfCentral(Inspection pack) {
        return pack.policy().tables().windows().stream()
                .filter(window -> window instanceof Rule.Open && window.kinds().contains("central"))
                .flatMap(window -> RowRange.of(window).stream())
                .filter(range ->
                        range.value().equals(new Expression.FactValue(Facts.PAID)) && range.last() != Long.MAX_VALUE)
                .mapToLong(RowRange::last)
                .max();
    }

    private static boolean isLater(SubsidyStage stage, long end) {
        List<Condition.HasCategory> identities = stage.rules().stream()
                .flatMap(RowTests::of)
                .filter(Condition.HasCategory.class::isInstance)
                .map(Condition.HasCategory.class::cast)
                .filter(has -> has.on() == null)
                .toList();
        return !identities.isEmpty()
                && identities.stream()
                        .allMatch(has -> has.recognised() instanceof Condition.InRange in
                                && in.value() instanceof Expression.RecognisedOn
                                && in.range().high() == null
                                && in.range().low() instanceof Expression.Constant first
                                && first.value() >= end);
    }

    /** Whether no row of another stage is for an identity of this one. */
    private static boolean isForNobodyElse(Inspection pack, SubsidyStage stage) {
        Set<String> identities = new HashSet<>();
        stage.rules().forEach(row -> identities.addAll(TestedCategories.named(pack.policy(), row)));
        return pack.policy().tables().subsidies().stream()
                .filter(other -> !other.equals(stage))
                .flatMap(other -> other.rules().stream())
                .flatMap(row -> TestedCategories.named(pack.policy(), row).stream())
                .noneMatch(identities::contains);
    }
}
