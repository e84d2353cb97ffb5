package io.canbao.rules.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What must hold of the money in every answer, over random policies whose prices are not negative. */
class MoneyAddsUpTest {

    private static final int QUESTIONS = 12;

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void whatIsOwedIsPaidBySomebodyAndNothingIsNegative(@ForAll long seed) {
        RandomPolicies random = new RandomPolicies(new Random(seed));
        CompiledPolicy compiled = CompiledPolicy.compile(random.policy());
        for (int question = 0; question < QUESTIONS; question++) {
            Trace trace = new Trace();
            Decision decision = compiled.decide(compiled.subject(random.facts()), question % 2, trace);
            if (decision.accepted()) {
                balances(decision);
                grantsMakeTheSubsidy(decision, trace);
                partsMakeTheFee(decision, trace);
            } else {
                assertThat(decision.payableFen()).isEqualTo(Values.ABSENT);
            }
        }
    }

    private static void balances(Decision decision) {
        long fee = decision.feeFen();
        long surcharge = decision.surchargeFen();
        long subsidy = decision.subsidyFen();
        long payable = decision.payableFen();
        if (List.of(fee, surcharge, subsidy).stream().allMatch(Values::known)) {
            assertThat(fee + surcharge).isEqualTo(subsidy + payable);
            assertThat(List.of(fee, surcharge, subsidy, payable)).allMatch(amount -> amount >= 0);
            assertThat(subsidy).isLessThanOrEqualTo(fee);
        } else if (List.of(fee, surcharge, subsidy).contains(Values.ABSENT)) {
            assertThat(Values.known(payable)).isFalse();
        } else {
            assertThat(payable).matches(certain -> certain == Values.UNSPECIFIED || certain >= 0);
            assertThat(decision.payableAtMostFen()).matches(most -> !Values.known(most) || most >= payable);
        }
        assertThat(decision.fiscalContributionFen()).matches(amount -> !Values.known(amount) || amount >= 0);
    }

    private static void grantsMakeTheSubsidy(Decision decision, Trace trace) {
        List<Trace.Grant> won =
                trace.grants.stream().filter(grant -> grant.winner() == null).toList();
        assertThat(won.stream().map(Trace.Grant::amountFen).reduce(0L, Values::plus))
                .isEqualTo(decision.subsidyFen());
        for (Trace.Grant grant : won) {
            assertThat(grant.shares().stream().reduce(0L, Values::plus))
                    .isIn(grant.amountFen(), Values.UNSPECIFIED, Values.ABSENT);
        }
    }

    private static void partsMakeTheFee(Decision decision, Trace trace) {
        long sum = trace.fees.stream()
                .map(Trace.Part::amountFen)
                .reduce(Values::plus)
                .orElse(Values.ABSENT);
        assertThat(sum).isEqualTo(decision.feeFen());
    }
}
