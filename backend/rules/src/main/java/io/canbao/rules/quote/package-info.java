/** Answers to people: quotes with amounts, cover, reasons, refusals and the questions that remain. */
@NullMarked
package io.canbao.rules.quote;

import org.jspecify.annotations.NullMarked;
