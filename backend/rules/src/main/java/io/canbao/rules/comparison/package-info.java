/**
 * Two policies laid beside each other, in words, in two ways: {@link io.canbao.rules.comparison.PolicyComparison} goes through
 * their rows, which are new, gone or decide otherwise, whoever asks; {@link io.canbao.rules.comparison.AnswerComparison} through
 * what they answer to one case, line by line. How policies are written plays no part; who compares and when is the business of
 * the service.
 */
@NullMarked
package io.canbao.rules.comparison;

import org.jspecify.annotations.NullMarked;
