package io.canbao.policypack.analysis;

import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is told about somebody, put together, taken apart and said in words. */
final class Told {

    private static final String DECLARED = "facts.";

    private Told() {}

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
                joined(first.told(), second.told()));
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

    /** Everything but one choice or value; a birth is told by its date and as an event. */
    static Facts without(Facts facts, String fact) {
        Map<String, String> choices = new LinkedHashMap<>(facts.choices());
        choices.remove(fact);
        Map<String, Long> values = new LinkedHashMap<>(facts.values());
        values.remove(fact);
        Set<String> told = new LinkedHashSet<>(facts.told());
        told.remove(fact);
        if (fact.equals(Facts.BIRTH_DATE)) {
            values.remove(Facts.BIRTH);
            told.remove(Facts.BIRTH);
        }
        return new Facts(choices, values, facts.categories(), facts.evidence(), facts.products(), told);
    }

    /** Everything but choices and values that nobody asks for; the day of payment is kept. */
    static Facts about(Facts facts, Predicate<String> asked) {
        Set<String> left = new LinkedHashSet<>(facts.choices().keySet());
        left.addAll(facts.values().keySet());
        left.removeIf(fact -> fact.equals(Facts.PAID) || asked.test(fact));
        Facts about = facts;
        for (String fact : left) {
            about = without(about, fact);
        }
        return about;
    }

    /** The same with one thing less, in every way but for the day of payment. */
    static List<Facts> withLess(Facts facts) {
        List<Facts> less = new ArrayList<>();
        facts.choices().keySet().forEach(fact -> less.add(without(facts, fact)));
        facts.values().keySet().stream()
                .filter(fact -> !fact.equals(Facts.PAID) && !fact.equals(Facts.BIRTH))
                .forEach(fact -> less.add(without(facts, fact)));
        facts.categories().forEach(held -> {
            List<Facts.HeldCategory> fewer = new ArrayList<>(facts.categories());
            fewer.remove(held);
            less.add(new Facts(
                    facts.choices(), facts.values(), fewer, facts.evidence(), facts.products(), facts.told()));
        });
        facts.evidence()
                .forEach(id -> less.add(new Facts(
                        facts.choices(),
                        facts.values(),
                        facts.categories(),
                        fewer(facts.evidence(), id),
                        facts.products(),
                        facts.told())));
        facts.products()
                .forEach(id -> less.add(new Facts(
                        facts.choices(),
                        facts.values(),
                        facts.categories(),
                        facts.evidence(),
                        fewer(facts.products(), id),
                        facts.told())));
        return less;
    }

    private static Set<String> fewer(Set<String> ids, String id) {
        Set<String> fewer = new LinkedHashSet<>(ids);
        fewer.remove(id);
        return fewer;
    }

    /** How much is told. */
    static int size(Facts facts) {
        return facts.choices().size()
                + facts.values().size()
                + facts.categories().size()
                + facts.evidence().size()
                + facts.products().size();
    }

    /** Who it is, for findings; the day of payment is not said. */
    static Wording words(Facts facts, Policy policy) {
        List<Wording> words = new ArrayList<>();
        facts.choices().forEach((fact, value) -> words.add(GeneralPhrase.TOLD.of(name(fact), value)));
        facts.values().forEach((fact, value) -> {
            if (!fact.equals(Facts.PAID) && !fact.equals(Facts.BIRTH)) {
                words.add(GeneralPhrase.TOLD.of(name(fact), shown(policy.facts().get(fact), value)));
            }
        });
        facts.categories().forEach(held -> words.add(dated(held)));
        facts.evidence().forEach(id -> words.add(GeneralPhrase.TOLD.of(GeneralPhrase.FACT_EVIDENCE.of(), id)));
        facts.products().forEach(id -> words.add(GeneralPhrase.TOLD.of(GeneralPhrase.FACT_PRODUCT.of(), id)));
        return words.stream().reduce(GeneralPhrase.ALSO::of).orElseGet(GeneralPhrase.ANYBODY::of);
    }

    private static Wording dated(Facts.HeldCategory held) {
        Wording category = GeneralPhrase.TOLD.of(GeneralPhrase.FACT_CATEGORY.of(), held.id());
        LocalDate recognised = held.recognisedOn();
        LocalDate ended = held.endedOn();
        Wording since = recognised == null ? category : GeneralPhrase.CATEGORY_RECOGNISED.of(category, recognised);
        return ended == null ? since : GeneralPhrase.CATEGORY_ENDED.of(since, ended);
    }

    /** What a fact is called. */
    static Object name(String fact) {
        return FactNames.of(fact.startsWith(DECLARED) ? fact.substring(DECLARED.length()) : fact);
    }

    private static String shown(@Nullable FactDefinition definition, long value) {
        return switch (definition == null ? Type.NUMBER : definition.type()) {
            case AMOUNT -> Money.ofFen(value).toString();
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case NUMBER, PERIOD, CHOICE, BOOLEAN, SET -> Long.toString(value);
        };
    }
}
