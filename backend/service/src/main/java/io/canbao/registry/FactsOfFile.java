package io.canbao.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What of a file a policy is told, as the body of a public quote: what the policy has no word for is left out.
 *
 * @param policy whose words are used
 * @param units  finds a unit of the county
 */
record FactsOfFile(Policy policy, Function<UnitCode, Optional<Unit>> units) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "unit";

    /**
     * The body.
     *
     * @param paid    the day of payment
     * @param known   identities that were recognised later are left out
     * @param besides facts that no file has
     */
    byte[] body(
            Resident resident,
            List<HeldIdentity> identities,
            List<CoverYear> years,
            LocalDate paid,
            LocalDate known,
            ObjectNode besides) {
        ObjectNode body = besides.deepCopy();
        Resident.Particulars person = resident.particulars();
        body.put("payDate", paid.toString());
        body.put(Facts.BIRTH_DATE, person.birthDate().toString());
        person.sex().ifPresent(sex -> body.put("sex", sex.name()));
        person.group()
                .filter(policy.vocabulary().groups()::containsKey)
                .ifPresent(group -> body.put(Facts.GROUP, group));
        unit(person.unit()).ifPresent(unit -> body.put(UNIT, unit));
        identities(identities, known, body.putArray(Facts.CATEGORIES));
        history(years, paid, body);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same, with nothing besides. */
    byte[] body(Resident resident, List<HeldIdentity> identities, List<CoverYear> years, LocalDate paid) {
        return body(resident, identities, years, paid, paid, JSON.createObjectNode());
    }

    /** The nearest unit that the policy names, from the person's own upwards. */
    private Optional<String> unit(UnitCode own) {
        FactDefinition fact = policy.vocabulary().facts().get(UNIT);
        Set<String> known = fact == null ? Set.of() : fact.choices().keySet();
        Optional<Unit> unit = known.isEmpty() ? Optional.empty() : units.apply(own);
        while (unit.isPresent() && !known.contains(unit.get().code().value())) {
            unit = unit.get().parent().flatMap(units);
        }
        return unit.map(found -> found.code().value());
    }

    /** Those that the policy knows and that were recognised by a day. */
    private void identities(List<HeldIdentity> all, LocalDate by, ArrayNode categories) {
        for (HeldIdentity held : all) {
            boolean known = policy.vocabulary().categories().containsKey(held.category());
            if (known && held.recognisedOn().filter(day -> day.isAfter(by)).isEmpty()) {
                ObjectNode category = categories.addObject().put("id", held.category());
                held.recognisedOn().ifPresent(day -> category.put("recognisedOn", day.toString()));
                held.endedOn().ifPresent(day -> category.put("endedOn", day.toString()));
            }
        }
    }

    /** Nothing where no year is known: that is not the same as no gap, and may be asked. */
    private void history(List<CoverYear> years, LocalDate paid, ObjectNode body) {
        FactDefinition fact = policy.vocabulary().facts().get(Facts.HISTORY);
        Map<String, ?> statuses = fact == null ? Map.of() : fact.choices();
        int last = Math.max(policy.year(), paid.getYear());
        for (CoverYear year : years) {
            if (year.year() <= last && statuses.containsKey(year.status())) {
                body.withObjectProperty(Facts.HISTORY).put(Integer.toString(year.year()), year.status());
            }
        }
    }
}
