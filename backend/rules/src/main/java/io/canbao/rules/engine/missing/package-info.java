/**
 * Which facts that nobody gave can still change an answer: each is tried with every value that the rows can tell apart, and
 * several together where only together they make a row apply.
 */
@NullMarked
package io.canbao.rules.engine.missing;

import org.jspecify.annotations.NullMarked;
