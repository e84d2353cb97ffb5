package io.canbao.rules.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.Formulas;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.quote.Ruling;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Two ways of deciding, one answer: over random policies and random facts. */
class AgreementTest {

    private static final int QUESTIONS = 12;

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void compiledAndInterpretedAnswersAreEqual(@ForAll long seed) {
        RandomPolicies random = new RandomPolicies(new Random(seed));
        Policy policy = random.policy();
        CompiledPolicy compiled = CompiledPolicy.compile(policy);
        Interpreter interpreter = new Interpreter(policy);
        for (int question = 0; question < QUESTIONS; question++) {
            Facts facts = random.facts();
            for (String tier : RandomPolicies.TIERS) {
                if (differs(compiled, interpreter, facts, tier)) {
                    fail(policy, facts, tier);
                }
            }
        }
    }

    private static void fail(Policy policy, Facts facts, String tier) {
        Smaller.shrink(
                policy, changed -> differs(CompiledPolicy.compile(changed), new Interpreter(changed), facts, tier));
        assertThat(answer(CompiledPolicy.compile(policy), facts, tier))
                .as("%s%n%s", policy, facts)
                .isEqualTo(new Interpreter(policy).decide(facts, tier));
    }

    private static boolean differs(CompiledPolicy compiled, Interpreter interpreter, Facts facts, String tier) {
        return !answer(compiled, facts, tier).equals(interpreter.decide(facts, tier));
    }

    static Ruling answer(CompiledPolicy compiled, Facts facts, String tier) {
        Trace trace = new Trace();
        Decision decision = compiled.decide(compiled.subject(facts), RandomPolicies.TIERS.indexOf(tier), trace);
        return Ruling.of(compiled.policy(), decision, trace);
    }

    /** A subject is used for many days and tiers: nothing of one decision may reach the next. */
    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void theSameQuestionGetsTheSameAnswerWhateverWasAskedBefore(@ForAll long seed) {
        Random source = new Random(seed);
        RandomPolicies random = new RandomPolicies(source);
        CompiledPolicy compiled = CompiledPolicy.compile(random.policy());
        Facts facts = random.facts();
        Subject used = compiled.subject(facts);
        long paid = used.paid();
        for (int question = 0; question < QUESTIONS; question++) {
            int tier = question % 2;
            Decision fresh = compiled.decide(compiled.subject(facts), tier);
            Decision again = compiled.decide(used.paidOn(paid), tier);
            assertThat(again.sameAs(fresh)).isTrue();
            assertThat(again.sameAs(compiled.decide(compiled.subject(facts), tier, new Trace())))
                    .isTrue();
            compiled.decide(used.paidOn(RandomFormulas.day(source)), 1 - tier);
        }
    }

    /** Limits of upper layers measure the answer, whichever window was tried last. */
    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void whatIsMeasuredAfterADecisionIsWhatItAnswers(@ForAll long seed) {
        RandomPolicies random = new RandomPolicies(new Random(seed));
        CompiledPolicy compiled = CompiledPolicy.compile(random.policy());
        for (int question = 0; question < QUESTIONS; question++) {
            Subject subject = compiled.subject(random.facts());
            Decision decision = compiled.decide(subject, question % 2);
            if (decision.accepted()) {
                CompiledPolicy.Evaluation measured = compiled.evaluation(subject);
                assertThat(measured.of(Formulas.FEE)).isEqualTo(decision.feeFen());
                assertThat(measured.of(Formulas.amount("subsidy"))).isEqualTo(decision.subsidyFen());
                assertThat(measured.of(Formulas.PAYABLE)).isEqualTo(decision.payableFen());
            }
        }
    }
}
