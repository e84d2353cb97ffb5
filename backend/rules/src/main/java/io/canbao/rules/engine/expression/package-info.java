/**
 * Conditions and expressions as objects that read the slots of a subject. How they are written is in {@code rules.policy};
 * which rows they stand in is not known here.
 */
@NullMarked
package io.canbao.rules.engine.expression;

import org.jspecify.annotations.NullMarked;
