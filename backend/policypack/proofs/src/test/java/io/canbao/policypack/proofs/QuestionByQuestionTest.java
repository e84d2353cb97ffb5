package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.missing.MissingFacts;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever answers one question after the other ends where somebody ends who tells all that there is to tell. */
class QuestionByQuestionTest {

    @TestFactory
    Stream<DynamicTest> answeringQuestionByQuestionEndsAtTheAnswerToAllThatIsTold() {
        return Counties.each(asked -> asked.onEveryDay(1, person -> compare(asked, person, _ -> true)));
    }

    /** The proof can fail: a client that never hears of identities does not end there. */
    @Test
    void whoLeavesAQuestionOutEndsElsewhere() {
        Counties.County asked = Counties.of("500243", 2025);
        assertThatThrownBy(() ->
                        asked.onEveryDay(1, person -> compare(asked, person, fact -> !fact.equals(Facts.CATEGORIES))))
                .isInstanceOf(AssertionError.class);
    }

    private static void compare(Counties.County asked, Facts drawn, Predicate<String> answers) {
        CompiledPolicy compiled = asked.county().compiled();
        int tier = asked.source().nextInt(asked.tiers().size());
        Facts person = sensible(compiled, drawn);
        Facts given = interviewed(compiled, person, tier, answers);
        if (isBornUnderCover(person, compiled.decide(compiled.subject(given), tier))) {
            return;
        }
        assertThat(answer(compiled, given, tier))
                .as("told %s%nof %s", given, person)
                .isEqualTo(answer(compiled, person, tier));
    }

    /** That nobody is covered before birth needs no question: whoever pays for a newborn child tells of it. */
    private static boolean isBornUnderCover(Facts person, Decision decision) {
        return decision.coverFrom() != Values.ABSENT
                && person.values().getOrDefault(Facts.BIRTH_DATE, Long.MIN_VALUE) > decision.coverFrom();
    }

    /** All that a person who pays is told; of a refusal nothing but that it is one. */
    private static List<?> answer(CompiledPolicy compiled, Facts facts, int tier) {
        Subject subject = compiled.subject(facts);
        Decision decision = compiled.decide(subject, tier);
        return decision.accepted()
                ? List.of(
                        decision.entry(),
                        decision.feeFen(),
                        decision.surchargeFen(),
                        decision.subsidyFen(),
                        decision.payableFen(),
                        decision.coverFrom(),
                        decision.coverTo(),
                        decision.retroactiveFrom(),
                        decision.waitFixed(),
                        decision.waitVariable(),
                        compiled.awards(subject, decision))
                : List.of();
    }

    /** What a person has told once nothing is left that could change the answer, always answering the most decisive question. */
    private static Facts interviewed(CompiledPolicy compiled, Facts person, int tier, Predicate<String> answers) {
        Facts given = Facts.paidOn(Objects.requireNonNull(person.paid()));
        while (true) {
            Facts before = given;
            List<MissingFacts.Open> open = compiled.missingFacts().of(given, compiled.subject(given), tier).stream()
                    .filter(question -> answers.test(question.fact()))
                    .toList();
            if (open.isEmpty()) {
                return given;
            }
            given = answered(given, person, open.getFirst().fact());
            assertThat(given).as("an answer to %s", open.getFirst().fact()).isNotEqualTo(before);
        }
    }

    private static Facts answered(Facts given, Facts person, String fact) {
        if (fact.equals(Facts.CATEGORIES)) {
            Facts changed = given.given(fact);
            for (Facts.HeldCategory held : person.categories()) {
                changed = changed.withCategory(new Facts.HeldCategory(held.id(), null, held.endedOn()));
            }
            return changed;
        }
        if (fact.startsWith(Facts.CATEGORIES)) {
            return recognised(given, person, fact);
        }
        Facts changed = given.given(fact);
        if (fact.equals(Facts.EVIDENCE) || fact.equals(Facts.PRODUCTS)) {
            for (String id : fact.equals(Facts.EVIDENCE) ? person.evidence() : person.products()) {
                changed = fact.equals(Facts.EVIDENCE) ? changed.withEvidence(id) : changed.withProduct(id);
            }
            return changed;
        }
        String choice = person.choices().get(fact);
        Long value = person.values().get(fact);
        return choice != null ? changed.with(fact, choice) : value != null ? changed.with(fact, value) : changed;
    }

    /** The day of an identity that was told without one; who was recognised long ago says so. */
    private static Facts recognised(Facts given, Facts person, String fact) {
        String id = fact.substring(Facts.CATEGORIES.length() + 1, fact.lastIndexOf('.'));
        Map<String, Facts.HeldCategory> days =
                person.categories().stream().collect(Collectors.toMap(Facts.HeldCategory::id, held -> held));
        Facts changed = new Facts(
                given.choices(), given.values(), List.of(), given.evidence(), given.products(), given.given());
        for (Facts.HeldCategory held : given.categories()) {
            changed = changed.withCategory(held.id().equals(id) ? Objects.requireNonNull(days.get(id)) : held);
        }
        return changed;
    }

    /** Somebody whose identities are told once each, with a day, and who tells nothing that makes no sense to ask. */
    private static Facts sensible(CompiledPolicy compiled, Facts drawn) {
        Facts person = new Facts(
                drawn.choices(), drawn.values(), List.of(), drawn.evidence(), drawn.products(), drawn.given());
        Map<String, Facts.HeldCategory> once = drawn.categories().stream()
                .map(QuestionByQuestionTest::dated)
                .collect(Collectors.toMap(Facts.HeldCategory::id, held -> held, (first, _) -> first));
        for (Facts.HeldCategory held : once.values()) {
            Term identity = compiled.policy().vocabulary().categories().get(held.id());
            boolean offered =
                    compiled.missingFacts().offers(Objects.requireNonNull(identity), compiled.subject(person));
            person = offered ? person.withCategory(held) : person;
        }
        Term channel =
                compiled.policy().vocabulary().terms().get(person.choices().getOrDefault(Facts.CHANNEL, ""));
        if (channel != null && !compiled.missingFacts().offers(channel, compiled.subject(person))) {
            person = without(person, Facts.CHANNEL);
        }
        for (FactDefinition fact : compiled.policy().vocabulary().facts().values()) {
            boolean asked = compiled.missingFacts().asks(fact.id(), compiled.subject(person));
            person = asked ? person : without(person, fact.id());
        }
        return person;
    }

    private static Facts without(Facts person, String fact) {
        Map<String, String> choices = new LinkedHashMap<>(person.choices());
        Map<String, Long> values = new LinkedHashMap<>(person.values());
        choices.remove(fact);
        values.remove(fact);
        return new Facts(choices, values, person.categories(), person.evidence(), person.products(), person.given());
    }

    private static Facts.HeldCategory dated(Facts.HeldCategory held) {
        return held.recognisedOn() == null
                ? new Facts.HeldCategory(held.id(), LocalDate.of(1980, 1, 1), held.endedOn())
                : held;
    }
}
