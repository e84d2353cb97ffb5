package io.canbao.rules.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Interpreter;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Curves agree with the interpreter day by day, over random policies of the kind that notices are. */
class CurvePropertyTest {

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void everyDayIsAnsweredAsItsSegmentSays(@ForAll long seed) {
        PlainPolicies random = new PlainPolicies(new Random(seed));
        Policy policy = random.policy().build();
        Facts facts = random.facts().withoutPaid();
        Interpreter interpreter = new Interpreter(policy);
        List<Curve.Segment> curve = new Curve(CompiledPolicy.compile(policy)).of(facts, Language.ZH, false);
        for (Curve.Segment segment : curve) {
            Ruling first = interpreter.decide(facts.with(Facts.PAID, segment.from()), "standard");
            for (LocalDate day = segment.from(); day.isBefore(segment.until()); day = day.plusDays(1)) {
                Ruling answer = interpreter.decide(facts.with(Facts.PAID, day), "standard");
                assertThat(answer.entry()).as("%s", day).isEqualTo(first.entry());
                assertThat(answer.obstacle()).isEqualTo(first.obstacle());
                assertThat(answer.price().payable()).isEqualTo(first.price().payable());
                assertThat(answer.grants()).isEqualTo(first.grants());
                assertThat(answer.awards()).isEqualTo(first.awards());
                if (segment.movingCover().isEmpty()) {
                    assertThat(answer.cover()).isEqualTo(first.cover());
                }
            }
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void segmentsFollowEachOtherWithoutADayBetweenThem(@ForAll long seed) {
        PlainPolicies random = new PlainPolicies(new Random(seed));
        List<Curve.Segment> curve = new Curve(random.policy().compile()).of(random.facts(), Language.ZH, false);
        for (int segment = 1; segment < curve.size(); segment++) {
            assertThat(curve.get(segment).from())
                    .isEqualTo(curve.get(segment - 1).until());
        }
        assertThat(curve).allMatch(segment -> segment.from().isBefore(segment.until()));
    }
}
