/**
 * How the units of a county stand: who is enrolled in them, what they are to reach, what they reported, the scorecards and bulletins that the pack's schemes make of it, and closings that
 * seal the figures of a day. How a scheme scores is the engine's ({@code rules.assessment}); who is enrolled, and who lives where, is {@code enrollment}'s and {@code registry}'s.
 *
 * <p>People are counted as they enroll: {@link io.canbao.assessment.CountEnrollments} adds a row in the transaction of the enrollment, a job folds rows into sums, and the sums are
 * at any time those of the stored enrollments ({@link io.canbao.assessment.Recount}). They are counted by unit and day of payment alone. Who belongs to a population (a person
 * may hold three identities, and be recognised after paying) is told by the roll on the day that is looked at, for both sides of a rate in one pass over the same people: counted
 * when they paid, a numerator could hold people whom its denominator does not. How they paid stands with the payment.
 *
 * <p>What is counted becomes the body that {@code canbao assess} takes, and only that body is scored: a closing keeps it with its digest and the version of the policy, so that its
 * scorecard is computed again, equal, whenever somebody asks. An adjustment stands beside it; a closing never changes.
 */
@MayUse({
    "enrollment",
    "registry",
    "policy",
    "tenancy",
    "audit",
    "identity",
    "jobs",
    "imports",
    "http",
    "problem",
    "language",
    "request"
})
@NullMarked
package io.canbao.assessment;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
