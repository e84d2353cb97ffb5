/**
 * The compiled engine: a policy made ready for deciding. This package is its face; outside of it and of what it answers
 * ({@code subject}, {@code missing}, a benefit of {@code tables}) nothing below is for others. Each package uses those before it:
 * {@code subject}, {@code expression} and {@code comparison}, {@code rows}, {@code tables}, {@code missing}, and this one. What is
 * said to people is made in {@code rules.quote}.
 */
@NullMarked
package io.canbao.rules.engine;

import org.jspecify.annotations.NullMarked;
