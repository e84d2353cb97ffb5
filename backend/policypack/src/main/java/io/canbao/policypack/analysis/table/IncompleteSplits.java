package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Outputs;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Split;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.search.Case;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows that are split by a fact and leave out one of its values, so that for whoever has it no row of the table applies.
 * Subsidies by tier are {@link MissingCells}' own matter; whom a split row refuses is as the text says.
 */
public final class IncompleteSplits {

    private static final String DECLARED = Facts.DECLARED + '.';

    private final Inspection pack;

    private IncompleteSplits(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning for each value that a split leaves out, with somebody who has it. */
    public static void inspect(Inspection pack) {
        IncompleteSplits branches = new IncompleteSplits(pack);
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section(), "windows") && !table.section().equals("eligibility")) {
                branches.table(table);
            }
        }
    }

    private void table(Table table) {
        Map<Split, List<Rule>> branches = new LinkedHashMap<>();
        for (Rule rule : table.rules()) {
            if (pack.own(rule)) {
                pack.rows()
                        .find(table.section(), rule.id())
                        .flatMap(Split::of)
                        .ifPresent(split -> branches.computeIfAbsent(split, _ -> new ArrayList<>())
                                .add(rule));
            }
        }
        branches.forEach((split, rules) -> {
            boolean elsewhere =
                    table.section().equals(Rows.SUBSIDIES) && split.fact().equals(Facts.TIER);
            if (!elsewhere) {
                missing(split, rules).forEach(value -> missing(table, split, rules, value));
            }
        });
    }

    private void missing(Table table, Split split, List<Rule> branches, String value) {
        Optional<Case> nobody = left(table, split, branches, value, _ -> true);
        Optional<Case> priced = nobody.isEmpty() && ofOneGroup(table, split, branches.getFirst())
                ? left(table, split, branches, value, IncompleteSplits::testsGroup)
                : Optional.empty();
        nobody.ifPresent(example -> tell(table, split, branches, value, AnalysisPhrase.NO_BRANCH, example));
        priced.ifPresent(example -> tell(table, split, branches, value, AnalysisPhrase.ANOTHER_PRICE, example));
    }

    /** A group with prices of its own hardly pays everybody's price in one tier only. */
    private static boolean ofOneGroup(Table table, Split split, Rule branch) {
        return table.section().equals("fees") && split.fact().equals(Facts.TIER) && testsGroup(branch);
    }

    private static boolean testsGroup(Rule rule) {
        boolean[] tests = new boolean[1];
        References.walk(
                rule.head().when(),
                inner -> tests[0] |=
                        inner instanceof Condition.ChoiceIs is && is.fact().equals(Facts.GROUP),
                _ -> {});
        return tests[0];
    }

    private void tell(
            Table table, Split split, List<Rule> branches, String value, AnalysisPhrase phrase, Case example) {
        Mark mark = pack.rows().mark(table.section(), branches.getFirst().id());
        String path = table.section() + '[' + split.id() + ']';
        Wording found = phrase.of(named(split, value), example.words());
        boolean unpriced = table.section().equals("fees") && phrase == AnalysisPhrase.NO_BRANCH && pack.county();
        if (unpriced) {
            pack.fault(mark, path, found, AnalysisPhrase.A_BRANCH_EACH.of());
        } else {
            pack.warn(mark, path, found, AnalysisPhrase.A_BRANCH_EACH.of());
        }
    }

    /** What a branch is for: a value by its name, and one without a name by that of its fact. */
    private Text named(Split split, String value) {
        Object name = DeclaredNames.choice(pack.policy().vocabulary(), fact(split), value);
        String chinese = name instanceof Text named
                ? named.zh()
                : GeneralPhrase.GIVEN.of(FactNames.of(fact(split)), value).in(Language.ZH);
        return new Text(chinese, split.fact() + ' ' + value);
    }

    private Set<String> missing(Split split, List<Rule> rules) {
        FactDefinition definition = pack.policy().vocabulary().facts().get(fact(split));
        Set<String> missing = new LinkedHashSet<>(
                definition == null ? Set.of() : definition.choices().keySet());
        rules.forEach(rule -> missing.remove(value(split, rule)));
        return missing;
    }

    private String fact(Split split) {
        String declared = DECLARED + split.fact();
        return pack.policy().vocabulary().facts().containsKey(declared) ? declared : split.fact();
    }

    private static String value(Split split, Rule branch) {
        return branch.id().substring(split.id().length() + 1);
    }

    /** Somebody who has the value, for whom the row would set something, and no other row of the table does. */
    private Optional<Case> left(Table table, Split split, List<Rule> branches, String value, Predicate<Rule> counts) {
        Rule branch = branches.getFirst();
        Condition ofBranch = new Condition.ChoiceIs(fact(split), Set.of(value(split, branch)));
        Condition when = branch.head().when();
        List<Condition> tests = new ArrayList<>(when instanceof Condition.All all ? all.parts() : List.of(when));
        if (!tests.remove(ofBranch)) {
            return Optional.empty();
        }
        Condition lacking = new Condition.ChoiceIs(fact(split), Set.of(value));
        List<Rule> others = table.rules().stream()
                .filter(other -> !branches.contains(other) && Outputs.compete(branch, other) && counts.test(other))
                .<Rule>map(other -> other)
                .toList();
        Set<String> outputs = Outputs.of(branch);
        if (outputs.isEmpty()) {
            return found(tests, lacking, others);
        }
        return outputs.stream()
                .flatMap(output ->
                        found(
                                tests,
                                lacking,
                                others.stream()
                                        .filter(other -> Outputs.of(other).contains(output))
                                        .toList())
                                .stream())
                .findFirst();
    }

    /** Somebody whom a row's tests name with the value that it leaves out, and none of other rows. */
    private Optional<Case> found(List<Condition> tests, Condition lacking, List<Rule> others) {
        CaseSearch search = pack.search().where(lacking);
        tests.forEach(search::where);
        others.forEach(other -> search.whereNot(other.head().when()));
        return search.find() instanceof CaseSearch.Outcome.Found found
                ? Optional.of(found.example())
                : Optional.empty();
    }
}
