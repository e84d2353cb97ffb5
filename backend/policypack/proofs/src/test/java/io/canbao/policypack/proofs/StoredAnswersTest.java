package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.answer.DecidedJson;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Decided;
import io.canbao.rules.quote.Explaining;
import io.canbao.rules.quote.Quoting;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StoredAnswersTest {

    private static final int PEOPLE = 1;

    /** Rules are compiled a second time, so that nothing that a first answer left behind can help. */
    @TestFactory
    Stream<DynamicTest> anAnswerIsTheSameOnceItWasStoredAndOnceItIsDecidedAgain() {
        return Counties.each(asked -> {
            Quoting quoting = new Quoting(asked.county().compiled());
            Quoting again = new Quoting(CompiledPolicy.compile(asked.county().policy()));
            asked.onEveryDay(PEOPLE, facts -> {
                Decided decided = quoting.decide(facts);
                String stored = DecidedJson.write(decided);
                assertThat(DecidedJson.read(stored)).as(stored).isEqualTo(decided);
                assertThat(again.decide(facts)).as("%s", facts).isEqualTo(DecidedJson.read(stored));
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> aStoredAnswerIsExplainedAsItWasWhenItWasGiven() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            Quoting quoting = new Quoting(compiled);
            asked.onEveryDay(PEOPLE, facts -> {
                Decided stored = DecidedJson.read(DecidedJson.write(quoting.decide(facts)));
                assertThat(Explaining.of(stored, compiled, Language.EN))
                        .as("%s", facts)
                        .isEqualTo(quoting.quote(facts, Language.EN, true));
            });
        });
    }
}
