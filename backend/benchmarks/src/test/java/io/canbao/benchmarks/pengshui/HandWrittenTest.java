package io.canbao.benchmarks.pengshui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HandWrittenTest {

    @Test
    void saysWhatThePackSays() {
        assertThat(Pengshui.difference(20_000, new Random(1))).isEmpty();
    }
}
