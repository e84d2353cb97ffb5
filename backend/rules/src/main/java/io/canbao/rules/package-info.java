/**
 * The engine: decides from an effective policy what a person pays, from when they are covered, and why. It knows the JDK only: no
 * files, no clock, no database. Start at {@link io.canbao.rules.quote.Quoting}; the language it decides by is in {@code policy},
 * its compiled form in {@code engine}, a plain second evaluator in {@code interpreter}, rules as sentences in {@code wording}. How towns
 * and villages are measured by the same language has a room of its own, {@code assessment}.
 *
 * <p>The words it is written in:
 *
 * <ul>
 *   <li><b>Policy</b>: the rules of one region for one insurance year, all layers merged: its <b>vocabulary</b>, its tables and
 *       the sources that they rest on.
 *   <li><b>Table</b>: rows of one kind: eligibility, windows, fees, fiscal, surcharges, subsidies, waiting, incentives, refunds,
 *       benefits, limits.
 *   <li><b>Rule</b>: one row of a table, with its condition and its <b>clause</b>, the place in a document that it rests on. A rule
 *       <i>applies</i> to a case when its condition holds.
 *   <li><b>Fact</b>: something known about a person or a payment; given, or missing and then on its fallback.
 *   <li><b>Category</b>: an identity, of hardship or honour, that may earn a subsidy; it can imply others.
 *   <li><b>Tier</b>: one of the levels of contribution that a person can choose.
 *   <li><b>Group</b>: whom a price is for: residents, university students and others.
 *   <li><b>Window</b>: days on which a payment is taken, and for whom; the <b>entry</b> is the window that a payment enters by.
 *   <li><b>Need</b>: what a person must have for a window: evidence or a channel. An unmet need is a refusal of its own.
 *   <li><b>Fee</b>: the price of a person's group before subsidies, the sum of its <b>components</b>.
 *   <li><b>Surcharge</b>: the part of the government's money that the person bears.
 *   <li><b>Fiscal contribution</b>: what the government adds beside the person.
 *   <li><b>Subsidy</b>: what <b>funders</b> pay on the person's behalf; in a <b>stage</b> the best row wins or all add up.
 *   <li><b>Payable</b>: fee and surcharge less the subsidies.
 *   <li><b>Cover</b>: the days on which costs are reimbursed; it may be <b>retroactive</b> to an earlier day.
 *   <li><b>Wait</b>: the time after the payment before the cover, a fixed part and one that grows with what was missed.
 *   <li><b>Incentive</b>: a reward or cut beside the price; <b>refund</b>: what is paid back later.
 *   <li><b>Unspecified</b>: left by a text to somebody else; <b>absent</b>: no rule gives it, or a fact is missing.
 *   <li><b>Ruling</b>: what the rules come to for one case and one tier, given by both evaluators alike.
 *   <li><b>Decided</b>: the whole answer without words, which is kept; a <b>quote</b> is that answer in words.
 *   <li><b>Curve</b>: the answers of all days of payment, as stretches of days with one answer.
 * </ul>
 */
@NullMarked
package io.canbao.rules;

import org.jspecify.annotations.NullMarked;
