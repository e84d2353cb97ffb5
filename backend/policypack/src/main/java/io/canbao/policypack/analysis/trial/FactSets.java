package io.canbao.policypack.analysis.trial;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is given about somebody, put together and taken apart. */
public final class FactSets {

    private FactSets() {}

    /** Somebody to whom all of it happened some days earlier: the payment, events, and recognitions whose day is known. */
    public static Facts earlier(Facts facts, int days) {
        Map<String, Long> values = new LinkedHashMap<>(facts.values());
        values.replaceAll((fact, value) -> Values.known(value)
                        && (fact.equals(Facts.PAID)
                                || fact.equals(Facts.BIRTH_DATE)
                                || fact.startsWith(Facts.EVENTS + '.'))
                ? value - days
                : value);
        List<Facts.HeldCategory> categories = facts.categories().stream()
                .map(held -> new Facts.HeldCategory(
                        held.id(), earlier(held.recognisedOn(), days), earlier(held.endedOn(), days)))
                .toList();
        return new Facts(facts.choices(), values, categories, facts.evidence(), facts.products(), facts.given());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate day, int days) {
        return day == null ? null : day.minusDays(days);
    }

    /** Both; where they differ, what the second says. */
    static Facts joined(Facts first, Facts second) {
        List<Facts.HeldCategory> categories = new ArrayList<>(first.categories());
        categories.addAll(second.categories());
        return new Facts(
                joined(first.choices(), second.choices()),
                joined(first.values(), second.values()),
                categories,
                joined(first.evidence(), second.evidence()),
                joined(first.products(), second.products()),
                joined(first.given(), second.given()));
    }

    private static <T> Map<String, T> joined(Map<String, T> first, Map<String, T> second) {
        Map<String, T> both = new LinkedHashMap<>(first);
        both.putAll(second);
        return both;
    }

    private static Set<String> joined(Set<String> first, Set<String> second) {
        Set<String> both = new LinkedHashSet<>(first);
        both.addAll(second);
        return both;
    }

    /** Everything but one choice or value; a birth is given by its date and as an event. */
    static Facts without(Facts facts, String fact) {
        Map<String, String> choices = new LinkedHashMap<>(facts.choices());
        choices.remove(fact);
        Map<String, Long> values = new LinkedHashMap<>(facts.values());
        values.remove(fact);
        Set<String> given = new LinkedHashSet<>(facts.given());
        given.remove(fact);
        if (fact.equals(Facts.BIRTH_DATE)) {
            values.remove(Facts.BIRTH);
            given.remove(Facts.BIRTH);
        }
        return new Facts(choices, values, facts.categories(), facts.evidence(), facts.products(), given);
    }

    /** Everything but choices and values that nobody asks for; the day of payment is kept. */
    public static Facts about(Facts facts, Predicate<String> wanted) {
        Set<String> left = new LinkedHashSet<>(facts.choices().keySet());
        left.addAll(facts.values().keySet());
        left.removeIf(fact -> fact.equals(Facts.PAID) || wanted.test(fact));
        Facts about = facts;
        for (String fact : left) {
            about = without(about, fact);
        }
        return about;
    }

    /** The same with one thing less, in every way but for the day of payment. */
    public static List<Facts> withLess(Facts facts) {
        List<Facts> less = new ArrayList<>();
        facts.choices().keySet().forEach(fact -> less.add(without(facts, fact)));
        facts.values().keySet().stream()
                .filter(fact -> !fact.equals(Facts.PAID) && !fact.equals(Facts.BIRTH))
                .forEach(fact -> less.add(without(facts, fact)));
        facts.categories().forEach(held -> {
            List<Facts.HeldCategory> fewer = new ArrayList<>(facts.categories());
            fewer.remove(held);
            less.add(new Facts(
                    facts.choices(), facts.values(), fewer, facts.evidence(), facts.products(), facts.given()));
        });
        facts.evidence()
                .forEach(id -> less.add(new Facts(
                        facts.choices(),
                        facts.values(),
                        facts.categories(),
                        fewer(facts.evidence(), id),
                        facts.products(),
                        facts.given())));
        facts.products()
                .forEach(id -> less.add(new Facts(
                        facts.choices(),
                        facts.values(),
                        facts.categories(),
                        facts.evidence(),
                        fewer(facts.products(), id),
                        facts.given())));
        return less;
    }

    private static Set<String> fewer(Set<String> ids, String id) {
        Set<String> fewer = new LinkedHashSet<>(ids);
        fewer.remove(id);
        return fewer;
    }

    /** Whether everything that is given in one is given in the other, whatever the day of payment. */
    public static boolean holds(Facts facts, Facts fewer) {
        Map<String, Long> values = new LinkedHashMap<>(fewer.values());
        values.remove(Facts.PAID);
        return facts.choices().entrySet().containsAll(fewer.choices().entrySet())
                && facts.values().entrySet().containsAll(values.entrySet())
                && facts.categories().containsAll(fewer.categories())
                && facts.evidence().containsAll(fewer.evidence())
                && facts.products().containsAll(fewer.products());
    }

    /** How much is given. */
    public static int size(Facts facts) {
        return facts.choices().size()
                + facts.values().size()
                + facts.categories().size()
                + facts.evidence().size()
                + facts.products().size();
    }
}
