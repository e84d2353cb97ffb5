package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.missing.MissingFacts;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import io.canbao.rules.wording.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is worth asking: only facts that can still change an answer, the most decisive first. */
public final class Questions {

    private final CompiledPolicy compiled;
    private final Policy policy;

    /** Asks by a policy. */
    public Questions(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
    }

    /**
     * A question for a resident.
     *
     * @param type what kind of answer is expected, in the words of the HTTP contract
     * @param why why it is asked, or null
     * @param choices the answers to choose from; empty for other types
     * @param later whether it counts for a later day of payment: an event that happened already would then bring a lower price, or a
     *     cover that begins earlier
     */
    public record Question(
            String fact, String type, String text, @Nullable String why, List<Choice> choices, boolean later) {}

    /** An answer, as facts take it, and how it is called. */
    public record Choice(String value, String text) {}

    /** What is asked about: a payment that is to be made, or one that is wanted back. */
    public enum About {
        PAYMENT,
        REFUND
    }

    /** The questions of a payment that remain. */
    public List<Question> of(Facts facts, Language language) {
        return of(facts, About.PAYMENT, language);
    }

    /**
     * The questions that remain.
     *
     * @param facts valid for the policy; without a day of payment that day is asked first, and every day on which an
     *     answer changes or a row begins or ceases to apply is considered for the others. With one, an event is asked for too that would
     *     make it better to pay later
     */
    public List<Question> of(Facts facts, About about, Language language) {
        Map<String, List<MissingFacts.Effect>> open = new LinkedHashMap<>();
        for (LocalDate day : days(facts)) {
            Facts dated = facts.with(Facts.PAID, day);
            Subject subject = compiled.subject(dated);
            for (int tier = 0; tier < policy.vocabulary().tiers().size(); tier++) {
                for (MissingFacts.Open fact : missing(about, dated, subject, tier)) {
                    open.computeIfAbsent(fact.fact(), _ -> new ArrayList<>()).addAll(fact.effects());
                }
            }
        }
        Set<String> later = about == About.PAYMENT ? later(facts) : Set.of();
        later.forEach(event -> open.putIfAbsent(event, List.of()));
        List<Question> questions = new ArrayList<>();
        if (facts.paid() == null) {
            questions.add(question(Facts.PAID, List.of(), false, language));
        }
        open.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -decisiveness(entry.getValue())))
                .forEach(entry -> questions.add(
                        question(entry.getKey(), entry.getValue(), later.contains(entry.getKey()), language)));
        return questions;
    }

    /** Events that may have happened by the day of payment and would make a later one better for whoever can pay that day. */
    private Set<String> later(Facts facts) {
        LocalDate paid = facts.paid();
        if (paid == null) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Subject today = compiled.subject(facts);
        List<Decision> now = IntStream.range(0, policy.vocabulary().tiers().size())
                .mapToObj(tier -> compiled.decide(today, tier))
                .toList();
        if (now.stream().noneMatch(Decision::accepted)) {
            return found;
        }
        for (LocalDate day : fixedDaysAfter(paid)) {
            Facts dated = facts.with(Facts.PAID, day);
            Subject subject = compiled.subject(dated);
            for (int tier = 0; tier < now.size(); tier++) {
                Decision then = now.get(tier);
                MissingFacts.Wanted wanted = (happened, decision, without) ->
                        !LocalDate.parse(happened).isAfter(paid)
                                && isBetter(decision, then)
                                && isBetter(decision, without);
                found.addAll(compiled.missingFacts().events(dated, subject, tier, wanted));
            }
        }
        return found;
    }

    /** Days of the insurance year and before it on which a row begins or ceases to apply. */
    private List<LocalDate> fixedDaysAfter(LocalDate paid) {
        long end = LocalDate.of(policy.year() + 1, 1, 1).toEpochDay();
        long start = Math.min(paid.toEpochDay() + 1, end);
        return compiled.missingFacts().paymentDays().subSet(start, end).stream()
                .map(Values::date)
                .toList();
    }

    /** Whether less is paid for a cover that begins no later, or a cover begins earlier at the same price. */
    private static boolean isBetter(Decision one, Decision other) {
        if (!one.accepted() || !other.accepted()) {
            return one.accepted() && Values.known(one.coverFrom());
        }
        boolean known = Values.known(one.payableFen()) && Values.known(other.payableFen());
        long price = known ? Long.compare(one.payableFen(), other.payableFen()) : 0;
        long cover = Long.compare(madeGoodFrom(one), madeGoodFrom(other));
        return price <= 0 && cover <= 0 && (price < 0 || cover < 0);
    }

    /** The first day whose costs are borne; the end of all days where there is none. */
    private static long madeGoodFrom(Decision decision) {
        return Stream.of(decision.retroactiveFrom(), decision.coverFrom())
                .filter(Values::known)
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
    }

    private List<MissingFacts.Open> missing(About about, Facts facts, Subject subject, int tier) {
        return switch (about) {
            case PAYMENT -> compiled.missingFacts().of(facts, subject, tier);
            case REFUND -> compiled.missingFacts().ofRefunds(facts, subject, tier);
        };
    }

    private List<LocalDate> days(Facts facts) {
        LocalDate paid = facts.paid();
        if (paid != null) {
            return List.of(paid);
        }
        SortedSet<Long> days = new Curve(compiled).turns(facts);
        if (!days.isEmpty()) {
            long end = days.removeLast();
            days.addAll(compiled.missingFacts().paymentDays().subSet(days.getFirst(), end));
        }
        return days.stream().map(Values::date).toList();
    }

    /** How many different answers a fact leads to. */
    private static long decisiveness(List<MissingFacts.Effect> effects) {
        return effects.stream()
                .map(effect -> List.of(
                        effect.decision().accepted(),
                        effect.decision().payableFen(),
                        effect.decision().coverFrom()))
                .distinct()
                .count();
    }

    private Question question(String fact, List<MissingFacts.Effect> effects, boolean later, Language language) {
        Names names = new Names(compiled.policy(), language);
        FactDefinition definition = names.definition(fact);
        List<Choice> choices = effects.stream()
                .map(MissingFacts.Effect::value)
                .distinct()
                .map(value -> new Choice(value, names.value(fact, value)))
                .toList();
        String type = type(definition);
        boolean listed = type.equals("choice") || type.equals("set");
        return new Question(
                fact.equals(Facts.PAID) ? "payDate" : fact,
                type,
                names.question(fact),
                names.why(fact),
                listed ? choices : List.of(),
                later);
    }

    private static String type(@Nullable FactDefinition definition) {
        Type type = definition == null ? Type.CHOICE : definition.type();
        return switch (type) {
            case CHOICE -> "choice";
            case SET -> "set";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case NUMBER, PERIOD -> "number";
            case AMOUNT -> "amount";
        };
    }
}
