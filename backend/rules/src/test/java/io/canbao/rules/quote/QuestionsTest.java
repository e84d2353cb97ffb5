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
import java.util.List;
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
        assertThat(facts(policy, aResident().telling("parent-insured", "false").facts()))
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
}
