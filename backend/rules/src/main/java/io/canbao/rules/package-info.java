/** The engine: decides from an effective policy what a person pays, from when they are covered, and why. It knows the JDK only: no files, no clock, no database. Start at {@link io.canbao.rules.quote.Quoting}; the language it decides by is in {@code policy}, its compiled form in {@code engine}. */
@NullMarked
package io.canbao.rules;

import org.jspecify.annotations.NullMarked;
