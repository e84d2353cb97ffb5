package io.canbao.rules.quote;

import static io.canbao.rules.Formulas.*;

import io.canbao.rules.APolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Expression.Unit;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random policies of the kind that notices are: rows test facts against days, times, ages and amounts. */
final class PlainPolicies {

    private static final List<String> EVENTS = List.of("employee-cover-ended", "school-entry");

    private final Random random;

    PlainPolicies(Random random) {
        this.random = random;
    }

    private int pick(int bound) {
        return random.nextInt(bound);
    }

    APolicy policy() {
        APolicy policy = APolicy.aPolicy()
                .flag("parent-insured")
                .fact("income", Type.AMOUNT)
                .fact("persons", Type.NUMBER)
                .category("severe-disability", "disability");
        policy.fee("fee.some", test(), "basic", yuan("380.00")).fee("fee", ALWAYS, "basic", yuan("400.00"));
        for (int row = 0; row < 1 + pick(3); row++) {
            policy.window("window." + row, all(test(), test()), cover());
        }
        policy.window("window.last", pick(2) == 0 ? ALWAYS : test(), cover());
        for (int row = 0; row < pick(3); row++) {
            policy.subsidy("subsidy." + row, test(), new Expression.Constant(Type.AMOUNT, 1_00L * pick(500)));
        }
        for (int row = 0; row < pick(3); row++) {
            policy.wait("wait." + row, test(), months(1 + pick(4)), null);
        }
        if (pick(2) == 0) {
            policy.incentive("reward", test(), null, yuan("1000.00"));
        }
        if (pick(3) == 0) {
            policy.refusing("refusing", all(test(), test()));
        }
        return policy;
    }

    private Expression cover() {
        return switch (pick(3)) {
            case 0 -> YEAR_START;
            case 1 -> snapped(PAYMENT, Expression.Snap.NEXT_MONTH);
            default -> after(PAYMENT, days(1));
        };
    }

    private Condition test() {
        return switch (pick(12)) {
            case 0 -> all(test(), test());
            case 1 -> any(test(), test());
            case 2 -> not(test());
            default -> single();
        };
    }

    private Condition single() {
        int low = pick(70);
        return switch (pick(13)) {
            case 12 ->
                between(
                        number(low % 9),
                        elapsed(Unit.MONTHS, event(EVENTS.get(pick(2))), PAYMENT),
                        number(low % 9 + 1));
            case 0 -> paid(day() + "..");
            case 1 -> paid(".." + day());
            case 2 -> is("residence", "local");
            case 3 -> is("parent-insured", "true");
            case 4 -> has(category());
            case 5 ->
                recognised(
                        pick(2) == 0 ? atMost(RECOGNISED, date(day())) : within(RECOGNISED, months(1 + pick(4))),
                        category());
            case 6 -> shows("migrant-work");
            case 7 -> within(event(EVENTS.get(pick(2))), pick(2) == 0 ? days(30 + pick(90)) : months(1 + pick(6)));
            case 8 -> between(number(low), elapsed(Unit.YEARS, fact(Facts.BIRTH_DATE), at()), number(low + pick(10)));
            case 9 -> atLeast(fact("income"), new Expression.Constant(Type.AMOUNT, pick(10_000_00)));
            case 10 -> between(number(1), fact("persons"), number(1 + pick(3)));
            default -> is("history." + (2023 + pick(2)), "missed", "late");
        };
    }

    private Expression at() {
        return pick(2) == 0 ? PAYMENT : date(day());
    }

    private String category() {
        return List.of("subsistence", "extreme-poverty", "severe-disability", "disability")
                .get(pick(4));
    }

    private String day() {
        return LocalDate.of(2024, 9, 1).plusDays(pick(420)).toString();
    }

    /** Somebody who has told a little; income, persons and days are often missing. */
    Facts facts() {
        Facts facts = Facts.paidOn(LocalDate.parse(day()));
        for (String fact : List.of("residence", "parent-insured", Facts.BIRTH_DATE, "income", "persons")) {
            facts = pick(3) == 0 ? set(facts, fact) : facts;
        }
        facts = pick(3) == 0 ? set(facts, Facts.EVENTS + '.' + EVENTS.get(pick(2))) : facts;
        return pick(2) == 0 ? facts.withCategory(category()) : facts;
    }

    /** The facts with one more, of a random value. */
    Facts set(Facts facts, String fact) {
        return switch (fact) {
            case "residence" ->
                facts.with(fact, List.of("local", "permit", "none").get(pick(3)));
            case "parent-insured" -> facts.with(fact, Boolean.toString(random.nextBoolean()));
            case "income" -> facts.with(fact, pick(12_000_00));
            case "persons" -> facts.with(fact, pick(6));
            case Facts.CATEGORIES -> facts.withCategory(category());
            case Facts.EVIDENCE -> facts.withEvidence("migrant-work");
            case Facts.BIRTH_DATE -> facts.with(fact, payment(facts).minusDays(pick(30_000)));
            default ->
                fact.startsWith(Facts.HISTORY)
                        ? facts.with(
                                fact,
                                List.of("insured", "missed", "elsewhere", "late")
                                        .get(pick(4)))
                        : facts.with(fact, payment(facts).plusDays(30 - pick(300)));
        };
    }

    private static LocalDate payment(Facts facts) {
        LocalDate paid = facts.paid();
        return paid == null ? LocalDate.EPOCH : paid;
    }
}
