package io.canbao.eligibility;

import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.problem.CommonError;
import io.canbao.problem.Problem;
import io.canbao.rules.policy.Language;
import java.util.List;

/** All that is wrong with the body of a question, as the one who asked is told: over HTTP and on the command line alike. */
public final class InvalidFactsProblem {
    private InvalidFactsProblem() {}

    /** BAD_REQUEST for what is no JSON, INVALID_FACTS otherwise; each fault with its place. */
    public static Problem of(InvalidFacts invalid, Language language) {
        List<Problem.Fault> faults = invalid.faults().stream()
                .map(fault -> new Problem.Fault(fault.pointer(), fault.code(), fault.message(language)))
                .toList();
        Problem problem = Problem.of(
                invalid.notJson() ? CommonError.BAD_REQUEST : EligibilityError.INVALID_FACTS, language, faults);
        return invalid.more() ? problem.amongOthers() : problem;
    }
}
