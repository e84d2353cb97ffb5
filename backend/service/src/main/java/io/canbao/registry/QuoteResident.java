package io.canbao.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyInForce;
import io.canbao.policypack.answer.Answers;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The public quote for somebody on the roll: what the file says is told to the policy, what it does not say may be added, and what is still missing stands under
 * {@code needs} as in every quote.
 */
@Singleton
public class QuoteResident {
    private final FindResidents find;
    private final PoliciesInForce policies;
    private final FactsOfResident factsOf;
    private final AuditTrail trail;
    private final Rolls rolls;
    private final InstantSource clock;

    QuoteResident(
            FindResidents find,
            PoliciesInForce policies,
            FactsOfResident factsOf,
            AuditTrail trail,
            Rolls rolls,
            InstantSource clock) {
        this.find = find;
        this.policies = policies;
        this.factsOf = factsOf;
        this.trail = trail;
        this.rolls = rolls;
        this.clock = clock;
    }

    /**
     * What a person would pay.
     *
     * @param payDate  today unless told
     * @param besides  facts that no file has, as the public quote takes them: tier, channel, evidence, events, products, choices, facts
     * @return JSON, as the public quote
     * @throws ProblemException RESIDENT_NOT_FOUND, NO_POLICY_IN_FORCE, DEAD_BEFORE_PAYMENT
     * @throws io.canbao.policypack.answer.InvalidFacts if something besides is wrong
     */
    @Transactional
    public byte[] quote(
            CountyScope by, String id, int year, Optional<LocalDate> payDate, ObjectNode besides, Language language) {
        Resident resident = find.get(by, id);
        resident.requireStanding();
        Instant now = clock.instant();
        PolicyInForce policy = policies.get(by.county().value(), year, now, now);
        LocalDate paid = payDate.orElseGet(rolls::today);
        resident.requireAlive(paid);
        trail.record(
                by,
                "resident.quoted",
                RegisterResident.subject(resident),
                Masked.nothing(),
                Masked.nothing().count("year", year).day("payDate", paid));
        byte[] facts = factsOf.of(find.file(resident), policy.policy().policy(), paid, besides);
        return Answers.quote(policy.policy(), policy.version().version(), facts, language, true);
    }
}
