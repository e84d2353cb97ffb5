package io.canbao.rules.facts;

import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one question says about a person and a payment. Immutable; {@code with…} methods answer a changed copy.
 *
 * <p>What is missing has a known fallback: no categories, evidence, events or products, group and residence as the
 * vocabulary falls back, no gap in the history, any channel.
 *
 * @param choices values of choice and boolean facts by id; the history of a year is {@code history.<year>}
 * @param values values of number, amount and date facts by id, carried as
 *     {@link io.canbao.rules.policy.Values Values} says
 * @param categories the identities a person holds or held
 * @param given names of the facts that are given, even if only to say that there are none
 */
public record Facts(
        Map<String, String> choices,
        Map<String, Long> values,
        List<HeldCategory> categories,
        Set<String> evidence,
        Set<String> products,
        Set<String> given) {

    /** Id of the day of payment. */
    public static final String PAID = "paid";

    public static final String TIER = "tier";
    public static final String GROUP = "group";
    public static final String BIRTH_DATE = "birthDate";
    public static final String BIRTH = "events.birth";
    public static final String CHANNEL = "channel";
    public static final String CATEGORIES = "categories";
    public static final String EVIDENCE = "evidence";
    public static final String PRODUCTS = "products";
    public static final String EVENTS = "events";
    public static final String HISTORY = "history";

    /** The day on which a payment is ordered; a policy says whether it is the day of payment. */
    public static final String ORDERED = "ordered";

    /** The day on which the money of a payment arrives, likewise. */
    public static final String ARRIVED = "arrived";

    /** The value of a year of the history that is a gap. */
    public static final String MISSED = "missed";

    private static final Set<String> TOLD_ONE_BY_ONE = Set.of(EVENTS, HISTORY);

    /** What the ids of facts begin with that a pack declares itself, before a dot. */
    public static final String DECLARED = "facts";

    /** A question that says nothing yet. */
    public static final Facts NONE = new Facts(Map.of(), Map.of(), List.of(), Set.of(), Set.of(), Set.of());

    public Facts {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        categories = List.copyOf(categories);
        evidence = Collections.unmodifiableSet(new LinkedHashSet<>(evidence));
        products = Collections.unmodifiableSet(new LinkedHashSet<>(products));
        given = Collections.unmodifiableSet(new LinkedHashSet<>(given));
    }

    /**
     * An identity with its days.
     *
     * @param recognisedOn day from which it holds, or null for long ago
     * @param endedOn last day on which it holds, or null while it lasts
     */
    public record HeldCategory(
            String id,
            @Nullable LocalDate recognisedOn,
            @Nullable LocalDate endedOn) {}

    /** A question of which only the day of payment is known. */
    public static Facts paidOn(LocalDate day) {
        return NONE.with(PAID, day);
    }

    /** The day of payment, or null where it is missing. */
    public @Nullable LocalDate paid() {
        Long day = values.get(PAID);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    /** Sets a date fact. Being born is an event too: setting either the birth date or the event sets both. */
    public Facts with(String fact, LocalDate date) {
        return with(fact, date.toEpochDay());
    }

    /** Sets a number, amount (fen) or date (epoch day) fact. */
    public Facts with(String fact, long value) {
        Map<String, Long> changed = new LinkedHashMap<>(values);
        changed.put(fact, value);
        if (fact.equals(BIRTH_DATE)) {
            changed.put(BIRTH, value);
        } else if (fact.equals(BIRTH)) {
            changed.put(BIRTH_DATE, value);
        }
        return new Facts(choices, changed, categories, evidence, products, giving(fact));
    }

    /** Sets a choice or boolean fact. */
    public Facts with(String fact, String value) {
        Map<String, String> changed = new LinkedHashMap<>(choices);
        changed.put(fact, value);
        return new Facts(changed, values, categories, evidence, products, giving(fact));
    }

    /** Sets a fact of any scalar type from the form in which answers write it. */
    public Facts with(String fact, Type type, String value) {
        return switch (type) {
            case CHOICE, BOOLEAN, SET -> with(fact, value);
            case DATE -> with(fact, LocalDate.parse(value));
            case NUMBER, AMOUNT, PERIOD -> with(fact, Long.parseLong(value));
        };
    }

    /** Adds an identity; the same one may be held several times. */
    public Facts withCategory(HeldCategory category) {
        List<HeldCategory> changed = new ArrayList<>(categories);
        changed.add(category);
        return new Facts(choices, values, changed, evidence, products, giving(CATEGORIES));
    }

    /** Adds an identity that has been held for long and lasts. */
    public Facts withCategory(String id) {
        return withCategory(new HeldCategory(id, null, null));
    }

    /** Adds evidence that the person has. */
    public Facts withEvidence(String id) {
        return new Facts(choices, values, categories, adding(evidence, id), products, giving(EVIDENCE));
    }

    /** Adds a product that the person takes. */
    public Facts withProduct(String id) {
        return new Facts(choices, values, categories, evidence, adding(products, id), giving(PRODUCTS));
    }

    /** Marks a fact as given without a value: nobody need ask for it again. */
    public Facts given(String fact) {
        return new Facts(choices, values, categories, evidence, products, giving(fact));
    }

    /** Forgets the day of payment. */
    public Facts withoutPaid() {
        Map<String, Long> changed = new LinkedHashMap<>(values);
        changed.remove(PAID);
        Set<String> remaining = new LinkedHashSet<>(given);
        remaining.remove(PAID);
        return new Facts(choices, changed, categories, evidence, products, remaining);
    }

    /**
     * Whether the fact itself is given or the whole group of facts that it belongs to: who tells of one event or year has
     * not told of another one, who tells that there were none has told of all.
     */
    public boolean gives(String fact) {
        int dot = fact.indexOf('.');
        return given.contains(fact)
                || (dot > 0 && givesAll(fact.substring(0, dot)))
                || (fact.equals(BIRTH) && given.contains(BIRTH_DATE))
                || (fact.equals(BIRTH_DATE) && given.contains(BIRTH));
    }

    private boolean givesAll(String group) {
        return given.contains(group)
                && !(TOLD_ONE_BY_ONE.contains(group)
                        && given.stream().anyMatch(other -> other.startsWith(group + '.')));
    }

    private Set<String> giving(String fact) {
        return adding(given, fact);
    }

    private static Set<String> adding(Set<String> set, String element) {
        Set<String> changed = new LinkedHashSet<>(set);
        changed.add(element);
        return changed;
    }
}
