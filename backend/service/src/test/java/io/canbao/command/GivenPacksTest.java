package io.canbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policy.GivenPack;
import org.junit.jupiter.api.Test;

class GivenPacksTest {

    @Test
    void whatComesWithThePlatformHasItsCasesOnce() {
        assertThat(GivenPacks.builtIn())
                .allSatisfy(pack -> assertThat(pack.cases()).hasSizeLessThanOrEqualTo(1))
                .extracting(GivenPack::cases)
                .anySatisfy(cases -> assertThat(cases).hasSize(1));
    }
}
