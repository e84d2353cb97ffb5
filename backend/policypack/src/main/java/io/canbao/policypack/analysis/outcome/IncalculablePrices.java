package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Amounts that nobody's facts give: a division by nothing, a number too large to be carried. The answer would say that a fact is
 * missing, and could name none.
 */
public final class IncalculablePrices {

    /** What facts of a formula are tried with: so many persons, yuan, or years before the payment. */
    private static final List<Integer> TRIED = List.of(1, 2, 7);

    private static final int FEN = 100;
    private static final int YEAR = 365;

    private final Inspection pack;
    private final Trials trials;

    private IncalculablePrices(Inspection pack, Trials trials) {
        this.pack = pack;
        this.trials = trials;
    }

    /** Adds a fault for each of the pack's own rows; those of the first table that has any, since others may rest on them. */
    public static void inspect(Inspection pack, Trials trials) {
        if (!pack.whole("windows", "fees", "fiscal", "surcharges", Rows.SUBSIDIES)) {
            return;
        }
        IncalculablePrices prices = new IncalculablePrices(pack, trials);
        for (Table table : Table.of(pack.policy())) {
            boolean amounts =
                    Set.of("fees", "fiscal", "surcharges", Rows.SUBSIDIES).contains(table.section())
                            && !(table.section().equals("surcharges") && pack.reportedUnder("fiscal"));
            List<? extends Rule> wrong = table.rules().stream()
                    .filter(row -> amounts && pack.ofRegion(row) && prices.incalculable(row))
                    .toList();
            wrong.forEach(row -> pack.fault(
                    table.section(), row, AnalysisPhrase.NEVER_A_VALUE.of(), AnalysisPhrase.A_VALUE_FOR_SOMEBODY.of()));
            if (!wrong.isEmpty()) {
                return;
            }
        }
    }

    private boolean incalculable(Rule row) {
        return amounts(row).anyMatch(amount -> incalculable(row, amount));
    }

    /** What a row sets; the shares of a subsidy are parts of it. */
    private static Stream<Expression> amounts(Rule row) {
        return row instanceof Rule.Subsidy subsidy
                ? Stream.ofNullable(subsidy.amount())
                : References.expressionsOf(row).stream();
    }

    private boolean incalculable(Rule row, Expression amount) {
        Set<String> needed = new LinkedHashSet<>();
        boolean[] open = new boolean[1];
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void expression(Expression inner, boolean recognised) {
                        switch (inner) {
                            case Expression.FactValue value -> needed.add(value.fact());
                            case Expression.CategoryDay _, Expression.RecognisedOn _ -> open[0] = true;
                            // what a share is of has a value only where it is shared
                            case Expression.NamedAmount named when named.name().equals("granted") -> open[0] = true;
                            default -> {}
                        }
                    }
                })
                .expression(amount);
        CaseSearch search =
                pack.search().whereEverythingIsGiven().where(row.head().when()).where(pack.anyWindow());
        return !open[0]
                && search.find() instanceof CaseSearch.Outcome.Found found
                && TRIED.stream()
                        .allMatch(count -> absent(filled(found.example().facts(), needed, count), amount));
    }

    private boolean absent(Facts facts, Expression amount) {
        Trial trial = trials.one(
                facts, facts.choices().getOrDefault(Facts.TIER, trials.tiers().getFirst()));
        return trial.accepted() && trial.evaluation().of(amount) == Values.ABSENT;
    }

    private Facts filled(Facts found, Set<String> needed, int count) {
        Facts facts = found;
        for (String fact : needed) {
            if (!facts.values().containsKey(fact)) {
                Type type = pack.policy().vocabulary().typeOf(new Expression.FactValue(fact));
                long paid = found.values().getOrDefault(Facts.PAID, 0L);
                facts = switch (type) {
                    case NUMBER -> facts.with(fact, count);
                    case AMOUNT -> facts.with(fact, (long) count * FEN * FEN);
                    case DATE -> facts.with(fact, paid - (long) count * YEAR);
                    case PERIOD, CHOICE, BOOLEAN, SET -> facts;
                };
            }
        }
        return facts;
    }
}
