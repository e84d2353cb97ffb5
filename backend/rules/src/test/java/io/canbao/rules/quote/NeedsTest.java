package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Money;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Asking;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression.Unit;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final LocalDate YEAR_BEGINS = LocalDate.of(2025, 1, 1);

    private static List<Quote.Need> needs(APolicy policy, Resident resident) {
        return new Quoting(policy.compile())
                .quote(resident.facts(), Language.ZH, false)
                .options()
                .getFirst()
                .needs();
    }

    private static List<String> facts(APolicy policy, Resident resident) {
        return needs(policy, resident).stream().map(Quote.Need::fact).toList();
    }

    private static List<String> effects(APolicy policy, Resident resident) {
        return needs(policy, resident).getFirst().effects().stream()
                .map(effect -> effect.value() + ": " + (effect.payable() == null ? effect.outcome() : effect.payable()))
                .toList();
    }

    @Test
    void onlyFactsThatCanChangeTheAnswerAreNeeded() {
        APolicy policy =
                aPlainPolicy().flag("parent-insured").flag("idle").subsidy("free", is("parent-insured", "true"), FEE);
        assertThat(facts(policy, aResident())).containsExactly("parent-insured");
        assertThat(facts(policy, aResident().giving("parent-insured", "false"))).isEmpty();
    }

    @Test
    void everyValueOfAChoiceHasItsEffect() {
        APolicy policy = aPlainPolicy().flag("parent-insured").subsidy("free", is("parent-insured", "true"), FEE);
        assertThat(effects(policy, aResident())).containsExactly("true: 0.00", "false: 400.00");
    }

    @Test
    void everyEffectIsCalledByItsName() {
        APolicy policy = aPlainPolicy()
                .choice("parent-insured", "父母已参保？", null, Map.of("true", Text.of("是")))
                .window("later", is("parent-insured", "true"), date("2024-12-01"));
        Quote.Need need = needs(policy, aResident()).getFirst();
        assertThat(need.text()).isEqualTo("父母已参保？");
        assertThat(need.together()).isEmpty();
        assertThat(need.effects())
                .containsExactly(new Quote.Effect(
                        "true",
                        "是",
                        Quote.Outcome.ACCEPTED,
                        Money.parse("400.00"),
                        LocalDate.of(2024, 12, 1),
                        LocalDate.of(2025, 12, 31),
                        null));
    }

    @Test
    void whatIsNotSaidMayStillMatterWhereItHasADefault() {
        APolicy policy = aPlainPolicy().refusing("non-local", is("residence", "none"));
        assertThat(facts(policy, aResident())).containsExactly("residence");
        assertThat(effects(policy, aResident())).containsExactly("local: 400.00", "permit: 400.00", "none: REFUSED");
    }

    @Test
    void identitiesAreAskedForUntilTheyAreTold() {
        APolicy policy = aPlainPolicy().subsidy("s", has("subsistence"), yuan("360.00"));
        assertThat(effects(policy, aResident())).containsExactly("subsistence: 40.00");
        assertThat(facts(policy, aResident().without(Facts.CATEGORIES))).isEmpty();
        assertThat(facts(policy, aResident().in("extreme-poverty"))).isEmpty();
    }

    @Test
    void proofThatWouldOpenAWindowIsNeeded() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("migrants", ALWAYS, PAYMENT, needing(shows("migrant-work"), "migrant-work"));
        assertThat(facts(policy, aResident())).containsExactly(Facts.EVIDENCE);
        assertThat(facts(policy, aResident().showing("household-book"))).isEmpty();
    }

    @Test
    void aBirthDateMattersWhereAnAgeDoes() {
        APolicy policy = aPlainPolicy().subsidy("old", between(number(60), age(), number(60)), yuan("100.00"));
        assertThat(facts(policy, aResident())).containsExactly(Facts.BIRTH_DATE);
        assertThat(facts(policy, aResident().aged(30))).isEmpty();
    }

    /** The age on another day than that of the payment was once tried on the day of payment only. */
    @Test
    void anAgeOnAFixedDayIsTriedOnThatDay() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "three",
                        between(number(3), elapsed(Unit.YEARS, fact(Facts.BIRTH_DATE), date("2021-09-01")), number(3)),
                        yuan("100.00"));
        assertThat(facts(policy, aResident().paying("2025-03-01"))).containsExactly(Facts.BIRTH_DATE);
    }

    /** Months and days since an event were once tried as if they were years. */
    @Test
    void timeInMonthsOrDaysIsTriedInMonthsOrDays() {
        for (Unit unit : Unit.values()) {
            APolicy policy = aPlainPolicy()
                    .subsidy(
                            "band",
                            between(number(4), elapsed(unit, event("school-entry"), PAYMENT), number(5)),
                            yuan("100.00"));
            assertThat(facts(policy, aResident())).as("%s", unit).containsExactly("events.school-entry");
        }
    }

    @Test
    void anEventMattersWhereItOpensAWindow() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("employee", within(event("employee-cover-ended"), months(3)), event("employee-cover-ended"))
                .closed("closed", ALWAYS);
        List<Quote.Need> needs = needs(policy, aResident());
        assertThat(needs).singleElement().extracting(Quote.Need::fact).isEqualTo("events.employee-cover-ended");
        assertThat(facts(policy, aResident().without(Facts.EVENTS))).isEmpty();
    }

    /** Of a child in a welfare home only a day was shown that moved nothing, and the question was said to move nothing. */
    @Test
    void aDayThatMovesNothingDoesNotStandForOneThatMovesTheCover() {
        Condition happened = atMost(event("school-entry"), PAYMENT);
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window(
                        "home",
                        happened,
                        choose(atLeast(event("school-entry"), date("2024-09-01")), event("school-entry"), YEAR_START))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START);
        assertThat(needs(policy, aResident().paying("2024-11-20")))
                .singleElement()
                .satisfies(need -> assertThat(need.effects())
                        .extracting(Quote.Effect::from)
                        .contains(YEAR_BEGINS, LocalDate.of(2024, 11, 19)));
    }

    /** A cover that is made good from an earlier day, or ends on another one, is another answer. */
    @Test
    void anEffectTellsAllDaysOfTheCover() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window(
                        "employee",
                        within(event("employee-cover-ended"), months(3)),
                        YEAR_START,
                        date("2025-06-30"),
                        event("employee-cover-ended"))
                .window("central", ALWAYS, YEAR_START);
        assertThat(needs(policy, aResident().paying("2024-11-20")).getFirst().effects())
                .anySatisfy(effect -> {
                    assertThat(effect.from()).isEqualTo(YEAR_BEGINS);
                    assertThat(effect.to()).isEqualTo(LocalDate.of(2025, 6, 30));
                    assertThat(effect.retroactiveFrom()).isNotNull();
                });
    }

    /** Of an identity the first day of recognition was shown that changed anything, be it only a reward. */
    @Test
    void anIdentityIsShownWithTheDayThatMovesAnAmount() {
        APolicy policy = aPlainPolicy()
                .incentive("long", recognised(atMost(RECOGNISED, date("2020-01-01")), "subsistence"), number(1), null)
                .subsidy("new", recognised(atLeast(RECOGNISED, date("2024-01-01")), "subsistence"), yuan("360.00"));
        assertThat(effects(policy, aResident())).containsExactly("subsistence: 40.00");
    }

    /** Whoever told of one event had once told of all, and never heard of the cheaper way. */
    @Test
    void whoTellsOfOneEventIsStillAskedForAnother() {
        APolicy policy = aPlainPolicy()
                .subsidy("pupil", known("events.school-entry"), yuan("100.00"))
                .subsidy("employee", known("events.employee-cover-ended"), yuan("50.00"));
        assertThat(facts(policy, aResident()))
                .containsExactlyInAnyOrder("events.school-entry", "events.employee-cover-ended");
        assertThat(facts(policy, aResident().after("employee-cover-ended", "2024-10-01")))
                .containsExactly("events.school-entry");
        assertThat(facts(policy, aResident().without("events.school-entry")))
                .containsExactly("events.employee-cover-ended");
    }

    /** The first of two events was once asked for, since it counts by itself, and the second not before the first was told. */
    @Test
    void theSecondOfTwoEventsThatCountTogetherIsNeededToo() {
        APolicy policy = aPlainPolicy()
                .subsidy("first", known("events.school-entry"), yuan("100.00"))
                .subsidy(
                        "both",
                        all(known("events.school-entry"), known("events.employee-cover-ended")),
                        yuan("300.00"));
        List<Quote.Need> needs = needs(policy, aResident());
        assertThat(needs)
                .extracting(Quote.Need::fact)
                .containsExactly("events.school-entry", "events.employee-cover-ended");
        assertThat(needs.getLast().together()).containsExactly("events.school-entry?");
    }

    /** A day was once tried before the payment only, and not beside another day that was told. */
    @Test
    void aDayThatIsComparedWithAnotherToldDayIsTriedBesideIt() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "in-time",
                        between(event("school-entry"), fact(Facts.BIRTH_DATE), after(event("school-entry"), days(30))),
                        yuan("100.00"));
        assertThat(facts(policy, aResident().born("2010-04-01"))).containsExactly("events.school-entry");
        assertThat(facts(policy, aResident().after("school-entry", "2011-07-03")))
                .containsExactly(Facts.BIRTH_DATE);
    }

    /** Each of two identities that were told without a day kept the row, so that neither day was asked for. */
    @Test
    void theDaysOfTwoIdentitiesOfOneListAreNeededTogether() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "in-time",
                        recognised(atMost(RECOGNISED, date("2024-12-31")), "subsistence", "extreme-poverty"),
                        yuan("360.00"));
        Resident late = aResident().paying("2025-03-01").in("subsistence");
        assertThat(facts(policy, late.in("extreme-poverty")))
                .containsExactlyInAnyOrder(
                        "categories.subsistence.recognisedOn", "categories.extreme-poverty.recognisedOn");
        assertThat(facts(policy, late.in("extreme-poverty", "2024-01-01", null)))
                .isEmpty();
        assertThat(facts(policy, late.in("extreme-poverty", "2025-01-01", null)))
                .containsExactly("categories.subsistence.recognisedOn");
    }

    /** Whoever is refused whatever they answer was once asked all the same, so that another reason could be told. */
    @Test
    void whatOnlyChangesTheReasonOfARefusalIsNotNeeded() {
        APolicy policy = aPlainPolicy().refusing("all", ALWAYS).refusing("non-local", is("residence", "none"));
        assertThat(facts(policy, aResident())).isEmpty();
    }

    @Test
    void whatOnlyDecidesARefundIsNotAPayersBusiness() {
        APolicy policy = aPlainPolicy().refund("r", known("events.school-entry"), FEE);
        assertThat(facts(policy, aResident())).isEmpty();
    }

    @Test
    void whatTheOfficeKeepsIsNotAskedOfThePayer() {
        APolicy policy = aPlainPolicy()
                .flag("idle")
                .asking("idle", new Asking(Asking.Of.OFFICE, ALWAYS))
                .subsidy("s", is("idle", "true"), yuan("100.00"));
        assertThat(facts(policy, aResident())).isEmpty();
    }

    @Test
    void aQuestionThatMakesNoSenseIsNotAsked() {
        APolicy policy = aPlainPolicy()
                .asking("events.employee-cover-ended", new Asking(Asking.Of.RESIDENT, not(atMost(age(), number(15)))))
                .subsidy("s", known("events.employee-cover-ended"), yuan("100.00"));
        assertThat(facts(policy, aResident())).containsExactly("events.employee-cover-ended");
        assertThat(facts(policy, aResident().aged(30))).containsExactly("events.employee-cover-ended");
        assertThat(facts(policy, aResident().aged(3))).isEmpty();
    }

    /** What the question depends on is asked first, though by itself it changes nothing. */
    @Test
    void whatAQuestionDependsOnIsAskedFirst() {
        APolicy policy = aPlainPolicy()
                .flag("studies")
                .flag("boards")
                .asking("boards", new Asking(Asking.Of.RESIDENT, is("studies", "true")))
                .subsidy("s", is("boards", "true"), yuan("100.00"));
        assertThat(facts(policy, aResident())).containsExactly("studies");
        assertThat(facts(policy, aResident().giving("studies", "true"))).containsExactly("boards");
        assertThat(facts(policy, aResident().giving("studies", "false"))).isEmpty();
    }

    @Test
    void aValueOutsideTheBoundsIsNoReasonToAsk() {
        APolicy policy = aPlainPolicy()
                .fact("persons", Type.NUMBER)
                .bounding("persons", number(1), number(6))
                .subsidy("many", atLeast(fact("persons"), number(7)), yuan("100.00"));
        assertThat(facts(policy, aResident())).isEmpty();
        assertThat(facts(policy.bounding("persons", number(1), number(7)), aResident()))
                .containsExactly("persons");
    }

    @Test
    void aDayOfRecognitionIsNeededWhileTheIdentityIsToldWithoutOne() {
        APolicy policy = aPlainPolicy()
                .subsidy("in-time", recognised(atMost(RECOGNISED, date("2024-12-31")), "subsistence"), yuan("360.00"));
        Resident late = aResident().paying("2025-03-01");
        assertThat(facts(policy, late.in("subsistence"))).containsExactly("categories.subsistence.recognisedOn");
        assertThat(facts(policy, late.in("subsistence", "2024-05-01", null))).isEmpty();
    }

    /**
     * Who is told to hold an identity since a day and, a second time, without one, has held it for long: it is recognised again,
     * not newly. Since the one day was told, the other was once not asked for, though it decides.
     */
    @Test
    void aDayOfRecognitionIsNeededWhileOneOfSeveralTellingsIsWithoutIt() {
        APolicy policy = aPlainPolicy()
                .subsidy("new", recognised(atLeast(RECOGNISED, date("2024-09-01")), "disability"), yuan("80.00"));
        Resident resident = aResident().paying("2024-12-25");
        Resident lately = resident.in("disability", "2024-12-18", null);
        assertThat(facts(policy, lately)).isEmpty();
        assertThat(facts(policy, lately.in("disability"))).containsExactly("categories.disability.recognisedOn");
        assertThat(effects(policy, lately.in("disability"))).containsExactly("2024-12-24: 320.00");
    }

    /** Identities were once tried as if they had been held for long, and were not asked for where only new ones count. */
    @Test
    void anIdentityIsAskedForWhereOnlyANewOneOpensAWindow() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("new", recognised(within(RECOGNISED, months(3)), "subsistence"), PAYMENT)
                .closed("closed", ALWAYS);
        assertThat(facts(policy, aResident())).containsExactly(Facts.CATEGORIES);
        assertThat(effects(policy, aResident())).containsExactly("subsistence: 400.00");
    }

    /** The day once asked for was that of the implied identity, which nobody can tell apart from the one told. */
    @Test
    void theDayAskedForIsThatOfTheIdentityTold() {
        APolicy policy = aPlainPolicy()
                .category("severe-disability", "disability")
                .subsidy("in-time", recognised(atMost(RECOGNISED, date("2024-12-31")), "disability"), yuan("360.00"));
        assertThat(facts(policy, aResident().paying("2025-03-01").in("severe-disability")))
                .containsExactly("categories.severe-disability.recognisedOn");
    }

    /** A number that rows only calculate with was once never asked for if it had a default. */
    @Test
    void aNumberThatIsOnlyCalculatedWithIsNeeded() {
        APolicy policy = aPlainPolicy()
                .number("bought-back", 0)
                .fee("back", ALWAYS, "back", times(yuan("400.00"), fact("bought-back")));
        assertThat(facts(policy, aResident())).containsExactly("bought-back");
        APolicy income =
                aPlainPolicy().fact("income", Type.AMOUNT).subsidy("s", known("income"), percent("1", fact("income")));
        assertThat(facts(income, aResident())).containsExactly("income");
    }

    /** A fact that only the ceiling of rewards rests on was once never needed. */
    @Test
    void whatDecidesTheCeilingOfRewardsIsNeeded() {
        APolicy policy = aPlainPolicy()
                .incentive("reward", ALWAYS, null, yuan("1000.00"))
                .incentivesUpTo(choose(is("residence", "local"), yuan("500.00"), yuan("100.00")));
        assertThat(facts(policy, aResident())).containsExactly("residence");
    }

    @Test
    void aYearOfTheHistoryMattersWhereItWaits() {
        APolicy policy = aPlainPolicy().wait("gap", atLeast(years("missed", 2023, 2024), number(1)), months(3), null);
        assertThat(facts(policy, aResident())).containsExactlyInAnyOrder("history.2024", "history.2023");
        assertThat(facts(policy, aResident().having(2024, "missed"))).isEmpty();
        assertThat(facts(policy, aResident().without(Facts.HISTORY))).isEmpty();
    }

    @Test
    void aRewardThatChangesIsAChange() {
        APolicy policy =
                aPlainPolicy().incentive("continuity", is("history.2024", "insured"), number(1), yuan("1000.00"));
        assertThat(facts(policy, aResident())).containsExactly("history.2024");
    }

    @Test
    void oneDayStandsForAllThatChangeTheAnswerAlike() {
        APolicy policy = aPlainPolicy().subsidy("old", atLeast(age(), number(60)), yuan("100.00"));
        assertThat(needs(policy, aResident()).getFirst().effects()).hasSize(1);
    }
}
