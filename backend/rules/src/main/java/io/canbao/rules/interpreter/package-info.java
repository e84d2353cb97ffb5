/**
 * The language read literally: the slow second opinion on every decision of {@code engine}. It walks the rules as they
 * are written, with calendar dates and decimal numbers, and shares no evaluation with the compiled form; where the two
 * disagree, one of them is wrong. Nothing here is used to answer residents.
 */
@NullMarked
package io.canbao.rules.interpreter;

import org.jspecify.annotations.NullMarked;
