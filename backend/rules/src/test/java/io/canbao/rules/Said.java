package io.canbao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.Decision;
import io.canbao.rules.engine.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Answer;
import io.canbao.rules.interpreter.Interpreter;
import io.canbao.rules.interpreter.Quantity;
import io.canbao.rules.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer in words, on which the compiled engine and the interpreter agree: amounts as {@code 40.00}, days as
 * {@code 2025-01-01}, periods as {@code 3 months}, {@code open} where a text leaves a value to somebody else and
 * {@code none} where there is none.
 */
public record Said(
        boolean accepted,
        Decision.Obstacle obstacle,
        @Nullable String entry,
        String fee,
        String surcharge,
        String subsidy,
        String payable,
        String fiscal,
        String from,
        String to,
        String retroactive,
        boolean outlived,
        String waiting,
        String waitFrom,
        Map<String, String> granted,
        Map<String, String> lost,
        Map<String, List<String>> shares,
        Map<String, String> awards,
        Map<String, String> years) {

    /** Asks both evaluations, the engine with and without its explanation. */
    public static Said by(Policy policy, Facts facts, String tier) {
        return of(answer(policy, facts, tier));
    }

    /** The answer for one tier, after making sure that both evaluations give it. */
    public static Answer answer(Policy policy, Facts facts, String tier) {
        CompiledPolicy compiled = CompiledPolicy.compile(policy);
        int index = List.copyOf(policy.tiers().keySet()).indexOf(tier);
        Trace trace = new Trace();
        Decision explained = compiled.decide(compiled.bind(facts), index, trace);
        Answer answer = Answer.of(policy, explained, trace);
        assertThat(answer).as("compiled and interpreted").isEqualTo(new Interpreter(policy).decide(facts, tier));
        assertThat(compiled.decide(compiled.bind(facts), index).sameAs(explained))
                .as("with and without explanation")
                .isTrue();
        return answer;
    }

    private static Said of(Answer answer) {
        Answer.Waiting waiting = answer.waiting();
        Map<String, String> granted = new LinkedHashMap<>();
        Map<String, String> lost = new LinkedHashMap<>();
        Map<String, List<String>> shares = new LinkedHashMap<>();
        Map<String, String> awards = new LinkedHashMap<>();
        Map<String, String> years = new LinkedHashMap<>();
        for (Answer.Grant grant : answer.grants()) {
            (grant.won() ? granted : lost).put(grant.rule(), yuan(grant.amount()));
            shares.put(grant.rule(), grant.shares().stream().map(Said::yuan).toList());
        }
        for (Answer.Award award : answer.awards()) {
            awards.put(award.rule(), yuan(award.raise()));
            years.put(award.rule(), word(award.years()));
        }
        return new Said(
                answer.accepted(),
                answer.obstacle(),
                answer.entry(),
                yuan(answer.fee()),
                yuan(answer.surcharge()),
                yuan(answer.subsidy()),
                yuan(answer.payable()),
                yuan(answer.fiscalContribution()),
                word(answer.cover().from()),
                word(answer.cover().to()),
                word(answer.cover().retroactive()),
                answer.cover().outlived(),
                waiting == null ? "none" : word(waiting.fixed()) + " + " + word(waiting.variable()),
                waiting == null ? "none" : word(waiting.from()),
                granted,
                lost,
                shares,
                awards,
                years);
    }

    private static String yuan(Quantity amount) {
        return amount instanceof Quantity.Plain fen
                ? Money.ofFen(fen.value().longValueExact()).toString()
                : word(amount);
    }

    private static String word(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Plain number -> number.value().toPlainString();
            case Quantity.Day day -> day.date().toString();
            case Quantity.Span span ->
                span.months() + " months" + (span.days() == 0 ? "" : " " + span.days() + " days");
            case Quantity.Open open -> open == Quantity.Open.ABSENT ? "none" : "open";
        };
    }
}
