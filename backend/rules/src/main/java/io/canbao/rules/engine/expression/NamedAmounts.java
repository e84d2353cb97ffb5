package io.canbao.rules.engine.expression;

import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Set;

/** The amounts of the decision in hand that formulas name. */
final class NamedAmounts {

    /** Tables whose components formulas name. */
    private static final Set<String> TABLES = Set.of("fee", "fiscal");

    private final Policy policy;
    private final Prices prices;
    private final SymbolTable symbols;

    NamedAmounts(Policy policy, Prices prices, SymbolTable symbols) {
        this.policy = policy;
        this.prices = prices;
        this.symbols = symbols;
    }

    Value of(Expression.NamedAmount named) {
        String name = named.name();
        Value plain = switch (name) {
            case "fee" -> subject -> prices.fee(subject);
            case "fiscal" -> subject -> prices.fiscal(subject);
            case "surcharge" -> subject -> subject.surcharge;
            case "subsidy" -> subject -> subject.subsidy;
            case "granted" -> subject -> subject.granted;
            case "remaining" -> subject -> Values.minus(prices.fee(subject), subject.subsidy);
            case "payable" ->
                subject -> !subject.repricing && Values.known(subject.payable)
                        ? subject.payable
                        : Values.minus(Values.plus(prices.fee(subject), subject.surcharge), subject.subsidy);
            default -> component(name);
        };
        return named.tier() == null && named.group() == null ? plain : repriced(plain, named);
    }

    /** A component that no row sets costs nothing. */
    private Value component(String name) {
        int dot = name.indexOf('.');
        String table = dot < 0 ? "" : name.substring(0, dot);
        List<Rule.Amounts> rows = switch (table) {
            case "fee" -> policy.tables().fees();
            case "fiscal" -> policy.tables().fiscal();
            default -> List.of();
        };
        String id = name.substring(dot + 1);
        int component = Rule.Amounts.components(rows).indexOf(id);
        boolean named = policy.vocabulary().terms().containsKey(id)
                || policy.vocabulary().products().containsKey(id);
        if (component < 0 && !(named && TABLES.contains(table))) {
            throw new IllegalArgumentException("unknown amount '" + name + "'");
        }
        if (component < 0) {
            return _ -> 0;
        }
        return table.equals("fee")
                ? subject -> prices.feeComponent(subject, component)
                : subject -> prices.fiscalComponent(subject, component);
    }

    private Value repriced(Value plain, Expression.NamedAmount named) {
        int tierSlot = symbols.slot(Facts.TIER);
        int groupSlot = symbols.slot(Facts.GROUP);
        long tier = named.tier() == null ? Values.ABSENT : symbols.ordinal(Facts.TIER, named.tier());
        long group = named.group() == null ? Values.ABSENT : symbols.ordinal(Facts.GROUP, named.group());
        return subject -> {
            long ownTier = subject.slots[tierSlot];
            long ownGroup = subject.slots[groupSlot];
            boolean outer = subject.repricing;
            subject.repricing = true;
            subject.slots[tierSlot] = tier == Values.ABSENT ? ownTier : tier;
            subject.slots[groupSlot] = group == Values.ABSENT ? ownGroup : group;
            long[] entered = prices.selectAgain(subject);
            long amount = plain.of(subject);
            subject.entered = entered;
            subject.slots[tierSlot] = ownTier;
            subject.slots[groupSlot] = ownGroup;
            subject.repricing = outer;
            return amount;
        };
    }
}
