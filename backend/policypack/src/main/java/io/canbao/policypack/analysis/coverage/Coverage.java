package io.canbao.policypack.analysis.coverage;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.table.Reachability;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.assessment.Scorecard;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the cases of a county's pack have tried: the rows that applied, a subsidy in each tier and for each of its identities, a
 * window with each of its needs unmet; the rows by which units are scored; and the fixed days that rows compare the payment with, the
 * day before and the day after included. Rows that upper layers bring count like the pack's own, unless the pack leaves them nothing to say.
 */
public final class Coverage {

    private static final int NAMED = 12;

    private final EffectivePolicy pack;
    private final Set<String> untried = new LinkedHashSet<>();
    private final int cells;
    private final List<DayBound> bounds;

    private Coverage(EffectivePolicy pack) {
        this.pack = pack;
        for (Table table : Table.of(pack.policy())) {
            table.rules().forEach(rule -> untried.addAll(cells(rule)));
        }
        pack.data().assessment().forEach(scheme -> untried.addAll(SchemeCells.of(scheme)));
        this.cells = untried.size();
        this.bounds = DayBound.of(pack.policy());
    }

    /** Of a pack whose cases are still to be tried. */
    public static Coverage of(EffectivePolicy pack) {
        return new Coverage(pack);
    }

    /** The pack whose cases are tried. */
    public EffectivePolicy pack() {
        return pack;
    }

    /** Notes what a question tries in some tiers; without a day of payment it tries nothing. */
    public void tried(Facts facts, Set<String> tiers) {
        LocalDate paid = facts.paid();
        if (paid == null) {
            return;
        }
        Subject subject = pack.compiled().subject(facts);
        int index = 0;
        for (String tier : pack.policy().vocabulary().tiers().keySet()) {
            if (tiers.contains(tier)) {
                applied(tier, AppliedRows.of(pack, subject, index));
                for (DayBound bound : bounds) {
                    bound.tried(pack.compiled(), subject, index, paid.toEpochDay());
                }
            }
            index++;
        }
    }

    /** Notes that a row took a step in settling a bill. */
    public void settled(String row) {
        untried.remove(row);
    }

    /** Notes which rows of a scheme told something about a unit. */
    public void scored(Scorecard scorecard) {
        pack.data().assessment().stream()
                .filter(scheme -> scheme.id().equals(scorecard.scheme()))
                .forEach(scheme -> untried.removeAll(SchemeCells.tried(scheme, scorecard)));
    }

    private void applied(String tier, AppliedRows applied) {
        applied.rows().forEach(rule -> untried.remove(rule.id()));
        applied.trace().unmet.forEach(unmet -> untried.remove(unmet(unmet.window(), unmet.need())));
        for (Trace.Grant grant : applied.trace().grants) {
            if (grant.winner() == null) {
                Identities.of(grant.rule()).stream()
                        .filter(identity -> applied.evaluation().holds(identity.condition()))
                        .forEach(identity -> untried.remove(cell(grant.rule(), tier, identity.id())));
            }
        }
    }

    private Set<String> cells(Rule rule) {
        Set<String> cells = new LinkedHashSet<>();
        switch (rule) {
            case Rule.Limit _ -> {}
            case Rule.Subsidy subsidy -> {
                for (String tier : pack.policy().vocabulary().tiers().keySet()) {
                    if (new PartialEvaluation(pack.policy(), tier, null)
                            .mayHold(rule.head().when())) {
                        Identities.of(subsidy).forEach(identity -> cells.add(cell(subsidy, tier, identity.id())));
                    }
                }
            }
            case Rule.Open open -> {
                cells.add(open.id());
                open.needs().forEach(need -> cells.add(unmet(open, need)));
            }
            case Rule.Eligibility _,
                    Rule.Closed _,
                    Rule.Amounts _,
                    Rule.Waiting _,
                    Rule.Incentive _,
                    Rule.Benefit _,
                    Rule.Refund _,
                    Rule.BenefitTier _,
                    Rule.Note _ -> cells.add(rule.id());
        }
        return cells;
    }

    private String cell(Rule.Subsidy rule, String tier, String identity) {
        Policy policy = pack.policy();
        boolean oneTier = policy.vocabulary().tiers().size() == 1 || rule.id().endsWith('.' + tier);
        boolean oneIdentity = Identities.of(rule).size() == 1;
        return rule.id() + (oneTier ? "" : " " + tier) + (oneIdentity ? "" : " " + identity);
    }

    private static String unmet(Rule.Open window, Rule.Need need) {
        return window.id() + ' ' + need.refusalCode();
    }

    /** What has no case: rows, then days of payment near a bound. */
    public List<String> missing() {
        Set<String> missing = new LinkedHashSet<>(missingRows());
        bounds.forEach(bound -> missing.addAll(bound.missing()));
        return List.copyOf(missing);
    }

    private List<String> missingRows() {
        Inspection inspection = new Inspection(pack.policy(), pack.data(), pack.document(), new Findings());
        Set<String> silent = Reachability.silentRows(inspection, this::tried);
        pack.policy().tables().rules().stream().filter(this::countsYearsToCome).forEach(rule -> silent.add(rule.id()));
        List<String> missing = new ArrayList<>(untried);
        missing.removeIf(cell -> silent.contains(cell.split(" ", 2)[0]));
        return missing;
    }

    private boolean tried(Rule rule) {
        return cells(rule).stream().noneMatch(untried::contains);
    }

    /** Whether a row counts years of a history of which none is over yet: nobody can have missed a year since this one. */
    private boolean countsYearsToCome(Rule rule) {
        boolean[] found = new boolean[1];
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void expression(Expression expression, boolean recognised) {
                        found[0] |= expression instanceof Expression.HistoryCount count && count.from() > count.until();
                    }
                })
                .condition(rule.head().when());
        return found[0];
    }

    /** What is tried and what has no case, in one line for whoever checks the pack: the first few, and how many more. */
    public Wording line() {
        return line(NAMED);
    }

    /** The same with everything that has no case. */
    public Wording fullLine() {
        return line(Integer.MAX_VALUE);
    }

    private Wording line(int named) {
        String name = pack.region() + '/' + pack.year();
        int missingRows = missingRows().size();
        long open = bounds.stream().filter(bound -> !bound.missing().isEmpty()).count();
        Wording sum = AnalysisPhrase.COVERAGE.of(
                name,
                cells - untried.size(),
                cells - untried.size() + missingRows,
                bounds.size() - open,
                bounds.size());
        List<String> missing = missing();
        List<Text> first = missing.stream()
                .limit(named)
                .map(cell -> CellWords.of(cell, pack.policy().vocabulary()))
                .toList();
        Object all = missing.size() > named ? AnalysisPhrase.AND_MORE.of(first, missing.size() - named) : first;
        return missing.isEmpty() ? sum : AnalysisPhrase.COVERAGE_MISSING.of(sum, all);
    }

    /** The identities that a subsidy asks for; one that asks for none has a nameless one that everybody has. */
    private record Identities(String id, Condition condition) {

        static List<Identities> of(Rule.Subsidy rule) {
            List<Identities> identities = new ArrayList<>();
            collect(rule.head().when(), identities);
            return identities.isEmpty() ? List.of(new Identities("", Condition.ALWAYS)) : identities;
        }

        private static void collect(Condition condition, List<Identities> identities) {
            if (condition instanceof Condition.All all) {
                all.parts().forEach(part -> collect(part, identities));
            } else if (condition instanceof Condition.HasCategory has) {
                has.categories().stream()
                        .sorted()
                        .forEach(id -> identities.add(
                                new Identities(id, new Condition.HasCategory(Set.of(id), has.on(), has.recognised()))));
            }
        }
    }
}
