package io.canbao.rules.interpreter;

import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.YEAR_END;
import static io.canbao.rules.Formulas.greatest;
import static io.canbao.rules.Formulas.yuan;

import io.canbao.rules.APolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Policies that no notice would dream of: every table filled with random rows of random conditions and formulas over
 * one small vocabulary. Types are respected, amounts of fees, government money and surcharges are never negative.
 */
final class RandomPolicies {

    static final List<String> TIERS = List.of("tier1", "tier2");
    static final List<String> CATEGORIES = List.of(
            "subsistence", "extreme-poverty", "veteran-priority", "severe-disability", "disability", "war-disabled");
    static final List<String> HISTORY = List.of("insured", "missed", "elsewhere", "late");
    static final List<String> EVIDENCE = List.of("migrant-work", "household-book");
    static final List<String> PRODUCTS = List.of("accident-cover", "voucher");
    static final List<String> DATES =
            List.of(Facts.BIRTH_DATE, Facts.BIRTH, "events.employee-cover-ended", "events.school-entry", "moved");

    private static final List<SubsidyStage.Hit> HITS = List.of(SubsidyStage.Hit.values());

    private final Random random;
    private final RandomFormulas formulas;

    RandomPolicies(Random random) {
        this.random = random;
        this.formulas = new RandomFormulas(random);
    }

    Policy policy() {
        return policy(_ -> {});
    }

    /** A policy with further words or facts. */
    Policy policy(Consumer<APolicy> further) {
        APolicy policy = APolicy.aPolicy()
                .tiers(TIERS.toArray(String[]::new))
                .category("severe-disability", "disability")
                .category("war-disabled", "severe-disability", "veteran-priority")
                .fact("income", Type.AMOUNT)
                .fact("persons", Type.NUMBER)
                .number("children", 1)
                .fact("moved", Type.DATE)
                .flag("parent-insured")
                .choice("wish", "this-year", "this-year", "next-year");
        further.accept(policy);
        define(policy);
        prices(policy);
        windows(policy);
        subsidies(policy);
        rest(policy);
        if (random.nextInt(5) == 0) {
            policy.firstOpenWindowWins();
        }
        return policy.build();
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private Condition when(Place place) {
        return random.nextInt(3) == 0 ? Condition.ALWAYS : formulas.condition(2, place);
    }

    /** Definitions may use those before them, and are used everywhere. */
    private void define(APolicy policy) {
        for (Type type : List.of(Type.NUMBER, Type.AMOUNT, Type.DATE, Type.PERIOD)) {
            String name = "a-" + type.name().toLowerCase(Locale.ROOT);
            policy.define(name, type, formulas.expression(type, 2, Place.DEFINITION));
            formulas.define(type, name);
        }
        policy.define("a-test", formulas.condition(2, Place.DEFINITION));
        formulas.define(Type.BOOLEAN, "a-test");
    }

    private void prices(APolicy policy) {
        for (int row = 0; row < 1 + upTo(2); row++) {
            policy.fee("fee.basic." + row, when(Place.BASIC_FEE), "basic", notNegative(Place.BASIC_FEE));
        }
        for (int row = 0; row < upTo(2); row++) {
            policy.fee("fee.extra." + row, when(Place.EXTRA_FEE), "extra", notNegative(Place.EXTRA_FEE));
        }
        for (int row = 0; row < 1 + upTo(1); row++) {
            policy.fiscal("fiscal." + row, when(Place.EXTRA_FEE), notNegative(Place.EXTRA_FEE));
        }
        for (int row = 0; row < upTo(2); row++) {
            policy.surcharge("surcharge." + row, when(Place.SURCHARGE), notNegative(Place.SURCHARGE));
        }
    }

    private Expression notNegative(Place place) {
        if (random.nextInt(8) == 0) {
            return UNSPECIFIED;
        }
        return greatest(yuan("0.00"), formulas.expression(Type.AMOUNT, 2, place));
    }

    private void windows(APolicy policy) {
        for (String id : RandomFormulas.WINDOWS) {
            if (random.nextInt(4) == 0) {
                policy.closed(id, when(Place.WINDOW));
                continue;
            }
            Rule.Need[] needs =
                    random.nextInt(3) == 0 ? new Rule.Need[] {APolicy.needing(when(Place.WINDOW))} : new Rule.Need[0];
            policy.window(
                    id,
                    when(Place.WINDOW),
                    formulas.expression(Type.DATE, 2, Place.DECIDED),
                    random.nextBoolean() ? YEAR_END : formulas.expression(Type.DATE, 2, Place.DECIDED),
                    random.nextBoolean() ? null : formulas.expression(Type.DATE, 1, Place.DECIDED),
                    needs);
        }
        for (int row = 0; row < upTo(1); row++) {
            policy.refusing("refusing." + row, formulas.condition(3, Place.WINDOW));
        }
    }

    private void subsidies(APolicy policy) {
        for (int stage = 0; stage < upTo(3); stage++) {
            policy.stage(HITS.get(random.nextInt(HITS.size())));
            for (int row = 0; row < upTo(3); row++) {
                policy.subsidy(
                        "subsidy." + stage + '.' + row,
                        when(Place.DECIDED),
                        random.nextInt(6) == 0 ? null : formulas.expression(Type.AMOUNT, 2, Place.DECIDED),
                        shares());
            }
        }
    }

    private Rule.Share[] shares() {
        Rule.Share[] shares = new Rule.Share[1 + upTo(2)];
        for (int share = 0; share < shares.length; share++) {
            boolean rest = share == shares.length - 1 || random.nextInt(5) == 0;
            shares[share] =
                    new Rule.Share("funder-" + share, rest ? null : formulas.expression(Type.AMOUNT, 1, Place.SHARE));
        }
        return shares;
    }

    private void rest(APolicy policy) {
        for (int row = 0; row < upTo(3); row++) {
            policy.wait(
                    "wait." + row,
                    when(Place.DECIDED),
                    maybe(Type.PERIOD, Place.DECIDED),
                    maybe(Type.PERIOD, Place.DECIDED),
                    maybe(Type.PERIOD, Place.DECIDED),
                    maybe(Type.DATE, Place.DECIDED),
                    maybe(Type.DATE, Place.WAITED));
        }
        for (int row = 0; row < upTo(3); row++) {
            policy.incentive(
                    "incentive." + row,
                    when(Place.REWARD),
                    maybe(Type.NUMBER, Place.REWARD),
                    formulas.expression(Type.AMOUNT, 2, Place.REWARD));
        }
        for (int row = 0; row < upTo(2); row++) {
            policy.note("note." + row, when(Place.REWARD), "提示");
            policy.benefitTier("benefit-tier." + row, when(Place.REWARD), TIERS.getLast());
        }
        policy.refund("refund", when(Place.REWARD), maybe(Type.AMOUNT, Place.REWARD));
        if (random.nextBoolean()) {
            policy.incentivesUpTo(formulas.expression(Type.AMOUNT, 1, Place.REWARD));
        }
    }

    private @Nullable Expression maybe(Type type, Place place) {
        return random.nextInt(3) == 0 ? null : formulas.expression(type, 2, place);
    }

    /** Facts about somebody, each told or not. */
    Facts facts() {
        Facts facts = Facts.paidOn(day());
        facts = given() ? facts.with(Facts.GROUP, one("resident", "university-student", "newborn")) : facts;
        facts = given() ? facts.with("residence", one("local", "permit", "none")) : facts;
        facts = given() ? facts.with(Facts.CHANNEL, one("online", "counter", "agent")) : facts;
        facts = given() ? facts.with("parent-insured", one("true", "false")) : facts;
        facts = given() ? facts.with("wish", one("this-year", "next-year")) : facts;
        facts = given() ? facts.with("income", random.nextInt(100_000)) : facts;
        facts = given() ? facts.with("persons", random.nextInt(6)) : facts;
        facts = given() ? facts.with("children", random.nextInt(4)) : facts;
        for (String date : DATES) {
            facts = given() ? facts.with(date, day()) : facts;
        }
        for (int year = 2019; year <= 2026; year++) {
            facts = given() ? facts.with(Facts.HISTORY + '.' + year, HISTORY.get(random.nextInt(4))) : facts;
        }
        for (int held = upTo(3); held > 0; held--) {
            Facts.HeldCategory category = category();
            facts = facts.withCategory(category);
            LocalDate ended = category.endedOn();
            facts = ended == null || random.nextBoolean()
                    ? facts
                    : facts.withCategory(
                            new Facts.HeldCategory(category.id(), ended.plusDays(random.nextInt(4)), null));
        }
        facts = given() ? facts.withEvidence(EVIDENCE.get(random.nextInt(2))) : facts;
        return given() ? facts.withProduct(PRODUCTS.get(random.nextInt(2))) : facts;
    }

    private Facts.HeldCategory category() {
        LocalDate recognised = day();
        return new Facts.HeldCategory(
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                random.nextInt(3) == 0 ? null : recognised,
                random.nextInt(2) == 0 ? null : recognised.plusDays(random.nextInt(700)));
    }

    private boolean given() {
        return random.nextInt(4) != 0;
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private LocalDate day() {
        return RandomFormulas.day(random);
    }

    /** A place in a policy, which decides what a formula may look at. */
    enum Place {
        /** In a named value, which is used everywhere: facts only. */
        DEFINITION,
        /** In the basic fee: the entry in hand, but no amount. */
        BASIC_FEE,
        /** In what is priced after the basic fee. */
        EXTRA_FEE,
        /** In a surcharge: what is priced. */
        SURCHARGE,
        /** Before any window is entered: every amount has a name there, but no entry is in hand. */
        WINDOW,
        /** Among subsidies, covers and waits. */
        DECIDED,
        /** In the share of a funder. */
        SHARE,
        /** In the first day after a wait. */
        WAITED,
        /** In a reward, after everything else. */
        REWARD
    }
}
