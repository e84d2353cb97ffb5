/**
 * What the rows of a policy compare each fact with: fixed numbers, days and times. From these follow the values that rows can
 * tell apart.
 */
@NullMarked
package io.canbao.rules.engine.comparison;

import org.jspecify.annotations.NullMarked;
