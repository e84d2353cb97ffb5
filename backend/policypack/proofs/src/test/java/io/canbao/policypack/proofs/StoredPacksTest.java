package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.tree.TreeWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StoredPacksTest {

    @TestFactory
    Stream<DynamicTest> aPackIsTheSameOnceItWasStoredAndReadAgain() {
        return Counties.each(asked -> {
            EffectivePolicy written = asked.county();
            EffectivePolicy stored = EffectivePolicy.ofJson(written.json());
            assertThat(stored.policy()).isEqualTo(written.policy());
            assertThat(stored.digest()).isEqualTo(written.digest());
            assertThat(TreeWriter.json(stored.document())).isEqualTo(written.json());
        });
    }
}
