package io.canbao.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PeersAgreeTest {

    private static final int CASES = 500;

    @Test
    void threeEnginesAnswerAlike() {
        assertThat(Agreement.over(CASES, new Random(1))).isEmpty();
    }

    @Test
    void anEngineThatAnswersOtherwiseIsNoticed() {
        Peer<SmallDecision.Case> generous = new Peer<>() {
            @Override
            public SmallDecision.Case prepare(SmallDecision.Case one) {
                return one;
            }

            @Override
            public SmallDecision.Answer decide(SmallDecision.Case one) {
                return new SmallDecision.Answer(0, 0, 0, 0);
            }
        };
        assertThat(Agreement.between(new CanbaoPeer(), generous, 10, new Random(1)))
                .isPresent();
    }
}
