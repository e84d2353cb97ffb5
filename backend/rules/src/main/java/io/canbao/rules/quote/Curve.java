package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a payment on every other day would bring: segments of days with one answer, exact to the day. */
public final class Curve {

    private final CompiledPolicy compiled;
    private final Policy policy;
    private final CoverMovement movement;

    /** Draws curves by a policy. */
    public Curve(CompiledPolicy compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.movement = new CoverMovement(compiled);
    }

    /**
     * Days of payment that get one answer, in words.
     *
     * @param from first day
     * @param until day after the last
     * @param quote the answer on the first day
     * @param movingCover by tier, the rule by which the first covered day moves with the day of payment
     */
    public record Segment(LocalDate from, LocalDate until, Quote quote, Map<String, String> movingCover) {}

    /**
     * Days of payment that get one answer, without words.
     *
     * @param from first day
     * @param until day after the last
     * @param answer on the first day
     * @param movingCover by tier, how the first covered day moves with the day of payment; tiers of which it does not move are
     *     left out
     */
    public record Stretch(LocalDate from, LocalDate until, Decided answer, Map<String, MovingCover> movingCover) {}

    /**
     * How a first covered day moves with the day of payment.
     *
     * @param code of the phrase that says so
     * @param by the time since the payment, where it is the same on every day
     */
    public record MovingCover(String code, @Nullable Period by) {}

    /**
     * Decides every day and says in words what each segment gets.
     *
     * @param facts valid for the policy; a day of payment in them is ignored
     * @param explain whether to give the reasons
     */
    public List<Segment> of(Facts facts, Language language, boolean explain) {
        Explaining explaining = new Explaining(compiled, language);
        return decide(facts).stream()
                .map(stretch -> segment(stretch, explaining, explain))
                .toList();
    }

    private static Segment segment(Stretch stretch, Explaining explaining, boolean explain) {
        Map<String, String> moving = new LinkedHashMap<>();
        stretch.movingCover().forEach((tier, cover) -> moving.put(tier, explaining.moving(cover)));
        return new Segment(stretch.from(), stretch.until(), explaining.quote(stretch.answer(), explain), moving);
    }

    /**
     * Segments from the first day on which the policy's text or the person's events open a window to the end of the
     * insurance year, or later while a payment still buys cover.
     *
     * @param facts valid for the policy; a day of payment in them is ignored
     */
    public List<Stretch> decide(Facts facts) {
        Facts undated = facts.withoutPaid();
        Subject subject = compiled.subject(undated);
        return spans(undated, subject).stream()
                .map(span -> stretch(undated, subject, span))
                .toList();
    }

    private Stretch stretch(Facts undated, Subject subject, Span span) {
        Facts dated = undated.with(Facts.PAID, span.from());
        subject.paidOn(span.from());
        List<Quoting.Tried> opening =
                span.opening().stream().map(Answered::tried).toList();
        Map<String, MovingCover> moving = new LinkedHashMap<>();
        int index = 0;
        for (String tier : policy.vocabulary().tiers().keySet()) {
            Decision first = span.opening().get(index).decision();
            Decision latest = span.latest().get(index).decision();
            Set<CoverMovement.Side> sides = span.sides().get(index);
            boolean still = span.until() > span.from() + 1 && first.coverFrom() == latest.coverFrom();
            if (!sides.contains(CoverMovement.FIXED) && !still) {
                moving.put(tier, movement.of(sides.iterator().next(), first));
            }
            index++;
        }
        return new Stretch(
                Values.date(span.from()),
                Values.date(span.until()),
                new Quoting(compiled).decided(dated, subject, opening),
                moving);
    }

    /** The first days of the segments, and the day after the last one; none where there is no segment. */
    SortedSet<Long> turns(Facts facts) {
        Facts undated = facts.withoutPaid();
        SortedSet<Long> turns = new TreeSet<>();
        for (Span span : spans(undated, compiled.subject(undated))) {
            turns.add(span.from());
            turns.add(span.until());
        }
        return turns;
    }

    /**
     * Days with one answer, what it is on the first and on the last of them.
     *
     * @param sides by tier, what gives the first covered day on each of them
     */
    private record Span(
            long from,
            long until,
            List<Answered> opening,
            List<Answered> latest,
            List<Set<CoverMovement.Side>> sides) {}

    private List<Span> spans(Facts undated, Subject subject) {
        long born = undated.values().getOrDefault(Facts.BIRTH_DATE, Values.ABSENT);
        long end = end(subject);
        List<Span> spans = new ArrayList<>();
        long start = Math.max(firstDay(subject), born);
        while (start < end) {
            Span span = span(subject, start, end, born);
            spans.add(span);
            start = span.until();
        }
        return spans;
    }

    /** As many days as one answer holds for. */
    private Span span(Subject subject, long start, long end, long born) {
        List<Answered> opening = answered(subject, start, born);
        List<Answered> latest = opening;
        List<Set<CoverMovement.Side>> sides =
                opening.stream().map(Answered::sides).toList();
        long next = start + 1;
        while (next < end) {
            List<Answered> day = answered(subject, next, born);
            List<Set<CoverMovement.Side>> shared = shared(opening, day, sides);
            if (shared.isEmpty()) {
                break;
            }
            sides = shared;
            latest = day;
            next++;
        }
        return new Span(start, next, opening, latest, sides);
    }

    /** What gives the first covered day of each tier on a further day as on the days before; nothing where the answer is another. */
    private static List<Set<CoverMovement.Side>> shared(
            List<Answered> opening, List<Answered> day, List<Set<CoverMovement.Side>> before) {
        List<Set<CoverMovement.Side>> shared = new ArrayList<>();
        for (int tier = 0; tier < opening.size(); tier++) {
            Set<CoverMovement.Side> sides = new LinkedHashSet<>(before.get(tier));
            sides.retainAll(day.get(tier).sides());
            if (!opening.get(tier).sameCover(day.get(tier))) {
                sides.remove(CoverMovement.FIXED);
            }
            if (sides.isEmpty() || !opening.get(tier).alike(day.get(tier))) {
                return List.of();
            }
            shared.add(sides);
        }
        return shared;
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

    /** The earliest fixed day that a window begins with, or an earlier one on which the person's own events open one. */
    private long firstDay(Subject subject) {
        long earliest = compiled.paymentDays()
                .firstFixed()
                .orElseGet(() -> LocalDate.of(policy.year(), 1, 1).toEpochDay());
        for (long day = LocalDate.of(policy.year() - 1, 1, 1).toEpochDay(); day < earliest; day++) {
            if (accepts(subject, day)) {
                return day;
            }
        }
        return earliest;
    }

    private boolean accepts(Subject subject, long day) {
        return decides(subject, day, Decision::accepted);
    }

    private boolean covers(Subject subject, long day) {
        return decides(subject, day, decision -> decision.accepted() && Values.known(decision.coverFrom()));
    }

    private boolean decides(Subject subject, long day, Predicate<Decision> wanted) {
        subject.paidOn(day);
        return IntStream.range(0, policy.vocabulary().tiers().size())
                .anyMatch(tier -> wanted.test(compiled.decide(subject, tier)));
    }

    /** What a tier is answered on one day. */
    private record Answered(Decision decision, Trace trace, Set<CoverMovement.Side> sides) {

        Quoting.Tried tried() {
            return new Quoting.Tried(decision, trace);
        }

        /** Whether another day gets the same answer, but for days that a rule counts from the payment. */
        boolean alike(Answered other) {
            return decision.alikeButForDays(other.decision) && shown().equals(other.shown());
        }

        boolean sameCover(Answered other) {
            return decision.coverFrom() == other.decision.coverFrom()
                    && decision.retroactiveFrom() == other.decision.retroactiveFrom();
        }

        /**
         * Everything else that an answer shows. Windows that are closed or whose needs are unmet are shown to nobody who
         * enters by another.
         */
        private List<?> shown() {
            boolean accepted = decision.accepted();
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
                    trace.refunds,
                    trace.benefitTiers,
                    trace.notes);
        }
    }

    private List<Answered> answered(Subject subject, long day, long born) {
        subject.paidOn(day);
        List<Answered> answered = new ArrayList<>();
        for (int tier = 0; tier < policy.vocabulary().tiers().size(); tier++) {
            Trace trace = new Trace();
            Decision decision = compiled.decide(subject, tier, trace);
            answered.add(new Answered(decision, trace, movement.sides(subject, decision, trace, born)));
        }
        return answered;
    }
}
