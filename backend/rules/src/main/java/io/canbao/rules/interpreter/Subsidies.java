package io.canbao.rules.interpreter;

import io.canbao.rules.policy.NamedIdentities;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Term;
import io.canbao.rules.quote.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the stages of subsidies grant, one after the other. */
final class Subsidies {

    private Subsidies() {}

    /**
     * A subsidy row that applies.
     *
     * @param lostTo the row that won in its stage, or null where this one is granted
     * @param shares what each funder pays; empty if another row won
     */
    record Granted(Rule.Subsidy rule, Quantity amount, Rule.@Nullable Subsidy lostTo, List<Quantity> shares) {

        Ruling.Grant written() {
            return new Ruling.Grant(
                    rule.id(),
                    Rulings.amount(amount),
                    lostTo == null ? null : lostTo.id(),
                    IntStream.range(0, shares.size())
                            .mapToObj(share -> new Ruling.Share(
                                    rule.shares().get(share).funder(), Rulings.amount(shares.get(share))))
                            .toList());
        }
    }

    /** All grants in order, those that lost against another row of their stage included. */
    static List<Granted> of(Situation beginning) {
        List<Granted> grants = new ArrayList<>();
        for (SubsidyStage stage : beginning.policy().tables().subsidies()) {
            grants.addAll(stage(stage, beginning.subsidised(total(grants))));
        }
        return grants;
    }

    static Quantity total(List<Granted> grants) {
        return grants.stream()
                .filter(grant -> grant.lostTo() == null)
                .map(Granted::amount)
                .reduce(Quantity.Plain.ZERO, Expressions::plus);
    }

    private static List<Granted> stage(SubsidyStage stage, Situation now) {
        List<Rule.Subsidy> rows = stage.rules().stream()
                .filter(row -> Conditions.holds(row.head().when(), now))
                .toList();
        if (stage.hit() == SubsidyStage.Hit.SUM) {
            return sum(rows, now);
        }
        int winner = stage.hit() == SubsidyStage.Hit.FIRST ? 0 : best(rows, now);
        Quantity left = Prices.remaining(now);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> grant(
                        rows.get(row), amount(rows.get(row), left, now), row == winner ? null : rows.get(winner), now))
                .toList();
    }

    private static List<Granted> sum(List<Rule.Subsidy> rows, Situation now) {
        Quantity left = Prices.remaining(now);
        List<Granted> grants = new ArrayList<>();
        Map<Rule.Subsidy, Quantity> alone = new LinkedHashMap<>();
        rows.forEach(row -> alone.put(row, amount(row, Prices.remaining(now), now)));
        Map<Rule.Subsidy, Rule.Subsidy> winners = onePaymentForOneIdentity(alone, now);
        for (Rule.Subsidy row : rows) {
            Rule.Subsidy winner = winners.get(row);
            if (winner != null) {
                grants.add(grant(row, alone.getOrDefault(row, Quantity.Open.ABSENT), winner, now));
            } else {
                Quantity amount = amount(row, left, now);
                grants.add(grant(row, amount, null, now));
                left = Expressions.minus(left, amount);
            }
        }
        return grants;
    }

    /** A row that applies only by an identity that another one implies loses against the row of that other one, or wins. */
    private static Map<Rule.Subsidy, Rule.Subsidy> onePaymentForOneIdentity(
            Map<Rule.Subsidy, Quantity> alone, Situation now) {
        Map<Rule.Subsidy, Rule.Subsidy> winners = new HashMap<>();
        alone.forEach((row, amount) -> {
            Set<String> implying = implying(row, now);
            alone.entrySet().stream()
                    .filter(direct -> !Collections.disjoint(named(direct.getKey(), now), implying))
                    .reduce((one, other) -> higher(other.getValue(), one.getValue()) ? other : one)
                    .ifPresent(direct -> {
                        boolean wins = direct.getValue().known() && higher(amount, direct.getValue());
                        winners.put(wins ? direct.getKey() : row, wins ? row : direct.getKey());
                    });
        });
        return winners;
    }

    private static boolean higher(Quantity one, Quantity other) {
        return one.known() && (!other.known() || Expressions.compare(one, other) > 0);
    }

    private static Set<String> named(Rule.Subsidy row, Situation now) {
        return NamedIdentities.of(row.head().when(), now.policy().vocabulary().definitions());
    }

    /** The identities held that imply the one by which a row applies; none where it applies by one that nothing implies. */
    private static Set<String> implying(Rule.Subsidy row, Situation now) {
        Map<String, Term> categories = now.policy().vocabulary().categories();
        Set<String> held = now.held().keySet();
        Set<String> own = held.stream()
                .filter(id -> held.stream()
                        .noneMatch(other -> !other.equals(id)
                                && Term.closure(categories, other).contains(id)))
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>(named(row, now));
        named.retainAll(held);
        return Collections.disjoint(named, own)
                ? own.stream()
                        .filter(id -> !Collections.disjoint(Term.closure(categories, id), named))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static int best(List<Rule.Subsidy> rows, Situation now) {
        Quantity left = Prices.remaining(now);
        int best = 0;
        for (int row = 1; row < rows.size(); row++) {
            if (outbids(amount(rows.get(row), left, now), amount(rows.get(best), left, now), left)) {
                best = row;
            }
        }
        return best;
    }

    /** The higher amount wins; an open one might be higher than any that leaves something to pay. */
    private static boolean outbids(Quantity amount, Quantity best, Quantity left) {
        if (amount.known() && best.known()) {
            return Expressions.compare(amount, best) > 0;
        }
        if (amount.known() == best.known()) {
            return false;
        }
        boolean paysAll = left.known() && Expressions.compare(amount.known() ? amount : best, left) >= 0;
        return amount.known() == paysAll;
    }

    /** What a row would grant by itself: never less than nothing, never more than is left to pay. */
    private static Quantity amount(Rule.Subsidy row, Quantity left, Situation now) {
        Quantity amount = row.amount() == null ? Quantity.Plain.ZERO : Expressions.of(row.amount(), now);
        boolean nothing = amount.known() && Expressions.compare(amount, Quantity.Plain.ZERO) <= 0;
        Quantity payable = Expressions.greatest(left, Quantity.Plain.ZERO);
        return nothing ? Quantity.Plain.ZERO : Expressions.least(amount, payable);
    }

    private static Granted grant(Rule.Subsidy row, Quantity amount, Rule.@Nullable Subsidy lostTo, Situation now) {
        return new Granted(row, amount, lostTo, lostTo == null ? shares(row, amount, now.granting(amount)) : List.of());
    }

    /** Every funder but the last pays the share that is given, as far as it goes; the last one pays the rest. */
    private static List<Quantity> shares(Rule.Subsidy row, Quantity amount, Situation now) {
        List<Quantity> shares = new ArrayList<>();
        Quantity rest = amount;
        for (Rule.Share share : row.shares()) {
            boolean last = shares.size() == row.shares().size() - 1;
            Quantity part = last || share.amount() == null
                    ? rest
                    : Expressions.least(Expressions.of(share.amount(), now), rest);
            shares.add(part);
            rest = Expressions.minus(rest, part);
        }
        return shares;
    }
}
