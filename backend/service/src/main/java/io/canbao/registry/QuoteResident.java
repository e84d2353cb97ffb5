package io.canbao.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyInForce;
import io.canbao.policypack.answer.Answers;
import io.canbao.problem.ProblemException;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public quote for somebody on the roll: what the file says is told to the policy, what it does not say may be added, and what is still missing stands under
 * {@code needs} as in every quote.
 */
@Singleton
public class QuoteResident {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "unit";

    private final FindResidents find;
    private final PoliciesInForce policies;
    private final Units units;
    private final AuditTrail trail;
    private final Rolls rolls;
    private final InstantSource clock;

    QuoteResident(
            FindResidents find,
            PoliciesInForce policies,
            Units units,
            AuditTrail trail,
            Rolls rolls,
            InstantSource clock) {
        this.find = find;
        this.policies = policies;
        this.units = units;
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
        RegisterResident.requireStanding(resident);
        Instant now = clock.instant();
        PolicyInForce policy = policies.get(by.county().value(), year, now, now);
        LocalDate paid = payDate.orElseGet(rolls::today);
        if (resident.diedOn().filter(died -> died.isBefore(paid)).isPresent()) {
            throw new ProblemException(RegistryError.DEAD_BEFORE_PAYMENT);
        }
        trail.record(
                by,
                "resident.quoted",
                RegisterResident.subject(resident),
                Masked.nothing(),
                Masked.nothing().count("year", year).day("payDate", paid));
        byte[] facts = facts(find.file(resident), policy.policy().policy(), paid, besides);
        return Answers.quote(policy.policy(), policy.version().version(), facts, language, true);
    }

    private byte[] facts(ResidentFile file, Policy policy, LocalDate paid, ObjectNode besides) {
        ObjectNode body = besides.deepCopy();
        Resident.Particulars person = file.resident().particulars();
        body.put("payDate", paid.toString());
        body.put(Facts.BIRTH_DATE, person.birthDate().toString());
        person.sex().ifPresent(sex -> body.put("sex", sex.name()));
        person.group()
                .filter(policy.vocabulary().groups()::containsKey)
                .ifPresent(group -> body.put(Facts.GROUP, group));
        unit(file.resident().county(), person.unit(), policy).ifPresent(unit -> body.put(UNIT, unit));
        identities(file, policy, paid, body.putArray(Facts.CATEGORIES));
        history(file, policy, paid, body);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The nearest unit that the policy names, from the person's own upwards. */
    private Optional<String> unit(CountyCode county, UnitCode own, Policy policy) {
        FactDefinition fact = policy.vocabulary().facts().get(UNIT);
        Set<String> known = fact == null ? Set.of() : fact.choices().keySet();
        Optional<Unit> unit = known.isEmpty() ? Optional.empty() : units.find(county, own);
        while (unit.isPresent() && !known.contains(unit.get().code().value())) {
            unit = unit.get().parent().flatMap(above -> units.find(county, above));
        }
        return unit.map(found -> found.code().value());
    }

    /** Those that the policy knows and that were recognised by the day of payment. */
    private static void identities(ResidentFile file, Policy policy, LocalDate paid, ArrayNode categories) {
        for (HeldIdentity held : file.identities()) {
            boolean known = policy.vocabulary().categories().containsKey(held.category());
            if (known && held.recognisedOn().filter(day -> day.isAfter(paid)).isEmpty()) {
                ObjectNode category = categories.addObject().put("id", held.category());
                held.recognisedOn().ifPresent(day -> category.put("recognisedOn", day.toString()));
                held.endedOn().ifPresent(day -> category.put("endedOn", day.toString()));
            }
        }
    }

    /** Nothing where no year is known: that is not the same as no gap, and may be asked. */
    private static void history(ResidentFile file, Policy policy, LocalDate paid, ObjectNode body) {
        FactDefinition fact = policy.vocabulary().facts().get(Facts.HISTORY);
        Map<String, ?> statuses = fact == null ? Map.of() : fact.choices();
        int last = Math.max(policy.year(), paid.getYear());
        for (CoverYear year : file.years()) {
            if (year.year() <= last && statuses.containsKey(year.status())) {
                body.withObjectProperty(Facts.HISTORY).put(Integer.toString(year.year()), year.status());
            }
        }
    }
}
