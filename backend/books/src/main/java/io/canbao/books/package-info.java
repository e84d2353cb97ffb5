/**
 * Bookkeeping as values: money moves between accounts, receipts take their numbers from ranges, no more is paid back than was paid, and four books of the same
 * money are held against each other. It knows the JDK only: no files, no clock, no database, and nothing of insurance. Which event moves what is decided by
 * whoever calls, and where it is kept is theirs too.
 *
 * <p>The words it is written in:
 *
 * <ul>
 *   <li><b>Fen</b>: hundredths of a yuan, whole, in a {@code long}.
 *   <li><b>Account</b>: where money is, where it comes from, or who owes it; its <b>kind</b> says which, its <b>holder</b> whose.
 *   <li><b>Move</b>: money that leaves one account and arrives at another one.
 *   <li><b>Posting</b>: the moves of one event. It is made of moves alone, so that its <b>lines</b> sum to zero whatever somebody writes.
 *   <li><b>Line</b>: what a posting changes in one account: a <b>debit</b> above zero, a <b>credit</b> below.
 *   <li><b>Range</b>: the numbers that one hand may print on receipts, in order and without a gap; a <b>void</b> receipt keeps its number.
 * </ul>
 */
@NullMarked
package io.canbao.books;

import org.jspecify.annotations.NullMarked;
