package io.canbao.policy;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.function.Consumer;

/** People whose answers are compared. Each bean of this type is such a population; who has the people implements it. */
public interface Population {
    /** The name of the people on a county's roll. */
    String REGISTRY = "registry";

    /** The name of people who are made up. */
    String GENERATED = "generated";

    /** By what it is asked for. */
    String name();

    /**
     * What somebody is called before those who read results.
     *
     * @param person name of one of these people
     */
    Text called(String person);

    /**
     * How many there are about, for those who wait.
     *
     * @param wanted of a population that has as many as somebody wants
     */
    long size(CountyCode county, int wanted);

    /**
     * Hands people over one by one, in the same order each time, few of them in memory at once.
     *
     * @param policy whose words their facts are told in
     * @param paid   the day on which all of them pay
     * @param wanted as of {@link #size}
     * @return how many were left out, since the policy cannot be asked with what is known of them
     */
    long each(CountyCode county, CompiledPolicy policy, LocalDate paid, int wanted, Consumer<Person> each);

    /**
     * Somebody.
     *
     * @param name  tells them apart, and is no name of anybody
     * @param unit  code of the unit that they belong to; empty for none
     * @param facts about them
     */
    record Person(String name, String unit, Facts facts) {}
}
