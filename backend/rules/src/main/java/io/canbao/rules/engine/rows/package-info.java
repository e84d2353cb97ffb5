/**
 * Finding the rows that apply, for all tables at once, by bitmap indexes of what they demand. What a row then says is the
 * business of its table.
 */
@NullMarked
package io.canbao.rules.engine.rows;

import org.jspecify.annotations.NullMarked;
