package io.canbao.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.canbao.policy.Origin;
import io.canbao.policy.PolicyInForce;
import io.canbao.policy.PolicyVersion;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final EffectivePolicy PENGSHUI = PackLibrary.read(PackFile.builtIn()).effective().stream()
            .filter(pack -> pack.region().equals("500243") && pack.year() == 2025)
            .findFirst()
            .orElseThrow();

    @Test
    void somebodyOfWhomTheRollSaysWhatItUsuallySaysIsEnrolled() {
        Priced priced = priced("2024-11-01", ",\"group\":\"resident\"");
        assertThatCode(() -> Conditions.require(priced, false, Language.ZH)).doesNotThrowAnyException();
        assertThat(priced.basis().coveredFrom()).hasToString("Optional[2025-01-01]");
        assertThat(priced.basis().payable()).hasToString("400.00");
    }

    /** Without a group the price could be that of a student. */
    @Test
    void aGroupThatTheRollLacksIsAskedFirst() {
        refuses(priced("2024-11-01", ""), false, EnrollmentError.OPEN_QUESTIONS);
    }

    /** Three months from then the year is over. */
    @Test
    void aPaymentThatLeavesNoCoveredDayIsAgreedToOrNotTaken() {
        Priced priced = priced("2025-10-01", ",\"group\":\"resident\"");
        refuses(priced, false, EnrollmentError.NO_COVER_LEFT);
        assertThatCode(() -> Conditions.require(priced, true, Language.ZH)).doesNotThrowAnyException();
        assertThat(priced.basis().coveredFrom()).isEmpty();
        assertThat(priced.basis().coveredTo()).isEmpty();
    }

    @Test
    void aDayOnWhichNothingIsTakenIsRefusedWithItsReasons() {
        refuses(priced("2024-01-01", ",\"group\":\"resident\""), true, EnrollmentError.REFUSED);
    }

    private static void refuses(Priced priced, boolean takesNoCover, EnrollmentError code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Conditions.require(priced, takesNoCover, Language.EN))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** As the roll tells a woman who was born in 1990. */
    private static Priced priced(String day, String more) {
        String facts =
                "{\"payDate\":\"%s\",\"birthDate\":\"1990-03-02\",\"sex\":\"F\",\"categories\":[],\"tier\":\"tier1\"%s}"
                        .formatted(day, more);
        PolicyVersion version = new PolicyVersion(
                PENGSHUI.region(),
                PENGSHUI.year(),
                1,
                PENGSHUI.digest(),
                Instant.parse("2024-10-01T00:00:00Z"),
                Origin.BUILT_IN,
                true,
                List.of());
        return new Priced(
                new PolicyInForce(version, PENGSHUI),
                facts,
                Answers.decide(PENGSHUI, facts.getBytes(StandardCharsets.UTF_8)));
    }
}
