package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a payment on every other day would bring: segments of days with one answer, exact to the day. */
public final class Curve {

    private final CompiledPolicy compiled;
    private final Policy policy;

    public Curve(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
    }

    /**
     * Days of payment that get one answer.
     *
     * @param from first day
     * @param until day after the last
     * @param quote the answer on the first day
     * @param movingCover by tier, the rule by which the first covered day moves with the day of payment
     */
    public record Segment(LocalDate from, LocalDate until, Quote quote, Map<String, String> movingCover) {}

    /**
     * Segments from the first day on which the policy's text or the person's events open a window to the end of the
     * insurance year.
     *
     * @param facts valid for the policy; a day of payment in them is ignored
     */
    public List<Segment> of(Facts facts, Language language, boolean explain) {
        Facts undated = facts.withoutPaid();
        Subject subject = compiled.bind(undated);
        long born = facts.values().getOrDefault(Facts.BIRTH_DATE, Long.MIN_VALUE);
        long first = Math.max(firstDay(subject), born);
        long end = LocalDate.of(policy.year() + 1, 1, 1).toEpochDay();
        List<Segment> segments = new ArrayList<>();
        long start = first;
        while (start < end) {
            List<Decision> opening = decisions(subject, start);
            long next = start + 1;
            while (next < end && alike(opening, start, decisions(subject, next), next)) {
                next++;
            }
            segments.add(segment(undated, opening, start, next, language, explain));
            start = next;
        }
        return segments;
    }

    /** The earliest fixed day that a window speaks of, or an earlier one on which the person's own events open one. */
    private long firstDay(Subject subject) {
        List<Long> fixed = new ArrayList<>();
        for (Rule.Window window : policy.windows()) {
            References.walk(window.head().when(), condition -> fixedPayment(condition, fixed), _ -> {});
        }
        long earliest = fixed.stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(LocalDate.of(policy.year(), 1, 1).toEpochDay());
        for (long day = LocalDate.of(policy.year() - 1, 1, 1).toEpochDay(); day < earliest; day++) {
            if (decisions(subject, day).stream().anyMatch(Decision::accepted)) {
                return day;
            }
        }
        return earliest;
    }

    private static void fixedPayment(Condition condition, List<Long> fixed) {
        if (condition instanceof Condition.InRange in
                && in.value() instanceof Expression.FactValue fact
                && fact.fact().equals(Facts.PAID)
                && in.range().low() instanceof Expression.Constant low) {
            fixed.add(low.value());
        }
    }

    private List<Decision> decisions(Subject subject, long day) {
        subject.paidOn(day);
        List<Decision> decisions = new ArrayList<>();
        for (int tier = 0; tier < policy.tiers().size(); tier++) {
            decisions.add(compiled.decide(subject, tier));
        }
        return decisions;
    }

    private boolean alike(List<Decision> left, long leftDay, List<Decision> right, long rightDay) {
        for (int tier = 0; tier < left.size(); tier++) {
            Decision one = left.get(tier);
            Decision other = right.get(tier);
            if (!one.sameAs(other) && !(one.alikeButForDays(other) && moves(one.entry(), one.waiting()))) {
                return false;
            }
        }
        return leftDay < rightDay;
    }

    /** Whether the days of cover are counted from the payment, so that they differ from day to day by one rule. */
    private boolean moves(int entry, boolean waiting) {
        return waiting
                || (entry >= 0
                        && policy.windows().get(entry) instanceof Rule.Open open
                        && countsFromPayment(open.coverFrom()));
    }

    private static boolean countsFromPayment(@Nullable Expression expression) {
        boolean[] found = new boolean[1];
        References.walk(
                expression,
                _ -> {},
                inner -> found[0] |= inner instanceof Expression.FactValue fact
                        && fact.fact().equals(Facts.PAID));
        return found[0];
    }

    private Segment segment(
            Facts facts, List<Decision> decisions, long from, long until, Language language, boolean explain) {
        Facts dated = facts.with(Facts.PAID, from);
        Quote quote = new Quoting(compiled).quote(dated, language, explain);
        Map<String, String> moving = new java.util.LinkedHashMap<>();
        List<String> tiers = List.copyOf(policy.tiers().keySet());
        for (int tier = 0; tier < tiers.size(); tier++) {
            Decision decision = decisions.get(tier);
            if (decision.accepted()
                    && Values.known(decision.coverFrom())
                    && moves(decision.entry(), decision.waiting())) {
                moving.put(tiers.get(tier), movingRule(decision, language));
            }
        }
        return new Segment(Values.date(from), Values.date(until), quote, moving);
    }

    private String movingRule(Decision decision, Language language) {
        Sentences sentences = Sentences.in(language);
        if (decision.waiting()) {
            return sentences.say("moving.wait", sentences.period(decision.waitFixed() + decision.waitVariable()));
        }
        Rule.Window window = policy.windows().get(decision.entry());
        if (window instanceof Rule.Open open && open.coverFrom() instanceof Expression.Snapped snapped) {
            return sentences.say("moving." + snapped.snap());
        }
        if (window instanceof Rule.Open open
                && open.coverFrom() instanceof Expression.Shifted shifted
                && shifted.period() instanceof Expression.Constant period) {
            return sentences.say("moving.after", sentences.period(period.value()));
        }
        return sentences.say("moving.payment");
    }
}
