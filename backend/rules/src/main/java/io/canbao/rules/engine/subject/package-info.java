/**
 * What a decision works on and what it comes to: a person in the slots of one policy, the numbers that stand for its ids, the
 * decision and its trace. It knows no table and no condition; only the engine writes the fields that are open here, for speed.
 */
@NullMarked
package io.canbao.rules.engine.subject;

import org.jspecify.annotations.NullMarked;
