package io.canbao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.interpreter.Interpreter;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.quote.Figure;
import io.canbao.rules.quote.Ruling;
import java.time.Period;
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
    public static Ruling answer(Policy policy, Facts facts, String tier) {
        CompiledPolicy compiled = CompiledPolicy.compile(policy);
        int index = List.copyOf(policy.vocabulary().tiers().keySet()).indexOf(tier);
        Trace trace = new Trace();
        Decision explained = compiled.decide(compiled.subject(facts), index, trace);
        Ruling answer = Ruling.of(policy, explained, trace);
        assertThat(answer).as("compiled and interpreted").isEqualTo(new Interpreter(policy).decide(facts, tier));
        assertThat(compiled.decide(compiled.subject(facts), index).sameAs(explained))
                .as("with and without explanation")
                .isTrue();
        return answer;
    }

    private static Said of(Ruling answer) {
        Ruling.Waiting waiting = answer.waiting();
        Ruling.Price price = answer.price();
        Map<String, String> granted = new LinkedHashMap<>();
        Map<String, String> lost = new LinkedHashMap<>();
        Map<String, List<String>> shares = new LinkedHashMap<>();
        Map<String, String> awards = new LinkedHashMap<>();
        Map<String, String> years = new LinkedHashMap<>();
        for (Ruling.Grant grant : answer.grants()) {
            (grant.won() ? granted : lost).put(grant.rule(), word(grant.amount()));
            shares.put(
                    grant.rule(),
                    grant.shares().stream().map(share -> word(share.amount())).toList());
        }
        for (Ruling.Award award : answer.awards()) {
            awards.put(award.rule(), word(award.raise()));
            years.put(award.rule(), word(award.years()));
        }
        return new Said(
                answer.accepted(),
                answer.obstacle(),
                answer.entry(),
                word(price.fee()),
                word(price.surcharge()),
                word(price.subsidy()),
                word(price.payable()),
                word(price.fiscalContribution()),
                word(answer.cover().from()),
                word(answer.cover().to()),
                word(answer.cover().retroactiveFrom()),
                answer.cover().outlived(),
                waiting == null ? "none" : word(waiting.fixed()) + " + " + word(waiting.variable()),
                waiting == null ? "none" : word(waiting.from()),
                granted,
                lost,
                shares,
                awards,
                years);
    }

    /** A figure as these records write it. */
    @SuppressWarnings("JavaPeriodGetDays")
    public static String word(Figure<?> figure) {
        return switch (figure) {
            case Figure.Known<?>(Period period) ->
                period.getMonths() + " months" + (period.getDays() == 0 ? "" : " " + period.getDays() + " days");
            case Figure.Known<?>(Object value) -> value.toString();
            case Figure.Absent<?>() -> "none";
            case Figure.Unspecified<?>() -> "open";
        };
    }
}
