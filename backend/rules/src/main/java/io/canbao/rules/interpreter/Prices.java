package io.canbao.rules.interpreter;

import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.quote.Ruling;
import java.util.List;
import java.util.Optional;

/** The tables of named amounts: what a component comes to, and their sums. */
final class Prices {

    private Prices() {}

    static Quantity fee(Situation now) {
        return total(now.policy().tables().fees(), now).orElse(Quantity.Open.ABSENT);
    }

    static Quantity fiscal(Situation now) {
        return total(now.policy().tables().fiscal(), now).orElse(Quantity.Open.ABSENT);
    }

    /** The part of the government's money that the person bears; nothing where no row says so. */
    static Quantity surcharge(Situation now) {
        return total(now.policy().tables().surcharges(), now).orElse(Quantity.Plain.ZERO);
    }

    /** What the government adds beside the person. */
    static Quantity fiscalContribution(Situation now) {
        return Expressions.greatest(Expressions.minus(fiscal(now), now.surcharge()), Quantity.Plain.ZERO);
    }

    static Quantity payable(Situation now) {
        Quantity certain = now.unknowns().payable();
        return certain.known() ? certain : sum(now);
    }

    private static Quantity sum(Situation now) {
        return Expressions.minus(Expressions.plus(fee(now), now.surcharge()), now.subsidy());
    }

    static Quantity remaining(Situation now) {
        return Expressions.minus(fee(now), now.subsidy());
    }

    /** A named amount of the decision in hand. */
    static Quantity named(String name, Situation now) {
        return switch (name) {
            case "fee" -> fee(now);
            case "fiscal" -> fiscal(now);
            case "surcharge" -> now.surcharge();
            case "subsidy" -> now.subsidy();
            case "granted" -> now.granted();
            case "remaining" -> remaining(now);
            case "payable" -> payable(now);
            default -> component(name, now);
        };
    }

    /** A component that no row sets costs nothing. */
    private static Quantity component(String name, Situation now) {
        Policy policy = now.policy();
        int dot = name.indexOf('.') + 1;
        List<Rule.Amounts> table = switch (name.substring(0, dot)) {
            case "fee." -> policy.tables().fees();
            case "fiscal." -> policy.tables().fiscal();
            default -> throw new IllegalArgumentException("unknown amount '" + name + "'");
        };
        return component(table, name.substring(dot), now).orElse(Quantity.Plain.ZERO);
    }

    /** A component is set by the first row that matches and names it. */
    private static Optional<Rule.Amounts> row(List<Rule.Amounts> table, String component, Situation now) {
        return table.stream()
                .filter(row -> row.amounts().containsKey(component))
                .filter(row -> Conditions.holds(row.head().when(), now))
                .findFirst();
    }

    private static Optional<Quantity> component(List<Rule.Amounts> table, String component, Situation now) {
        return row(table, component, now)
                .map(row -> Expressions.of(row.amounts().get(component), now));
    }

    /** The components that rows set, each with its row. */
    static List<Ruling.Part> parts(List<Rule.Amounts> table, Situation now) {
        return Rule.Amounts.components(table).stream()
                .flatMap(component -> row(table, component, now)
                        .map(row -> new Ruling.Part(
                                component,
                                Rulings.amount(Expressions.of(row.amounts().get(component), now)),
                                row.id()))
                        .stream())
                .toList();
    }

    /** The components that rows set add up, to nothing at least; empty where no row sets any. */
    private static Optional<Quantity> total(List<Rule.Amounts> table, Situation now) {
        return Rule.Amounts.components(table).stream()
                .flatMap(component -> component(table, component, now).stream())
                .reduce(Expressions::plus)
                .map(sum -> Expressions.greatest(sum, Quantity.Plain.ZERO));
    }
}
