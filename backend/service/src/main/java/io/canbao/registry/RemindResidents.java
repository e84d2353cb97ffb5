package io.canbao.registry;

import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyInForce;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.problem.ProblemException;
import io.canbao.registry.ToldAlike.Looked;
import io.canbao.rules.Money;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.quote.Curve;
import io.canbao.rules.quote.Decided;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What people who are not insured yet pay today, until when, and what a later payment brings: whom to visit next and why. */
@Singleton
public class RemindResidents {
    private static final int AN_ADULT = 40;

    private final PoliciesInForce policies;
    private final FactsOfResident factsOf;
    private final Rolls rolls;
    private final InstantSource clock;

    RemindResidents(PoliciesInForce policies, FactsOfResident factsOf, Rolls rolls, InstantSource clock) {
        this.policies = policies;
        this.factsOf = factsOf;
        this.rolls = rolls;
        this.clock = clock;
    }

    /**
     * What a payment brings.
     *
     * @param payable     empty where the policy leaves it open
     * @param coveredFrom of a payment on the first day of the time that is meant; empty where no day is covered
     * @param moves       whether a later payment in that time is covered later
     */
    public record Offer(Optional<Money> payable, Optional<LocalDate> coveredFrom, boolean moves) {}

    /**
     * What somebody is told.
     *
     * @param tier  the first one of the policy
     * @param today empty where nothing can be paid today
     * @param until the last day on which that stays so; empty where it stays so for good
     * @param later of a payment on the day after; empty where nothing can be paid then
     * @param end   the last day on which that stays so; empty where it stays so for good
     */
    public record Reminder(
            Resident person,
            String tier,
            Optional<Offer> today,
            Optional<LocalDate> until,
            Optional<Offer> later,
            Optional<LocalDate> end) {}

    /** The policy of a year that is in force now. */
    public record Policy(PolicyInForce inForce, LocalDate today) {
        private String tier() {
            return inForce.policy()
                    .policy()
                    .vocabulary()
                    .tiers()
                    .keySet()
                    .iterator()
                    .next();
        }
    }

    /**
     * The policy that people are reminded by.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE
     */
    public Policy policy(CountyCode county, int year) {
        Instant now = clock.instant();
        return new Policy(policies.get(county.value(), year, now, now), rolls.today());
    }

    /**
     * The same of a year for which somebody can still pay.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE, REMINDED_YEAR_CLOSED
     */
    public Policy openPolicy(CountyCode county, int year) {
        Policy policy = policy(county, year);
        if (!isOpen(policy)) {
            throw new ProblemException(RegistryError.REMINDED_YEAR_CLOSED)
                    .with("parameter", "year")
                    .with("year", year);
        }
        return policy;
    }

    /** Whether an adult or a newborn child of any group can pay today or later: whatever else opens a window is somebody's own. */
    static boolean isOpen(Policy policy) {
        CompiledPolicy compiled = policy.inForce().policy().compiled();
        Curve curve = new Curve(compiled);
        return compiled.policy().vocabulary().groups().keySet().stream()
                .flatMap(group -> Stream.of(policy.today().minusYears(AN_ADULT), policy.today())
                        .map(born -> Facts.NONE.with(Facts.BIRTH_DATE, born).with(Facts.GROUP, group)))
                .anyMatch(facts -> curve.decide(facts).stream()
                        .filter(stretch -> stretch.until().isAfter(policy.today()))
                        .anyMatch(stretch -> stretch.answer().tiers().stream()
                                .anyMatch(tier -> tier.ruling().accepted())));
    }

    /** What each of some people of a county is told, in their order. */
    public List<Reminder> remind(CountyCode county, Policy policy, List<Resident> people) {
        Map<ResidentId, byte[]> facts =
                factsOf.of(county, people, policy.inForce().policy().policy(), policy.today());
        ToldAlike<Told> told = new ToldAlike<>(policy.inForce().policy().compiled(), policy.today());
        return people.stream()
                .map(person -> remind(policy, person, Objects.requireNonNull(facts.get(person.id())), told))
                .toList();
    }

    /** A reminder before it is anybody's. */
    private record Told(
            Optional<Offer> today, Optional<LocalDate> until, Optional<Offer> later, Optional<LocalDate> end) {
        private static final Told NOTHING =
                new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        private Reminder to(Resident person, Policy policy) {
            return new Reminder(person, policy.tier(), today, until, later, end);
        }
    }

    private static Reminder remind(Policy policy, Resident person, byte[] body, ToldAlike<Told> told) {
        try {
            Facts facts = Answers.facts(policy.inForce().policy().compiled(), body);
            return told.of(facts, () -> look(policy, facts, body)).to(person, policy);
        } catch (InvalidFacts notToBeAsked) { // a birth after the day of payment, say
            return Told.NOTHING.to(person, policy);
        }
    }

    private static Looked<Told> look(Policy policy, Facts facts, byte[] body) {
        List<Time> times = times(policy, facts);
        Optional<Time> now = timeOf(times, policy.today());
        boolean moves = now.filter(Time::moves).isPresent();
        Optional<Offer> today = offer(Answers.decide(policy.inForce().policy(), body), policy.tier(), moves);
        Optional<Time> next = after(times, policy.today(), now);
        Optional<Time> last = next.flatMap(time -> after(times, time.from(), next));
        return new Looked<>(
                new Told(today, next.map(Time::eve), next.flatMap(Time::offer), last.map(Time::eve)),
                times.stream().map(Time::from));
    }

    private static Optional<Time> after(List<Time> times, LocalDate day, Optional<Time> before) {
        return times.stream()
                .filter(time -> time.from().isAfter(day))
                .filter(time -> !time.sameAs(before))
                .findFirst();
    }

    /**
     * Days on which a payment brings the same.
     *
     * @param cover the first covered day, or how it moves
     */
    private record Time(LocalDate from, Optional<Offer> offer, String cover) {
        private boolean moves() {
            return offer.filter(Offer::moves).isPresent();
        }

        private LocalDate eve() {
            return from.minusDays(1);
        }

        private boolean sameAs(Optional<Time> other) {
            return other.filter(time -> time.cover.equals(cover)
                            && time.offer.isPresent() == offer.isPresent()
                            && time.offer.flatMap(Offer::payable).equals(offer.flatMap(Offer::payable)))
                    .isPresent();
        }
    }

    private static Optional<Time> timeOf(List<Time> times, LocalDate day) {
        return times.stream().filter(time -> !time.from().isAfter(day)).reduce((_, later) -> later);
    }

    /** From before the first day on which anything can be paid to after the last one. */
    private static List<Time> times(Policy policy, Facts facts) {
        List<Curve.Stretch> stretches = new Curve(policy.inForce().policy().compiled()).decide(facts);
        List<Time> times = new ArrayList<>();
        times.add(closed(LocalDate.MIN));
        for (Curve.Stretch stretch : stretches) {
            Curve.MovingCover moving = stretch.movingCover().get(policy.tier());
            Optional<Offer> offer = offer(stretch.answer(), policy.tier(), moving != null);
            String cover = moving == null
                    ? offer.flatMap(Offer::coveredFrom).map(LocalDate::toString).orElse("")
                    : String.valueOf(moving);
            times.add(new Time(stretch.from(), offer, cover));
        }
        if (!stretches.isEmpty()) {
            times.add(closed(stretches.getLast().until()));
        }
        return times;
    }

    private static Time closed(LocalDate from) {
        return new Time(from, Optional.empty(), "");
    }

    private static Optional<Offer> offer(Decided answer, String tier, boolean moves) {
        return answer.tiers().stream()
                .filter(one -> one.tier().equals(tier) && one.ruling().accepted())
                .map(one -> new Offer(
                        Optional.ofNullable(one.ruling().price().payable().orNull()),
                        Optional.ofNullable(one.ruling().cover().from().orNull()),
                        moves))
                .findFirst();
    }
}
