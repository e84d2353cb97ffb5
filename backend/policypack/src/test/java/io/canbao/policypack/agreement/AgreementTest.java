package io.canbao.policypack.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Interpreter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private final List<PackFile> files = PackFile.builtIn();
    private final EffectivePolicy policy = PackLibrary.read(List.of(), files).effective().stream()
            .filter(EffectivePolicy::county)
            .findFirst()
            .orElseThrow();

    @Test
    void theEvaluatorsAgreeOnABuiltInPackAndItsCases() {
        List<String> cases = files.stream()
                .filter(file ->
                        file.name().contains(policy.region()) && file.name().endsWith("cases.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .toList();

        assertThat(CaseFacts.of(policy.compiled(), cases)).hasSizeGreaterThan(5);
        assertThat(Agreement.findDifference(policy, cases)).isEmpty();
    }

    @Test
    void aDifferenceNamesTheCaseAndTheTier() {
        List<String> tiers = List.copyOf(policy.policy().vocabulary().tiers().keySet());
        Interpreter interpreter = new Interpreter(policy.policy());
        LocalDate misread = LocalDate.of(policy.year(), 1, 2);
        Agreement agreement = new Agreement(
                tiers,
                (facts, tier) -> interpreter.decide(facts, tiers.get(tier)),
                (facts, tier) -> interpreter.decide(
                        misread.equals(facts.paid()) ? Facts.paidOn(misread.plusYears(5)) : facts, tiers.get(tier)));

        assertThat(agreement.difference(asked(LocalDate.of(policy.year() - 1, 11, 1))))
                .isEmpty();
        assertThat(agreement.difference(asked(misread)).orElseThrow())
                .startsWith("case 年初缴费, tier " + tiers.getFirst());
    }

    private static Stream<Agreement.NamedFacts> asked(LocalDate day) {
        return Stream.of(new Agreement.NamedFacts("case 年初缴费", Facts.paidOn(day)));
    }
}
