package io.canbao.policypack.analysis.search;

import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.FactNames;
import io.canbao.rules.Money;
import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The variables of one search with their values; each is made when a condition first looks at it. */
final class Space {

    static final String ENTRY = "entry";

    private final Policy policy;
    private final Map<Object, Variable> variables = new LinkedHashMap<>();
    private final Map<Integer, Variable> history = new LinkedHashMap<>();
    private final List<Variable> years = new ArrayList<>();
    private final ComparedDays days;
    private final Map<String, Variable> categories = new LinkedHashMap<>();
    private @Nullable Variable entry;

    /** Names the variable of an identity that is held on another day than that of the payment. */
    record HeldOn(String category, Expression on) {}

    Space(Policy policy) {
        this.policy = policy;
        this.days = new ComparedDays(this, policy.year());
    }

    /** A case in which the variables have these values. */
    Facts facts(Assignment values) {
        return new AssignmentFacts(policy, variables, values).facts();
    }

    private static String shownDay(long day) {
        return Values.date(day).toString();
    }

    /** The days that conditions compare. */
    ComparedDays days() {
        return days;
    }

    /** Whether some condition looks at the day of payment. */
    boolean hasPaid() {
        return variables.containsKey(Facts.PAID);
    }

    List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    private Variable make(Object key, String name, Variable.Kind kind, LongFunction<?> shown) {
        Variable variable = new Variable(variables.size(), name, kind, shown);
        variables.put(key, variable);
        return variable;
    }

    private @Nullable FactDefinition definition(String fact) {
        return policy.vocabulary().facts().get(fact);
    }

    Variable paid() {
        Variable known = variables.get(Facts.PAID);
        return known != null ? known : make(Facts.PAID, "payment", Variable.Kind.FACT, Space::shownDay);
    }

    /** A choice or boolean fact; its values are the positions of its choices. */
    Variable choice(String fact) {
        Variable known = variables.get(fact);
        if (known != null) {
            return known;
        }
        boolean past = fact.startsWith(Facts.HISTORY + '.');
        FactDefinition definition = definition(past ? Facts.HISTORY : fact);
        List<String> ids = definition == null
                ? List.of()
                : List.copyOf(definition.choices().keySet());
        Variable choice = make(
                fact,
                FactNames.written(fact),
                Variable.Kind.FACT,
                value -> DeclaredNames.choice(policy.vocabulary(), fact, ids.get((int) value)));
        String fallback = definition == null || past ? null : definition.fallback();
        if (fallback != null) {
            choice.add(ids.indexOf(fallback));
        } else if (!fact.equals(Facts.TIER)) {
            choice.add(Values.ABSENT);
        }
        if (past) {
            history.put(Integer.parseInt(fact.substring(Facts.HISTORY.length() + 1)), choice);
            years.add(choice);
            for (long position = 0; position < ids.size(); position++) {
                choice.add(position);
            }
        }
        return choice;
    }

    /** The positions of some values of a choice. */
    Set<Long> positions(String fact, Set<String> values) {
        FactDefinition definition = definition(fact.startsWith(Facts.HISTORY + '.') ? Facts.HISTORY : fact);
        List<String> ids = definition == null
                ? List.of()
                : List.copyOf(definition.choices().keySet());
        Set<Long> positions = new LinkedHashSet<>();
        values.forEach(value -> positions.add((long) ids.indexOf(value)));
        return positions;
    }

    /** Tries some values of a choice from now on, and one that no condition names so far. */
    void tryOut(Variable choice, String fact, Set<Long> positions) {
        choice.addAll(positions);
        FactDefinition definition = definition(fact);
        int size = definition == null ? 0 : definition.choices().size();
        for (long position = 0; position < size; position++) {
            if (!choice.fixed().contains(position)) {
                choice.add(position);
                break;
            }
        }
    }

    /** Every year of the history that conditions look at, now and later. */
    Map<Integer, Variable> history() {
        return Collections.unmodifiableMap(history);
    }

    /** The years that conditions look at, now and later, as the variables that they are. */
    List<Variable> years() {
        return years;
    }

    /** A number or amount fact. */
    Variable number(String fact) {
        Variable known = variables.get(fact);
        if (known != null) {
            return known;
        }
        FactDefinition definition = definition(fact);
        boolean amount = definition != null && definition.type() == Type.AMOUNT;
        Variable number = make(
                fact,
                fact,
                Variable.Kind.FACT,
                amount ? value -> Money.ofFen(value).toString() : Long::toString);
        String fallback = definition == null ? null : definition.fallback();
        number.add(fallback == null ? Values.ABSENT : Long.parseLong(fallback));
        number.add(0);
        return number;
    }

    /** A day that is given; being born is the birth date. */
    Variable day(String fact) {
        String id = fact.equals(Facts.BIRTH) ? Facts.BIRTH_DATE : fact;
        Variable known = variables.get(id);
        if (known != null) {
            return known;
        }
        boolean birth = id.equals(Facts.BIRTH_DATE);
        Variable day = make(id, id, birth ? Variable.Kind.PAST_DAY : Variable.Kind.FACT, Space::shownDay);
        day.add(Values.ABSENT);
        return day;
    }

    /** A day of which only matters whether it is given. */
    Variable givenDay(String fact) {
        Variable day = day(fact);
        days.compare(day, new Comparisons(), Set.of());
        return day;
    }

    /** Whether the person has a category on the day of payment, or on another day. */
    Variable category(String id, @Nullable Expression on) {
        Object key = on == null ? Facts.CATEGORIES + '.' + id : new HeldOn(id, on);
        Variable known = variables.get(key);
        if (known != null) {
            return known;
        }
        Variable held = make(
                key,
                on == null ? "category" : "on the day that counts category",
                Variable.Kind.FACT,
                value -> value == 0 ? "" : DeclaredNames.of(policy.vocabulary(), id));
        held.addAll(List.of(0L, 1L));
        if (on == null) {
            categories.put(id, held);
        }
        return held;
    }

    /**
     * The day on which a category was recognised, long ago if nobody knows; never after the payment where the category is
     * held on that day, and perhaps after it where it is held on another day.
     */
    Variable recognised(Recognition key) {
        Variable known = variables.get(key);
        if (known != null) {
            return known;
        }
        Variable.Kind kind = key.on() == null ? Variable.Kind.PAST_DAY : Variable.Kind.FACT;
        Variable day = make(key, "recognised", kind, Space::shownDay);
        day.add(Values.LONG_AGO);
        return day;
    }

    /** Whether an id is among the evidence or the products. */
    Variable member(String set, String id) {
        String key = set + '.' + id;
        Variable known = variables.get(key);
        if (known != null) {
            return known;
        }
        Variable member = make(
                key, set, Variable.Kind.FACT, value -> value == 0 ? "" : DeclaredNames.of(policy.vocabulary(), id));
        member.addAll(List.of(0L, 1L));
        return member;
    }

    /** The window in hand, by its position. */
    Variable entry() {
        if (entry == null) {
            Variable window = make(
                    ENTRY,
                    ENTRY,
                    Variable.Kind.FACT,
                    value -> policy.tables().windows().get((int) value).id());
            for (int index = 0; index < policy.tables().windows().size(); index++) {
                if (policy.tables().windows().get(index) instanceof Rule.Open) {
                    window.add(index);
                }
            }
            entry = window;
        }
        return entry;
    }

    boolean hasEntry() {
        return entry != null;
    }

    /** Something that other tables decide, left free. */
    Variable free(Object key) {
        Variable known = variables.get(key);
        return known != null ? known : make(key, "a value", Variable.Kind.FREE, Long::toString);
    }

    /** What holds in every case: whoever is in a category is in those that it implies. */
    List<Formula> certainties() {
        List<Formula> certain = new ArrayList<>();
        categories.forEach((id, held) -> implied(id).forEach(other -> {
            Variable also = categories.get(other);
            if (also != null) {
                certain.add(
                        new Formula.Atom(List.of(held, also), values -> values.of(held) == 0 || values.of(also) == 1));
            }
        }));
        return certain;
    }

    private Set<String> implied(String category) {
        Set<String> implied = Term.closure(policy.vocabulary().categories(), category);
        implied.remove(category);
        return implied;
    }
}
