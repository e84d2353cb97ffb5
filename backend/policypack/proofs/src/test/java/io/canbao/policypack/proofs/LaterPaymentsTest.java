package io.canbao.policypack.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import io.canbao.rules.population.RandomResidents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LaterPaymentsTest {

    private static final int PEOPLE = 75;

    @TestFactory
    Stream<DynamicTest> amongGeneralWindowsWhoPaysLaterIsNeverCoveredEarlier() {
        return Counties.each(asked -> {
            RandomResidents residents = asked.residents();
            for (int person = 0; person < PEOPLE; person++) {
                Facts facts = undated(residents.next());
                for (int tier = 0; tier < asked.tiers().size(); tier++) {
                    followYear(asked.county().compiled(), facts, tier);
                }
            }
        });
    }

    /** Somebody without days of their own but the one of birth: an event or an identity may begin on any of them. */
    private static Facts undated(Facts resident) {
        Facts undated = new Facts(
                resident.choices(), Map.of(), List.of(), resident.evidence(), resident.products(), resident.given());
        for (Facts.HeldCategory held : resident.categories()) {
            undated = undated.withCategory(held.id());
        }
        Long born = resident.values().get(Facts.BIRTH_DATE);
        return born == null ? undated : undated.with(Facts.BIRTH_DATE, born);
    }

    private static void followYear(CompiledPolicy compiled, Facts facts, int tier) {
        Subject subject = compiled.subject(facts);
        long latest = Values.ABSENT;
        LocalDate last = LocalDate.of(compiled.policy().year(), 12, 31);
        for (LocalDate day = LocalDate.of(last.getYear() - 1, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            Decision decision = compiled.decide(subject.paidOn(day), tier);
            if (general(compiled.policy(), decision) && Values.known(decision.coverFrom())) {
                assertThat(LocalDate.ofEpochDay(decision.coverFrom()))
                        .as("paid on %s: %s", day, facts)
                        .isAfterOrEqualTo(Values.known(latest) ? LocalDate.ofEpochDay(latest) : LocalDate.MIN);
                latest = decision.coverFrom();
            }
        }
    }

    /** Entered by a window that asks for no event and makes no earlier costs good. */
    private static boolean general(Policy policy, Decision decision) {
        return decision.accepted()
                && policy.tables().windows().get(decision.entry()) instanceof Rule.Open window
                && window.retroactiveFrom() == null
                && !speaksOfEvents(policy, window.head().when(), null)
                && !speaksOfEvents(policy, Condition.ALWAYS, window.coverFrom());
    }

    private static boolean speaksOfEvents(Policy policy, Condition when, @Nullable Expression value) {
        AtomicBoolean found = new AtomicBoolean();
        new Object() {
            void look(Condition condition, @Nullable Expression expression) {
                References.walk(condition, this::see, this::see);
                References.walk(expression, this::see, this::see);
            }

            private void see(Condition condition) {
                if (condition instanceof Condition.Known known && event(known.fact())) {
                    found.set(true);
                } else if (condition instanceof Condition.Defined defined) {
                    see(policy.vocabulary().definitions().get(defined.name()));
                }
            }

            private void see(Expression expression) {
                if (expression instanceof Expression.FactValue fact && event(fact.fact())) {
                    found.set(true);
                } else if (expression instanceof Expression.Defined defined) {
                    see(policy.vocabulary().definitions().get(defined.name()));
                }
            }

            private void see(@Nullable Definition definition) {
                switch (definition) {
                    case Definition.Test test -> look(test.condition(), null);
                    case Definition.Value defined -> look(Condition.ALWAYS, defined.expression());
                    case null -> {}
                }
            }
        }.look(when, value);
        return found.get();
    }

    private static boolean event(String fact) {
        return fact.startsWith(Facts.EVENTS + '.') || fact.equals(Facts.BIRTH_DATE);
    }
}
