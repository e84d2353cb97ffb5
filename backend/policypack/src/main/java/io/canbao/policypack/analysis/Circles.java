package io.canbao.policypack.analysis;

import io.canbao.policypack.reader.PackPhrase;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Circles: definitions that rest on each other, and amounts that rest on each other. An amount is looked at for each tier
 * and group, since {@code fee.basic[tier1]} inside the fee of tier two is no circle.
 */
final class Circles {

    /** A longer chain of names is no pack that anybody wrote, and would exhaust whoever follows it. */
    private static final int LONGEST_CHAIN = 60;

    private final Inspection pack;
    private final Set<Amount> done = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private boolean found;

    private Circles(Inspection pack) {
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

    /** Whether definitions have no circle and can be followed. */
    static boolean inspectDefinitions(Inspection pack) {
        Circles circles = new Circles(pack);
        Set<String> clear = new HashSet<>();
        pack.policy().definitions().keySet().forEach(name -> circles.follow(name, new ArrayList<>(), clear));
        return !circles.found;
    }

    /** Whether amounts have no circle; definitions must have none. */
    static boolean inspectAmounts(Inspection pack) {
        Circles circles = new Circles(pack);
        for (String tier : pack.policy().tiers().keySet()) {
            for (String group : pack.policy().groups().keySet()) {
                circles.begin("fees", pack.policy().fees(), tier, group);
                circles.begin("fiscal", pack.policy().fiscal(), tier, group);
            }
        }
        return !circles.found;
    }

    private void follow(String name, List<String> chain, Set<String> clear) {
        if (clear.contains(name)) {
            return;
        }
        if (chain.contains(name) || chain.size() > LONGEST_CHAIN) {
            found = true;
            clear.addAll(chain);
            boolean circle = chain.contains(name);
            List<String> names = new ArrayList<>(circle ? chain.subList(chain.indexOf(name), chain.size()) : chain);
            names.add(name);
            pack.fault(
                    pack.rows().definition(names.getFirst()),
                    "define." + names.getFirst(),
                    circle
                            ? AnalysisPhrase.NEEDS_ITSELF.of(String.join(" → ", names))
                            : AnalysisPhrase.CHAIN_TOO_LONG.of(LONGEST_CHAIN),
                    circle ? AnalysisPhrase.CALCULABLE.of() : PackPhrase.SHORTER.of());
            return;
        }
        chain.add(name);
        named(name).forEach(next -> follow(next, chain, clear));
        chain.removeLast();
        clear.add(name);
    }

    private Set<String> named(String definition) {
        Set<String> names = new LinkedHashSet<>();
        switch (pack.policy().definitions().get(definition)) {
            case Definition.Value value ->
                References.walk(value.expression(), test -> test(test, names), value1 -> value(value1, names));
            case Definition.Test test ->
                References.walk(test.condition(), inner -> test(inner, names), value -> value(value, names));
            case null -> {}
        }
        return names;
    }

    private static void test(Condition condition, Set<String> names) {
        if (condition instanceof Condition.Defined defined) {
            names.add(defined.name());
        }
    }

    private static void value(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Defined defined) {
            names.add(defined.name());
        }
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
                ? pack.policy().fees()
                : pack.policy().fiscal();
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
        Guess guess = new Guess(pack.policy(), amount.tier(), amount.group());
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void expression(Expression expression, boolean recognised) {
                        add(expression, amount, found);
                    }
                })
                .condition(row.head().when());
        Expression value = row.amounts().get(amount.component());
        if (value != null && guess.of(row.head().when()) != Guess.Answer.NO) {
            collect(value, guess, amount, found);
        }
        return found;
    }

    /** Looks into the branches of a choice that tier and group leave open. */
    private void collect(Expression expression, Guess guess, Amount amount, Set<Amount> found) {
        switch (expression) {
            case Expression.Choose choose -> {
                for (Expression.Branch branch : choose.branches()) {
                    Guess.Answer answer = guess.of(branch.when());
                    if (answer != Guess.Answer.NO) {
                        collect(branch.then(), guess, amount, found);
                    }
                    if (answer == Guess.Answer.YES) {
                        return;
                    }
                }
                collect(choose.otherwise(), guess, amount, found);
            }
            case Expression.Defined defined -> {
                if (pack.policy().definitions().get(defined.name()) instanceof Definition.Value value) {
                    collect(value.expression(), guess, amount, found);
                }
            }
            case Expression.Combined combined ->
                combined.operands().forEach(operand -> collect(operand, guess, amount, found));
            case Expression.Product product -> {
                collect(product.value(), guess, amount, found);
                collect(product.times(), guess, amount, found);
            }
            case Expression.Percentage percentage -> collect(percentage.of(), guess, amount, found);
            case Expression.Quotient quotient -> {
                collect(quotient.dividend(), guess, amount, found);
                collect(quotient.divisor(), guess, amount, found);
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
                components(pack.policy().fees(), name, "fee")
                        .forEach(component -> found.add(new Amount("fees", component, tier, group)));
            } else if (name.startsWith("fiscal")) {
                components(pack.policy().fiscal(), name, "fiscal")
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
