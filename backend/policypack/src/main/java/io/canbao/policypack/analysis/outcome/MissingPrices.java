package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.FactSets;
import io.canbao.policypack.analysis.trial.FactWords;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * People of whom everything is known, whose payment is taken, and for whom no row says what they pay or what government adds.
 * An acceptance without a price is a fault; one that is silent about the government's part is doubtful.
 */
public final class MissingPrices {

    private final Inspection pack;
    private final Trials trials;

    private MissingPrices(Inspection pack, Trials trials) {
        this.pack = pack;
        this.trials = trials;
    }

    /** Adds a fault where the fee is missing and a warning where government's part is, to a county's pack that has no fault so far. */
    public static void inspect(Inspection pack, Trials trials) {
        if (pack.county()
                && pack.whole("fees", "fiscal", "windows", "eligibility")
                && !pack.faulty()
                && !pack.doubtful("fees")) {
            MissingPrices prices = new MissingPrices(pack, trials);
            prices.fees();
            prices.fiscal();
        }
    }

    private void fees() {
        Facts someone = whomNoneSpeaksOf(pack.policy().tables().fees());
        trials.each(someone, trial -> {
            if (trial.tier().equals(tier(someone))
                    && trial.accepted()
                    && trial.decision().feeFen() == Values.ABSENT) {
                pack.fault("fees", noRow(someone, pack.policy().tables().fees()), AnalysisPhrase.FEE_FOR_EVERY.of());
            }
        });
    }

    private void fiscal() {
        Facts someone = whomNoneSpeaksOf(pack.policy().tables().fiscal());
        trials.each(someone, trial -> {
            if (trial.tier().equals(tier(someone)) && trial.accepted() && trial.fiscalFen() == Values.ABSENT) {
                pack.warn(
                        pack.rows().mark("fiscal"),
                        "fiscal",
                        noRow(someone, pack.policy().tables().fiscal()),
                        AnalysisPhrase.FISCAL_FOR_EVERY.of());
            }
        });
    }

    private String tier(Facts someone) {
        return someone.choices().getOrDefault(Facts.TIER, trials.tiers().getFirst());
    }

    /** Who gives everything, may enroll by some window, and is meant by no row; nobody in particular where there is no such case. */
    private Facts whomNoneSpeaksOf(List<Rule.Amounts> rows) {
        CaseSearch search = pack.search().whereEverythingIsGiven().where(pack.anyWindow());
        pack.policy()
                .tables()
                .eligibility()
                .forEach(row -> search.whereNot(row.head().when()));
        rows.forEach(row -> search.whereNot(row.head().when()));
        return search.find() instanceof CaseSearch.Outcome.Found found
                ? found.example().facts()
                : Facts.NONE;
    }

    /** What counts for the rows, and the day. */
    private Wording noRow(Facts someone, List<Rule.Amounts> rows) {
        Set<String> needed = new LinkedHashSet<>();
        Walk walk = new Walk(pack.policy(), new Walk.Visitor() {
            @Override
            public void condition(Condition condition, boolean recognised) {
                switch (condition) {
                    case Condition.ChoiceIs is -> needed.add(is.fact());
                    case Condition.Known known -> needed.add(known.fact());
                    default -> {}
                }
            }

            @Override
            public void expression(Expression expression, boolean recognised) {
                if (expression instanceof Expression.FactValue value) {
                    needed.add(value.fact().equals(Facts.BIRTH) ? Facts.BIRTH_DATE : value.fact());
                }
            }
        });
        rows.forEach(row -> walk.condition(row.head().when()));
        return AnalysisPhrase.NO_PRICE_FOR.of(
                FactWords.words(FactSets.about(someone, needed::contains), pack.policy()),
                String.valueOf(someone.paid()));
    }
}
