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

    private static final int PEOPLE = 2;

    /** Stored, decided again and explained as it was when it was given. Rules are compiled a second time, so that nothing that a first answer left behind can help. */
    @TestFactory
    Stream<DynamicTest> anAnswerIsTheSameOnceItWasStoredAndOnceItIsDecidedAgain() {
        return Counties.each(asked -> {
            CompiledPolicy compiled = asked.county().compiled();
            Quoting quoting = new Quoting(compiled);
            Quoting again = new Quoting(CompiledPolicy.compile(asked.county().policy()));
            asked.onceAWeek(PEOPLE, facts -> {
                Decided decided = quoting.decide(facts);
                String text = DecidedJson.write(decided);
                Decided stored = DecidedJson.read(text);
                assertThat(stored).as(text).isEqualTo(decided);
                assertThat(again.decide(facts)).as("%s", facts).isEqualTo(stored);
                assertThat(Explaining.of(stored, compiled, Language.EN))
                        .as("%s", facts)
                        .isEqualTo(quoting.quote(facts, Language.EN, true));
            });
        });
    }
}
