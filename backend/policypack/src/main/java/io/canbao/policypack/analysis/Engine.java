package io.canbao.policypack.analysis;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
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
import org.jspecify.annotations.Nullable;

/** Asks the engine itself what a pack answers, on days that its windows can tell apart. */
final class Engine {

    private final CompiledPolicy compiled;
    private final Policy policy;
    private final List<LocalDate> days;

    private Engine(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.days = days(policy);
    }

    /** The engine of a policy, or nothing if the policy cannot be compiled; its findings say why. */
    static Optional<Engine> of(Policy policy) {
        try {
            return Optional.of(new Engine(CompiledPolicy.compile(policy)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * An answer with what led to it.
     *
     * @param measurement
     *            reads values in the state of this answer, as long as no other one has been asked for
     */
    record Answer(
            Person person,
            LocalDate paid,
            String tier,
            Decision decision,
            Trace trace,
            CompiledPolicy.Evaluation measurement,
            Rule.@Nullable Window entry) {

        boolean accepted() {
            return decision.accepted();
        }

        /** Whether some row says what becomes of the payment. */
        boolean answered() {
            return accepted() || !trace.closed.isEmpty() || !trace.unmet.isEmpty() || !trace.ineligible.isEmpty();
        }
    }

    Policy policy() {
        return policy;
    }

    List<String> tiers() {
        return List.copyOf(policy.tiers().keySet());
    }

    Answer answer(Person person, LocalDate paid, String tier) {
        Subject subject = compiled.subject(person.facts().with(Facts.PAID, paid));
        Trace trace = new Trace();
        Decision decision = compiled.decide(subject, tiers().indexOf(tier), trace);
        return new Answer(
                person,
                paid,
                tier,
                decision,
                trace,
                compiled.evaluation(subject),
                decision.entry() < 0 ? null : policy.windows().get(decision.entry()));
    }

    /** Asks for every tier. */
    void ask(Facts facts, Consumer<Asked> look) {
        Subject subject = compiled.subject(facts);
        List<String> tiers = tiers();
        for (int tier = 0; tier < tiers.size(); tier++) {
            look.accept(new Asked(compiled, subject, facts, tiers.get(tier), tier));
        }
    }

    /** The first day on which each window takes an ordinary payment, and each day on which its price changes. */
    List<LocalDate> entryDays() {
        Map<List<Object>, LocalDate> changes = new LinkedHashMap<>();
        for (LocalDate day : days) {
            List<Object> answer = new ArrayList<>();
            ask(Facts.paidOn(day), asked -> {
                answer.add(asked.decision().entry());
                answer.add(asked.decision().payableFen());
                answer.add(asked.decision().surchargeFen());
            });
            changes.putIfAbsent(answer, day);
        }
        return List.copyOf(changes.values());
    }

    /**
     * The first day of each span of days between which windows see no difference for people without events, from the
     * start of the year before to the end of the insurance year.
     */
    List<LocalDate> days() {
        return days;
    }

    LocalDate lastDay() {
        return LocalDate.of(policy.year(), 12, 31);
    }

    private static List<LocalDate> days(Policy policy) {
        LocalDate first = LocalDate.of(policy.year() - 1, 1, 1);
        LocalDate end = LocalDate.of(policy.year() + 1, 1, 1);
        Bounds bounds = new Bounds();
        Walk walk = new Walk(policy, bounds);
        for (Rule.Window window : policy.windows()) {
            walk.condition(window.head().when());
            if (window instanceof Rule.Open open) {
                open.needs().forEach(need -> walk.condition(need.condition()));
            }
        }
        if (bounds.calendar) {
            return first.datesUntil(end).toList();
        }
        Set<LocalDate> days = new TreeSet<>(Set.of(first));
        for (long bound : bounds.all()) {
            days.add(Values.date(bound));
            days.add(Values.date(bound + 1));
        }
        return days.stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .toList();
    }

    /** Days that windows compare payments with. */
    private static final class Bounds implements Walk.Visitor {

        private final Set<Long> dates = new TreeSet<>();
        private final Set<Long> periods = new TreeSet<>();
        /** Whether a payment's place in its month or year counts. */
        private boolean calendar;

        @Override
        public void condition(Condition condition, boolean recognised) {}

        @Override
        public void expression(Expression expression, boolean recognised) {
            switch (expression) {
                case Expression.Constant constant when constant.type() == Type.DATE -> dates.add(constant.value());
                case Expression.Constant constant when constant.type() == Type.PERIOD -> periods.add(constant.value());
                case Expression.Snapped _ -> calendar = true;
                default -> {}
            }
        }

        private List<Long> all() {
            List<Long> all = new ArrayList<>(dates);
            dates.forEach(date -> periods.forEach(period -> {
                all.add(Values.shift(date, period, 1));
                all.add(Values.shift(date, period, -1));
            }));
            return all;
        }
    }
}
