package io.canbao.policypack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;

/** A file of any bytes is read, or refused with its faults; what was read is the same once it was stored. */
class AnyFileTest {

    private static final int LONGEST_FINDING = 2_000;

    @FuzzTest(maxExecutions = 300)
    void isReadOrRefused(byte[] content) {
        PackLibrary library = Samples.library(content);
        for (Finding finding : library.findings()) {
            assertThat(finding.line()).as(finding.toString()).isPositive();
            assertThat(finding.toString()).hasSizeLessThan(LONGEST_FINDING);
        }
        for (EffectivePolicy pack : library.effective()) {
            EffectivePolicy stored = EffectivePolicy.ofJson(pack.json());
            assertThat(stored.policy()).isEqualTo(pack.policy());
            assertThat(stored.digest()).isEqualTo(pack.digest());
        }
    }
}
