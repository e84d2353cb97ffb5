package io.canbao.rules.engine;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Translates conditions and expressions into objects that read slots: every id is resolved here, once, so that a
 * decision compares numbers only.
 */
final class Compiler {

    private final CompiledPolicy compiled;
    private final Numbering numbering;
    private final ConditionCompiler conditions;
    private final ExpressionCompiler expressions;

    Compiler(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.numbering = new Numbering(compiled.policy());
        this.conditions = new ConditionCompiler(compiled, this);
        this.expressions = new ExpressionCompiler(compiled, this);
    }

    Numbering numbering() {
        return numbering;
    }

    Test test(Condition condition) {
        return conditions.test(condition);
    }

    Value value(@Nullable Expression expression) {
        return expressions.value(expression);
    }

    Policy policy() {
        return compiled.policy();
    }

    int historyIndex(int year) {
        return compiled.historyIndex(year);
    }
}
