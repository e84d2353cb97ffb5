package io.canbao.benchmarks.pengshui;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Quoting;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandWrittenTest {

    @Test
    void saysWhatThePackSays() {
        assertThat(Pengshui.difference(20_000, new Random(1))).isEmpty();
    }

    @Test
    void nothingIsOpenWhereAllIsTold() {
        CompiledPolicy policy = Pengshui.pack().compiled();
        Random source = new Random(1);
        assertThat(Stream.generate(() -> Person.random(source).facts())
                        .limit(500)
                        .map(facts -> Pengshui.tellingAll(facts, policy.policy()))
                        .flatMap(facts -> new Quoting(policy).quote(facts, Language.ZH, true).options().stream())
                        .flatMap(option -> option.needs().stream()))
                .isEmpty();
    }
}
