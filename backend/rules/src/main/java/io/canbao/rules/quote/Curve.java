package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Subject;
import io.canbao.rules.engine.Trace;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
     * insurance year, or later while a payment still buys cover.
     *
     * @param facts valid for the policy; a day of payment in them is ignored
     */
    public List<Segment> of(Facts facts, Language language, boolean explain) {
        Facts undated = facts.withoutPaid();
        return stretches(undated).stream()
                .map(stretch -> segment(undated, stretch, language, explain))
                .toList();
    }

    /** The first days of the segments, and the day after the last one; none where there is no segment. */
    SortedSet<Long> turns(Facts facts) {
        SortedSet<Long> turns = new TreeSet<>();
        for (Stretch stretch : stretches(facts.withoutPaid())) {
            turns.add(stretch.from());
            turns.add(stretch.until());
        }
        return turns;
    }

    /** Days with one answer, what it is on the first and on the last of them. */
    private record Stretch(long from, long until, List<Answered> opening, List<Answered> latest) {}

    private List<Stretch> stretches(Facts undated) {
        Subject subject = compiled.bind(undated);
        long born = undated.values().getOrDefault(Facts.BIRTH_DATE, Long.MIN_VALUE);
        long first = Math.max(firstDay(subject), born);
        long end = end(subject);
        List<Stretch> stretches = new ArrayList<>();
        long start = first;
        while (start < end) {
            List<Answered> opening = answered(subject, start);
            List<Answered> latest = opening;
            long next = start + 1;
            for (boolean alike = true; alike && next < end; next += alike ? 1 : 0) {
                List<Answered> day = answered(subject, next);
                alike = alike(opening, day);
                latest = alike ? day : latest;
            }
            stretches.add(new Stretch(start, next, opening, latest));
            start = next;
        }
        return stretches;
    }

    /** The end of the insurance year, or the day after the last one on which a payment still buys cover. */
    private long end(Subject subject) {
        long yearEnd = LocalDate.of(policy.year() + 1, 1, 1).toEpochDay();
        long end = LocalDate.of(policy.year() + 2, 1, 1).toEpochDay();
        while (end > yearEnd && !covers(subject, end - 1)) {
            end--;
        }
        return end;
    }

    /** The earliest fixed day that a window speaks of, or an earlier one on which the person's own events open one. */
    private long firstDay(Subject subject) {
        List<Long> fixed = new ArrayList<>();
        for (Rule.Window window : policy.windows()) {
            References.walk(
                    window.head().when(), policy.definitions(), condition -> fixedPayment(condition, fixed), _ -> {});
        }
        long earliest = fixed.stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(LocalDate.of(policy.year(), 1, 1).toEpochDay());
        for (long day = LocalDate.of(policy.year() - 1, 1, 1).toEpochDay(); day < earliest; day++) {
            if (accepts(subject, day)) {
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

    private boolean accepts(Subject subject, long day) {
        return decides(subject, day, Decision::accepted);
    }

    private boolean covers(Subject subject, long day) {
        return decides(subject, day, decision -> decision.accepted() && Values.known(decision.coverFrom()));
    }

    private boolean decides(Subject subject, long day, Predicate<Decision> wanted) {
        subject.paidOn(day);
        return IntStream.range(0, policy.tiers().size()).anyMatch(tier -> wanted.test(compiled.decide(subject, tier)));
    }

    /** How the first covered day depends on the day of payment. */
    private enum Cover {
        FIXED,
        BY_WINDOW,
        BY_WAIT,
        BY_WAIT_FROM_NEXT_DAY
    }

    /**
     * What a tier is answered on one day.
     *
     * @param spoke everything else that an answer shows
     */
    private record Answered(Decision decision, List<?> spoke, Cover cover) {

        /** Whether another day gets the same answer, but for days that a rule counts from the payment. */
        boolean alike(Answered other) {
            boolean sameCover = decision.coverFrom() == other.decision.coverFrom()
                    && decision.retroactiveFrom() == other.decision.retroactiveFrom();
            return cover == other.cover
                    && decision.alikeButForDays(other.decision)
                    && (sameCover || cover != Cover.FIXED)
                    && spoke.equals(other.spoke);
        }
    }

    private List<Answered> answered(Subject subject, long day) {
        subject.paidOn(day);
        List<Answered> answered = new ArrayList<>();
        for (int tier = 0; tier < policy.tiers().size(); tier++) {
            Trace trace = new Trace();
            Decision decision = compiled.decide(subject, tier, trace);
            answered.add(new Answered(decision, spoke(trace, decision.accepted()), cover(subject, decision, trace)));
        }
        return answered;
    }

    /** Windows that are closed or whose needs are unmet are shown to nobody who enters by another. */
    private static List<?> spoke(Trace trace, boolean accepted) {
        return List.of(
                trace.ineligible,
                accepted ? List.of() : trace.unmet,
                accepted ? List.of() : trace.closed,
                trace.fees,
                trace.fiscal,
                trace.surcharges,
                trace.grants,
                trace.also,
                trace.waiting,
                trace.awards,
                trace.refunds);
    }

    private static boolean alike(List<Answered> left, List<Answered> right) {
        return IntStream.range(0, left.size()).allMatch(tier -> left.get(tier).alike(right.get(tier)));
    }

    /** Read in the state of the decision just made. */
    private Cover cover(Subject subject, Decision decision, Trace trace) {
        if (!Values.known(decision.coverFrom())
                || !(policy.windows().get(decision.entry()) instanceof Rule.Open open)) {
            return Cover.FIXED;
        }
        if (decision.coverFrom() == compiled.measurement(subject).of(open.coverFrom())) {
            return countsFromPayment(open.coverFrom()) ? Cover.BY_WINDOW : Cover.FIXED;
        }
        Expression start = trace.waiting.stream()
                .map(Rule.Waiting::start)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (decision.waitFrom() == subject.paid()) {
            return start == null || countsFromPayment(start) ? Cover.BY_WAIT : Cover.FIXED;
        }
        boolean nextDay = decision.waitFrom() == subject.paid() + 1
                && start instanceof Expression.Shifted shifted
                && isPayment(shifted.date());
        return nextDay ? Cover.BY_WAIT_FROM_NEXT_DAY : Cover.FIXED;
    }

    private boolean countsFromPayment(Expression expression) {
        boolean[] found = new boolean[1];
        References.walk(expression, policy.definitions(), _ -> {}, inner -> found[0] |= isPayment(inner));
        return found[0];
    }

    private Segment segment(Facts facts, Stretch stretch, Language language, boolean explain) {
        Quote quote = new Quoting(compiled).quote(facts.with(Facts.PAID, stretch.from()), language, explain);
        Map<String, String> moving = new LinkedHashMap<>();
        List<String> tiers = List.copyOf(policy.tiers().keySet());
        for (int tier = 0; tier < tiers.size(); tier++) {
            Answered first = stretch.opening().get(tier);
            boolean still = stretch.until() > stretch.from() + 1
                    && first.decision().coverFrom()
                            == stretch.latest().get(tier).decision().coverFrom();
            if (first.cover() != Cover.FIXED && !still) {
                moving.put(tiers.get(tier), movingRule(first, Sentences.in(language)));
            }
        }
        return new Segment(Values.date(stretch.from()), Values.date(stretch.until()), quote, moving);
    }

    private String movingRule(Answered first, Sentences sentences) {
        Decision decision = first.decision();
        Expression cover = policy.windows().get(decision.entry()) instanceof Rule.Open open ? open.coverFrom() : null;
        if (first.cover() == Cover.BY_WAIT || first.cover() == Cover.BY_WAIT_FROM_NEXT_DAY) {
            long whole = Values.plus(decision.waitFixed(), decision.waitVariable());
            long late = decision.coverFrom() - Values.shift(decision.waitFrom(), whole, 1);
            if (late != 0 && late != 1) {
                return sentences.say("moving.payment");
            }
            String wait = first.cover() == Cover.BY_WAIT ? "moving.wait" : "moving.waitFromNextDay";
            return sentences.say(late == 0 ? wait : wait + ".nextDay", sentences.period(whole));
        }
        if (cover instanceof Expression.Snapped snapped && isPayment(snapped.date())) {
            return sentences.say("moving." + snapped.snap());
        }
        if (cover instanceof Expression.Shifted shifted
                && shifted.sign() > 0
                && isPayment(shifted.date())
                && shifted.period() instanceof Expression.Constant period) {
            return sentences.say("moving.after", sentences.period(period.value()));
        }
        return sentences.say("moving.payment");
    }

    private static boolean isPayment(Expression expression) {
        return expression instanceof Expression.FactValue fact && fact.fact().equals(Facts.PAID);
    }
}
