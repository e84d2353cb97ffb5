package io.canbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordFunctionTest {

    /** Those of the running platform; tests have others. */
    @Test
    void aHashCostsWhatIsRecommended() {
        assertThat(new PasswordFunction().argon2().hash("a tram, two herons").getResult())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
