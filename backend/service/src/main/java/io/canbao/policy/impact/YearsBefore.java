package io.canbao.policy.impact;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.facts.Facts.HeldCategory;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the policy of an earlier year would have met them: all their days, that of the payment among them, and the years of their history lie as many years
 * earlier. Two policies that say the same, each of its own year, then decide alike; asked of one calendar, the earlier one would find its windows
 * closed, children older and recognitions not yet made, and the figures would tell of the calendar and not of the policy.
 */
final class YearsBefore {
    private static final String YEAR = Facts.HISTORY + '.';

    private final int years;
    private final Vocabulary words;

    /** @param words of the policy that the facts are told for, which know what is a date */
    YearsBefore(int years, Vocabulary words) {
        this.years = years;
        this.words = words;
    }

    Facts of(Facts facts) {
        if (years == 0) {
            return facts;
        }
        Map<String, Long> values = new LinkedHashMap<>();
        facts.values().forEach((fact, value) -> values.put(fact, isDate(fact) ? earlier(value) : value));
        Map<String, String> choices = new LinkedHashMap<>();
        facts.choices().forEach((fact, value) -> choices.put(earlier(fact), value));
        List<HeldCategory> categories = new ArrayList<>();
        for (HeldCategory held : facts.categories()) {
            categories.add(new HeldCategory(held.id(), earlier(held.recognisedOn()), earlier(held.endedOn())));
        }
        Set<String> given =
                facts.given().stream().map(this::earlier).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Facts(choices, values, categories, facts.evidence(), facts.products(), given);
    }

    private boolean isDate(String fact) {
        FactDefinition definition = words.facts().get(fact);
        return fact.startsWith(Facts.EVENTS + '.') || (definition != null && definition.type() == Type.DATE);
    }

    private long earlier(long day) {
        return LocalDate.ofEpochDay(day).minusYears(years).toEpochDay();
    }

    private @Nullable LocalDate earlier(@Nullable LocalDate day) {
        return day == null ? null : day.minusYears(years);
    }

    private String earlier(String fact) {
        return fact.startsWith(YEAR) ? YEAR + (Integer.parseInt(fact.substring(YEAR.length())) - years) : fact;
    }
}
