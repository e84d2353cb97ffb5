package io.canbao.policy.impact;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** People whose answers are compared. */
public interface Population {
    /**
     * Hands people over one by one, in the same order each time.
     *
     * @param policy whose words their facts are told in
     * @param paid   the day on which all of them pay
     * @param size   how many; a registry has as many as it has
     * @param each   gets a name for the person, no name of anybody, and the facts
     */
    void each(CountyCode county, Policy policy, LocalDate paid, int size, BiConsumer<String, Facts> each);
}
