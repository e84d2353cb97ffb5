package io.canbao.policy.impact;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.function.Consumer;

/** People whose answers are compared. */
public interface Population {
    /**
     * Hands people over one by one, in the same order each time.
     *
     * @param policy whose words their facts are told in
     * @param paid   the day on which all of them pay
     * @param size   how many; a registry has as many as it has
     */
    void each(CountyCode county, Policy policy, LocalDate paid, int size, Consumer<Person> each);

    /**
     * Somebody.
     *
     * @param name  tells them apart, and is no name of anybody
     * @param unit  code of the unit that they belong to; empty for none
     * @param facts about them
     */
    record Person(String name, String unit, Facts facts) {}
}
