package io.canbao.rules.quote;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer that is kept: it holds no words, and the words are made from it alone. */
class DecidedTest {

    private static final Resident AIDED = aResident().in("subsistence").in("veteran-priority");

    private static APolicy worded(String subsidy, String hint) {
        return aPlainPolicy()
                .tiers("tier1", "tier2")
                .titled(subsidy)
                .hinting(hint)
                .subsidy("poor", has("subsistence"), yuan("360.00"))
                .subsidy("veteran", has("veteran-priority"), yuan("280.00"))
                .wait("gap", known("events.school-entry"), months(3), null)
                .incentive("continuity", ALWAYS, number(4), UNSPECIFIED)
                .refund("back", ALWAYS, yuan("10.00"));
    }

    private static Decided decided(APolicy policy, Resident resident) {
        return new Quoting(policy.compile()).decide(resident.facts());
    }

    @Test
    void staysEqualWhenAWordingChanges() {
        APolicy before = worded("低保资助", "请带低保证");
        APolicy after = worded("最低生活保障对象资助", "请带证件");
        assertThat(decided(after, AIDED)).isEqualTo(decided(before, AIDED));
        assertThat(Explaining.of(decided(before, AIDED), after.compile(), Language.ZH))
                .isEqualTo(Answers.quote(after, AIDED))
                .isNotEqualTo(Answers.quote(before, AIDED));
    }

    @Test
    void isExplainedInEitherLanguageAsTheQuoteIs() {
        APolicy policy = worded("低保资助", "请带低保证").closed("late", atLeast(PAYMENT, date("2025-03-01")));
        for (Resident resident : List.of(AIDED, aResident(), AIDED.paying("2025-04-01"))) {
            for (Language language : Language.values()) {
                assertThat(Explaining.of(decided(policy, resident), policy.compile(), language))
                        .isEqualTo(Answers.quote(policy, resident, language));
            }
        }
    }

    @Test
    void namesRulesWithTheirClausesOnceEach() {
        Decided.Tier tier = decided(worded("资助", "请带"), AIDED).tier("tier1").orElseThrow();
        assertThat(tier.applied())
                .extracting(Decided.Applied::rule)
                .containsExactly("fee.everyone", "poor", "window.always", "continuity", "back");
        assertThat(tier.applied()).allMatch(applied -> applied.clause().equals(APolicy.clause(applied.rule())));
        assertThat(tier.identities()).containsEntry("poor", "subsistence").containsEntry("veteran", "veteran-priority");
        assertThat(tier.warnings()).containsExactly(new Decided.Warning("HINT", List.of("poor")));
    }

    @Test
    void saysOfAnOpenFigureWhyItIsOpen() {
        APolicy open =
                aPlainPolicy().subsidy("open", has("subsistence"), UNSPECIFIED).incentive("told", ALWAYS, null, null);
        Ruling ruling = decided(open, AIDED).tiers().getFirst().ruling();
        assertThat(ruling.price().payable()).isEqualTo(new Figure.Unspecified<>());
        assertThat(ruling.awards().getFirst().raise()).isEqualTo(new Figure.Absent<>());
    }

    @Test
    void anAnswerByRulesThatThePolicyDoesNotHaveIsNotExplained() {
        Decided decided = decided(worded("资助", "请带"), AIDED);
        CompiledPolicy other = aPlainPolicy().tiers("tier1", "tier2").compile();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explaining.of(decided, other, Language.ZH))
                .withMessageContaining("poor");
    }

    @Test
    void aTierThatWasNotAskedForIsNotAnswered() {
        Facts facts = aResident().facts().with(Facts.TIER, "tier2");
        Decided decided = new Quoting(worded("资助", "请带").compile()).decide(facts);
        assertThat(decided.tier("tier2")).isPresent();
        assertThat(decided.tier("tier1")).isEmpty();
    }

    @Test
    void whoeverTellsNoDayOfPaymentIsNotQuoted() {
        Quoting quoting = new Quoting(aPlainPolicy().compile());
        assertThatNullPointerException().isThrownBy(() -> quoting.decide(Facts.NONE));
    }

    @Test
    void aBillStaysEqualWhenAWordingChanges() {
        APolicy before =
                aPlainPolicy().reimbursing(aPart("base").hinting("请带病历").rate("base.rate", ALWAYS, "70"));
        APolicy after =
                aPlainPolicy().reimbursing(aPart("base").hinting("请带病历和发票").rate("base.rate", ALWAYS, "70"));
        Reimbursement.Bill bill = new Reimbursement.Bill(aResident().facts(), 1_000_00, 0, 0, 0, null);
        DecidedBill settled = new Reimbursement(before.compile()).decide(bill);
        assertThat(settled).isEqualTo(new Reimbursement(after.compile()).decide(bill));
        assertThat(settled.steps())
                .extracting(DecidedBill.Step::kind)
                .containsExactly(DecidedBill.Kind.ELIGIBLE, DecidedBill.Kind.BAND);
        assertThat(settled.reimbursed()).isEqualTo(Figure.amount(700_00));
    }
}
