package io.canbao.rules.facts;

import static io.canbao.rules.facts.Facts.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    @Test
    void aQuestionThatSaysNothingTellsNothing() {
        assertThat(NONE.paid()).isNull();
        assertThat(NONE.gives(Facts.PAID)).isFalse();
        assertThat(NONE.gives(Facts.BIRTH)).isFalse();
        assertThat(NONE.gives("history.2024")).isFalse();
    }

    @Test
    void whoPaysHasToldTheDay() {
        Facts paid = Facts.paidOn(DAY);
        assertThat(paid.paid()).isEqualTo(DAY);
        assertThat(paid.gives(Facts.PAID)).isTrue();
        assertThat(paid.gives(Facts.GROUP)).isFalse();
    }

    @Test
    void aDayOfPaymentIsForgottenWithAllElseKept() {
        Facts undated = Facts.paidOn(DAY).with("income", 5L).withoutPaid();
        assertThat(undated.paid()).isNull();
        assertThat(undated.gives(Facts.PAID)).isFalse();
        assertThat(undated.values()).isEqualTo(Map.of("income", 5L));
        assertThat(undated).isEqualTo(NONE.with("income", 5L));
    }

    @Test
    void beingBornIsAnEventAndABirthDate() {
        for (String birth : List.of(Facts.BIRTH, Facts.BIRTH_DATE)) {
            Facts born = NONE.with(birth, DAY);
            assertThat(born.values()).containsOnlyKeys(Facts.BIRTH, Facts.BIRTH_DATE);
            assertThat(born.gives(Facts.BIRTH)).isTrue();
            assertThat(born.gives(Facts.BIRTH_DATE)).isTrue();
            assertThat(born.gives("events.school-entry")).isFalse();
        }
        assertThat(NONE.with("events.school-entry", DAY).values()).containsOnlyKeys("events.school-entry");
    }

    @Test
    void valuesAreReadAsAnswersWriteThem() {
        assertThat(NONE.with("income", Type.AMOUNT, "40000").values()).isEqualTo(Map.of("income", 40_000L));
        assertThat(NONE.with("persons", Type.NUMBER, "3").values()).isEqualTo(Map.of("persons", 3L));
        assertThat(NONE.with("rest", Type.PERIOD, "90").values()).isEqualTo(Map.of("rest", 90L));
        assertThat(NONE.with("moved", Type.DATE, "2025-03-10").values()).isEqualTo(Map.of("moved", DAY.toEpochDay()));
        assertThat(NONE.with(Facts.GROUP, Type.CHOICE, "newborn").choices()).isEqualTo(Map.of(Facts.GROUP, "newborn"));
        assertThat(NONE.with("parent-insured", Type.BOOLEAN, "true").choices())
                .isEqualTo(Map.of("parent-insured", "true"));
    }

    @Test
    void whoShowsOneProofHasToldOfAll() {
        Facts given = NONE.withEvidence("migrant-work").withEvidence("household-book");
        assertThat(given.evidence()).containsExactly("migrant-work", "household-book");
        assertThat(given.gives(Facts.EVIDENCE)).isTrue();
        assertThat(given.gives(Facts.PRODUCTS)).isFalse();
        assertThat(given.products()).isEmpty();
    }

    @Test
    void whoTakesOneProductHasToldOfAll() {
        Facts given = NONE.withProduct("voucher").withProduct("accident-cover");
        assertThat(given.products()).containsExactly("voucher", "accident-cover");
        assertThat(given.gives(Facts.PRODUCTS)).isTrue();
        assertThat(given.gives(Facts.EVIDENCE)).isFalse();
    }

    @Test
    void anIdentityMayBeToldWithoutItsDays() {
        Facts given = NONE.withCategory("subsistence").withCategory(new Facts.HeldCategory("disability", DAY, DAY));
        assertThat(given.categories())
                .containsExactly(
                        new Facts.HeldCategory("subsistence", null, null),
                        new Facts.HeldCategory("disability", DAY, DAY));
        assertThat(given.gives(Facts.CATEGORIES)).isTrue();
    }

    @Test
    void thatThereAreNoEventsTellsOfEveryEvent() {
        Facts none = NONE.given(Facts.EVENTS);
        assertThat(none.gives("events.school-entry")).isTrue();
        assertThat(none.gives(Facts.BIRTH)).isTrue();
        assertThat(none.values()).isEmpty();
    }

    @Test
    void whoTellsOfOneEventHasNotToldOfAnother() {
        Facts one = NONE.given(Facts.EVENTS).given("events.school-entry");
        assertThat(one.gives("events.school-entry")).isTrue();
        assertThat(one.gives("events.discharged")).isFalse();
    }

    @Test
    void whoTellsOfOneYearHasNotToldOfAnother() {
        Facts one = NONE.given(Facts.HISTORY).with("history.2024", "missed");
        assertThat(one.gives("history.2024")).isTrue();
        assertThat(one.gives("history.2023")).isFalse();
        assertThat(NONE.given(Facts.HISTORY).gives("history.2023")).isTrue();
    }

    @Test
    void nothingChangesAQuestionOnceItIsAsked() {
        Set<String> evidence = new HashSet<>(Set.of("migrant-work"));
        Facts facts = new Facts(Map.of(), Map.of(), List.of(), evidence, Set.of(), Set.of());
        evidence.add("household-book");
        assertThat(facts.evidence()).containsExactly("migrant-work");
        assertThatThrownBy(() -> facts.evidence().add("household-book"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> facts.choices().put(Facts.GROUP, "newborn"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(facts.withEvidence("household-book").evidence()).hasSize(2);
        assertThat(facts.evidence()).hasSize(1);
    }
}
