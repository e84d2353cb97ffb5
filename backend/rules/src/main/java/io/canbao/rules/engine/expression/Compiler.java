package io.canbao.rules.engine.expression;

import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Translates conditions and expressions into objects that read slots: every id is resolved here, once, so that a decision
 * compares numbers only. Shared by all threads.
 */
public final class Compiler {

    private final Policy policy;
    private final SymbolTable symbols;
    private final ConditionCompiler conditions;
    private final ExpressionCompiler expressions;
    private final Unknowns unknowns = new Unknowns();

    /**
     * Compiles for a policy.
     *
     * @param prices that formulas name; they may be filled later
     */
    public Compiler(Policy policy, SymbolTable symbols, Prices prices) {
        this.policy = policy;
        this.symbols = symbols;
        this.conditions = new ConditionCompiler(policy, symbols, this);
        this.expressions = new ExpressionCompiler(policy, symbols, prices, unknowns, this);
    }

    /** The policy that is compiled. */
    public Policy policy() {
        return policy;
    }

    /** The numbers that stand for its ids. */
    public SymbolTable symbols() {
        return symbols;
    }

    /** The values that its text leaves to somebody else, as far as they have been compiled. */
    public Unknowns unknowns() {
        return unknowns;
    }

    /**
     * A condition as a test.
     *
     * @throws IllegalArgumentException if it names something that the policy does not have
     */
    public Test test(Condition condition) {
        return conditions.test(condition);
    }

    /**
     * An expression as a value; none is always absent.
     *
     * @throws IllegalArgumentException if it names something that the policy does not have
     */
    public Value value(@Nullable Expression expression) {
        return expressions.value(expression);
    }

    /** An expression as a value, null for none. */
    public @Nullable Value valueOrNull(@Nullable Expression expression) {
        return expression == null ? null : value(expression);
    }
}
