package io.canbao.policypack.reader;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that need themselves, directly or through others: nobody could ever calculate them. And amounts that are
 * used before they are known: prices come first, then the surcharge, then the subsidies.
 */
final class Circles {

    private static final Set<String> KNOWN_LATER = Set.of("surcharge", "subsidy", "granted", "remaining", "payable");

    private final Policy policy;
    private final Place pack;
    private final Set<Object> endless = new LinkedHashSet<>();
    private final Set<Object> done = new LinkedHashSet<>();

    private Circles(Policy policy, Place pack) {
        this.policy = policy;
        this.pack = pack;
    }

    /** What a component of the fee or of the fiscal part costs for one tier and group. */
    private record Price(String table, String component, String tier, String group) {}

    static void report(Policy policy, Place pack) {
        Circles circles = new Circles(policy, pack);
        policy.definitions().keySet().forEach(name -> circles.definition(name, List.of()));
        if (circles.endless.isEmpty()) {
            circles.prices();
        }
    }

    private void definition(String name, List<String> path) {
        if (path.contains(name)) {
            if (endless.add(name)) {
                pack.at("define")
                        .at(name)
                        .fault(
                                "a definition that needs itself: " + String.join(" → ", path) + " → " + name,
                                "a value that can be calculated");
            }
        } else if (!done.contains(name)) {
            List<String> further = new ArrayList<>(path);
            further.add(name);
            definitionsIn(policy.definitions().get(name)).forEach(inner -> definition(inner, further));
            done.add(name);
        }
    }

    private static Set<String> definitionsIn(@Nullable Definition definition) {
        Set<String> names = new LinkedHashSet<>();
        Consumer<Condition> conditions = condition -> {
            if (condition instanceof Condition.Defined defined) {
                names.add(defined.name());
            }
        };
        Consumer<Expression> expressions = expression -> {
            if (expression instanceof Expression.Defined defined) {
                names.add(defined.name());
            }
        };
        switch (definition) {
            case null -> {}
            case Definition.Test test -> References.walk(test.condition(), conditions, expressions);
            case Definition.Value value -> References.walk(value.expression(), conditions, expressions);
        }
        return names;
    }

    private void prices() {
        Map<String, List<Rule.Amounts>> tables =
                Map.of("fees", policy.fees(), "fiscal", policy.fiscal(), "surcharges", policy.surcharges());
        tables.forEach((table, rows) ->
                rows.forEach(row -> row.amounts().keySet().forEach(component -> {
                    for (Expression.NamedAmount amount : amountsIn(row, component)) {
                        if (KNOWN_LATER.contains(amount.name())) {
                            place(table, row, component)
                                    .fault(
                                            "'" + amount.name() + "', which is not known yet",
                                            "fee, fiscal or a component");
                        }
                    }
                })));
        for (String tier : policy.tiers().keySet()) {
            for (String group : policy.groups().keySet()) {
                priced("fee", tier, group).forEach(price -> price(price, List.of()));
                priced("fiscal", tier, group).forEach(price -> price(price, List.of()));
            }
        }
    }

    private void price(Price price, List<Price> path) {
        if (!done.contains(price)) {
            List<Price> further = new ArrayList<>(path);
            further.add(price);
            for (Rule.Amounts row : table(price.table())) {
                if (row.amounts().containsKey(price.component())
                        && allows(row.head().when(), Facts.TIER, price.tier())
                        && allows(row.head().when(), Facts.GROUP, price.group())) {
                    needed(row, price).forEach(next -> follow(next, row, price, further));
                }
            }
            done.add(price);
        }
    }

    private void follow(Price next, Rule.Amounts row, Price price, List<Price> path) {
        if (!path.contains(next)) {
            price(next, path);
        } else if (endless.add(row.id())) {
            place(price.table(), row, price.component())
                    .fault("a price that needs itself", "a value that can be calculated");
        }
    }

    private Set<Price> needed(Rule.Amounts row, Price price) {
        Set<Price> needed = new LinkedHashSet<>();
        for (Expression.NamedAmount amount : amountsIn(row, price.component())) {
            String tier = amount.tier() == null ? price.tier() : amount.tier();
            String group = amount.group() == null ? price.group() : amount.group();
            needed.addAll(priced(amount.name(), tier, group));
        }
        return needed;
    }

    /** The components that a named amount adds up; none for amounts of other tables. */
    private Set<Price> priced(String name, String tier, String group) {
        Set<Price> prices = new LinkedHashSet<>();
        for (String table : List.of("fee", "fiscal")) {
            if (name.equals(table)) {
                table(table)
                        .forEach(row -> row.amounts()
                                .keySet()
                                .forEach(component -> prices.add(new Price(table, component, tier, group))));
            } else if (name.startsWith(table + '.')) {
                prices.add(new Price(table, name.substring(table.length() + 1), tier, group));
            }
        }
        return prices;
    }

    private List<Rule.Amounts> table(String table) {
        return table.startsWith("fee") ? policy.fees() : policy.fiscal();
    }

    /** Every amount that a row asks for in its test or for one of its components, through definitions as well. */
    private List<Expression.NamedAmount> amountsIn(Rule.Amounts row, String component) {
        List<Expression.NamedAmount> amounts = new ArrayList<>();
        collect(row.head().when(), amounts);
        collect(row.amounts().get(component), amounts);
        return amounts;
    }

    private void collect(Condition condition, List<Expression.NamedAmount> amounts) {
        References.walk(condition, inner -> defined(inner, amounts), inner -> amount(inner, amounts));
    }

    private void collect(@Nullable Expression expression, List<Expression.NamedAmount> amounts) {
        References.walk(expression, inner -> defined(inner, amounts), inner -> amount(inner, amounts));
    }

    private void defined(Condition condition, List<Expression.NamedAmount> amounts) {
        if (condition instanceof Condition.Defined defined
                && policy.definitions().get(defined.name()) instanceof Definition.Test test) {
            collect(test.condition(), amounts);
        }
    }

    private void amount(Expression expression, List<Expression.NamedAmount> amounts) {
        if (expression instanceof Expression.NamedAmount amount) {
            amounts.add(amount);
        } else if (expression instanceof Expression.Defined defined
                && policy.definitions().get(defined.name()) instanceof Definition.Value value) {
            collect(value.expression(), amounts);
        }
    }

    /** Whether a condition can hold for one value of a choice, as far as it speaks of that choice. */
    private static boolean allows(Condition condition, String fact, String value) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(part -> allows(part, fact, value));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(part -> allows(part, fact, value));
            case Condition.ChoiceIs is -> !is.fact().equals(fact) || is.values().contains(value);
            case Condition.Not not ->
                !(not.part() instanceof Condition.ChoiceIs is)
                        || !is.fact().equals(fact)
                        || !is.values().contains(value);
            case Condition.Holds _,
                    Condition.HasCategory _,
                    Condition.InRange _,
                    Condition.Known _,
                    Condition.Defined _,
                    Condition.EntryIs _ -> true;
        };
    }

    private Place place(String table, Rule.Amounts row, String component) {
        String section = table.equals("fee") ? "fees" : table;
        return pack.at(section).at("rows").items().stream()
                .filter(place -> place.at("id").text().filter(row.id()::equals).isPresent())
                .findFirst()
                .map(place -> place.at("then").at(component))
                .orElse(pack.at(section));
    }
}
