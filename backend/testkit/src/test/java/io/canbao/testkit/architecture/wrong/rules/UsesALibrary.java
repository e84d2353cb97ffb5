package io.canbao.testkit.architecture.wrong.rules;

import org.assertj.core.api.Assertions;

class UsesALibrary {
    void check(long amountFen) {
        Assertions.assertThat(amountFen).isPositive();
    }
}
