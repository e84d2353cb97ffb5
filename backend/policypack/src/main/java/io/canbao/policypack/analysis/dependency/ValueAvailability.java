package io.canbao.policypack.analysis.dependency;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that exist only from some point of a decision on: the window in hand once windows are matched, what remains of a
 * fee once it is known, the end of a wait once it is measured. Used before, they have no meaning or, worse, the meaning
 * that they had for somebody else.
 */
public final class ValueAvailability {

    /** A kind of value, and where it has a meaning, as findings say it. */
    private enum Use {
        ENTRY("entry", AnalysisPhrase.IN_HAND),
        PRICE("fee", AnalysisPhrase.IN_HAND),
        GOVERNMENT("fiscal", AnalysisPhrase.IN_HAND),
        SURCHARGE("surcharge", AnalysisPhrase.IN_SUBSIDIES),
        REMAINING("remaining", AnalysisPhrase.IN_SUBSIDIES),
        GRANTED("granted", AnalysisPhrase.IN_SHARES),
        WAIT_FIXED("wait.fixedMonths", AnalysisPhrase.IN_WAIT_PARTS),
        WAIT_MONTHS("wait.months", AnalysisPhrase.IN_WAIT_END),
        WAIT_END("wait.end", AnalysisPhrase.IN_FIRST_COVERED),
        RECOGNISED("recognised", AnalysisPhrase.IN_RECOGNISED);

        private final String word;
        private final AnalysisPhrase meaning;

        Use(String word, AnalysisPhrase meaning) {
            this.word = word;
            this.meaning = meaning;
        }
    }

    private static final Set<Use> NOTHING = EnumSet.noneOf(Use.class);
    private static final Set<Use> PRICES = EnumSet.of(Use.ENTRY, Use.PRICE, Use.GOVERNMENT);
    private static final Set<Use> SUBSIDIES =
            EnumSet.of(Use.ENTRY, Use.PRICE, Use.GOVERNMENT, Use.SURCHARGE, Use.REMAINING);
    private static final Set<Use> SHARES = with(SUBSIDIES, Use.GRANTED);
    private static final Set<Use> VARIABLE_WAIT = with(SUBSIDIES, Use.WAIT_FIXED);
    private static final Set<Use> WHOLE_WAIT = with(VARIABLE_WAIT, Use.WAIT_MONTHS);
    private static final Set<Use> FIRST_COVERED = with(WHOLE_WAIT, Use.WAIT_END);
    private static final Set<Use> BILLS = EnumSet.of(Use.PRICE, Use.GOVERNMENT);

    private final Inspection pack;
    private boolean found;

    private ValueAvailability(Inspection pack) {
        this.pack = pack;
    }

    private static Set<Use> with(Set<Use> uses, Use further) {
        Set<Use> all = EnumSet.copyOf(uses);
        all.add(further);
        return all;
    }

    /** Whether every value has a meaning where it is used; if not, the engine must not be asked. */
    public static boolean inspect(Inspection pack) {
        ValueAvailability places = new ValueAvailability(pack);
        for (Table table : Table.of(pack.policy())) {
            for (Rule rule : table.rules()) {
                places.row(table.section(), rule);
            }
        }
        return !places.found;
    }

    private void row(String section, Rule rule) {
        Map<Use, String> misplaced = new LinkedHashMap<>();
        when(rule.head().when(), conditions(rule), misplaced);
        switch (rule) {
            case Rule.Open open -> {
                open.needs().forEach(need -> when(need.condition(), NOTHING, misplaced));
                values(rule, SUBSIDIES, misplaced);
            }
            case Rule.Amounts _ -> values(rule, PRICES, misplaced);
            case Rule.Subsidy subsidy -> {
                value(subsidy.amount(), SUBSIDIES, misplaced);
                subsidy.shares().forEach(share -> value(share.amount(), SHARES, misplaced));
            }
            case Rule.Waiting waiting -> {
                value(waiting.fixed(), SUBSIDIES, misplaced);
                value(waiting.variable(), VARIABLE_WAIT, misplaced);
                value(waiting.atLeast(), WHOLE_WAIT, misplaced);
                value(waiting.start(), WHOLE_WAIT, misplaced);
                value(waiting.firstCovered(), FIRST_COVERED, misplaced);
            }
            case Rule.Incentive _, Rule.Refund _, Rule.Limit _ -> values(rule, WHOLE_WAIT, misplaced);
            case Rule.Benefit _ -> values(rule, BILLS, misplaced);
            case Rule.Eligibility _, Rule.Closed _, Rule.BenefitTier _, Rule.Note _ -> {}
        }
        found |= !misplaced.isEmpty();
        misplaced.forEach((use, word) -> pack.fault(
                section,
                rule,
                pack.rows().mark(section, rule.id(), word),
                AnalysisPhrase.NO_VALUE_HERE.of(word),
                AnalysisPhrase.ONLY_IN.of(use.meaning.of())));
    }

    private static Set<Use> conditions(Rule rule) {
        return switch (rule) {
            case Rule.Eligibility _, Rule.Window _ -> NOTHING;
            case Rule.Amounts _ -> PRICES;
            case Rule.Subsidy _, Rule.Waiting _ -> SUBSIDIES;
            case Rule.Incentive _, Rule.Refund _, Rule.Note _, Rule.Limit _ -> WHOLE_WAIT;
            case Rule.BenefitTier _ -> NOTHING;
            case Rule.Benefit _ -> BILLS;
        };
    }

    private void values(Rule rule, Set<Use> allowed, Map<Use, String> misplaced) {
        References.expressionsOf(rule).forEach(value -> value(value, allowed, misplaced));
    }

    private void when(Condition condition, Set<Use> allowed, Map<Use, String> misplaced) {
        new Walk(pack.policy(), visitor(allowed, misplaced)).condition(condition);
    }

    private void value(@Nullable Expression expression, Set<Use> allowed, Map<Use, String> misplaced) {
        new Walk(pack.policy(), visitor(allowed, misplaced)).expression(expression);
    }

    private Walk.Visitor visitor(Set<Use> allowed, Map<Use, String> misplaced) {
        return new Walk.Visitor() {
            @Override
            public void condition(Condition condition, boolean recognised) {
                if (condition instanceof Condition.EntryIs && !allowed.contains(Use.ENTRY)) {
                    misplaced.putIfAbsent(Use.ENTRY, Use.ENTRY.word);
                }
            }

            @Override
            public void expression(Expression expression, boolean recognised) {
                Use use = use(expression, recognised);
                if (use != null && !allowed.contains(use)) {
                    misplaced.putIfAbsent(
                            use, expression instanceof Expression.NamedAmount named ? named.name() : use.word);
                }
            }
        };
    }

    private static @Nullable Use use(Expression expression, boolean recognised) {
        return switch (expression) {
            case Expression.NamedAmount named ->
                switch (named.name()) {
                    case "surcharge" -> Use.SURCHARGE;
                    case "subsidy", "remaining", "payable" -> Use.REMAINING;
                    case "granted" -> Use.GRANTED;
                    default -> named.name().startsWith("fiscal") ? Use.GOVERNMENT : Use.PRICE;
                };
            case Expression.WaitEnd _ -> Use.WAIT_END;
            case Expression.WaitMonths months -> months.fixedOnly() ? Use.WAIT_FIXED : Use.WAIT_MONTHS;
            case Expression.RecognisedOn _ -> recognised ? null : Use.RECOGNISED;
            default -> null;
        };
    }
}
