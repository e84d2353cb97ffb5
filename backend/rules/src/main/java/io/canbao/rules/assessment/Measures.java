package io.canbao.rules.assessment;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pack counts of its units.
 *
 * @param counts figures by id, told ones and those made of others by a formula
 * @param populations people that a scheme looks at by themselves, by id; formulas call them {@code ID.members} and
 *     {@code ID.enrolled}
 * @param attributes what units are told apart by besides, with the names of its values, by id
 * @param ofUnits the values of attributes of the units that the pack names, by unit
 * @param categories the identities that people may hold
 */
public record Measures(
        Map<String, Count> counts,
        Map<String, Population> populations,
        Map<String, Attribute> attributes,
        Map<String, Map<String, String>> ofUnits,
        Map<String, Term> categories) {

    public static final String ENROLLED = "enrolled";
    public static final String MEMBERS = "members";
    public static final String TARGET = "target";
    public static final String EMPLOYEE = "employee";

    /** The figures that counts tell of every unit, whatever the pack says. */
    public static final Map<String, Text> BUILT_IN = builtIn();

    /** Nothing but what every pack counts. */
    public static final Measures NONE = new Measures(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Keeps everything in the order of the pack. */
    public Measures {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        populations = Collections.unmodifiableMap(new LinkedHashMap<>(populations));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        ofUnits = Collections.unmodifiableMap(new LinkedHashMap<>(ofUnits));
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    private static Map<String, Text> builtIn() {
        Map<String, Text> counts = new LinkedHashMap<>();
        counts.put(ENROLLED, new Text("参保人数", "persons enrolled"));
        counts.put(TARGET, new Text("目标任务数", "target"));
        counts.put("residents", new Text("应参保人数", "residents"));
        counts.put(EMPLOYEE, new Text("参加职工医保人数", "persons in employee insurance"));
        counts.put("lastYear", new Text("上年参保人数", "persons enrolled last year"));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * A figure of a unit.
     *
     * @param formula what it is made of, or null where it is told
     */
    public record Count(String id, Text name, @Nullable Expression formula) {}

    /**
     * Some of the people of a unit, each counted once however many of the identities they hold.
     *
     * @param categories identities of which one is enough; none where groups alone decide
     * @param groups groups of which one is enough; none where identities alone decide
     * @param without identities that take somebody out
     */
    public record Population(String id, Text name, Set<String> categories, Set<String> groups, Set<String> without) {

        /**
         * Whether people belong to it.
         *
         * @param held all identities that they hold, implied ones included
         * @param group their group, or null where nobody told
         */
        boolean takes(Set<String> held, @Nullable String group) {
            boolean identity = categories.isEmpty() || !Collections.disjoint(categories, held);
            boolean grouped = groups.isEmpty() || (group != null && groups.contains(group));
            return identity && grouped && Collections.disjoint(without, held);
        }
    }

    /** What units are told apart by: a size class. */
    public record Attribute(String id, Text name, Map<String, Text> choices) {

        /** Keeps the choices in the order of the pack. */
        public Attribute {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /** Whether counts may tell a figure: it is known, and not made of others. */
    public boolean given(String figure) {
        Count count = counts.get(figure);
        return count == null ? BUILT_IN.containsKey(figure) : count.formula() == null;
    }

    /** All figures that counts may tell, with their names, in the order of the pack after those of every pack. */
    public Map<String, Text> given() {
        Map<String, Text> given = new LinkedHashMap<>(BUILT_IN);
        counts.forEach((id, count) -> given.put(id, count.name()));
        given.keySet().removeIf(figure -> !given(figure));
        return given;
    }

    /** Identities with all that they imply. */
    Set<String> closure(Set<String> held) {
        Set<String> all = new LinkedHashSet<>();
        held.forEach(id -> all.addAll(Term.closure(categories, id)));
        return all;
    }
}
