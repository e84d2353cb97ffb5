package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benefit rule with its condition and values; a value that the rule does not set is null. Amounts are fen, rates are in
 * hundredths of a percentage point.
 *
 * @param rule as it is written
 */
public record CompiledBenefit(
        Rule.Benefit rule,
        Test when,
        @Nullable Value deductible,
        List<Band> bands,
        @Nullable Value lump,
        @Nullable Value ceiling,
        @Nullable Value billCeiling,
        @Nullable Value rateAddition,
        @Nullable Value rateLimit,
        @Nullable Value times) {

    /**
     * A rate for the part of a bill up to a bound.
     *
     * @param upTo fen above the deductible, or null for all the rest
     */
    public record Band(@Nullable Value upTo, Value rate) {}

    /** Compiles a benefit rule. */
    public static CompiledBenefit of(Rule.Benefit rule, Compiler compiler) {
        return new CompiledBenefit(
                rule,
                compiler.test(rule.head().when()),
                compiler.valueOrNull(rule.deductible()),
                rule.bands().stream()
                        .map(band -> new Band(compiler.valueOrNull(band.upTo()), compiler.value(band.rate())))
                        .toList(),
                compiler.valueOrNull(rule.lump()),
                compiler.valueOrNull(rule.ceiling()),
                compiler.valueOrNull(rule.billCeiling()),
                compiler.valueOrNull(rule.rateAddition()),
                compiler.valueOrNull(rule.rateLimit()),
                compiler.valueOrNull(rule.times()));
    }

    /** Whether it says what is reimbursed, be it nothing; others say from when on and up to what. */
    public boolean grants() {
        return lump != null || !bands.isEmpty();
    }
}
