package io.canbao.policypack.reader;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import io.canbao.rules.policy.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that conditions and formulas of one pack may use. */
final class Scope {

    final int year;

    /** Whether the names are those of units, whose figures are exact, and not of persons. */
    final boolean exact;

    final Map<String, Term> tiers = new LinkedHashMap<>();
    final Map<String, Term> groups = new LinkedHashMap<>();
    final Map<String, Term> categories = new LinkedHashMap<>();
    final Map<String, Term> evidence = new LinkedHashMap<>();
    final Map<String, Term> products = new LinkedHashMap<>();
    final Map<String, Term> units = new LinkedHashMap<>();
    final Map<String, Term> terms = new LinkedHashMap<>();
    final Map<String, FactDefinition> facts = new LinkedHashMap<>();
    /** Types of defined values; conditions are {@link Type#BOOLEAN}. */
    final Map<String, Type> definitions = new HashMap<>();

    final Set<String> feeComponents = new LinkedHashSet<>();
    final Set<String> fiscalComponents = new LinkedHashSet<>();
    /** Ids of window rows by each of their kinds, and by their own id. */
    final Map<String, Set<String>> entries = new LinkedHashMap<>();
    /** First and last day of windows with fixed days, by row id. */
    final Map<String, Expression> windowStarts = new HashMap<>();

    final Map<String, Expression> windowEnds = new HashMap<>();

    /** The working days that are known. */
    WorkingDays workingDays = WorkingDays.NONE;

    Scope(int year) {
        this(year, false);
    }

    Scope(int year, boolean exact) {
        this.year = year;
        this.exact = exact;
    }

    Expression day(int month, int dayOfMonth) {
        return new Expression.Constant(Type.DATE, Values.date(LocalDate.of(year, month, dayOfMonth)));
    }

    /** What the words and facts of the pack are called. */
    Map<String, Text> names() {
        Map<String, Text> names = new HashMap<>();
        terms.forEach((id, term) -> names.put(id, term.name()));
        facts.values().forEach(fact -> names.putAll(fact.choices()));
        return names;
    }

    /** The full id of a fact: declared facts may be called by their own name. */
    Optional<FactDefinition> fact(String name) {
        for (String id : new String[] {name, "facts." + name, name.replaceFirst("^choices\\.", "facts.")}) {
            FactDefinition fact = facts.get(id);
            if (fact != null) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
