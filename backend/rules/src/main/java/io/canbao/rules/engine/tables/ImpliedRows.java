package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.policy.NamedIdentities;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a stage that adds up by which one identity would be paid twice: by itself, and by another one that it implies. A
 * certificate of severe disability is one identity, also where it counts as any disability: only the higher amount is granted.
 */
final class ImpliedRows {

    private final SymbolTable symbols;

    /** By row, the identities by which it applies. */
    private final long[] named;

    /** By category, itself and all that it implies. */
    private final long[] closures;

    private final boolean possible;

    ImpliedRows(List<Rule.Subsidy> rules, Policy policy, SymbolTable symbols) {
        this.symbols = symbols;
        this.named = rules.stream()
                .map(rule -> NamedIdentities.of(
                        rule.head().when(), policy.vocabulary().definitions()))
                .mapToLong(symbols::categories)
                .toArray();
        this.closures = policy.vocabulary().categories().keySet().stream()
                .mapToLong(symbols::closure)
                .toArray();
        long all = Arrays.stream(named).reduce(0, (left, right) -> left | right);
        this.possible = symbols.own(all) != all;
    }

    /** Whether there are any; in most stages there are none. */
    boolean possible() {
        return possible;
    }

    /**
     * By row, the row that it loses to, −1 where it stands.
     *
     * @param rows those that apply, in order
     * @param amounts of each row, by itself
     */
    int[] winners(Subject subject, int[] rows, long[] amounts) {
        int[] winners = new int[named.length];
        Arrays.fill(winners, -1);
        long own = symbols.own(subject.categories);
        for (int row : rows) {
            int direct = direct(rows, amounts, implying(named[row] & subject.categories, own));
            if (direct >= 0) {
                boolean higher =
                        Values.known(amounts[row]) && Values.known(amounts[direct]) && amounts[row] > amounts[direct];
                winners[higher ? direct : row] = higher ? row : direct;
            }
        }
        return winners;
    }

    /** The identities by which a row applies that names these, where it does so by implied ones alone; none otherwise. */
    private long implying(long named, long own) {
        long implying = 0;
        if ((named & own) == 0) {
            for (long open = own; open != 0; open &= open - 1) {
                int category = Long.numberOfTrailingZeros(open);
                implying |= (closures[category] & named) != 0 ? 1L << category : 0;
            }
        }
        return implying;
    }

    /** The highest row for one of these identities itself, the first of equal ones; −1 for none. */
    private int direct(int[] rows, long[] amounts, long identities) {
        int best = -1;
        for (int row : rows) {
            if ((named[row] & identities) != 0 && (best < 0 || amounts[row] > amounts[best])) {
                best = row;
            }
        }
        return best;
    }
}
