package io.canbao.rules.engine.tables;

import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Value;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** The years of a history that nobody told of: no gap is assumed in them, and yet a count of insured years may grow by them. */
final class YearsNotGiven {

    private final SymbolTable symbols;
    private final byte[] codes;
    private final int bornSlot;

    /** The years before the insurance year. */
    private final int before;

    YearsNotGiven(Compiler compiler) {
        Policy policy = compiler.policy();
        Map<String, FactDefinition> facts = policy.vocabulary().facts();
        this.symbols = compiler.symbols();
        FactDefinition history = facts.get(Facts.HISTORY);
        this.codes = history == null ? new byte[0] : codes(history);
        this.bornSlot = facts.containsKey(Facts.BIRTH_DATE) ? symbols.slot(Facts.BIRTH_DATE) : -1;
        this.before = policy.year() - symbols.firstHistoryYear();
    }

    private byte[] codes(FactDefinition history) {
        byte[] codes = new byte[history.choices().size()];
        int count = 0;
        for (String value : history.choices().keySet()) {
            if (!value.equals(Facts.MISSED)) {
                codes[count++] = (byte) symbols.historyCode(value);
            }
        }
        return Arrays.copyOf(codes, count);
    }

    /**
     * Whether a count would be higher if the years since birth that nobody told of were told to be without a gap.
     *
     * @param counted what it is without them
     */
    boolean mayAdd(Subject subject, Value count, long counted) {
        if (!Values.known(counted) || before <= 0) {
            return false;
        }
        byte[] given = subject.history.clone();
        boolean more = false;
        for (byte code : codes) {
            for (int year = first(subject); year < before; year++) {
                subject.history[year] = given[year] == 0 ? code : given[year];
            }
            long grown = count.of(subject);
            more |= Values.known(grown) && grown > counted;
            System.arraycopy(given, 0, subject.history, 0, given.length);
        }
        return more;
    }

    /** The first year that the person may have been insured in. */
    private int first(Subject subject) {
        long born = bornSlot < 0 ? Values.ABSENT : subject.slots[bornSlot];
        return Values.known(born)
                ? Math.max(symbols.historyIndex(LocalDate.ofEpochDay(born).getYear()), 0)
                : 0;
    }
}
