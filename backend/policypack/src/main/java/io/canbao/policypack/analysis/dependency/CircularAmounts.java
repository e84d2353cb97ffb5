package io.canbao.policypack.analysis.dependency;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.Truth;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that rest on each other. An amount is looked at for each tier and group, since {@code fee.basic[tier1]} inside the fee
 * of tier two is no circle.
 */
public final class CircularAmounts {

    private final Inspection pack;
    private final Set<Amount> done = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private boolean found;

    private CircularAmounts(Inspection pack) {
        this.pack = pack;
    }

    /**
     * An amount of a table for a tier and group; null is the person's own.
     *
     * @param section
     *            {@code fees} or {@code fiscal}
     */
    private record Amount(
            String section,
            String component,
            @Nullable String tier,
            @Nullable String group) {

        @Override
        public String toString() {
            String place = tier == null && group == null ? "" : "[" + tier + ", " + group + "]";
            return (section.equals("fees") ? "fee." : "fiscal.") + component + place;
        }
    }

    /** Adds faults; answers whether every amount can be calculated. Definitions must not rest on each other. */
    public static boolean inspect(Inspection pack) {
        CircularAmounts circular = new CircularAmounts(pack);
        for (String tier : pack.policy().vocabulary().tiers().keySet()) {
            for (String group : pack.policy().vocabulary().groups().keySet()) {
                circular.begin("fees", pack.policy().tables().fees(), tier, group);
                circular.begin("fiscal", pack.policy().tables().fiscal(), tier, group);
            }
        }
        return !circular.found;
    }

    private void begin(String section, List<Rule.Amounts> rows, String tier, String group) {
        for (Rule.Amounts row : rows) {
            row.amounts()
                    .keySet()
                    .forEach(component -> follow(new Amount(section, component, tier, group), new ArrayList<>()));
        }
    }

    private void follow(Amount amount, List<Amount> chain) {
        if (done.contains(amount)) {
            return;
        }
        if (chain.contains(amount)) {
            found = true;
            done.addAll(chain);
            report(chain.subList(chain.indexOf(amount), chain.size()), amount);
            return;
        }
        chain.add(amount);
        Set<Amount> next = references(amount);
        next.forEach(other -> follow(other, chain));
        chain.removeLast();
        done.add(amount);
    }

    private void report(List<Amount> circle, Amount again) {
        List<String> names =
                new ArrayList<>(circle.stream().map(Amount::toString).toList());
        names.add(again.toString());
        Amount first = circle.getFirst();
        rows(first).stream()
                .filter(row -> !referencesOf(row, first).isEmpty())
                .findFirst()
                .filter(row -> reported.add(first.section() + row.id()))
                .ifPresent(row -> pack.fault(
                        first.section(),
                        row,
                        AnalysisPhrase.PRICE_NEEDS_ITSELF.of(String.join(" → ", names)),
                        AnalysisPhrase.CALCULABLE.of()));
    }

    private List<Rule.Amounts> rows(Amount amount) {
        List<Rule.Amounts> rows = amount.section().equals("fees")
                ? pack.policy().tables().fees()
                : pack.policy().tables().fiscal();
        return rows.stream()
                .filter(row -> row.amounts().containsKey(amount.component()))
                .toList();
    }

    private Set<Amount> references(Amount amount) {
        Set<Amount> all = new LinkedHashSet<>();
        rows(amount).forEach(row -> all.addAll(referencesOf(row, amount)));
        return all;
    }

    /** What a row's condition rests on in any case, and its amount where the condition can hold. */
    private Set<Amount> referencesOf(Rule.Amounts row, Amount amount) {
        Set<Amount> found = new LinkedHashSet<>();
        PartialEvaluation known = new PartialEvaluation(pack.policy(), amount.tier(), amount.group());
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void expression(Expression expression, boolean recognised) {
                        add(expression, amount, found);
                    }
                })
                .condition(row.head().when());
        Expression value = row.amounts().get(amount.component());
        if (value != null && known.mayHold(row.head().when())) {
            collect(value, known, amount, found);
        }
        return found;
    }

    /** Looks into the branches of a choice that tier and group leave open. */
    private void collect(Expression expression, PartialEvaluation known, Amount amount, Set<Amount> found) {
        switch (expression) {
            case Expression.Choose choose -> {
                for (Expression.Branch branch : choose.branches()) {
                    Truth answer = known.of(branch.when());
                    if (answer != Truth.FAILS) {
                        collect(branch.then(), known, amount, found);
                    }
                    if (answer == Truth.HOLDS) {
                        return;
                    }
                }
                collect(choose.otherwise(), known, amount, found);
            }
            case Expression.Defined defined -> {
                if (pack.policy().vocabulary().definitions().get(defined.name()) instanceof Definition.Value value) {
                    collect(value.expression(), known, amount, found);
                }
            }
            case Expression.Combined combined ->
                combined.operands().forEach(operand -> collect(operand, known, amount, found));
            case Expression.Product product -> {
                collect(product.value(), known, amount, found);
                collect(product.times(), known, amount, found);
            }
            case Expression.Percentage percentage -> collect(percentage.of(), known, amount, found);
            case Expression.Quotient quotient -> {
                collect(quotient.dividend(), known, amount, found);
                collect(quotient.divisor(), known, amount, found);
            }
            default -> add(expression, amount, found);
        }
    }

    private void add(Expression expression, Amount from, Set<Amount> found) {
        if (expression instanceof Expression.NamedAmount named) {
            String tier = named.tier() == null ? from.tier() : named.tier();
            String group = named.group() == null ? from.group() : named.group();
            String name = named.name();
            if (name.startsWith("fee")) {
                components(pack.policy().tables().fees(), name, "fee")
                        .forEach(component -> found.add(new Amount("fees", component, tier, group)));
            } else if (name.startsWith("fiscal")) {
                components(pack.policy().tables().fiscal(), name, "fiscal")
                        .forEach(component -> found.add(new Amount("fiscal", component, tier, group)));
            }
        }
    }

    private static Set<String> components(List<Rule.Amounts> rows, String name, String total) {
        Set<String> components = new LinkedHashSet<>();
        if (name.equals(total)) {
            rows.forEach(row -> components.addAll(row.amounts().keySet()));
        } else {
            components.add(name.substring(total.length() + 1));
        }
        return components;
    }
}
