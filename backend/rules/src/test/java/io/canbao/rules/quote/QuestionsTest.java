package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static List<Questions.Question> questions(APolicy policy, Facts facts) {
        return new Questions(policy.compile()).of(facts, Language.ZH);
    }

    private static List<String> facts(APolicy policy, Facts facts) {
        return questions(policy, facts).stream().map(Questions.Question::fact).toList();
    }

    @Test
    void theDayOfPaymentComesFirst() {
        APolicy policy = aPlainPolicy().subsidy("s", has("subsistence"), yuan("360.00"));
        assertThat(facts(policy, aResident().undated())).containsExactly("payDate", Facts.CATEGORIES);
        assertThat(facts(policy, aResident().facts())).containsExactly(Facts.CATEGORIES);
    }

    @Test
    void theMostDecisiveComesNext() {
        APolicy policy = aPlainPolicy()
                .flag("parent-insured")
                .choice("school", null, "none", "primary", "middle", "university")
                .subsidy("a", is("parent-insured", "true"), yuan("50.00"))
                .subsidy("b", is("school", "primary"), yuan("100.00"))
                .subsidy("c", is("school", "middle"), yuan("150.00"))
                .subsidy("d", is("school", "university"), yuan("200.00"));
        assertThat(facts(policy, aResident().facts())).containsExactly("school", "parent-insured");
    }

    @Test
    void nothingIsAskedThatHasBeenTold() {
        APolicy policy =
                aPlainPolicy().flag("parent-insured").subsidy("a", is("parent-insured", "true"), yuan("50.00"));
        assertThat(facts(policy, aResident().giving("parent-insured", "false").facts()))
                .isEmpty();
    }

    @Test
    void aChoiceListsItsAnswers() {
        APolicy policy =
                aPlainPolicy().flag("parent-insured").subsidy("a", is("parent-insured", "true"), yuan("50.00"));
        Questions.Question question = questions(policy, aResident().facts()).getFirst();
        assertThat(question.text()).isEqualTo("parent-insured?");
        assertThat(question.choices()).extracting(Questions.Choice::value).containsExactly("true", "false");
    }

    /** Before the day was known, days in the midst of a closed time were once not considered. */
    @Test
    void aWindowInTheMidstOfAClosedTimeIsConsidered() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                .window("migrants", all(paid("2025-03-01..2025-03-31"), shows("migrant-work")), PAYMENT)
                .closed("closed", paid("2025-01-01.."));
        assertThat(facts(policy, aResident().undated())).containsExactly("payDate", Facts.EVIDENCE);
    }

    private static APolicy madeGoodAfterLeaving() {
        return aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window(
                        "employee",
                        all(paid("2025-01-01..2025-12-31"), within(event("employee-cover-ended"), months(3))),
                        PAYMENT,
                        YEAR_END,
                        event("employee-cover-ended"))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                .closed("closed", ALWAYS);
    }

    /** Whoever had left a job in November paid in December and lost two months that a payment in January makes good. */
    @Test
    void anEventIsAskedForThatMakesALaterPaymentBetter() {
        assertThat(questions(
                        madeGoodAfterLeaving(), aResident().paying("2024-12-10").facts()))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.fact()).isEqualTo("events.employee-cover-ended");
                    assertThat(question.later()).isTrue();
                });
    }

    /** A job that is still to be left is nothing to tell, and from April on November is too long ago. */
    @Test
    void anEventThatHelpsNobodyAnyMoreIsNotAskedForBecauseOfALaterPayment() {
        APolicy moving = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window(
                        "employee",
                        all(paid("2025-06-01..2025-12-31"), within(event("employee-cover-ended"), months(3))),
                        event("employee-cover-ended"))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                .closed("closed", ALWAYS);
        assertThat(facts(moving, aResident().paying("2024-12-10").facts())).isEmpty();
    }

    @Test
    void whatMattersOnSomeDayIsAskedWhileTheDayIsNotKnown() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                .window(
                        "migrants",
                        paid("2025-01-01..2025-02-28"),
                        PAYMENT,
                        needing(shows("migrant-work"), "migrant-work"));
        assertThat(facts(policy, aResident().undated())).containsExactly("payDate", Facts.EVIDENCE);
        assertThat(facts(policy, aResident().facts())).isEmpty();
    }

    private static Questions.Question question(APolicy policy) {
        return questions(policy, aResident().facts()).getFirst();
    }

    @Test
    void theKindOfAnswerIsSaid() {
        APolicy policy = aPlainPolicy()
                .fact("income", Type.AMOUNT)
                .number("persons", 1)
                .flag("parent-insured")
                .fact(Facts.CATEGORIES, Type.SET, "有什么身份？", null)
                .subsidy("a", atLeast(fact("income"), yuan("1000.00")), yuan("10.00"))
                .subsidy("b", atLeast(fact("persons"), number(3)), yuan("20.00"))
                .subsidy("c", is("parent-insured", "true"), yuan("30.00"))
                .subsidy("d", atLeast(age(), number(60)), yuan("40.00"))
                .subsidy("e", has("subsistence"), yuan("50.00"));
        assertThat(questions(policy, aResident().facts()))
                .extracting(question -> question.fact() + ": " + question.type())
                .containsExactlyInAnyOrder(
                        "income: amount",
                        "persons: number",
                        "parent-insured: choice",
                        "birthDate: date",
                        "categories: set");
    }

    @Test
    void onlyChoicesAndSetsListAnswers() {
        APolicy policy = aPlainPolicy()
                .fact("income", Type.AMOUNT)
                .subsidy("a", atLeast(fact("income"), yuan("1000.00")), yuan("10.00"))
                .subsidy("e", has("subsistence"), yuan("50.00"));
        assertThat(questions(policy, aResident().facts()))
                .extracting(question -> question.fact() + ": "
                        + question.choices().stream()
                                .map(Questions.Choice::value)
                                .toList())
                .containsExactlyInAnyOrder("income: []", "categories: [subsistence]");
    }

    /** A newborn was asked whether it is a veteran. */
    @Test
    void anIdentityThatCannotBeThePersonsIsNotOfferedAndCountsAllTheSameOnceTold() {
        APolicy policy = aPlainPolicy()
                .offering("veteran-priority", not(atMost(age(), number(15))))
                .subsidy("v", has("veteran-priority"), yuan("400.00"))
                .subsidy("s", has("subsistence"), yuan("360.00"));
        assertThat(identities(policy, aResident().facts())).containsExactly("subsistence", "veteran-priority");
        assertThat(identities(policy, aResident().aged(30).facts())).containsExactly("subsistence", "veteran-priority");
        assertThat(identities(policy, aResident().aged(3).facts())).containsExactly("subsistence");
        assertThat(questions(policy, aResident().aged(3).in("veteran-priority").facts()))
                .isEmpty();
    }

    private static List<String> identities(APolicy policy, Facts facts) {
        return questions(policy, facts).getFirst().choices().stream()
                .map(Questions.Choice::value)
                .toList();
    }

    @Test
    void theDayOfPaymentIsAskedAsADay() {
        Questions.Question question =
                questions(aPlainPolicy(), aResident().undated()).getFirst();
        assertThat(question.type()).isEqualTo("date");
        assertThat(question.text()).isEqualTo("paid?");
        assertThat(question.choices()).isEmpty();
    }

    @Test
    void whyItIsAskedIsSaid() {
        APolicy policy = aPlainPolicy()
                .fact("income", Type.AMOUNT, "家庭年收入是多少？", "收入决定资助。")
                .subsidy("a", atLeast(fact("income"), yuan("1000.00")), yuan("10.00"));
        assertThat(question(policy).text()).isEqualTo("家庭年收入是多少？");
        assertThat(question(policy).why()).isEqualTo("收入决定资助。");
        APolicy plain = policy.fact("income", Type.AMOUNT);
        assertThat(question(plain).why()).isNull();
    }

    @Test
    void aFactWithoutAQuestionIsCalledByItsName() {
        APolicy amount = aPlainPolicy()
                .fact("income", Type.AMOUNT, null, null)
                .subsidy("a", atLeast(fact("income"), yuan("1000.00")), yuan("10.00"));
        assertThat(question(amount).text()).isEqualTo("income");
        APolicy day = aPlainPolicy()
                .fact("events.discharge", Type.DATE, null, null)
                .subsidy("a", within(event("discharge"), months(3)), yuan("10.00"));
        assertThat(question(day).text()).isEqualTo("discharge是哪一天？");
    }

    @Test
    void anIdentityIsCalledByItsName() {
        APolicy policy = aPlainPolicy()
                .category("subsistence", Text.of("最低生活保障对象"))
                .subsidy("s", has("subsistence"), yuan("360.00"));
        assertThat(question(policy).choices()).containsExactly(new Questions.Choice("subsistence", "最低生活保障对象"));
    }

    @Test
    void aChoiceIsCalledByItsText() {
        APolicy policy = aPlainPolicy()
                .choice("parent-insured", "父母已参保？", null, Map.of("true", Text.of("是")))
                .subsidy("a", is("parent-insured", "true"), yuan("50.00"));
        assertThat(question(policy).choices()).containsExactly(new Questions.Choice("true", "是"));
    }

    @Test
    void aYearOfTheHistoryIsNamedInItsQuestion() {
        APolicy policy = aPlainPolicy()
                .choice(
                        Facts.HISTORY,
                        "{year}年参加医保了吗？",
                        null,
                        Map.of("insured", Text.of("参加了"), "missed", Text.of("没有参加")))
                .wait("gap", is("history.2024", "missed"), months(3), null);
        assertThat(question(policy).fact()).isEqualTo("history.2024");
        assertThat(question(policy).text()).isEqualTo("2024年参加医保了吗？");
        assertThat(question(policy).type()).isEqualTo("choice");
    }

    @Test
    void theIdentityWhoseRecognitionIsAskedIsNamed() {
        APolicy policy = aPlainPolicy()
                .fact("recognisedOn", Type.DATE, "“{category}”身份是哪一天认定的？", "认定时间决定资助。")
                .category("subsistence", Text.of("最低生活保障对象"))
                .subsidy("in-time", recognised(atMost(RECOGNISED, date("2024-12-31")), "subsistence"), yuan("360.00"));
        Questions.Question question = questions(
                        policy,
                        aResident().in("subsistence").paying("2025-03-01").facts())
                .getFirst();
        assertThat(question.fact()).isEqualTo("categories.subsistence.recognisedOn");
        assertThat(question.type()).isEqualTo("date");
        assertThat(question.text()).isEqualTo("“最低生活保障对象”身份是哪一天认定的？");
        assertThat(question.why()).isEqualTo("认定时间决定资助。");
    }

    /** Two answers decide more than one, though the one changes more money. */
    @Test
    void whatLeadsToMoreDifferentAnswersIsAskedFirst() {
        APolicy policy = aPlainPolicy()
                .flag("parent-insured")
                .choice("school", null, "none", "primary", "middle")
                .subsidy("a", is("parent-insured", "true"), yuan("390.00"))
                .subsidy("b", is("school", "primary"), yuan("1.00"))
                .subsidy("c", is("school", "middle"), yuan("2.00"));
        assertThat(facts(policy, aResident().facts())).containsExactly("school", "parent-insured");
    }

    @Test
    void whatMattersInOneTierOnlyIsAskedToo() {
        APolicy policy = aPlainPolicy()
                .tiers("tier1", "tier2")
                .flag("parent-insured")
                .subsidy("a", all(is(Facts.TIER, "tier2"), is("parent-insured", "true")), yuan("50.00"));
        assertThat(facts(policy, aResident().facts())).containsExactly("parent-insured");
    }
}
