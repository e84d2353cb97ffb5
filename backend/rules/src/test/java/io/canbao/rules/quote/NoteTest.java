package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that decide nothing and are said to whoever they are for. */
class NoteTest {

    private static final APolicy POLICY = aPlainPolicy()
            .assuming("reading")
            .note("poor", has("subsistence"), "到乡镇民政办核对身份")
            .note("late", entering("window.always"), "缴费后三个工作日内可以查询")
            .refusing("elsewhere", is("residence", "none"))
            .note("home", is("residence", "none"), "请到户籍地参保");

    private static List<String> notes(Quote.Option option) {
        return option.notes().stream()
                .map(note ->
                        note.rule() + ": " + note.text() + " (" + note.clause().clause() + ")")
                .toList();
    }

    @Test
    void everyNoteIsSaidToWhomItIsFor() {
        assertThat(notes(answer(POLICY, aResident()))).containsExactly("late: 缴费后三个工作日内可以查询 (late)");
        Quote.Option poor = answer(POLICY, aResident().in("subsistence"));
        assertThat(notes(poor)).containsExactly("poor: 到乡镇民政办核对身份 (poor)", "late: 缴费后三个工作日内可以查询 (late)");
        assertThat(poor.assumptions()).extracting(Quote.AssumptionMade::id).containsExactly("reading");
        assertThat(poor.payable()).isEqualTo(answer(aPlainPolicy(), aResident()).payable());
    }

    @Test
    void whoIsRefusedIsToldToo() {
        Quote.Option refused = answer(POLICY, aResident().giving("residence", "none"));
        assertThat(refused.outcome()).isEqualTo(Quote.Outcome.REFUSED);
        assertThat(notes(refused)).containsExactly("home: 请到户籍地参保 (home)");
    }

    @Test
    void bothEvaluationsSayThem() {
        assertThat(POLICY.answer(aResident().in("subsistence")).accepted()).isTrue();
        assertThat(POLICY.answer(aResident().giving("residence", "none")).accepted())
                .isFalse();
    }

    /** What only notes look at is not asked of anybody. */
    @Test
    void aNoteAsksNothing() {
        APolicy policy = aPlainPolicy().flag("own-car").note("car", is("own-car", "true"), "可以自行前往");
        assertThat(answer(policy, aResident()).needs()).isEmpty();
    }
}
