package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Interpreter;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Values;
import io.canbao.rules.quote.Quoting;
import io.canbao.rules.quote.Ruling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnswersTest {

    private static final int PEOPLE = 2;

    @TestFactory
    Stream<DynamicTest> bothEvaluationsAnswerAlike() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            Interpreter interpreter = new Interpreter(compiled.policy());
            asked.onEveryDay(PEOPLE, facts -> {
                for (int tier = 0; tier < asked.tiers().size(); tier++) {
                    Trace trace = new Trace();
                    Decision decision = compiled.decide(compiled.subject(facts), tier, trace);
                    assertThat(Ruling.of(compiled.policy(), decision, trace))
                            .as("%s", facts)
                            .isEqualTo(interpreter.decide(facts, asked.tiers().get(tier)));
                }
            });
        });
    }

    /** Packs are read a second time, so that nothing that a first answer left behind can help. */
    @TestFactory
    Stream<DynamicTest> theSameQuestionGetsTheSameQuote() {
        return Counties.each(asked -> {
            Quoting quoting = new Quoting(asked.county().compiled());
            Quoting again = new Quoting(CompiledPolicy.compile(asked.county().policy()));
            asked.onceAWeek(
                    PEOPLE,
                    facts -> assertThat(quoting.quote(facts, Language.ZH, true))
                            .isEqualTo(again.quote(facts, Language.ZH, true)));
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsOwedIsPaidBySomebodyAndNothingIsNegative() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            asked.onEveryDay(PEOPLE, facts -> {
                for (int tier = 0; tier < asked.tiers().size(); tier++) {
                    Trace trace = new Trace();
                    Decision decision = compiled.decide(compiled.subject(facts), tier, trace);
                    if (decision.accepted()) {
                        addsUp(decision, trace, facts);
                    }
                }
            });
        });
    }

    private static void addsUp(Decision decision, Trace trace, Facts facts) {
        long granted = trace.grants.stream()
                .filter(grant -> grant.winner() == null)
                .map(Trace.Grant::amountFen)
                .reduce(0L, Values::plus);
        long funded =
                trace.grants.stream().flatMap(grant -> grant.shares().stream()).reduce(0L, Values::plus);
        assertThat(decision.subsidyFen()).as("%s", facts).isEqualTo(granted);
        assertThat(funded).as("%s", facts).isIn(granted, Values.UNSPECIFIED, Values.ABSENT);
        List<Long> parts = List.of(decision.feeFen(), decision.surchargeFen(), decision.subsidyFen());
        if (parts.stream().allMatch(Values::known)) {
            assertThat(decision.feeFen() + decision.surchargeFen())
                    .as("%s", facts)
                    .isEqualTo(granted + decision.payableFen());
            assertThat(parts).as("%s", facts).allMatch(part -> part >= 0);
            assertThat(decision.payableFen()).as("%s", facts).isNotNegative();
            assertThat(granted).as("%s", facts).isLessThanOrEqualTo(decision.feeFen());
        } else {
            assertThat(Values.known(decision.payableFen())).as("%s", facts).isFalse();
        }
        assertThat(decision.fiscalContributionFen()).matches(fen -> !Values.known(fen) || fen >= 0);
    }
}
