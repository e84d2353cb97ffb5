package io.canbao.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the roll says of somebody, as the public quote takes facts. What it does not say stays out, and may be asked. */
@Singleton
public class FactsOfResident {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "unit";

    private final Units units;

    FactsOfResident(Units units) {
        this.units = units;
    }

    /**
     * The facts of a payment.
     *
     * @param policy  whose words are told; what it has no word for is left out
     * @param paid    identities that were recognised later are left out
     * @param besides what no file has, as the public quote takes it; what the file says takes its place
     * @return JSON
     */
    public byte[] of(ResidentFile file, Policy policy, LocalDate paid, ObjectNode besides) {
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
