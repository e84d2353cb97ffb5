package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    private static final Text NAME = Text.of("名称");

    private static final Measures MEASURES = new Measures(
            Map.of(
                    "births", new Measures.Count("births", NAME, null),
                    "covered", new Measures.Count("covered", NAME, fact("enrolled")),
                    "lastYear", new Measures.Count("lastYear", NAME, fact("target"))),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(
                    "disability",
                    Term.of("disability", NAME),
                    "severe",
                    new Term("severe", NAME, null, Set.of("disability"))));

    @Test
    void countsTellWhatIsNotMadeOfOtherFigures() {
        assertThat(MEASURES.given().keySet()).containsExactly("enrolled", "target", "residents", "employee", "births");
        assertThat(MEASURES.given("births")).isTrue();
        assertThat(MEASURES.given("enrolled")).isTrue();
        assertThat(MEASURES.given("covered")).isFalse();
        assertThat(MEASURES.given("lastYear")).isFalse();
        assertThat(MEASURES.given("unknown")).isFalse();
    }

    @Test
    void whoHoldsAnIdentityHoldsWhatItImplies() {
        assertThat(MEASURES.closure(Set.of("severe"))).containsExactlyInAnyOrder("severe", "disability");
        assertThat(MEASURES.closure(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "poor, student, true",
        "poor, resident, false",
        "poor, , false",
        "veteran, student, false",
        "dead, student, false"
    })
    void aPopulationIsChosenByIdentityAndGroup(String held, @Nullable String group, boolean taken) {
        var population = new Measures.Population("p", NAME, Set.of("poor", "dead"), Set.of("student"), Set.of("dead"));

        assertThat(population.takes(Set.of(held), group)).isEqualTo(taken);
    }
}
