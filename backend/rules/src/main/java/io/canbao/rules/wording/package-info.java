/**
 * Rules in words, in Chinese and in English: what a policy says as sentences that a resident can read, from {@code PolicyWording}.
 * Here too stands what is the same wherever the engine speaks: what facts and the words of the vocabulary are called
 * ({@code Names}) and how amounts, days and lists are written ({@code Phrases}). What a decision of one person rests on is worded
 * in {@code quote}, what two policies or answers differ in in {@code comparison}; how pages look is the business of whoever shows
 * the words, which hold no markup.
 */
@NullMarked
package io.canbao.rules.wording;

import org.jspecify.annotations.NullMarked;
