/**
 * Rules in words, in Chinese and in English: what a policy says as sentences that a resident can read. What a decision of one
 * person rests on is worded in {@code quote}; how pages look is the business of whoever shows the words, which hold no markup.
 */
@NullMarked
package io.canbao.rules.wording;

import org.jspecify.annotations.NullMarked;
