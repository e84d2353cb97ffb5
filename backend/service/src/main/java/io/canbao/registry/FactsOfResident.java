package io.canbao.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.rules.policy.Policy;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What the roll says of somebody, as the public quote takes facts. What it does not say stays out, and may be asked. */
@Singleton
public class FactsOfResident {
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
        CountyCode county = file.resident().county();
        return new FactsOfFile(policy, code -> units.find(county, code))
                .body(file.resident(), file.identities(), file.years(), paid, besides);
    }
}
