package io.canbao.rules.engine;

import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.util.List;
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
    private final RowIndexBuilder rows;

    Compiler(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.numbering = new Numbering(compiled.policy());
        this.conditions = new ConditionCompiler(compiled, this);
        this.expressions = new ExpressionCompiler(compiled, this);
        this.rows = new RowIndexBuilder(this, numbering);
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

    @Nullable
    Value valueOrNull(@Nullable Expression expression) {
        return expression == null ? null : expressions.value(expression);
    }

    /** Adds a table to the index of all rows. */
    RowIndex.Table rows(List<? extends Rule> rules) {
        return rows.add(rules);
    }

    /** The index of all tables that have been added. */
    RowIndex rowIndex() {
        return rows.build();
    }

    Policy policy() {
        return compiled.policy();
    }

    int historyIndex(int year) {
        return compiled.historyIndex(year);
    }
}
