package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Rule;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a row sets, where the first row in order that names a value sets it. */
public final class Outputs {

    private Outputs() {}

    /** Names of the values; empty for rows that do not compete for a value. */
    public static Set<String> of(Rule rule) {
        Set<String> outputs = new LinkedHashSet<>();
        switch (rule) {
            case Rule.Amounts amounts -> outputs.addAll(amounts.amounts().keySet());
            case Rule.Waiting waiting -> {
                add(outputs, "fixed", waiting.fixed());
                add(outputs, "variable", waiting.variable());
                add(outputs, "atLeast", waiting.atLeast());
                add(outputs, "start", waiting.start());
                add(outputs, "firstCovered", waiting.firstCovered());
            }
            case Rule.Benefit benefit -> {
                add(outputs, "deductible", benefit.deductible());
                add(outputs, "rate", benefit.bands().isEmpty() ? null : benefit.bands());
                add(outputs, "lump", benefit.lump());
                add(outputs, "ceiling", benefit.ceiling());
                add(outputs, "billCeiling", benefit.billCeiling());
                add(outputs, "rateLimit", benefit.rateLimit());
                add(outputs, "times", benefit.times());
            }
            case Rule.BenefitTier _ -> outputs.add("tier");
            case Rule.Eligibility _,
                    Rule.Window _,
                    Rule.Subsidy _,
                    Rule.Incentive _,
                    Rule.Refund _,
                    Rule.Note _,
                    Rule.Limit _ -> {}
        }
        return outputs;
    }

    private static void add(Set<String> outputs, String name, @Nullable Object value) {
        if (value != null) {
            outputs.add(name);
        }
    }

    /** Whether a row has something besides that counts for every row that matches. */
    public static boolean collects(Rule rule) {
        return rule instanceof Rule.Benefit benefit && (benefit.rateAddition() != null || benefit.base() != null);
    }

    /** Whether two rows may set the same value at all: benefits of different parts never do. */
    public static boolean compete(Rule left, Rule right) {
        return !(left instanceof Rule.Benefit one && right instanceof Rule.Benefit other)
                || one.part().equals(other.part());
    }
}
