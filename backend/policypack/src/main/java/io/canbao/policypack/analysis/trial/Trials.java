package io.canbao.policypack.analysis.trial;

import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Tries a policy: asks the engine itself about made-up payments, on days that the policy's windows can tell apart. */
public final class Trials {

    private final CompiledPolicy compiled;
    private final Policy policy;
    private final List<LocalDate> days;

    private Trials(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.days = days(policy);
    }

    /** The engine of a policy, or nothing if the policy cannot be compiled; its findings say why. */
    public static Optional<Trials> of(Policy policy) {
        try {
            return Optional.of(new Trials(CompiledPolicy.compile(policy)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The engine. */
    public CompiledPolicy compiled() {
        return compiled;
    }

    /** Ids of the tiers, in the order of the policy. */
    public List<String> tiers() {
        return List.copyOf(policy.vocabulary().tiers().keySet());
    }

    /** What the engine decides in one tier for somebody who pays on a day. */
    public Trial one(Facts facts, LocalDate paid, String tier) {
        return one(facts.with(Facts.PAID, paid), tier);
    }

    /** What the engine decides in one tier. */
    public Trial one(Facts facts, String tier) {
        return new Trial(compiled, compiled.subject(facts), facts, tier, tiers().indexOf(tier));
    }

    /** Shows what the engine decides in each tier; a trial is good until the next one is shown. */
    public void each(Facts facts, Consumer<Trial> look) {
        Subject subject = compiled.subject(facts);
        List<String> tiers = tiers();
        for (int tier = 0; tier < tiers.size(); tier++) {
            look.accept(new Trial(compiled, subject, facts, tiers.get(tier), tier));
        }
    }

    /** The first day on which each window takes an ordinary payment, and each day on which its price changes. */
    public List<LocalDate> entryDays() {
        Map<List<Object>, LocalDate> changes = new LinkedHashMap<>();
        for (LocalDate day : days) {
            List<Object> answer = new ArrayList<>();
            each(Facts.paidOn(day), trial -> {
                answer.add(trial.decision().entry());
                answer.add(trial.decision().payableFen());
                answer.add(trial.decision().surchargeFen());
            });
            changes.putIfAbsent(answer, day);
        }
        return List.copyOf(changes.values());
    }

    /**
     * The first day of each span of days between which windows see no difference for people without events, from the
     * start of the year before to the end of the insurance year.
     */
    public List<LocalDate> days() {
        return days;
    }

    /** The last day of the insurance year. */
    public LocalDate lastDay() {
        return LocalDate.of(policy.year(), 12, 31);
    }

    private static List<LocalDate> days(Policy policy) {
        LocalDate first = LocalDate.of(policy.year() - 1, 1, 1);
        LocalDate end = LocalDate.of(policy.year() + 1, 1, 1);
        Comparisons compared = new Comparisons();
        Walk walk = new Walk(policy, new Walk.Visitor() {
            @Override
            public void expression(Expression expression, boolean recognised) {
                compared.note(expression);
            }

            @Override
            public void condition(Condition condition, boolean recognised) {
                compared.calendar |= condition instanceof Condition.FallsOn;
            }
        });
        for (Rule.Window window : policy.tables().windows()) {
            walk.condition(window.head().when());
            if (window instanceof Rule.Open open) {
                open.needs().forEach(need -> walk.condition(need.condition()));
            }
        }
        if (compared.calendar) {
            return first.datesUntil(end).toList();
        }
        Set<LocalDate> days = new TreeSet<>(Set.of(first));
        Set<Long> bounds = new TreeSet<>(compared.dates);
        bounds.addAll(compared.shifted(compared.periods));
        for (long bound : bounds) {
            days.add(Values.date(bound));
            days.add(Values.date(bound + 1));
        }
        return days.stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .toList();
    }
}
