/**
 * Checks that every value can be calculated where it is used: definitions and amounts that rest on each other, values of a
 * later stage of a decision. Only a pack that passes them may be handed to the engine.
 */
@NullMarked
package io.canbao.policypack.analysis.dependency;

import org.jspecify.annotations.NullMarked;
