package io.canbao.rules.interpreter;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which categories a person holds on the day of payment, and since when. */
final class Categories {

    private Categories() {}

    /** A time during which a category is held, both days inside. */
    private record Spell(LocalDate from, LocalDate until) {

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        /** Whether no day lies between this spell and a later one. */
        boolean reaches(Spell later) {
            return until.equals(LocalDate.MAX) || !later.from.isAfter(until.plusDays(1));
        }

        Spell joined(Spell later) {
            return new Spell(from, until.isAfter(later.until) ? until : later.until);
        }
    }

    /** Without a day of payment, the categories that last. */
    static Map<String, LocalDate> held(Policy policy, Facts facts) {
        return held(policy, facts, Optional.ofNullable(facts.paid()).orElse(LocalDate.MAX));
    }

    /** The categories held on a day, with the day from which they are. */
    static Map<String, LocalDate> held(Policy policy, Facts facts, LocalDate day) {
        Map<String, LocalDate> held = new HashMap<>();
        for (String category : policy.categories().keySet()) {
            spells(policy, facts, category).stream()
                    .filter(spell -> spell.includes(day))
                    .forEach(spell -> held.put(category, spell.from()));
        }
        return held;
    }

    /** The earliest known day of recognition of categories held, or the last day of those held. */
    static Optional<LocalDate> day(Policy policy, Facts facts, Expression.CategoryDay day) {
        List<Spell> spells = day.categories().stream()
                .flatMap(category -> spells(policy, facts, category).stream())
                .toList();
        if (day.ended()) {
            return spells.stream()
                    .map(Spell::until)
                    .max(Comparator.naturalOrder())
                    .filter(last -> last.isBefore(LocalDate.MAX));
        }
        LocalDate paid = facts.paid();
        return held(policy, facts).entrySet().stream()
                .filter(held -> day.categories().contains(held.getKey()))
                .map(Map.Entry::getValue)
                .filter(first -> first.toEpochDay() > Values.LONG_AGO)
                .min(Comparator.naturalOrder())
                .or(() -> spells.stream()
                        .map(Spell::from)
                        .filter(first -> paid != null && first.isAfter(paid))
                        .min(Comparator.naturalOrder()));
    }

    /** The spells of a category, held itself or implied; spells without a day between them are one. */
    private static List<Spell> spells(Policy policy, Facts facts, String category) {
        List<Spell> spells = new ArrayList<>();
        facts.categories().stream()
                .filter(held -> Term.closure(policy.categories(), held.id()).contains(category))
                .map(Categories::spell)
                .sorted(Comparator.comparing(Spell::from))
                .forEach(spell -> {
                    boolean joins = !spells.isEmpty() && spells.getLast().reaches(spell);
                    spells.add(joins ? spells.removeLast().joined(spell) : spell);
                });
        return spells;
    }

    private static Spell spell(Facts.HeldCategory held) {
        return new Spell(
                orElse(held.recognisedOn(), LocalDate.ofEpochDay(Values.LONG_AGO)),
                orElse(held.endedOn(), LocalDate.MAX));
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}
