package io.canbao.rules.wording;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions in words: one phrase for each test of a conjunction, none where it always holds. */
final class ConditionWords {

    private final Policy policy;
    private final Names names;
    private final RuleTexts texts;
    private final ValueWords values;
    private final RangeWords ranges;
    private final WindowNames windows;

    ConditionWords(Policy policy, Names names, RuleTexts texts) {
        this.policy = policy;
        this.names = names;
        this.texts = texts;
        this.values = new ValueWords(policy, names, texts, this);
        this.ranges = new RangeWords(policy, texts, values);
        this.windows = new WindowNames(policy, names, texts, this);
    }

    ValueWords values() {
        return values;
    }

    WindowNames windows() {
        return windows;
    }

    List<String> phrases(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all(all.parts());
            case Condition.AnyOf any -> List.of(any(any));
            case Condition.Not not -> List.of(not(not.part()));
            case Condition.ChoiceIs choice -> List.of(choice(choice));
            case Condition.Holds holds -> List.of(held(holds.set(), texts.oneOf(members(holds))));
            case Condition.HasCategory category ->
                category(category, texts.oneOf(names.categories(category.categories())));
            case Condition.InRange range -> List.of(ranges.words(range));
            case Condition.FallsOn falls -> List.of(fallsOn(falls));
            case Condition.Known known -> List.of(known(known.fact(), true));
            case Condition.Defined defined ->
                policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Test test
                        ? phrases(test.condition())
                        : List.of(names.term(defined.name()));
            case Condition.EntryIs entry -> List.of(texts.say("entry", entries(entry)));
        };
    }

    /** The whole of a condition as one phrase. */
    String phrase(Condition condition) {
        List<String> phrases = phrases(condition);
        return phrases.isEmpty() ? texts.say("always") : texts.and(phrases);
    }

    /** A conjunction; tests for each of several members of one set are said as one. */
    private List<String> all(List<Condition> parts) {
        List<String> phrases = new ArrayList<>();
        int next = 0;
        while (next < parts.size()) {
            if (next + 1 < parts.size() && isEnded(parts.get(next), parts.get(next + 1))) {
                phrases.add(ended(parts.subList(next, next + 2)));
                next += 2;
                continue;
            }
            List<String> together = new ArrayList<>();
            int end = next;
            while (end < parts.size() && alike(parts.get(next), parts.get(end))) {
                together.addAll(member(parts.get(end)));
                end++;
            }
            if (together.size() > 1) {
                phrases.addAll(each(parts.get(next), texts.allOf(together)));
            } else {
                phrases.addAll(phrases(parts.get(next)));
            }
            next = Math.max(end, next + 1);
        }
        return phrases;
    }

    private List<String> each(Condition one, String together) {
        return one instanceof Condition.HasCategory category
                ? category(category, texts.say("together", together))
                : List.of(held(((Condition.Holds) one).set(), together));
    }

    /** Two tests for one member each of the same set, held in the same way. */
    private static boolean alike(Condition one, Condition other) {
        if (one instanceof Condition.Holds first && other instanceof Condition.Holds second) {
            return first.set().equals(second.set())
                    && first.values().size() == 1
                    && second.values().size() == 1;
        }
        return one instanceof Condition.HasCategory first
                && other instanceof Condition.HasCategory second
                && first.categories().size() == 1
                && second.categories().size() == 1
                && Objects.equals(first.on(), second.on())
                && Objects.equals(first.recognised(), second.recognised());
    }

    private List<String> member(Condition one) {
        return one instanceof Condition.HasCategory category
                ? names.categories(category.categories())
                : members((Condition.Holds) one);
    }

    private List<String> members(Condition.Holds holds) {
        return names.members(holds.set(), holds.values());
    }

    private String held(String set, String members) {
        return texts.say("held." + set, members);
    }

    private List<String> category(Condition.HasCategory category, String who) {
        List<String> phrases = new ArrayList<>(List.of(who));
        if (category.on() != null) {
            phrases.add(texts.say("heldOn", values.words(category.on())));
        }
        if (category.recognised() != null) {
            phrases.addAll(phrases(category.recognised()));
        }
        return phrases;
    }

    private String any(Condition.AnyOf any) {
        List<Condition> parts = any.parts();
        String one = ranges.oneOf(parts);
        if (one == null) {
            one = ended(any);
        }
        return one == null
                ? texts.orElse(parts.stream()
                        .map(part ->
                                parts.size() > 1 && hasSeveralParts(part) ? texts.grouped(phrase(part)) : phrase(part))
                        .toList())
                : one;
    }

    /** Whether a comma within a test could be taken for the end of it; those between the words of a list are not. */
    private boolean hasSeveralParts(Condition test) {
        boolean list = test instanceof Condition.ChoiceIs
                || test instanceof Condition.Holds
                || test instanceof Condition.HasCategory;
        return phrases(test).size() > 1 || (!list && texts.hasComma(phrase(test)));
    }

    /** Whether two tests say together that an identity is held no longer, and until when it was. */
    private boolean isEnded(Condition one, Condition other) {
        return one instanceof Condition.Not(Condition.HasCategory held)
                && other instanceof Condition.InRange range
                && ranges.isOfTheEnd(range, held.categories());
    }

    private String ended(List<Condition> tests) {
        Set<String> held = ((Condition.HasCategory) ((Condition.Not) tests.getFirst()).part()).categories();
        return formerly(held, (Condition.InRange) tests.getLast());
    }

    private String formerly(Set<String> categories, Condition.InRange end) {
        return texts.say("formerly", texts.oneOf(names.categories(categories)), ranges.ended(end));
    }

    /** One of several identities that are held no longer, each within the same bounds; null where the parts are others. */
    private @Nullable String ended(Condition.AnyOf any) {
        Set<String> categories = new LinkedHashSet<>();
        for (Condition part : any.parts()) {
            if (!(part instanceof Condition.All(List<Condition> tests))
                    || tests.size() != 2
                    || !isEnded(tests.getFirst(), tests.getLast())) {
                return null;
            }
            categories.addAll(((Condition.HasCategory) ((Condition.Not) tests.getFirst()).part()).categories());
        }
        return any.parts().getFirst() instanceof Condition.All(List<Condition> tests)
                ? formerly(categories, (Condition.InRange) tests.getLast())
                : null;
    }

    private String choice(Condition.ChoiceIs choice) {
        String named = texts.oneOf(names.values(choice.fact(), choice.values()));
        String year = Names.year(choice.fact());
        if (year != null) {
            return texts.say("history", year, named);
        }
        if (names.isQuestion(choice.fact())) {
            return texts.say("answered", names.question(choice.fact()), named);
        }
        return choice.fact().equals(Facts.CHANNEL) ? texts.say("through", named) : named;
    }

    private String known(String fact, boolean given) {
        String event = names.event(fact);
        return event == null
                ? texts.say(given ? "told" : "notTold", names.fact(fact))
                : texts.say(given ? "happened" : "notHappened", texts.quoted(event));
    }

    private String fallsOn(Condition.FallsOn falls) {
        String occasion = values.days().occasion(falls.date());
        String day = occasion == null ? values.words(falls.date()) : occasion;
        return switch (falls.days()) {
            case Days.OfMonth month
            when month.first() == month.last() -> texts.say("falls.dayOfMonth", day, month.first());
            case Days.OfMonth month -> texts.say("falls.daysOfMonth", day, month.first(), month.last());
            case Days.InMonths in ->
                texts.say(
                        "falls.months",
                        day,
                        texts.oneOf(in.months().stream()
                                .map(month -> texts.say("month." + month))
                                .toList()));
            case Days.OnWeekdays on ->
                texts.say(
                        "falls.weekdays",
                        day,
                        texts.oneOf(on.weekdays().stream()
                                .map(weekday -> texts.say("weekday." + weekday))
                                .toList()));
            case Days.Working days -> texts.say(days.working() ? "falls.working" : "falls.notWorking", day);
        };
    }

    private String entries(Condition.EntryIs entry) {
        return texts.oneOf(
                windows.of(entry.windows()).stream().map(texts::quoted).toList());
    }

    private String not(Condition part) {
        return switch (part) {
            case Condition.Not inner -> phrase(inner.part());
            case Condition.ChoiceIs choice -> other(choice);
            case Condition.Holds holds -> texts.say("none." + holds.set(), texts.oneOf(members(holds)));
            case Condition.HasCategory category
            when category.on() == null && category.recognised() == null ->
                texts.say("none.categories", texts.oneOf(names.categories(category.categories())));
            case Condition.Known known -> known(known.fact(), false);
            case Condition.EntryIs entry -> texts.say("entryNot", entries(entry));
            case Condition.Defined defined
            when policy.vocabulary().definitions().get(defined.name()) instanceof Definition.Test test ->
                not(test.condition());
            case Condition.All(List<Condition> parts) when parts.size() == 1 -> not(parts.getFirst());
            case Condition.All _,
                    Condition.AnyOf _,
                    Condition.HasCategory _,
                    Condition.InRange _,
                    Condition.FallsOn _,
                    Condition.Defined _ -> texts.say("not", whole(part));
        };
    }

    private String other(Condition.ChoiceIs choice) {
        String named = texts.oneOf(names.values(choice.fact(), choice.values()));
        String year = Names.year(choice.fact());
        if (year != null) {
            return texts.say("historyNot", year, named);
        }
        return names.isQuestion(choice.fact())
                ? texts.say("answeredNot", names.question(choice.fact()), named)
                : texts.say("otherThan", choice(choice));
    }

    /** In brackets where several tests are meant, so that the negation visibly holds for all of them. */
    private String whole(Condition part) {
        List<String> phrases = phrases(part);
        boolean several = phrases.size() > 1 || part instanceof Condition.AnyOf;
        return several ? texts.grouped(texts.and(phrases)) : phrase(part);
    }
}
