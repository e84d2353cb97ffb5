package io.canbao.enrollment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyError;
import io.canbao.policy.PolicyInForce;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.DecidedJson;
import io.canbao.problem.FormFault;
import io.canbao.problem.ProblemException;
import io.canbao.registry.CoverYear;
import io.canbao.registry.FactsOfResident;
import io.canbao.registry.RecordCover;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentFile;
import io.canbao.registry.Residents;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Households;
import io.canbao.rules.quote.Decided;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks the policy of a day what somebody pays, from what the roll says and what was told besides. */
@Singleton
public class PriceEnrollment {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_THE_PAYMENT = List.of(Facts.GROUP, "unit");

    private final PoliciesInForce policies;
    private final Residents residents;
    private final FactsOfResident factsOf;
    private final InstantSource clock;

    PriceEnrollment(PoliciesInForce policies, Residents residents, FactsOfResident factsOf, InstantSource clock) {
        this.policies = policies;
        this.residents = residents;
        this.factsOf = factsOf;
        this.clock = clock;
    }

    /**
     * The price of a year for somebody.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE, DEAD_BEFORE_PAYMENT
     * @throws io.canbao.policypack.answer.InvalidFacts if something that was told besides is wrong
     */
    public Priced price(Resident resident, int year, Application application, PaymentDays days) {
        resident.requireAlive(days.paid());
        Priced told = price(resident, application, days, policy(resident.county(), year, days.paid()));
        LocalDate deciding = told.decided().paidOn();
        if (deciding.equals(days.paid())) {
            return told;
        }
        return price(resident, application, days, policy(resident.county(), year, deciding));
    }

    private Priced price(Resident resident, Application application, PaymentDays days, PolicyInForce policy) {
        ObjectNode besides = application.facts().deepCopy().put(Facts.TIER, application.tier());
        days.ordered().ifPresent(day -> besides.put("orderedOn", day.toString()));
        days.arrived().ifPresent(day -> besides.put("arrivedOn", day.toString()));
        days.channel().ifPresent(channel -> besides.put(Facts.CHANNEL, channel));
        byte[] facts = factsOf.of(
                withoutOwn(residents.file(resident), policy.version().year()),
                policy.policy().policy(),
                days.paid(),
                besides);
        return new Priced(policy, new String(facts, StandardCharsets.UTF_8), Answers.decide(policy.policy(), facts));
    }

    /**
     * What a paid enrollment would have been answered by its version, had all been known on the day of its payment that the roll knows by another day. Group and unit stay those of
     * the payment: the roll keeps no days of them.
     */
    Priced known(Enrollment.Confirmed paid, LocalDate by) {
        return known(paid, factsKnown(paid, by));
    }

    /** The same, where its facts are known already. */
    Priced known(Enrollment.Confirmed paid, String facts) {
        PolicyInForce policy = kept(paid);
        return new Priced(policy, facts, Answers.decide(policy.policy(), facts.getBytes(StandardCharsets.UTF_8)));
    }

    /** The facts of that, as JSON. */
    String factsKnown(Enrollment.Confirmed paid, LocalDate by) {
        Enrollment.Head head = paid.head();
        ObjectNode told = read(paid.by().facts().getBytes(StandardCharsets.UTF_8));
        Resident resident = residents.find(head.county(), head.resident()).orElseThrow();
        ObjectNode facts = read(factsOf.of(
                withoutOwn(residents.file(resident), head.year()),
                kept(paid).policy().policy(),
                LocalDate.parse(told.path("payDate").asText()),
                by,
                told));
        for (String field : OF_THE_PAYMENT) {
            facts.remove(field);
            Optional.ofNullable(told.get(field)).ifPresent(value -> facts.set(field, value));
        }
        return facts.toString();
    }

    private PolicyInForce kept(Enrollment.Confirmed paid) {
        return policies.get(
                paid.head().county().value(), paid.head().year(), paid.by().version());
    }

    private static ObjectNode read(byte[] facts) {
        try {
            return (ObjectNode) JSON.readTree(facts);
        } catch (IOException damaged) {
            throw new UncheckedIOException("kept facts cannot be read", damaged);
        }
    }

    /** An enrollment does not stand in its own way. */
    private static ResidentFile withoutOwn(ResidentFile file, int year) {
        List<CoverYear> years = file.years().stream()
                .filter(known -> known.year() != year || !known.source().equals(RecordCover.SOURCE))
                .toList();
        return new ResidentFile(file.resident(), file.identities(), years, file.reasons(), file.timeline());
    }

    /**
     * How households enroll, by the policy of a day.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE
     */
    Households households(CountyCode county, int year, LocalDate day) {
        return policy(county, year, day).policy().policy().households();
    }

    /** The version that is in force when a day ends; of a day before the first one, that of now. */
    private PolicyInForce policy(CountyCode county, int year, LocalDate day) {
        Instant now = clock.instant();
        try {
            return policies.get(county.value(), year, day, now);
        } catch (ProblemException none) {
            if (none.code() != PolicyError.NO_POLICY_IN_FORCE) {
                throw none;
            }
            return policies.get(county.value(), year, now, now);
        }
    }

    /**
     * The tiers of a year, in the policy's order.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE
     */
    public List<String> tiers(CountyCode county, int year, LocalDate day) {
        return List.copyOf(
                policy(county, year, day).policy().policy().vocabulary().tiers().keySet());
    }

    /**
     * The tier that somebody means: the one they named, or the only one there is.
     *
     * @param named empty where they named none
     * @throws ProblemException INVALID_ENROLLMENT where they have to choose, NO_POLICY_IN_FORCE
     */
    String tier(CountyCode county, int year, String named, LocalDate day) {
        List<String> tiers = tiers(county, year, day);
        if (named.isEmpty() && tiers.size() > 1) {
            throw new ProblemException(EnrollmentError.INVALID_ENROLLMENT)
                    .withFaults(List.of(new FormFault("/tier", EnrollmentError.TIER_REQUIRED)));
        }
        return named.isEmpty() ? tiers.getFirst() : named;
    }

    /** What an enrollment was confirmed by, by the version of then. */
    public Priced kept(Enrollment.Head head, Enrollment.Basis basis) {
        PolicyInForce policy = policies.get(head.county().value(), head.year(), basis.version());
        return new Priced(policy, basis.facts(), DecidedJson.read(basis.decided()));
    }

    /** What an enrollment was confirmed by, asked again. */
    Decided again(Enrollment.Head head, Enrollment.Basis basis) {
        PolicyInForce policy = policies.get(head.county().value(), head.year(), basis.version());
        return Answers.decide(policy.policy(), basis.facts().getBytes(StandardCharsets.UTF_8));
    }
}
