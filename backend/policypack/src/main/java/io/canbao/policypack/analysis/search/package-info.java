/**
 * Looks for a case that meets conditions: a person and a payment to which some rows apply and others do not.
 *
 * <p>A table tells apart only the constants that it compares with. So each fact has a short list of values, one for each
 * class that the conditions can tell apart: all values of a choice, the bounds of a number and their neighbours, days at
 * fixed bounds and days that lie a period before the payment. The search tries them depth first and drops a branch as
 * soon as a condition is decided the wrong way. What cannot be divided into classes, as an amount that other tables
 * decide, is left free to be anything: the search then finds too much rather than too little, and says so.
 */
@NullMarked
package io.canbao.policypack.analysis.search;

import org.jspecify.annotations.NullMarked;
