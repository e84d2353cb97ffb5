package io.canbao.policypack.analysis;

import io.canbao.policypack.analysis.assessment.Schemes;
import io.canbao.policypack.analysis.declaration.AssumedAmounts;
import io.canbao.policypack.analysis.declaration.AssumedKinds;
import io.canbao.policypack.analysis.declaration.BenefitTitles;
import io.canbao.policypack.analysis.declaration.ClauseOrder;
import io.canbao.policypack.analysis.declaration.ClosedTitles;
import io.canbao.policypack.analysis.declaration.Completeness;
import io.canbao.policypack.analysis.declaration.GrantTitles;
import io.canbao.policypack.analysis.declaration.HistoryNames;
import io.canbao.policypack.analysis.declaration.ImpossibleBounds;
import io.canbao.policypack.analysis.declaration.KindTitles;
import io.canbao.policypack.analysis.declaration.RefundTexts;
import io.canbao.policypack.analysis.declaration.Refusals;
import io.canbao.policypack.analysis.declaration.RowNames;
import io.canbao.policypack.analysis.declaration.SaidDays;
import io.canbao.policypack.analysis.declaration.SameNames;
import io.canbao.policypack.analysis.declaration.TitleAges;
import io.canbao.policypack.analysis.declaration.TitleBases;
import io.canbao.policypack.analysis.declaration.TitleChannels;
import io.canbao.policypack.analysis.declaration.TitleEvents;
import io.canbao.policypack.analysis.declaration.TitleFigures;
import io.canbao.policypack.analysis.declaration.TitlePeriods;
import io.canbao.policypack.analysis.declaration.TitleSteps;
import io.canbao.policypack.analysis.declaration.Translations;
import io.canbao.policypack.analysis.declaration.UnitSlips;
import io.canbao.policypack.analysis.declaration.UnusedDeclarations;
import io.canbao.policypack.analysis.declaration.WaitReasons;
import io.canbao.policypack.analysis.declaration.WaitUnits;
import io.canbao.policypack.analysis.declaration.Waits;
import io.canbao.policypack.analysis.declaration.WindowKinds;
import io.canbao.policypack.analysis.dependency.CircularAmounts;
import io.canbao.policypack.analysis.dependency.CircularDefinitions;
import io.canbao.policypack.analysis.dependency.ValueAvailability;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.notice.PrintedFigures;
import io.canbao.policypack.analysis.notice.PrintedTotals;
import io.canbao.policypack.analysis.outcome.AmbiguousWindows;
import io.canbao.policypack.analysis.outcome.EarlyWaits;
import io.canbao.policypack.analysis.outcome.ExcessiveSubsidies;
import io.canbao.policypack.analysis.outcome.IncalculablePrices;
import io.canbao.policypack.analysis.outcome.LosingSubsidies;
import io.canbao.policypack.analysis.outcome.LosingWindows;
import io.canbao.policypack.analysis.outcome.MissingPrices;
import io.canbao.policypack.analysis.outcome.OddGrants;
import io.canbao.policypack.analysis.outcome.OrdinaryRefusals;
import io.canbao.policypack.analysis.outcome.Outcomes;
import io.canbao.policypack.analysis.outcome.PaymentGaps;
import io.canbao.policypack.analysis.outcome.Raises;
import io.canbao.policypack.analysis.outcome.SummedSubsidies;
import io.canbao.policypack.analysis.table.AgeOrder;
import io.canbao.policypack.analysis.table.BenefitRows;
import io.canbao.policypack.analysis.table.BenefitTiers;
import io.canbao.policypack.analysis.table.BranchOrder;
import io.canbao.policypack.analysis.table.Branches;
import io.canbao.policypack.analysis.table.ClosedRows;
import io.canbao.policypack.analysis.table.ComparedAmounts;
import io.canbao.policypack.analysis.table.CoverEvents;
import io.canbao.policypack.analysis.table.EventBounds;
import io.canbao.policypack.analysis.table.EventsToCome;
import io.canbao.policypack.analysis.table.IncompleteSplits;
import io.canbao.policypack.analysis.table.MissingCells;
import io.canbao.policypack.analysis.table.MissingFunders;
import io.canbao.policypack.analysis.table.NamedIdentities;
import io.canbao.policypack.analysis.table.NamedValues;
import io.canbao.policypack.analysis.table.NewbornCovers;
import io.canbao.policypack.analysis.table.OddRows;
import io.canbao.policypack.analysis.table.Overlaps;
import io.canbao.policypack.analysis.table.Reachability;
import io.canbao.policypack.analysis.table.Seams;
import io.canbao.policypack.analysis.table.SecondPayments;
import io.canbao.policypack.analysis.table.SparedWaits;
import io.canbao.policypack.analysis.table.StageDays;
import io.canbao.policypack.analysis.table.SubsidyRows;
import io.canbao.policypack.analysis.table.TitledIdentities;
import io.canbao.policypack.analysis.table.TwinRows;
import io.canbao.policypack.analysis.table.UnequalTiers;
import io.canbao.policypack.analysis.table.UnlikeSiblings;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.analysis.year.DaysOfLastYear;
import io.canbao.policypack.analysis.year.HeadOfLastYear;
import io.canbao.policypack.analysis.year.LostSubsidies;
import io.canbao.policypack.analysis.year.RecognisedLater;
import io.canbao.policypack.analysis.year.RecognitionDays;
import io.canbao.policypack.analysis.year.SlippedDigits;
import io.canbao.policypack.analysis.year.SourceYears;
import io.canbao.policypack.analysis.year.TextYears;
import io.canbao.policypack.analysis.year.UnreplacedRows;
import io.canbao.policypack.analysis.year.UnsplitRows;
import io.canbao.policypack.analysis.year.WindowYears;
import io.canbao.policypack.data.PackData;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Policy;
import java.util.Optional;

/** Analyses an effective policy before it is published: its tables as a whole, and the notice against its rules. */
public final class Analysis {

    private static final String[] DECISION = {
        "eligibility", "windows", "fees", "fiscal", "surcharges", "subsidies", "waiting"
    };

    private Analysis() {}

    /**
     * Adds what is wrong or doubtful about a pack.
     *
     * @param policy
     *            as far as it could be read
     * @param document
     *            the effective pack
     * @param findings
     *            what its readers found, and what is found here
     */
    public static void analyse(Policy policy, PackData data, Tree.Mapping document, Findings findings) {
        Inspection pack = new Inspection(policy, data, document, findings);
        RowNames.inspect(pack);
        Completeness.inspect(pack);
        PrintedTotals.inspect(pack);
        Schemes.inspect(pack);
        SourceYears.inspect(pack);
        boolean reachable = !ImpossibleBounds.inspect(pack);
        if (CircularDefinitions.inspect(pack)) {
            boolean inPlace = ValueAvailability.inspect(pack);
            boolean calculable = pack.whole("fees", "fiscal", "surcharges") && CircularAmounts.inspect(pack) && inPlace;
            UnreplacedRows.inspect(pack);
            WindowKinds.inspect(pack);
            if (reachable) {
                Reachability.inspect(pack);
            }
            Overlaps.inspect(pack);
            IncompleteSplits.inspect(pack);
            MissingCells.inspect(pack);
            BenefitTitles.inspect(pack);
            BenefitRows.inspect(pack);
            BenefitTiers.inspect(pack);
            SubsidyRows.inspect(pack);
            AgeOrder.inspect(pack);
            NamedIdentities.inspect(pack);
            MissingFunders.inspect(pack);
            RecognitionDays.inspect(pack);
            RecognisedLater.inspect(pack);
            TitleFigures.inspect(pack);
            SaidDays.inspect(pack);
            TextYears.inspect(pack);
            TitlePeriods.inspect(pack);
            TitleAges.inspect(pack);
            TitleBases.inspect(pack);
            TitledIdentities.inspect(pack);
            RefundTexts.inspect(pack);
            ClosedTitles.inspect(pack);
            Refusals.inspect(pack);
            EventBounds.inspect(pack);
            UnitSlips.inspect(pack);
            NamedValues.inspect(pack);
            CoverEvents.inspect(pack);
            EventsToCome.inspect(pack);
            ClosedRows.inspect(pack);
            SecondPayments.inspect(pack);
            SparedWaits.inspect(pack);
            NewbornCovers.inspect(pack);
            WaitReasons.inspect(pack);
            TitleEvents.inspect(pack);
            TitleChannels.inspect(pack);
            GrantTitles.inspect(pack);
            KindTitles.inspect(pack);
            HistoryNames.inspect(pack);
            AssumedKinds.inspect(pack);
            Translations.inspect(pack);
            SameNames.inspect(pack);
            Optional<Trials> trials = calculable && pack.whole() ? Trials.of(policy) : Optional.empty();
            trials.ifPresent(found -> ask(pack, found));
            ClauseOrder.inspect(pack);
            Seams.inspect(pack);
            StageDays.inspect(pack);
            UnlikeSiblings.inspect(pack);
            Waits.inspect(pack);
            TitleSteps.inspect(pack);
            Branches.inspect(pack);
            UnequalTiers.inspect(pack);
            TwinRows.inspect(pack);
            AssumedAmounts.inspect(pack);
            ComparedAmounts.inspect(pack);
            OddRows.inspect(pack);
            BranchOrder.inspect(pack);
            UnusedDeclarations.inspect(pack);
            ClosedRows.inspectDays(pack);
            Translations.inspectTexts(pack);
            PrintedFigures.inspect(pack, pack.whole(DECISION) ? trials.orElse(null) : null);
        }
    }

    /** Adds what a pack says otherwise than the pack of the year before did. */
    public static void compare(EffectivePolicy pack, EffectivePolicy lastYear, Findings findings) {
        Inspection inspection = new Inspection(pack.policy(), pack.data(), pack.document(), findings);
        Inspection before = new Inspection(lastYear.policy(), lastYear.data(), lastYear.document(), new Findings());
        HeadOfLastYear.inspect(inspection, before);
        WaitUnits.inspect(inspection, lastYear.policy());
        DaysOfLastYear.inspect(inspection, before);
        LostSubsidies.inspect(inspection, before);
        SlippedDigits.inspect(inspection, before);
        UnsplitRows.inspect(inspection, before);
    }

    private static void ask(Inspection pack, Trials trials) {
        PaymentGaps.inspect(pack, trials);
        MissingPrices.inspect(pack, trials);
        IncalculablePrices.inspect(pack, trials);
        Outcomes.inspect(pack, trials);
        ExcessiveSubsidies.inspect(pack, trials);
        SummedSubsidies.inspect(pack, trials);
        OddGrants.inspect(pack, trials);
        LosingSubsidies.inspect(pack, trials);
        AmbiguousWindows.inspect(pack, trials);
        LosingWindows.inspect(pack, trials);
        OrdinaryRefusals.inspect(pack, trials);
        EarlyWaits.inspect(pack, trials);
        Raises.inspect(pack, trials);
        WindowYears.inspect(pack);
    }
}
