package io.canbao.testkit.isolation;

import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcNamedParameter;

/** What was seen of a statement on the way through it. */
final class Seen {
    private final Set<String> counties = new TreeSet<>();
    private int selects;

    void select() {
        selects++;
    }

    int selects() {
        return selects;
    }

    /** A value that says for which county a row is read or written; one without a name tells nothing. */
    void county(Expression value) {
        if (value instanceof JdbcNamedParameter parameter) {
            counties.add(parameter.getName());
        }
    }

    /** Names of the parameters that say for which county. */
    Set<String> counties() {
        return counties;
    }
}
