/**
 * Who is enrolled for an insurance year, by which version and which facts, and the claim of the year that no second county can make. How it is paid lives in
 * {@code payment}.
 *
 * <p>An enrollment is a type per state: {@link io.canbao.enrollment.Enrollment.Open} until it is paid, then {@link io.canbao.enrollment.Enrollment.Confirmed}, and {@link
 * io.canbao.enrollment.Enrollment.Ended} when it was withdrawn or paid back; a move that is none of theirs does not compile, and the database holds the same. While it is open it is
 * priced anew on each day; what it is confirmed by, version, digest, facts and the answer without words, is kept for good, so that {@link io.canbao.enrollment.Replay} can
 * ask the same again.
 *
 * <p>One person has one enrollment for a year on the whole platform: a row of {@code coverage_claim}, by a keyed hash of the papers, is made with it and goes with it.
 * Only a missing fact that the roll itself keeps, and that changes the price or the first covered day, stands in the way of an enrollment: what only the person knows is told by
 * them, or means none as in every quote. The version of a day is the one that is in force when that day ends; a day before the first publication is answered by the one in
 * force now.
 *
 * <p>What is paid back is the pack's {@code refunds}. It is asked about the kept facts and, as events, about the reason ({@code death}, or whatever else the pack's
 * vocabulary calls an event) with its day and about {@code withdrawal} with the day of asking, where the vocabulary has that event: the day of asking decides, not that of
 * the paying out.
 *
 * <p>What the roll learns after a payment, by a list that came late, an identity that had ended, a wrong birth date or two files of one person, is held against the kept answer in the same transaction
 * ({@code FollowFacts}, {@code CompareWithRoll}): by the same version, on the same day of payment, with group and unit as they were then. Whether a difference is paid back or taken in
 * addition are again the pack's {@code refunds}: a row that denies it leaves things as they are, and without any row the price that was right on that day holds. Somebody settles it
 * ({@code SettleDifference}), or notes that it stays; what was paid too little is settled by its payment.
 */
@MayUse({
    "registry",
    "policy",
    "ledger",
    "secrets",
    "tenancy",
    "audit",
    "identity",
    "jobs",
    "http",
    "problem",
    "language",
    "request"
})
@NullMarked
package io.canbao.enrollment;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
