package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.rules.APolicy;
import io.canbao.rules.Money;
import io.canbao.rules.Resident;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.SubsidyStage.Hit;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Policies larger or smaller than any notice. The engine keeps rows, and the members of sets, in words of 64. */
class SizeTest {

    private static final int MANY = 130;

    /** Beside the bounds of the words. */
    private static final int[] SOME = {1, 63, 64, 65, 66, 128, 129, MANY};

    private static APolicy each(APolicy policy, int count, BiConsumer<APolicy, Integer> row) {
        IntStream.rangeClosed(1, count).forEach(number -> row.accept(policy, number));
        return policy;
    }

    private static Decision decide(CompiledPolicy policy, Resident resident) {
        return policy.decide(policy.subject(resident.facts()), 0);
    }

    private static String fee(CompiledPolicy policy, Resident resident) {
        return Money.ofFen(decide(policy, resident).feeFen()).toString();
    }

    private static String subsidy(CompiledPolicy policy, Resident resident) {
        return Money.ofFen(decide(policy, resident).subsidyFen()).toString();
    }

    @Test
    void aPolicyWithoutRowsTakesNobodyIn() {
        assertThat(decide(aPolicy().compile(), aResident()).obstacle()).isEqualTo(Decision.Obstacle.CLOSED);
    }

    @Test
    void eachOfManyTownsHasItsOwnPrice() {
        String[] towns =
                IntStream.rangeClosed(1, MANY).mapToObj(town -> "town" + town).toArray(String[]::new);
        CompiledPolicy policy = each(
                        aPolicy().choice("town", null, towns).window("window", ALWAYS, YEAR_START),
                        MANY,
                        (rows, town) -> rows.fee("fee" + town, is("town", "town" + town), "basic", yuan(town + ".00")))
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .compile();
        for (int town : SOME) {
            assertThat(fee(policy, aResident().giving("town", "town" + town))).isEqualTo(town + ".00");
        }
        assertThat(fee(policy, aResident())).isEqualTo("400.00");
    }

    @Test
    void thePriceOfAnotherTierIsFoundAmongManyRows() {
        APolicy rows = aPolicy().tiers("tier1", "tier2").fact("persons", Type.NUMBER);
        for (String tier : rows.build().vocabulary().tiers().keySet()) {
            String fen = tier.equals("tier1") ? ".10" : ".20";
            rows.fee("poor." + tier, all(is(Facts.TIER, tier), has("subsistence")), "basic", yuan("0" + fen));
            each(
                    rows,
                    MANY,
                    (row, number) -> row.fee(
                            tier + number,
                            all(is(Facts.TIER, tier), atMost(fact("persons"), number(number))),
                            "basic",
                            yuan(number + fen)));
        }
        CompiledPolicy policy = rows.window("window", ALWAYS, YEAR_START)
                .incentive("other", ALWAYS, null, inTier("basic", "tier2"))
                .compile();
        for (int persons : SOME) {
            Subject subject =
                    policy.subject(aResident().giving("persons", persons).facts());
            Decision decision = policy.decide(subject, 0);
            assertThat(decision.feeFen()).isEqualTo(persons * 100L + 10);
            assertThat(policy.awards(subject, decision).getFirst().raiseFen()).isEqualTo(persons * 100L + 20);
        }
        Subject poor = policy.subject(aResident().in("subsistence").facts());
        Decision decision = policy.decide(poor, 0);
        assertThat(decision.feeFen()).isEqualTo(10);
        assertThat(policy.awards(poor, decision).getFirst().raiseFen()).isEqualTo(20);
    }

    /** Of so many rows those up to the number of persons hold. */
    private static APolicy aYuanForEachPerson() {
        return aYuanForEachPerson(condition -> condition);
    }

    private static APolicy aYuanForEachPerson(UnaryOperator<Condition> written) {
        return each(
                aPlainPolicy().fact("persons", Type.NUMBER).stage(Hit.SUM),
                MANY,
                (rows, person) -> rows.subsidy(
                        "person" + person, written.apply(atLeast(fact("persons"), number(person))), yuan("1.00")));
    }

    @Test
    void eachOfManyRowsAddsItsPart() {
        CompiledPolicy policy = aYuanForEachPerson().compile();
        CompiledPolicy inside = aYuanForEachPerson(condition -> any(condition)).compile();
        for (int persons : SOME) {
            Resident resident = aResident().giving("persons", persons);
            assertThat(subsidy(policy, resident)).isEqualTo(persons + ".00");
            assertThat(subsidy(inside, resident)).isEqualTo(persons + ".00");
        }
        assertThat(subsidy(policy, aResident())).isEqualTo("0.00");
        assertThat(subsidy(inside, aResident())).isEqualTo("0.00");
    }

    @Test
    void eachOfManyWindowsHasItsDayAndItsPrice() {
        LocalDate first = LocalDate.of(2024, 10, 1);
        CompiledPolicy policy = each(aPolicy(), MANY, (rows, day) -> {
                    String paid = first.plusDays(day).toString();
                    rows.window("day" + day, paid(paid + ".." + paid), YEAR_START)
                            .fee("fee" + day, entering("day" + day), "basic", yuan(day + ".00"));
                })
                .compile();
        for (int day : SOME) {
            Resident resident = aResident().paying(first.plusDays(day).toString());
            assertThat(decide(policy, resident).entry()).isEqualTo(day - 1);
            assertThat(fee(policy, resident)).isEqualTo(day + ".00");
        }
        assertThat(decide(policy, aResident().paying("2024-10-01")).accepted()).isFalse();
    }

    /** Sixty-four members are numbered from the lowest bit of a word to its sign. */
    @Test
    void eachOfSixtyFourIdentitiesCountsAndThereAreNoMore() {
        APolicy rows = aPlainPolicy();
        int more = Long.SIZE - rows.build().vocabulary().categories().size();
        CompiledPolicy policy = each(
                        rows,
                        more,
                        (row, number) -> row.category("identity" + number)
                                .subsidy("subsidy" + number, has("identity" + number), yuan(number + ".00")))
                .compile();
        for (int number = 1; number <= more; number++) {
            assertThat(subsidy(policy, aResident().in("identity" + number))).isEqualTo(number + ".00");
        }
        assertThatThrownBy(rows.category("one-too-many")::compile).isInstanceOf(IllegalArgumentException.class);
    }

    private static String[] ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "id" + number).toArray(String[]::new);
    }

    @Test
    void eachOfSixtyFourProofsCountsAndThereAreNoMore() {
        CompiledPolicy policy = aPlainPolicy()
                .evidence(ids(Long.SIZE))
                .subsidy("first", shows("id1"), yuan("1.00"))
                .subsidy("last", shows("id64"), yuan("64.00"))
                .compile();
        assertThat(subsidy(policy, aResident().showing("id1"))).isEqualTo("1.00");
        assertThat(subsidy(policy, aResident().showing("id63"))).isEqualTo("0.00");
        assertThat(subsidy(policy, aResident().showing("id64"))).isEqualTo("64.00");
        assertThatThrownBy(aPlainPolicy().evidence(ids(Long.SIZE + 1))::compile)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachOfSixtyFourProductsCountsAndThereAreNoMore() {
        CompiledPolicy policy = aPlainPolicy()
                .products(ids(Long.SIZE))
                .fee("last", takes("id64"), "extra", yuan("64.00"))
                .compile();
        assertThat(fee(policy, aResident().taking("id63"))).isEqualTo("400.00");
        assertThat(fee(policy, aResident().taking("id64"))).isEqualTo("464.00");
        assertThatThrownBy(aPlainPolicy().products(ids(Long.SIZE + 1))::compile)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noRowHoldsBehindTheLast() {
        for (int refunds = 0; refunds <= Long.SIZE; refunds++) {
            APolicy policy = each(
                    aPlainPolicy(), refunds, (rows, number) -> rows.refund("refund" + number, any(), yuan("1.00")));
            assertThat(fee(policy.compile(), aResident())).isEqualTo("400.00");
        }
    }

    @Test
    void eachOfManyRowsMayBeTheOneThatAMissingFactDecides() {
        APolicy policy = aYuanForEachPerson()
                .flag("parent-insured")
                .subsidy("parent", is("parent-insured", "true"), yuan("9.00"));
        each(policy, 70, (rows, number) -> rows.subsidy("more" + number, has("subsistence"), yuan("1.00")));
        assertThat(OpenFacts.of(policy, aResident().giving("persons", 1)))
                .containsExactly("categories: subsistence", "parent-insured: true false");
    }
}
