/**
 * Answers to people: quotes with amounts, cover, reasons, refusals and the questions that remain. The sentences of one answer are
 * made here; what facts and words are called, and how amounts and days are written, is said in {@code wording}.
 */
@NullMarked
package io.canbao.rules.quote;

import org.jspecify.annotations.NullMarked;
