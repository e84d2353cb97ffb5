package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a share of the price comes to for those who pay the general price: the one that a row sets for everybody in a tier. */
final class GeneralPrice {

    private static final String FEE = "fee";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policy policy;

    GeneralPrice(Policy policy) {
        this.policy = policy;
    }

    /** The component that most rows of the price set; empty where there are none. */
    String usualComponent() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        policy.tables().fees().forEach(row -> row.amounts().keySet().forEach(id -> rows.merge(id, 1, Integer::sum)));
        return rows.isEmpty()
                ? ""
                : Collections.max(rows.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Fen of a plain percentage of the general price in a tier; {@link Values#ABSENT} where the amount depends on more. */
    long share(Expression amount, String tier) {
        if (!(amount instanceof Expression.Percentage percentage)
                || percentage.rounding() != RoundingMode.HALF_UP
                || percentage.unitFen() != 1
                || !(percentage.of() instanceof Expression.NamedAmount of)
                || of.group() != null) {
            return Values.ABSENT;
        }
        long price = price(of.name(), Objects.requireNonNullElse(of.tier(), tier));
        return Values.known(price)
                ? percentage
                        .percent()
                        .multiply(BigDecimal.valueOf(price))
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact()
                : Values.ABSENT;
    }

    private long price(String name, String tier) {
        Set<String> components = policy.tables().fees().stream()
                .flatMap(row -> row.amounts().keySet().stream())
                .collect(Collectors.toSet());
        if (name.equals(FEE)) {
            return components.size() == 1 ? component(components.iterator().next(), tier) : Values.ABSENT;
        }
        return name.startsWith(FEE + '.') ? component(name.substring(FEE.length() + 1), tier) : Values.ABSENT;
    }

    private long component(String component, String tier) {
        return policy.tables().fees().stream()
                .filter(row -> row.amounts().containsKey(component) && isForEverybodyIn(tier, row))
                .map(row -> row.amounts().get(component))
                .findFirst()
                .filter(amount -> amount instanceof Expression.Constant constant && constant.type() == Type.AMOUNT)
                .map(amount -> ((Expression.Constant) amount).value())
                .orElse(Values.ABSENT);
    }

    private static boolean isForEverybodyIn(String tier, Rule.Amounts row) {
        return Conjunction.of(row.head().when()).stream()
                .allMatch(test -> test instanceof Condition.ChoiceIs choice
                        && choice.fact().equals(Facts.TIER)
                        && choice.values().contains(tier));
    }
}
